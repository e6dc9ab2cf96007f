"""An offer: its tiers, what they answer, and the way a client goes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.answers import Excluded
from generator.model.located import Located

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from generator.model.answers import Answer
    from generator.model.business import PersonalData, Receiver, Seller, Service
    from generator.model.prices import Price
    from generator.model.steps import Ask, Duty, Risk, Step
    from generator.model.values import Money, Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation(Located):
    """One thing a client may count on; a row of the comparison."""

    id: str
    name: str
    ask: str


class TierOrder(StrEnum):
    """The order in which tiers stand, which the page says."""

    PRICE_DESC = "price-desc"
    PRICE_ASC = "price-asc"
    ALPHABETICAL = "alphabetical"
    AS_LISTED = "as-listed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option(Located):
    """One answer to a choice, with its price and what picking it means."""

    id: str
    label: str
    price: Price
    means: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Located):
    """A further question with two or more priced options, none of them preselected.

    `tiers` holds the ids of the tiers that ask it.
    """

    id: str
    question: str
    why: str = ""
    tiers: tuple[str, ...]
    options: tuple[Option, ...]


class Announce(StrEnum):
    """When a client hears of a gift."""

    ON_PAGE = "on-page"
    ON_DELIVERY = "on-delivery"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gift(Located):
    """Something extra, named as a gift with its usual worth and the reason."""

    gift: str
    worth: Money
    because: str
    tiers: tuple[str, ...]
    until: date | None = None
    announce: Announce = Announce.ON_PAGE

    def is_given(self, day: date) -> bool:
        """Tell whether it is still given on `day`."""
        return self.until is None or day <= self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier(Located):
    """One way to take the offer.

    `answers` maps the id of each expectation to what this tier says, in the offer's order;
    `statement` is empty where it is to be composed from label and headline answer; `how` says how
    a price that is a range is worked out, and is empty for one that is known.

    `steps`, `duties`, `prepare` and `asks` are its own alone; what holds for it, its offer knows.
    """

    id: str
    name: str
    label: str
    price: Price
    how: str = ""
    answers: Mapping[str, Answer]
    receiver: Receiver
    seats: int | None = None
    choose_if: str = ""
    do_not_choose_if: str = ""
    statement: str = ""
    excludes: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    duties: tuple[Duty, ...] = ()
    prepare: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "answers", MappingProxyType(dict(self.answers)))

    @property
    def is_nameless(self) -> bool:
        """Tell whether the label is all the name there is."""
        return self.name == self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Allow(Located):
    """A warning switched off: the name of its rule, the reason, the last day that holds."""

    rule: str
    because: str
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One expectation and what every tier, in order, answers to it."""

    expectation: Expectation
    answers: tuple[Answer, ...]

    @property
    def differs(self) -> bool:
        """Tell whether it matters here which tier one picks."""
        return any(one != next_one for one, next_one in pairwise(self.answers))


class Schema(StrEnum):
    """What search engines are told an offer is."""

    SERVICE = "service"
    COURSE = "course"
    EDUCATION_EVENT = "education-event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(Located):
    """One service that can be ordered.

    `tiers` stand in the declared `order`; every tier answers every expectation; `headline` is the
    expectation the choice is about; `version` is empty while the terms are a draft.
    """

    slug: str
    title: str
    summary: str = ""
    version: str = ""
    open: Window | None = None
    body: str = ""
    question: str
    why: str = ""
    order: TierOrder = TierOrder.PRICE_DESC
    headline: str
    expectations: tuple[Expectation, ...]
    tiers: tuple[Tier, ...]
    choices: tuple[Choice, ...] = ()
    gifts: tuple[Gift, ...] = ()
    steps: tuple[Step, ...] = ()
    duties: tuple[Duty, ...] = ()
    prepare: tuple[str, ...] = ()
    risks: tuple[Risk, ...] = ()
    asks: tuple[Ask, ...] = ()
    seller: Seller
    service: Service
    data: PersonalData | None = None
    schema: Schema = Schema.SERVICE
    allow: tuple[Allow, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The comparison: the headline first, then rows that differ, then rows that agree."""
        rows = (
            Row(expectation=it, answers=tuple(tier.answers[it.id] for tier in self.tiers))
            for it in self.expectations
        )
        return tuple(
            sorted(rows, key=lambda row: (row.expectation.id != self.headline, not row.differs))
        )

    @property
    def deciding_rows(self) -> tuple[Row, ...]:
        """What to know at the moment of picking: the headline, and all that some tier excludes."""
        return tuple(
            row
            for row in self.rows
            if row.expectation.id == self.headline
            or (row.differs and any(isinstance(answer, Excluded) for answer in row.answers))
        )

    @property
    def costs_the_same(self) -> bool:
        """Tell whether no tier is dearer than another."""
        return len({tier.price for tier in self.tiers}) == 1

    def steps_of(self, tier: Tier) -> tuple[Step, ...]:
        """Return what happens after an order of `tier`: its own steps stand in place of these."""
        return tier.steps or self.steps

    def duties_of(self, tier: Tier) -> tuple[Duty, ...]:
        """Return what the client of `tier` does: what all do, and what is its own."""
        return (*self.duties, *tier.duties)

    def prepare_of(self, tier: Tier) -> tuple[str, ...]:
        """Return what the client of `tier` has ready: what all have, and what is its own."""
        return (*self.prepare, *tier.prepare)

    def asks_of(self, tier: Tier) -> tuple[Ask, ...]:
        """Return what the order form of `tier` asks: what all ask, and what is its own."""
        return (*self.asks, *tier.asks)

    def choices_of(self, tier: Tier) -> tuple[Choice, ...]:
        """Return the extras that `tier` asks for."""
        return tuple(choice for choice in self.choices if tier.id in choice.tiers)

    def is_price_open(self, tier: Tier) -> bool:
        """Tell whether what is picked beside a tier changes what is to be paid."""
        return any(len({it.price for it in each.options}) > 1 for each in self.choices_of(tier))

    def gifts_of(self, tier: Tier) -> tuple[Gift, ...]:
        """Return the gifts of `tier` that are announced, whenever they end."""
        return tuple(
            gift
            for gift in self.gifts
            if tier.id in gift.tiers and gift.announce is Announce.ON_PAGE
        )
