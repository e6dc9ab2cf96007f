"""Amounts, durations, odds and the like, as exact values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount, not negative, of an ISO 4217 currency."""

    amount: Decimal
    currency: str

    def __add__(self, other: Money) -> Money:
        if other.currency != self.currency:
            raise ValueError(f"{self} and {other} cannot be added")
        return Money(self.amount + other.amount, self.currency)

    def __str__(self) -> str:
        return f"{self.amount:f} {self.currency}"


class Unit(StrEnum):
    """What a duration counts, as an author writes it in the singular."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    WORKING_HOUR = "working hour"
    WORKING_DAY = "working day"

    @property
    def is_working(self) -> bool:
        """Tell whether it passes only while the business works."""
        return self in {Unit.WORKING_HOUR, Unit.WORKING_DAY}


@dataclass(frozen=True, slots=True)
class Duration:
    """A whole number, at least 1, of a unit."""

    count: int
    unit: Unit

    def __str__(self) -> str:
        return f"{self.count} {self.unit}" + ("s" if self.count != 1 else "")


@dataclass(frozen=True, slots=True)
class Percent:
    """A share of a hundred, above 0 and at most 100."""

    value: Decimal

    def __str__(self) -> str:
        return f"{self.value:f}%"


@dataclass(frozen=True, slots=True)
class Odds:
    """`places` for `people` who want one: natural frequencies, never a bare percentage."""

    places: int
    people: int

    def __str__(self) -> str:
        return f"{self.places} of {self.people}"


@dataclass(frozen=True, slots=True)
class Window:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        return f"{self.first} .. {self.last}"
