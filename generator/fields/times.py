"""Lengths of time, days and spans of days, each read strictly and refused exactly."""

from __future__ import annotations

import re
from datetime import date

from generator.diagnostics import did_you_mean
from generator.fields import meant
from generator.fields.misread import Misread, loosely, quoted, unread
from generator.model import Duration, Unit, Window

DURATION = re.compile(r"([0-9]{1,9}) ([a-z ]+)")
DURATION_HELP = (
    "write a whole number and a unit, such as `3 working days`, `4 working hours`, `2 weeks`"
)
LIKE_DURATION = re.compile(r"([0-9]{1,9})[ -]?(\D+)")
MOST_OF_A_UNIT = 10_000

DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
DAY_HELP = "write year, month and day, such as `2026-09-01`"
YEAR_FIRST = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})")
DAY_FIRST = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
BETWEEN_DAYS = re.compile(meant.BETWEEN_DAYS)


def read_duration(text: str) -> Duration | Misread:
    """Read `3 working days`, `90 minutes`, `1 week`."""
    line = " ".join(text.split())
    match = DURATION.fullmatch(line)
    if not match or match[2].removesuffix("s") not in set(Unit):
        return misread_duration(line)
    count, unit = int(match[1]), Unit(match[2].removesuffix("s"))
    if not 1 <= count <= MOST_OF_A_UNIT:
        return Misread(f"{quoted(line)} is no time anybody waits", DURATION_HELP)
    return Duration(count, unit)


def misread_duration(line: str) -> Misread:
    """Say of a text what keeps it from being a length of time, and how to write it."""
    match = loosely(LIKE_DURATION, line)
    if not match:
        return unread(line, "a length of time", DURATION_HELP)
    count, word = int(match[1]), match[2].strip()
    unit = unit_like(word)
    if unit:
        return Misread(
            f"{quoted(line)} cannot be read as a length of time", f"write `{Duration(count, unit)}`"
        )
    return Misread(
        f"{quoted(word)} is no unit of time", did_you_mean(word, map("{}s".format, Unit))
    )


def unit_like(word: str) -> Unit | None:
    """Return the unit that a word most likely means, if one does."""
    lower = word.lower().strip(" .")
    near = lower.removesuffix("s").replace("-", " ")
    if near in set(Unit):
        return Unit(near)
    return next((unit for unit, like in meant.UNITS.items() if re.fullmatch(like, lower)), None)


def read_day(text: str) -> date | Misread:
    """Read `2026-09-01`, refusing days that do not exist."""
    line = text.strip()
    match = DAY.fullmatch(line)
    if not match:
        meant = day_like(line)
        return Misread(
            f"{quoted(text)} cannot be read as a day", f"write `{meant}`" if meant else DAY_HELP
        )
    day = day_of(match[1], match[2], match[3])
    return day or Misread(f"there is no day {quoted(text)}", "look at the calendar of that month")


def read_day_or_today(text: str) -> date | Misread | None:
    """Read a day; `None` stands for `today`, which only the command line knows."""
    return None if text.strip() == "today" else read_day(text)


def day_like(text: str) -> date | None:
    """Return the day that a text in another form means, if there is no doubt."""
    if match := YEAR_FIRST.fullmatch(text):
        return day_of(match[1], match[2], match[3])
    if match := DAY_FIRST.fullmatch(text):
        return day_of(match[3], match[2], match[1])
    return None


def day_of(year: str, month: str, day: str) -> date | None:
    """Return a day of the calendar, if there is such a day."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def read_window(text: str) -> Window | Misread:
    """Read `2026-09-01 .. 2027-03-01`."""
    first_text, dots, last_text = text.partition("..")
    if not dots or last_text.startswith("."):
        return unread(text, "a span of days", window_help(text))
    first, last = read_day(first_text.strip()), read_day(last_text.strip())
    if isinstance(first, Misread):
        return first
    if isinstance(last, Misread):
        return last
    if last < first:
        return Misread(f"{quoted(text)} ends before it begins", f"write `{last} .. {first}`")
    return Window(first, last)


def window_help(text: str) -> str:
    """Return help that writes two days in another form as we write them."""
    days = [day_like(it.strip()) for it in BETWEEN_DAYS.split(text, maxsplit=2)]
    match days:
        case [date() as first, date() as last]:
            return f"write `{first} .. {last}`"
    return "write the first and the last day, such as `2026-09-01 .. 2027-03-01`"
