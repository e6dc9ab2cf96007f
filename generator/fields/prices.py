"""Prices, read strictly and refused exactly: amounts, what is worked out later, what recurs."""

from __future__ import annotations

import re

from generator.diagnostics import did_you_mean
from generator.fields import meant
from generator.fields.misread import Misread, loosely, quoted, unread
from generator.fields.money import read_money
from generator.model import Money, Period, Price

BETWEEN = ".."
WITH_CURRENCY = re.compile(r".* [A-Z]{3}")
AN_AMOUNT = rf"([0-9](?:[0-9{meant.GROUPING}]*[0-9])?)"
# Prices as people write them: `2000 - 6000 RUB`, `from 2000 RUB`, `500 EUR per month`.
LIKE_RANGE = re.compile(
    rf"(?:(?:{meant.FROM}) )?{AN_AMOUNT} ?(?:[A-Z]{{3}} ?)?(?:{meant.BETWEEN_AMOUNTS}) ?"
    rf"{AN_AMOUNT} ([A-Z]{{3}})"
)
LIKE_FROM = re.compile(rf"(?:{meant.FROM}) \S.*|{AN_AMOUNT}\+ ?[A-Z]{{3}}|\S.* ?\.\.")
LIKE_RECURRING = re.compile(rf"(.*[A-Z]{{3}}),? (?:(?:{meant.EVERY}) )?(\w+)\.?")


def read_price(text: str) -> Price | Misread:
    """Read `30000 RUB`, `2000 .. 6000 RUB` or `500 EUR / month`.

    What costs nothing has no period: it is nothing, however often.
    """
    line = " ".join(text.split())
    amounts, slash, word = (it.strip() for it in line.partition("/"))
    if not slash:
        return misread_period(line) or read_range(line)
    price = read_range(amounts)
    if isinstance(price, Misread):
        return price
    if word not in set(Period):
        like = period_like(word)
        help_ = f"write `{amounts} / {like}`" if like else did_you_mean(word, Period)
        there = f"{quoted(word)} is no" if word else f"{quoted(line)} names no"
        return Misread(f"{there} period", help_)
    return price if price.is_nothing else Price(price.low, price.high, Period(word))


def read_cost(text: str) -> Price | Misread:
    """Read what an extra costs, which is never worked out later."""
    price = read_price(text)
    if isinstance(price, Price) and price.is_range:
        return Misread(
            f"{quoted(text)} is no one amount",
            "write one amount, or make two options of it",
            "the page shows the total of everything that can be picked",
        )
    return price


def read_range(line: str) -> Price | Misread:
    """Read one amount, or two with `..` between them."""
    if misread := misread_range(line):
        return misread
    if BETWEEN not in line:
        money = read_money(line)
        return Price.of(money) if isinstance(money, Money) else money
    first, last = (it.strip() for it in line.split(BETWEEN, maxsplit=1))
    high = read_money(last)
    if isinstance(high, Misread):
        return high
    low = read_money(first if WITH_CURRENCY.fullmatch(first) else f"{first} {high.currency}")
    return low if isinstance(low, Misread) else make_range(line, low, high)


def make_range(line: str, low: Money, high: Money) -> Price | Misread:
    """Return the price between two amounts, which are of one currency, the higher one last."""
    if low.currency != high.currency:
        help_ = f"write both ends in one, such as `2000 .. 6000 {low.currency}`"
        return Misread(f"{quoted(line)} is of two currencies", help_)
    if low.amount == high.amount:
        return Misread(f"{quoted(line)} ends where it begins", f"write `{high}`")
    if low.amount > high.amount:
        return Misread(f"{quoted(line)} runs backwards", f"write `{Price(high, low)}`")
    return Price(low, high)


def misread_range(line: str) -> Misread | None:
    """Say how to write what is meant for a range, if it is."""
    if match := loosely(LIKE_RANGE, line):
        return unread(line, "a price", f"write `{match[1]} .. {match[2]} {match[3]}`")
    if loosely(LIKE_FROM, line):
        return Misread(
            f"{quoted(line)} has no upper end",
            "write both ends, such as `2000 .. 6000 RUB`",
            "a client who reads where a price begins learns too late where it ends",
            "price-from",
        )
    return None


def misread_period(line: str) -> Misread | None:
    """Say how to write what is meant to recur, if it is."""
    match = loosely(LIKE_RECURRING, line)
    like = period_like(match[2]) if match else None
    return unread(line, "a price", f"write `{match[1]} / {like}`") if match and like else None


def period_like(word: str) -> Period | None:
    """Return the period that a word most likely means, if one does."""
    lower = word.lower().strip(" .")
    known = (period for period, like in meant.PERIODS.items() if re.fullmatch(like, lower))
    return next(known, None)
