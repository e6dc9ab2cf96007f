"""What a page lists with one row, cell or head for each tier, found by the labels in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.audits.prices import amounts_of
from generator.audits.sums_said import forms_on, strange_sums
from generator.facts.authored import spelled, values_in
from generator.facts.text import lined, sentence, squeezed
from generator.model import Money
from generator.plan import IndexPage, OfferPage
from generator.seen import seen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts import Element, Facts
    from generator.model import Offer, Tier
    from generator.plan import Page

# A text of fewer words is a name and no sentence.
SENTENCE = 3


@dataclass(frozen=True, slots=True, eq=False)
class Listed:
    """One row for each tier of an offer, in the offer's order; they stand side by side."""

    offer: Offer
    rows: tuple[Element, ...] = field(repr=False)

    @property
    def tiers(self) -> tuple[tuple[Element, Tier], ...]:
        """Each row with its tier."""
        return tuple(zip(self.rows, self.offer.tiers, strict=True))


def listings(facts: Facts) -> list[tuple[Listed, ...]]:
    """Return all that a page lists; of one list several offers may have the labels."""
    found: dict[frozenset[Element], list[Listed]] = {}
    for offer in offers_on(facts.page):
        for listed in listed_of(facts, offer) if len(offer.tiers) > 1 else ():
            found.setdefault(frozenset(listed.rows), []).append(listed)
    return [tuple(it) for it in found.values()]


def offers_on(page: Page | None) -> tuple[Offer, ...]:
    """Return the offers whose tiers a page may list."""
    match page:
        case OfferPage(offer=offer):
            return (offer,)
        case IndexPage(listings=found):
            return tuple(it.offer for it in found)
        case _:
            return ()


def listed_of(facts: Facts, offer: Offer) -> Iterator[Listed]:
    """Yield siblings of one kind that hold one label each, and together all of an offer."""
    groups: dict[tuple[Element, str], list[tuple[Element, str]]] = {}
    named = labels_within(facts, offer)
    for element, labels in named.items():
        around = element.parent
        if around is not None and len(labels) == 1 and len(named[around]) > 1:
            groups.setdefault((around, element.tag), []).append((element, min(labels)))
    for rows in groups.values():
        by_label = {label: element for element, label in rows}
        if len(by_label) == len(rows) == len(offer.tiers):
            yield Listed(offer, tuple(by_label[it.label] for it in offer.tiers))


def labels_within(facts: Facts, offer: Offer) -> dict[Element, set[str]]:
    """Return the labels that stand in each element, in it or in what it holds."""
    labels = sorted((it.label for it in offer.tiers), key=len, reverse=True)
    pattern = re.compile(
        "|".join(rf"(?<!\w)({spelled(seen(it))})(?!\w)" for it in labels), re.IGNORECASE
    )
    named: dict[Element, set[str]] = {}
    for saying in facts.sayings:
        for found in pattern.finditer(saying.text) if not saying.attribute else ():
            for element in (saying.holder, *saying.holder.ancestors()):
                named.setdefault(element, set()).add(labels[(found.lastindex or 1) - 1])
    return named


def sums_of_others(facts: Facts) -> Iterator[tuple[str, Tier, Element]]:
    """Yield each sum that stands with the label of one tier and is none of its, and where."""
    for candidates in listings(facts):
        found = [list(sums_in_rows(facts, it)) for it in candidates]
        yield from found[0] if all(found) else ()


def sums_in_rows(facts: Facts, listed: Listed) -> Iterator[tuple[str, Tier, Element]]:
    """Yield the sums in rows that are not planned for their tier."""
    for row, tier in listed.tiers:
        text = seen(lined(facts.document.runs(row)))
        for there in strange_sums(facts, text, sums_of(facts, listed.offer, tier), tier.id):
            yield there, tier, row


def sums_of(facts: Facts, offer: Offer, tier: Tier) -> set[Money]:
    """Return all amounts that belong to a tier, or to all tiers of its offer."""
    totals = (total for it in forms_on(facts.page) if it.tier.id == tier.id for total in it.totals)
    own = {
        value
        for of_tier, value in values_in(offer)
        if isinstance(value, Money) and of_tier in {"", tier.id}
    }
    return own | amounts_of(*(price for total in totals for price in total.prices))


def is_plain(facts: Facts, listed: Listed) -> bool:
    """Tell whether items or cells only name their tiers: no form, and nothing at length."""
    heads = all(it.tag in {"li", "td", "th"} for it in listed.rows)
    return heads and not any(tells_more(facts, row, tier) for row, tier in listed.tiers)


def tells_more(facts: Facts, row: Element, tier: Tier) -> bool:
    """Tell whether a row holds controls, or what the author says of its tier at length."""
    if any(it.tag in {"button", "form", "input"} for it in facts.document.inside(row)):
        return True
    told = squeezed(lined(facts.document.runs(row)))
    short = {tier.name, tier.label, tier.how, tier.choose_if, tier.do_not_choose_if}
    at_length = (
        value
        for _, value in values_in(tier)
        if isinstance(value, str) and value not in short and len(value.split()) >= SENTENCE
    )
    return any(sentence(value) in told for value in at_length)
