"""Prices that a page tells machines: JSON-LD and microdata."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, TypeAlias

from generator.audits.prices import amounts_of
from generator.facts.output import offers_of
from generator.facts.text import shortened
from generator.plan import OfferPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts import Element, Facts
    from generator.model import Money, Tier
    from generator.plan import Page

Json: TypeAlias = "dict[str, Json] | list[Json] | str | Decimal | int | bool | None"

JSON_LD = "application/ld+json"
PRICED = frozenset({"price", "lowPrice", "highPrice", "minPrice", "maxPrice"})


def data_prices(facts: Facts) -> Iterator[tuple[str, Element]]:
    """Yield a message for each price in data that nobody planned."""
    if facts.page is None:
        return
    planned = planned_amounts(facts.page)
    known = named_amounts(facts.page)
    for element, amount, currency, name in named_prices(facts):
        there = f"{amount} {currency}".strip()
        if not is_planned(amount, currency, planned):
            yield f"data for machines names the price `{there}`", element
        elif name in known and not is_planned(amount, currency, known[name]):
            costs = " or ".join(sorted(map(str, known[name])))
            message = f"data for machines prices `{shortened(name)}` at `{there}`; it costs {costs}"
            yield message, element


def named_prices(facts: Facts) -> Iterator[tuple[Element, str, str, str]]:
    """Yield each price in data with its currency and what it is the price of.

    Both may be empty; the price is no number where data cannot be read.
    """
    for element in facts.document.tagged("script"):
        if element.get("type").strip().lower() == JSON_LD:
            try:
                data = json.loads(facts.text_of(element), parse_float=Decimal)
            except (ValueError, RecursionError):
                yield element, "that cannot be read", "", ""
                continue
            for amount, currency, name in prices_in(data):
                yield element, amount, currency, name
    for element in facts.document.with_attribute("itemprop"):
        if element.get("itemprop") in PRICED:
            yield element, element.get("content") or facts.text_of(element), "", ""


def planned_amounts(page: Page) -> frozenset[Money]:
    """Return every amount a page may name."""
    forms = page.forms if isinstance(page, OfferPage) else ()
    totals = [it for form in forms for total in form.totals for it in total.prices]
    offers = list(offers_of(page))
    prices = [tier.price for offer in offers for tier in offer.tiers]
    extras = [it.price for offer in offers for choice in offer.choices for it in choice.options]
    worths = {gift.worth for it in offers for gift in it.gifts}
    return frozenset(amounts_of(*totals, *prices, *extras) | worths)


def named_amounts(page: Page) -> dict[str, frozenset[Money]]:
    """Return what each tier and each option costs, under its name and its label.

    One name may stand for several things, in a list of all offers above all.
    """
    offers = list(offers_of(page))
    tiers = [(name, it.price) for offer in offers for it in offer.tiers for name in names_of(it)]
    choices = [choice for offer in offers for choice in offer.choices]
    options = [(it.label, it.price) for choice in choices for it in choice.options]
    amounts: dict[str, frozenset[Money]] = {}
    for name, price in (*tiers, *options):
        amounts[name] = amounts.get(name, frozenset()) | amounts_of(price)
    return amounts


def names_of(tier: Tier) -> set[str]:
    """Return what a tier may be called."""
    return {tier.name, tier.label}


def prices_in(data: Json) -> Iterator[tuple[str, str, str]]:
    """Yield amounts, currencies and names in JSON-LD, however deep; the latter may be empty."""
    ahead = [data]
    while ahead:
        it = ahead.pop()
        if isinstance(it, list):
            ahead.extend(it)
        elif isinstance(it, dict):
            currency = str(it.get("priceCurrency", ""))
            for name, value in it.items():
                if name in PRICED and not isinstance(value, dict | list):
                    yield str(value), currency, str(it.get("name", ""))
                else:
                    ahead.append(value)


def is_planned(amount: str, currency: str, planned: frozenset[Money]) -> bool:
    """Tell whether an amount was planned, in any currency if none is named."""
    try:
        number = Decimal(amount.strip())
    except InvalidOperation:
        return False
    return any(it.amount == number and currency in {"", it.currency} for it in planned)
