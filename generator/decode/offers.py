"""From located text to one offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.decode.asks import check_asks
from generator.decode.business import lay_seller, lay_service
from generator.decode.inherited import check_inherited
from generator.decode.parts import HOLE, Parts
from generator.decode.prices import dearness, with_how
from generator.decode.references import check_references
from generator.fields import OFFER
from generator.fields.prices import read_price
from generator.model import Choice, Expectation, Gift, Offer, Price, Tier, TierOrder
from generator.tree import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.decode.business import House
    from generator.decode.reader import Reader
    from generator.model import Answer, Receiver
    from generator.tree import Node

HEADLINE = "headline"


def decode_offer(reader: Reader, slug: str, node: Node, house: House) -> Offer | None:
    """Return the offer, or `None` where `reader` noted why there is none."""
    before = len(reader.findings)
    reader.currency = next(currencies_in(node), reader.currency)
    parts = reader.read(OFFER, node, "the offer", node.span)
    if parts is HOLE:
        return None
    check_references(reader, parts)
    check_receivers(reader, parts, house)
    check_asks(reader, parts, house)
    check_inherited(reader, parts, house)
    return make_offer(slug, parts, house) if len(reader.findings) == before else None


def currencies_in(node: Node) -> Iterator[str]:
    """Yield the currency of each price that can be read, wherever it stands."""
    match node:
        case Scalar():
            if isinstance(price := read_price(node.text), Price):
                yield price.currency
        case Sequence():
            for item in node.items:
                yield from currencies_in(item)
        case Mapping():
            for entry in node.entries:
                yield from currencies_in(entry.value)


def check_receivers(reader: Reader, offer: Parts, house: House) -> None:
    """Note tiers that do not know where their orders go."""
    if offer.has("receiver") or house.receiver is not None:
        return
    tiers = offer.under_names("tiers")
    lost = [f"`{name}`" for name, tier in tiers.items() if not tier.has("receiver")]
    if lost:
        reader.note(
            "no-receiver",
            f"an order of {' or '.join(lost)} goes nowhere",
            offer.at("tiers"),
            help="add `receiver: {kind: post, url: https://…}` to site.yaml or to the offer",
            why="a client who sends an order expects somebody to get it",
        )


def make_offer(slug: str, parts: Parts, house: House) -> Offer:
    """Put a faultless offer together and fill in the defaults."""
    expectations = make_expectations(parts)
    headline = parts.get("headline") or expectations[0].id
    receiver = parts.get("receiver") or house.receiver
    order = parts.get("order", TierOrder.PRICE_DESC)
    tiers = tuple(
        make_tier(it, make_answers(it, parts, expectations, headline), receiver)
        for it in map(with_how, parts.get("tiers").values())
    )
    ids = tuple(tier.id for tier in tiers)
    plain = ("title", "summary", "version", "open", "body", "question", "why", "schema")
    lists = ("steps", "duties", "prepare", "risks", "asks", "allow")
    return Offer(
        **parts.filled(*plain, *lists),
        slug=slug,
        order=order,
        headline=headline,
        expectations=expectations,
        tiers=in_order(tiers, order),
        choices=tuple(make_choice(it, ids) for it in parts.under_names("choices").values()),
        gifts=tuple(make_gift(it, ids) for it in parts.listed("gifts")),
        seller=lay_seller(parts.get("seller"), house.seller),
        service=lay_service(parts.get("service"), parts.get("seller"), house),
        data=parts.get("data", house.data),
    )


def make_expectations(offer: Parts) -> tuple[Expectation, ...]:
    """Return what clients may count on; the question alone where nothing is listed."""
    written = offer.get("expectations")
    if not written:
        question = offer.get("question")
        return (Expectation(id=HEADLINE, name=question, ask=question, span=offer.at("question")),)
    return tuple(
        Expectation(
            **it.filled("id"),
            name=it.get("name", it.get("ask")),
            ask=it.get("ask", it.get("name")),
        )
        for it in written.values()
    )


def make_answers(
    tier: Parts, offer: Parts, expectations: tuple[Expectation, ...], headline: str
) -> dict[str, Answer]:
    """Return what a tier says, wherever it says it, in the order of the expectations."""
    rows = offer.under_names("expectations").items()
    answers = {name: row.get("all") for name, row in rows} | tier.under_names("answers")
    if tier.has("answer"):
        answers[headline] = tier.get("answer")
    return {it.id: answers[it.id] for it in expectations}


def make_tier(tier: Parts, answers: dict[str, Answer], receiver: Receiver | None) -> Tier:
    """Put one tier together; without a name its label names it."""
    optional = ("how", "seats", "choose_if", "do_not_choose_if", "statement", "excludes")
    own = ("steps", "duties", "prepare", "asks")
    return Tier(
        name=tier.get("name", tier.get("label")),
        answers=answers,
        receiver=tier.get("receiver", receiver),
        **tier.filled("id", "label", "price", *optional, *own),
    )


def in_order(tiers: tuple[Tier, ...], order: TierOrder) -> tuple[Tier, ...]:
    """Sort tiers as the offer declares; those alike stay as listed."""
    match order:
        case TierOrder.PRICE_DESC:
            return tuple(sorted(tiers, key=lambda tier: -dearness(tier)))
        case TierOrder.PRICE_ASC:
            return tuple(sorted(tiers, key=dearness))
        case TierOrder.ALPHABETICAL:
            return tuple(sorted(tiers, key=lambda tier: tier.name.casefold()))
        case TierOrder.AS_LISTED:
            return tiers


def make_choice(choice: Parts, tiers: tuple[str, ...]) -> Choice:
    """Put one extra together; without `for` every tier asks it."""
    return Choice(
        tiers=choice.get("tiers", tiers),
        options=tuple(choice.get("options").values()),
        **choice.filled("id", "question", "why"),
    )


def make_gift(gift: Parts, tiers: tuple[str, ...]) -> Gift:
    """Put one gift together; without `for` every tier gets it."""
    more = gift.filled("gift", "worth", "because", "until", "announce")
    return Gift(tiers=gift.get("tiers", tiers), **more)
