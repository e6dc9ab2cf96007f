"""Prices that a page tells machines: JSON-LD and microdata."""

from __future__ import annotations

import json
import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, TypeAlias

from generator.audits.prices import amounts_of
from generator.audits.sums_said import planned_sums, strange_sums
from generator.facts.output import offers_of
from generator.facts.sums import number_of
from generator.facts.text import shortened
from generator.seen import seen
from generator.structured import data_block

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from generator.facts import Element, Facts
    from generator.model import Money, Tier
    from generator.plan import Page

Json: TypeAlias = "dict[str, Json] | list[Json] | str | Decimal | int | bool | None"

JSON_LD = "application/ld+json"
# Names of prices in schema.org, GoodRelations and the cards of networks, in lower case.
PRICED = frozenset(
    {"price", "lowprice", "highprice", "minprice", "maxprice", "totalprice", "pricerange", "amount"}
    | {"discount", "hascurrencyvalue", "hasmincurrencyvalue", "hasmaxcurrencyvalue"}
)
VALUES = frozenset({"value", "minvalue", "maxvalue"})
CURRENCIES = frozenset({"pricecurrency", "currency", "hascurrency"})
PREFIX = re.compile(r"[:/#.]")
NUMBERS = re.compile(r"\d+(?:[.,'\s]\d+)*")
PROPERTIES = ("itemprop", "property", "name")
OUR_WORDS = re.compile(r"https?://schema\.org/?", re.IGNORECASE)


def data_prices(facts: Facts) -> Iterator[tuple[str, Element]]:
    """Yield a message for each price in data that nobody planned."""
    if facts.page is None:
        return
    planned = planned_sums(facts, "")
    known = named_amounts(facts.page)
    blocks = tuple(data_blocks(facts))
    for element, amount, currency, name in named_prices(facts, blocks):
        there = f"{amount} {currency}".strip()
        if not is_planned(amount, currency, planned):
            yield f"data for machines names the price `{shortened(there)}`", element
        elif name in known and not is_planned(amount, currency, known[name]):
            costs = " or ".join(sorted(map(str, known[name])))
            message = f"data for machines prices `{shortened(name)}` at `{there}`; it costs {costs}"
            yield message, element
    for element, data in blocks:
        for text in texts_in(data):
            for there in strange_sums(facts, seen(text), planned):
                yield f"data for machines says `{there}`, which nobody planned", element


def named_prices(
    facts: Facts, blocks: Iterable[tuple[Element, Json]]
) -> Iterator[tuple[Element, str, str, str]]:
    """Yield each price in data with its currency and what it is the price of.

    Both may be empty; the price is no number where data cannot be read.
    """
    for element, data in blocks:
        if data is None:
            yield element, "that cannot be read", "", ""
        for amount, currency, name in prices_in(data):
            yield element, amount, currency, name
    for name in PROPERTIES:
        for element in facts.document.with_attribute(name):
            is_property = name != "name" or element.tag == "meta"
            if is_property and any(map(is_price, element.get(name).split())):
                given = (element.get(it) for it in ("content", "value"))
                yield element, next(filter(None, given), facts.text_of(element)), "", ""


def is_price(name: str) -> bool:
    """Tell whether a property is a price, whatever vocabulary its prefix is for."""
    pieces = {it.lower() for it in PREFIX.split(name)}
    return bool(pieces & PRICED) and not pieces & CURRENCIES


def data_blocks(facts: Facts) -> Iterator[tuple[Element, Json]]:
    """Yield the JSON-LD of a page that is not the engine's own; nothing where none can read it.

    That is so where a key stands twice, and where words of its own are given to prices.
    """
    own = data_block(facts.page) if facts.page and facts.document.tagged("script") else ""
    for element in facts.document.tagged("script"):
        text = facts.text_of(element)
        if element.get("type").partition(";")[0].strip().lower() == JSON_LD and text.strip() != own:
            try:
                data = json.loads(text, parse_float=Decimal, object_pairs_hook=read_once)
            except (ValueError, RecursionError):
                data = None
            yield element, data


def read_once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    """Return an object of JSON; readers differ in which of two like keys they take."""
    found = dict(pairs)
    context = found.get("@context", [])
    contexts = context if isinstance(context, list) else [context]
    ours = all(isinstance(it, str) and OUR_WORDS.fullmatch(it) for it in contexts)
    if len(found) < len(pairs) or not ours:
        raise ValueError
    return found


def texts_in(data: Json) -> Iterator[str]:
    """Yield every text in JSON-LD, however deep."""
    ahead = [data]
    while ahead:
        it = ahead.pop()
        if isinstance(it, str):
            yield it
        elif isinstance(it, list | dict):
            ahead.extend(it.values() if isinstance(it, dict) else it)


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
            local = {PREFIX.split(name)[-1].lower(): value for name, value in it.items()}
            named = [str(value) for name, value in local.items() if name in CURRENCIES]
            currency = next(iter(named), "")
            for name, value in local.items():
                if is_price(name) or (name in VALUES and currency):
                    for text in leaves(value):
                        yield text, currency, str(local.get("name", ""))
                ahead.append(value)


def leaves(value: Json) -> Iterator[str]:
    """Yield what a value comes to, alone, in a list, or spelled out by `@value`."""
    for it in value if isinstance(value, list) else [value]:
        plain = it.get("@value") if isinstance(it, dict) else it
        if not isinstance(plain, dict | list | bool | None):
            yield str(plain)


def is_planned(amount: str, currency: str, planned: Collection[Money]) -> bool:
    """Tell whether all numbers in an amount were planned, in any currency if none is named."""
    try:
        numbers = [Decimal(amount.strip())]
    except InvalidOperation:
        numbers = [number_of(it) for it in NUMBERS.findall(amount)]
        if not numbers:
            # Signs alone, such as `$$`, say how dear a place is.
            return not re.search(r"\w", amount)
    return all(
        any(it.amount == number and currency in {"", it.currency} for it in planned)
        for number in numbers
    )
