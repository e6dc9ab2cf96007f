"""What a tier commits both sides to: canonical form and digest."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeAlias

import rfc8785

from generator.model import Duration, Hours, Money, Odds, Percent, Price, Window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Located, Offer, Service, Tier

TERMS_FORMAT = 1
DRAFT = "draft"

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool"


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one tier in one language.

    `canonical` is RFC 8785 JSON in UTF-8; `digest` is its SHA-256 as `sha256-` and 64 hex digits,
    so that anyone can recompute it; `version` is the author's name for these terms, or `draft`.
    """

    offer: str
    tier: str
    language: str
    version: str
    canonical: bytes = field(repr=False)

    @property
    def digest(self) -> str:
        """What identifies these terms, to the letter."""
        return f"sha256-{sha256(self.canonical).hexdigest()}"

    @property
    def is_draft(self) -> bool:
        """Tell whether the author has not named these terms yet."""
        return self.version == DRAFT


def terms_of(offer: Offer, tier: Tier, language: str) -> Terms:
    """Return the terms of a tier: the author's words and values, never the generator's."""
    commitments: dict[str, Json] = {
        "terms_format": TERMS_FORMAT,
        "language": language,
        "offer": offer.slug,
        "tier": tier.id,
        "title": offer.title,
        **written(offer, "summary", "body", "open", "question"),
        **written(tier, "name", "label", "price", "how", "seats", "statement", "excludes"),
        **written(tier, "choose_if", "do_not_choose_if"),
        "answers": {
            row.id: {"name": row.name, "ask": row.ask, **commitment(tier.answers[row.id])}
            for row in offer.expectations
        },
        "choices": {
            choice.id: {
                "question": choice.question,
                "options": {option.id: commitment(option, "id") for option in choice.options},
            }
            for choice in offer.choices_of(tier)
        },
        "gifts": [commitment(gift, "tiers", "announce") for gift in offer.gifts_of(tier)],
        "steps": canonical(offer.steps_of(tier)),
        "duties": canonical(offer.duties_of(tier)),
        "prepare": canonical(offer.prepare_of(tier)),
        **written(offer, "risks"),
        "service": service_commitment(offer.service),
    }
    return Terms(
        offer=offer.slug,
        tier=tier.id,
        language=language,
        version=offer.version or DRAFT,
        canonical=rfc8785.dumps({key: it for key, it in commitments.items() if it not in ({}, [])}),
    )


def written(thing: Located, *names: str) -> dict[str, Json]:
    """Return those of a thing's fields that the author filled."""
    values = ((name, getattr(thing, name)) for name in names)
    return {name: canonical(value) for name, value in values if value not in (None, "", ())}


def commitment(thing: Located, *left_out: str) -> dict[str, Json]:
    """Return a thing as JSON, without what it says by default and without where it stands.

    What is left out by default may be written or not: the commitment is the same.
    """
    return {
        it.name: canonical(getattr(thing, it.name))
        for it in fields(thing)
        if it.compare
        and it.name not in left_out
        and (it.default is MISSING or getattr(thing, it.name) != it.default)
    }


def service_commitment(service: Service) -> dict[str, Json]:
    """Return how the business behaves.

    In which order it lists its channels commits to nothing, nor does a time zone without hours.
    """
    channels: dict[str, Json] = {str(it.kind): it.address for it in service.channels}
    left_out = ("channels",) if service.hours else ("channels", "timezone")
    return {**commitment(service, *left_out), **({"channels": channels} if channels else {})}


def canonical(value: Any) -> Json:  # noqa: ANN401  # whatever the model holds
    """Return a value of the model as JSON; amounts, odds and days as an author writes them."""
    match value:
        case (
            StrEnum()
            | Money()
            | Price()
            | Duration()
            | Hours()
            | Percent()
            | Odds()
            | Window()
            | date()
        ):
            return str(value)
        case str() | int():
            return value
        case tuple():
            return [canonical(it) for it in value]
        case _ if is_dataclass(value):
            return commitment(value)  # type: ignore[arg-type]  # dataclasses of the model are located
    raise TypeError(f"terms cannot hold {value!r}")


def texts_in(value: Json) -> Iterator[str]:
    """Yield every text in a JSON value."""
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from texts_in(item)
        case dict():
            for item in value.values():
                yield from texts_in(item)
