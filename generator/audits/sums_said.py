"""Sums that a page says anywhere: in a line, its title, an attribute or a text for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.options import parts_of_tiers, tier_of
from generator.audits.prices import amounts_of
from generator.facts.sums import CURRENCY, sums_in
from generator.plan import IndexPage, NextPage, OfferPage, TermsPage

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from generator.facts import Element, Facts
    from generator.facts.sayings import Saying
    from generator.model import Money, Tier
    from generator.plan import OrderForm, Page


def sums_said(facts: Facts) -> Iterator[tuple[str, Element]]:
    """Yield each sum that is neither planned for its place nor the author's, and where it is."""
    parts = parts_of_tiers(facts)
    planned = {it: planned_sums(facts, it) for it in {"", *(tier for _, tier in parts)}}
    lines = facts.sayings
    for number, saying in enumerate(lines):
        text = saying.text
        if CURRENCY.fullmatch(text) and not saying.attribute:
            # A sign in a block of its own belongs to the number before or after it.
            before, after = lines[number - 1 : number], lines[number + 1 : number + 2]
            text = f"{bare_number(before)} {text} {bare_number(after)}"
        if CURRENCY.search(text):
            tier = tier_of(facts, parts, saying.holder)
            for there in strange_sums(facts, text, planned[tier], tier):
                yield there, saying.holder


def bare_number(line: Sequence[Saying]) -> str:
    """Return what a line says, unless it names a currency itself or is no line."""
    return next((it.text for it in line if not it.attribute and not CURRENCY.search(it.text)), "")


def strange_sums(facts: Facts, text: str, planned: Collection[Money], tier: str = "") -> list[str]:
    """Return the sums in a text that were not planned, nor stand in the author's own words."""
    if all(it.is_one_of(planned) for it in sums_in(text)):
        return []
    for authored in facts.authored:
        for of_tier, pattern in authored.costing.items():
            if not tier or of_tier in {"", tier}:
                text = pattern.sub("\n", text)
    return [it.text for it in sums_in(text) if not it.is_one_of(planned)]


def planned_sums(facts: Facts, tier: str) -> Collection[Money]:
    """Return what may be said of one tier, or of all that the page is about."""
    forms = forms_on(facts.page)
    tiers = {tier} if tier else {it.id for it in tiers_on(facts.page)}
    theirs = (form.totals for form in forms if form.tier.id in tiers)
    totals = amounts_of(*(price for each in theirs for total in each for price in total.prices))
    amounts = (authored.amounts.get(it, ()) for authored in facts.authored for it in ("", *tiers))
    return {*totals, *(money for found in amounts for money in found)}


def forms_on(page: Page | None) -> tuple[OrderForm, ...]:
    """Return the order forms of a page, or the one it is about."""
    match page:
        case OfferPage(forms=forms):
            return forms
        case TermsPage(form=form) | NextPage(form=form):
            return (form,)
        case _:
            return ()


def tiers_on(page: Page | None) -> tuple[Tier, ...]:
    """Return the tiers that a page is about."""
    match page:
        case OfferPage(offer=offer):
            return offer.tiers
        case IndexPage(listings=listings):
            return tuple(tier for it in listings for tier in it.offer.tiers)
        case _:
            return tuple(it.tier for it in forms_on(page))
