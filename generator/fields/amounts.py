"""Shares, odds and counts, each read strictly and refused exactly."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.fields import meant
from generator.fields.misread import Misread, loosely, quoted, unread
from generator.fields.money import plain_amount
from generator.model import Odds, Percent

PERCENT = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,3})?) ?%")
LIKE_PERCENT = re.compile(rf"([0-9]{{1,3}}(?:[.,][0-9]{{1,3}})?) ?(?:{meant.PERCENT})?")
ODDS = re.compile(r"([0-9]{1,9}) of ([0-9]{1,9})")
LIKE_ODDS = re.compile(rf"([0-9]{{1,9}}) ?(?:{meant.BETWEEN_ODDS}) ?([0-9]{{1,9}})")
LIKE_COUNT = re.compile(rf"\D*([1-9][0-9]{{0,2}}(?:[{meant.GROUPING}][0-9]{{3}})?)(?:\D[^0-9]*)?")
MOST_PEOPLE = 1_000_000


def read_percent(text: str) -> Percent | Misread:
    """Read `95%` or `99.5 %`; equal shares are written alike."""
    line = " ".join(text.split())
    match = PERCENT.fullmatch(line)
    if not match:
        like = loosely(LIKE_PERCENT, line)
        share = like[1].replace(",", ".") if like else "95"
        such = "" if like else "a share such as "
        return unread(text, "a share", f"write {such}`{share}%`")
    value = Decimal(match[1])
    if not 0 < value <= 100:  # noqa: PLR2004  # what a percentage is
        return Misread(f"{quoted(text)} is not between 0 and 100", "write a share such as `95%`")
    return Percent(value.quantize(Decimal(1)) if value == int(value) else value.normalize())


def read_odds(text: str) -> Odds | Misread:
    """Read `3 of 40`."""
    line = " ".join(text.split())
    match = ODDS.fullmatch(line)
    if not match:
        like = loosely(LIKE_ODDS, line)
        such = f"`{like[1]} of {like[2]}`" if like else "how many of how many, such as `3 of 40`"
        return unread(text, "odds", f"write {such}")
    places, people = int(match[1]), int(match[2])
    if places < 1:
        return Misread(
            f"{quoted(text)} has a place for nobody", "write `excluded:` in place of `chance:`"
        )
    if places >= people:
        return Misread(
            f"{quoted(text)} has a place for everybody", "write `guaranteed:` in place of `chance:`"
        )
    if people > MOST_PEOPLE:
        return Misread(f"{quoted(text)} is more people than can be shown", "write smaller numbers")
    return Odds(places, people)


def read_count(text: str) -> int | Misread:
    """Read a whole number from 1 to a million."""
    line = text.strip()
    if re.fullmatch("[0-9]{1,7}", line) and 1 <= int(line) <= MOST_PEOPLE:
        return int(line)
    like = loosely(LIKE_COUNT, line)
    such = f"`{plain_amount(like[1])}`" if like else "one such as `12`"
    return unread(text, "a whole number from 1", f"write {such}")
