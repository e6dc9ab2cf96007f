"""What is to be paid: one amount or from one to another, once or again and again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.values import Money


class Period(StrEnum):
    """How often a price is paid, as an author writes it after the slash."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


# Enough to tell which of two recurring prices is dearer.
TIMES_A_YEAR = {
    Period.DAY: 365,
    Period.WEEK: 52,
    Period.MONTH: 12,
    Period.QUARTER: 4,
    Period.YEAR: 1,
}


@dataclass(frozen=True, slots=True)
class Price:
    """From `low` to `high`, which are equal where the amount is known; every `per`, or once."""

    low: Money
    high: Money
    per: Period | None = None

    @classmethod
    def of(cls, money: Money, per: Period | None = None) -> Price:
        """Return the price of one amount."""
        return cls(money, money, per)

    @property
    def is_range(self) -> bool:
        """Tell whether the amount is worked out later."""
        return self.low != self.high

    @property
    def is_one_amount(self) -> bool:
        """Tell whether an amount of money says all there is to say."""
        return not self.is_range and self.per is None

    @property
    def is_nothing(self) -> bool:
        """Tell whether nothing is paid at all."""
        return not self.high.amount

    @property
    def currency(self) -> str:
        """The one currency of both ends."""
        return self.high.currency

    @property
    def ends(self) -> frozenset[Money]:
        """The amounts that stand in it."""
        return frozenset({self.low, self.high})

    def __add__(self, other: Price) -> Price:
        if other.per is not self.per:
            raise ValueError(f"{self} and {other} cannot be added")
        return Price(self.low + other.low, self.high + other.high, self.per)

    def __str__(self) -> str:
        amounts = f"{self.low.amount:f} .. {self.high}" if self.is_range else str(self.high)
        return f"{amounts} / {self.per}" if self.per else amounts


def total_of(prices: Iterable[Price]) -> tuple[Price, ...]:
    """Return what prices come to: one price a period, in the order in which they first come.

    What costs nothing is left out, unless nothing costs anything.
    """
    given = tuple(prices)
    sums: dict[Period | None, Price] = {}
    for price in given:
        if not price.is_nothing:
            sums[price.per] = sums[price.per] + price if price.per in sums else price
    return tuple(sums.values()) or given[:1]
