"""What a page lists with one row, cell or head for each tier, found by the labels in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from generator.audits.prices import amounts_of
from generator.audits.sums_said import forms_on, strange_sums
from generator.facts.authored import spelled, values_in
from generator.facts.sums import sums_in
from generator.facts.text import lined, sentence, squeezed
from generator.model import Money
from generator.plan import IndexPage, OfferPage
from generator.seen import seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.facts import Element, Facts
    from generator.facts.output import Target
    from generator.facts.sayings import Saying
    from generator.model import Offer, Tier
    from generator.plan import Page

Wrong = TypeVar("Wrong")
# The lines of a page by the words in them.
Index: TypeAlias = "dict[str, list[Saying]]"
# Rows in the order of the labels in them, and the offers that have these labels.
Reading: TypeAlias = "tuple[tuple[Element, ...], list[Offer]]"
# A text of fewer words is a name and no sentence.
SENTENCE = 3


@dataclass(frozen=True, slots=True, eq=False)
class Listed:
    """One row for each tier of an offer, in the offer's order; they stand side by side."""

    offer: Offer
    rows: tuple[Element, ...] = field(repr=False)

    @property
    def is_list(self) -> bool:
        """Tell whether the rows are items or cells, not parts of the page."""
        return all(it.tag in {"li", "td", "th"} for it in self.rows)

    @property
    def tiers(self) -> tuple[tuple[Element, Tier], ...]:
        """Each row with its tier."""
        return tuple(zip(self.rows, self.offer.tiers, strict=True))


def wrong_in_lists(
    facts: Facts, look: Callable[[Facts, Listed], Iterable[Wrong]]
) -> Iterator[Wrong]:
    """Yield what is wrong with all that a page lists.

    Of one list several offers may have the labels: it is wrong where it is wrong for each of them.
    """
    listings = facts.page.listings if isinstance(facts.page, IndexPage) else ()
    entries = {(it.file, ""): it.offer for it in listings}
    for number, readings in enumerate(readings_of(facts)):
        candidates = (
            Listed(offer, rows)
            for rows, offers in readings
            for offer in turned(offers, number)
            if not any(lists_another(facts, row, offer, entries) for row in rows)
        )
        yield from wrong_for_all(facts, candidates, look)


def lists_another(
    facts: Facts, row: Element, offer: Offer, entries: Mapping[Target, Offer]
) -> bool:
    """Tell whether a row is the entry of another offer: it leads there and has its labels.

    `entries` are the offers of a list of offers by where their entries lead.
    """
    links = [it.get("href") for it in facts.document.inside(row) if it.tag == "a"]
    there = {facts.file_at(it) for it in links} & entries.keys() if entries else ()
    others = (other for it in there if it and (other := entries[it]) is not offer)
    return any(says_all_labels(facts, row, it) for it in others)


def says_all_labels(facts: Facts, row: Element, offer: Offer) -> bool:
    """Tell whether a row has the labels of all tiers of an offer."""
    told = squeezed(lined(facts.document.runs(row)))
    return all(squeezed(it.label) in told for it in offer.tiers)


def turned(offers: Sequence[Offer], number: int) -> tuple[Offer, ...]:
    """Return offers in the order of likelihood: the first list most likely is the first offer's."""
    likely = number % len(offers)
    return (*offers[likely:], *offers[:likely])


def wrong_for_all(
    facts: Facts, candidates: Iterable[Listed], look: Callable[[Facts, Listed], Iterable[Wrong]]
) -> list[Wrong]:
    """Return what is wrong with a list for the first of its candidates, if it is for each."""
    first: list[Wrong] = []
    for listed in candidates:
        found = list(look(facts, listed))
        if not found:
            return []
        first = first or found
    return first


@lru_cache(maxsize=1)  # one audit after another asks for those of the same page
def readings_of(facts: Facts) -> list[list[Reading]]:
    """Return all that a page lists, each list with the offers whose labels are in it."""
    index = index_of(facts)
    alike: dict[tuple[str, ...], list[Offer]] = {}
    for offer in offers_on(facts.page):
        alike.setdefault(tuple(it.label for it in offer.tiers), []).append(offer)
    found: dict[frozenset[Element], list[Reading]] = {}
    for labels, offers in alike.items():
        for rows in rows_with(index, labels):
            found.setdefault(frozenset(rows), []).append((rows, offers))
    return [readings for rows, readings in found.items() if not is_part(rows, found)]


def is_part(rows: frozenset[Element], lists: Iterable[frozenset[Element]]) -> bool:
    """Tell whether rows are some of a longer list, of an offer that has their labels and more."""
    return any(rows < it for it in lists)


def index_of(facts: Facts) -> Index:
    """Return where each word stands on a page."""
    index: Index = {}
    for saying in facts.sayings:
        if not saying.attribute:
            for word in words_of(saying.text):
                index.setdefault(word, []).append(saying)
    return index


@lru_cache(maxsize=4096)  # of a long page most lines are what they were
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, each once, in lower case."""
    return tuple(dict.fromkeys(re.findall(r"\w+", text.casefold())))


def offers_on(page: Page | None) -> tuple[Offer, ...]:
    """Return the offers whose tiers a page may list."""
    match page:
        case OfferPage(offer=offer):
            return (offer,)
        case IndexPage(listings=found):
            return tuple(it.offer for it in found)
        case _:
            return ()


def rows_with(index: Index, labels: Sequence[str]) -> Iterator[tuple[Element, ...]]:
    """Yield siblings of one kind that hold one label each, and together all, in their order."""
    groups: dict[tuple[Element, str], list[tuple[Element, str]]] = {}
    named = labels_within(index, labels)
    for element, there in named.items():
        around = element.parent
        if around is not None and len(there) == 1 and len(named[around]) > 1:
            groups.setdefault((around, element.tag), []).append((element, min(there)))
    for rows in groups.values():
        by_label = {label: element for element, label in rows}
        if len(by_label) == len(rows) == len(labels):
            yield tuple(by_label[it] for it in labels)


def labels_within(index: Index, labels: Iterable[str]) -> dict[Element, set[str]]:
    """Return the labels that stand in each element, in it or in what it holds."""
    labels = sorted(labels, key=len, reverse=True)
    pattern = re.compile(
        "|".join(rf"(?<!\w)({spelled(seen(it))})(?!\w)" for it in labels), re.IGNORECASE
    )
    first_words = dict.fromkeys(word for it in labels for word in words_of(seen(it))[:1])
    sayings = dict.fromkeys(saying for word in first_words for saying in index.get(word, ()))
    named: dict[Element, set[str]] = {}
    for saying in sayings:
        for found in pattern.finditer(saying.text):
            for element in (saying.holder, *saying.holder.ancestors()):
                named.setdefault(element, set()).add(labels[(found.lastindex or 1) - 1])
    return named


def sums_of_others(facts: Facts, listed: Listed) -> Iterator[tuple[str, Tier, Element]]:
    """Yield each sum that stands with the label of one tier and is none of its, and where."""
    for row, tier in listed.tiers:
        text = seen(lined(facts.document.runs(row)))
        if all(it.is_one_of(amounts_of(tier.price)) for it in sums_in(text)):
            continue  # before more of the offer need be known
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
    """Tell whether rows only name their tiers: no form, and nothing at length."""
    return not any(tells_more(facts, row, tier) for row, tier in listed.tiers)


def tells_more(facts: Facts, row: Element, tier: Tier) -> bool:
    """Tell whether a row holds controls, or what its tier answers, or the author says at length."""
    if any(it.tag in {"button", "form", "input"} for it in facts.document.inside(row)):
        return True
    text = lined(facts.document.runs(row))
    told = squeezed(text)
    short = {tier.name, tier.label, tier.how, tier.choose_if, tier.do_not_choose_if}
    at_length = (
        value
        for _, value in values_in(tier)
        if isinstance(value, str) and value not in short and len(value.split()) >= SENTENCE
    )
    return any(sentence(value) in told for value in at_length) or answers(text, tier)


def answers(text: str, tier: Tier) -> bool:
    """Tell whether a text says, beside the tier's label, one of its answers, however short."""
    rest = re.sub(spelled(seen(tier.label)), "\n", seen(text), flags=re.IGNORECASE)
    said = (rf"(?<!\w){spelled(seen(it.says))}(?!\w)" for it in tier.answers.values())
    return any(re.search(it, rest, re.IGNORECASE) for it in said)
