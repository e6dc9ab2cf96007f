"""What the prices of one offer say of each other: currency, order, how they are worked out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model import TIMES_A_YEAR, Chance, TierOrder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from generator.decode.parts import Parts
    from generator.decode.reader import Reader
    from generator.model import Tier
    from generator.source import Span

BY_PRICE = frozenset({TierOrder.PRICE_DESC, TierOrder.PRICE_ASC})
HOW_HELP = "add `how:`, such as `how: by the hour; you hear the figure before we start`"


def check_prices(reader: Reader, offer: Parts) -> None:
    """Note prices that cannot be worked out, added up or compared."""
    for name, tier in offer.under_names("tiers").items():
        check_how(reader, tier, name)
    check_order(reader, offer)
    check_gifts(reader, offer)
    check_currencies(reader, offer)


def check_how(reader: Reader, tier: Parts, name: str) -> None:
    """Note a range that nobody can work out, and a way to work out what is known."""
    price, place = tier.get("price"), tier.at("price")
    if price is None:
        return
    if price.is_range and not tier.has("how"):
        message = f"tier `{name}` does not say how `{price}` is worked out"
        why = "between two amounts a client hopes for the lower one"
        reader.note("range-without-how", message, place, help=HOW_HELP, why=why)
    if tier.has("how") and not price.is_range and not takes_how(tier):
        message = f"`how` says nothing beside `{price}`, which is known"
        help_ = "take it out, or write a price of two amounts, such as `2000 .. 6000 RUB`"
        reader.note("lone-key", message, tier.at("how"), help=help_)


def takes_how(tier: Parts) -> bool:
    """Tell whether the answer in the tier itself is a chance, which says how one is picked."""
    return tier.is_broken("answer") or isinstance(tier.get("answer"), Chance)


def with_how(tier: Parts) -> Parts:
    """Return a tier whose `how` is where it belongs: at its price, or at the chance in it."""
    if not tier.has("how") or tier.get("price").is_range:
        return tier
    places = {**tier.get("answer").places, "how": tier.at("how")}
    chance = replace(tier.get("answer"), how=tier.get("how"), places=places)
    rest = {key: it for key, it in tier.values.items() if key != "how"}
    return replace(tier, values={**rest, "answer": chance})


def check_order(reader: Reader, offer: Parts) -> None:
    """Note tiers in the order of prices that cannot be compared."""
    tiers = [it for it in offer.under_names("tiers").values() if it.get("price")]
    paid = [it for it in tiers if not it.get("price").is_nothing]
    if offer.get("order", TierOrder.PRICE_DESC) not in BY_PRICE or offer.is_broken("order"):
        return
    if len({it.get("price").per is None for it in paid}) > 1:
        first, other = (
            next(it for it in paid if (it.get("price").per is None) is once)
            for once in (True, False)
        )
        message = (
            f"`{first.get('price')}`, paid once, cannot be compared with `{other.get('price')}`"
        )
        help_ = "write `order: as-listed` or `order: alphabetical`"
        why = "the page says in which order the ways stand"
        place = offer.at("order") if offer.has("order") else other.at("price")
        reader.note("incomparable-prices", message, place, help=help_, why=why)


def dearness(tier: Tier) -> Decimal:
    """Return what a tier costs at most, a recurring one in a year."""
    return tier.price.high.amount * (TIMES_A_YEAR[tier.price.per] if tier.price.per else 1)


def check_gifts(reader: Reader, offer: Parts) -> None:
    """Note gifts that are worth nothing."""
    for gift in offer.listed("gifts"):
        worth = gift.get("worth")
        if worth and not worth.amount:
            message = f"a gift is worth `{worth}`"
            help_ = "write what it usually costs, or take the gift out"
            why = "what costs nothing anyway is no gift"
            reader.note("worthless-gift", message, gift.at("worth"), help=help_, why=why)


def check_currencies(reader: Reader, offer: Parts) -> None:
    """Note prices that are added up or compared and are not of one currency."""
    prices = tuple(prices_of(offer))
    for written, currency, place in prices:
        if currency != prices[0][1]:
            message = f"`{written}` is in another currency than `{prices[0][0]}`"
            help_ = "use one currency in one offer"
            reader.note("mixed-currencies", message, place, help=help_)


def prices_of(offer: Parts) -> Iterator[tuple[str, str, Span]]:
    """Yield what tiers and options cost and gifts are worth: as written, currency and place."""
    for tier in offer.under_names("tiers").values():
        if price := tier.get("price"):
            yield str(price), price.currency, tier.at("price")
    for choice in offer.under_names("choices").values():
        for option in choice.under_names("options").values():
            yield str(option.price), option.price.currency, option.at("price")
    for gift in offer.listed("gifts"):
        if worth := gift.get("worth"):
            yield str(worth), worth.currency, gift.at("worth")
