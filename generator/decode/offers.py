"""From located text to one offer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.decode.business import House, make_service
from generator.decode.parts import ID, Parts, Reader
from generator.decode.references import check_references, listed, named
from generator.fields import OFFER
from generator.model import Ask, Choice, Expectation, Gift, Offer, Receiver, Tier, TierOrder

if TYPE_CHECKING:
    from generator.model import Answer
    from generator.tree import Node

HEADLINE = "headline"


def decode_offer(reader: Reader, slug: str, node: Node, house: House) -> Offer | None:
    """Return the offer, or `None` where `reader` noted why there is none."""
    before = len(reader.findings)
    parts = reader.read(OFFER, node, "the offer", node.span)
    if not isinstance(parts, Parts):
        return None
    check_ask_names(reader, parts)
    check_references(reader, parts)
    check_receivers(reader, parts, house)
    if len(reader.findings) > before:
        return None
    return make_offer(slug, parts, house)


def check_ask_names(reader: Reader, offer: Parts) -> None:
    """The name of a field becomes part of the record."""
    for ask in listed(offer, "asks"):
        name = ask.get("id")
        if isinstance(name, str) and not ID.fullmatch(name):
            message = f"`{name}` cannot be the name of a field"
            help_ = "write lower-case letters, digits and hyphens, such as `topic`"
            reader.note("unusable-name", message, ask.at("id"), help=help_)


def check_receivers(reader: Reader, offer: Parts, house: House) -> None:
    """Every tier must know where its orders go."""
    if "receiver" in offer.values or house.receiver is not None:
        return
    for name, tier in named(offer, "tiers").items():
        if "receiver" not in tier.values:
            reader.note(
                "no-receiver",
                f"an order of tier `{name}` goes nowhere",
                tier.span,
                help="add `receiver: {kind: post, url: https://…}` to site.yaml or to the offer",
                why="a client who sends an order expects somebody to get it",
            )


def make_offer(slug: str, parts: Parts, house: House) -> Offer:
    """Put a faultless offer together and fill in the defaults."""
    expectations = make_expectations(parts)
    headline = parts.get("headline") or expectations[0].id
    receiver = parts.get("receiver") or house.receiver
    order = parts.get("order", TierOrder.PRICE_DESC)
    tiers = [
        make_tier(it, parts, expectations, headline, receiver) for it in parts.get("tiers").values()
    ]
    ids = tuple(tier.id for tier in tiers)
    plain = ("title", "summary", "version", "open", "body", "question", "why")
    lists = ("steps", "duties", "prepare", "risks")
    return Offer(
        **parts.filled(*plain, *lists),
        slug=slug,
        order=order,
        headline=headline,
        expectations=expectations,
        tiers=in_order(tiers, order),
        choices=tuple(make_choice(it, ids) for it in parts.get("choices", {}).values()),
        gifts=tuple(make_gift(it, ids) for it in parts.get("gifts", ())),
        asks=tuple(make_ask(it) for it in parts.get("asks", ())),
        service=make_service(parts.get("service"), house.service),
    )


def make_expectations(offer: Parts) -> tuple[Expectation, ...]:
    """Return what clients may count on; the question alone where nothing is listed."""
    written = offer.get("expectations")
    if not written:
        question = offer.get("question")
        return (Expectation(id=HEADLINE, name=question, ask=question, span=offer.at("question")),)
    return tuple(
        Expectation(id=it.get("id"), ask=it.get("ask", it.get("name")), **it.filled("name"))
        for it in written.values()
    )


def make_tier(
    tier: Parts,
    offer: Parts,
    expectations: tuple[Expectation, ...],
    headline: str,
    receiver: Receiver | None,
) -> Tier:
    """Put one tier together, its answers in the order of the expectations."""
    answers: dict[str, Answer] = {
        name: row.get("all")
        for name, row in (offer.get("expectations") or {}).items()
        if row.get("all")
    }
    answers |= tier.get("answers", {})
    if tier.get("answer"):
        answers[headline] = tier.get("answer")
    optional = ("seats", "choose_if", "do_not_choose_if", "statement", "excludes")
    return Tier(
        id=tier.get("id"),
        name=tier.get("name", tier.get("label")),
        answers={it.id: answers[it.id] for it in expectations},
        receiver=tier.get("receiver", receiver),
        **tier.filled("label", "price", *optional),
    )


def in_order(tiers: list[Tier], order: TierOrder) -> tuple[Tier, ...]:
    """Sort tiers as the offer declares; those alike stay as listed."""
    match order:
        case TierOrder.PRICE_DESC:
            return tuple(sorted(tiers, key=lambda tier: -tier.price.amount))
        case TierOrder.PRICE_ASC:
            return tuple(sorted(tiers, key=lambda tier: tier.price.amount))
        case TierOrder.ALPHABETICAL:
            return tuple(sorted(tiers, key=lambda tier: tier.name.casefold()))
        case TierOrder.AS_LISTED:
            return tuple(tiers)


def make_choice(choice: Parts, tiers: tuple[str, ...]) -> Choice:
    """Put one extra together; without `for` every tier asks it."""
    return Choice(
        tiers=choice.get("tiers", tiers),
        options=tuple(choice.get("options").values()),
        **choice.filled("id", "question", "why"),
    )


def make_gift(gift: Parts, tiers: tuple[str, ...]) -> Gift:
    """Put one gift together; without `for` every tier gets it."""
    more: dict[str, Any] = gift.filled("gift", "worth", "because", "until", "announce")
    return Gift(tiers=gift.get("tiers", tiers), **more)


def make_ask(ask: Parts) -> Ask:
    """Put one field of the form together."""
    return Ask(**ask.filled("id", "ask", "why", "optional"))
