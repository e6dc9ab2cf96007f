"""Working hours, days off and time zones, each read strictly and refused exactly."""

from __future__ import annotations

import re
from itertools import combinations

from babel import Locale
from babel.core import get_global

from generator.diagnostics import nearest
from generator.fields import meant
from generator.fields.misread import Misread, loosely, quoted, unread
from generator.fields.times import read_day, read_window
from generator.model import END_OF_DAY, WEEKDAYS, Hours, Shift, Window

SHIFT = re.compile(r"([A-Z][a-z]+)(?:-([A-Z][a-z]+))? ([0-9]{1,2}:[0-9]{2})-([0-9]{1,2}:[0-9]{2})")
SUCH_TIMES = "10:00-19:00"
SUCH_HOURS = f"Mon-Fri {SUCH_TIMES}"
HOURS_HELP = f"write days and times, such as `{SUCH_HOURS}`; more of them after commas"
LIKE_TIME = r"[0-9]{1,2}(?:[:.][0-9]{2})?(?: ?[ap]\.?m\.?)?"
LIKE_SHIFT = re.compile(
    rf"(?P<days>[^0-9]*?),? ?{meant.BEFORE_TIMES}?"
    rf"(?P<begins>{LIKE_TIME}){meant.BETWEEN_TIMES}(?P<ends>{LIKE_TIME})(?: ?uhr)?",
    re.IGNORECASE,
)
TIME = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?(?: ?([ap])\.?m\.?)?", re.IGNORECASE)
NOON = 12 * 60
# Named in that data, and no zone of the time zone database.
GONE_ZONES = {"Canada/East-Saskatchewan", "Etc/Unknown", "US/Pacific-New"}
# Zones by a number of hours, whose sign is not the one that people write.
COUNTED_WEST = re.compile(r"Etc/GMT([+-])([1-9][0-9]?)")

# What an offer writes that has no days off where the site has.
NO_DAY = "none"


def read_shift(text: str) -> Shift | Misread:
    """Read `Mon-Fri 10:00-19:00` or `Sat 10:00-14:00`."""
    line = " ".join(text.split())
    match = SHIFT.fullmatch(line)
    if not match or not {match[1], match[2] or match[1]} <= set(WEEKDAYS):
        return misread_shift(line)
    days = WEEKDAYS.index(match[1]), WEEKDAYS.index(match[2] or match[1])
    return shift_of(line, days, match[3], match[4])


def misread_shift(line: str) -> Misread:
    """Say of a text what keeps it from being working hours, and how to write it."""
    if days := days_like(line):
        such = write_days(*days)
        return Misread(f"{quoted(line)} says no times of the day", f"write `{such} {SUCH_TIMES}`")
    match = loosely(LIKE_SHIFT, line)
    if not match:
        return unread(line, "working hours", HOURS_HELP)
    days = days_like(match["days"]) if match["days"] else (0, 4)
    if not days:
        known = ", ".join(f"`{it}`" for it in WEEKDAYS)
        return Misread(f"{quoted(match['days'])} is no day of the week", f"write one of {known}")
    shift = shift_of(line, days, match["begins"], match["ends"])
    if isinstance(shift, Misread):
        return shift
    if not match["days"]:
        return Misread(f"{quoted(line)} names no day of the week", f"write `{shift}`")
    return unread(line, "working hours", f"write `{shift}`")


def shift_of(line: str, days: tuple[int, int], *times: str) -> Shift | Misread:
    """Return the shift of days and times, where there are such times and they fit together."""
    begins, ends = map(minute_of, times)
    if begins is None or ends is None:
        missing = times[begins is not None]
        return Misread(f"there is no time `{missing}`", "write times from `00:00` to `24:00`")
    return refuse_backwards(line, Shift(*days, begins, ends))


def refuse_backwards(line: str, shift: Shift) -> Shift | Misread:
    """Return a shift, or what is wrong with one whose end comes before its beginning."""
    if shift.first > shift.last:
        days = (*range(shift.last + 1), *range(shift.first, len(WEEKDAYS)))
        if shift.begins >= shift.ends:
            return Misread(f"{quoted(line)} ends before it begins", HOURS_HELP)
        week = Hours.of(Shift(day, day, shift.begins, shift.ends) for day in days)
        message = f"{quoted(line)} goes past the end of the week, which is Sunday"
        return Misread(message, f"write `{week}`")
    if shift.begins < shift.ends:
        return shift
    if shift.begins == shift.ends:
        return Misread(f"{quoted(line)} is over when it begins", HOURS_HELP)
    if shift.ends == 0:
        help_ = f"write `{Shift(shift.first, shift.last, shift.begins, END_OF_DAY)}`"
        return Misread(f"{quoted(line)} ends before it begins", help_)
    turned = Shift(shift.first, shift.last, shift.ends, shift.begins)
    tonight = Shift(shift.first, shift.first, shift.begins, END_OF_DAY)
    day_after = (shift.first + 1) % len(WEEKDAYS)
    tomorrow = Shift(day_after, day_after, 0, shift.ends)
    help_ = (
        f"write `{turned}`; work past midnight is written by days, such as `{tonight}, {tomorrow}`"
    )
    return Misread(f"{quoted(line)} ends before it begins", help_)


def minute_of(text: str) -> int | None:
    """Return a time as the minute of its day, if a clock shows such a time."""
    match = TIME.fullmatch(text)
    if not match:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    total = hour * 60 + minute
    if half:
        total = total % NOON + NOON * (half == "p")
    return total if minute < 60 and total <= END_OF_DAY else None  # noqa: PLR2004  # of an hour


def days_like(text: str) -> tuple[int, int] | None:
    """Return the first and last day of the week that words in any form mean, if they do."""
    words = re.sub(f"^{meant.BEFORE_WEEKDAYS}", "", text.lower().strip(" ,:"))
    for days, like in meant.SEVERAL_DAYS.items():
        if re.fullmatch(like, words):
            return days
    found = [weekday_like(it) for it in re.split(meant.BETWEEN_WEEKDAYS, words, maxsplit=1)]
    first, last = found[0], found[-1]
    return None if first is None or last is None else (first, last)


def weekday_like(word: str) -> int | None:
    """Return the day of the week that a word means, if it does."""
    bare = word.strip(" .:")
    days = enumerate(meant.WEEKDAYS)
    return next((day for day, like in days if re.fullmatch(like, bare)), None)


def write_days(first: int, last: int) -> str:
    """Return a first and a last day as we write them."""
    return WEEKDAYS[first] if first == last else f"{WEEKDAYS[first]}-{WEEKDAYS[last]}"


def make_hours(shifts: tuple[Shift, ...]) -> Hours | Misread:
    """Put shifts together into the hours of a week, unless two of them meet."""
    for one, other in combinations(shifts, 2):
        if one.meets(other):
            help_ = f"write `{without(one, other)}`" if without(one, other) else "keep one of them"
            return Misread(f"`{one}` and `{other}` overlap", help_)
    return Hours.of(shifts)


def without(one: Shift, other: Shift) -> Hours | None:
    """Return two shifts that meet with each day in one of them, where one has days of its own."""
    wide, narrow = (one, other) if len(one.days) >= len(other.days) else (other, one)
    rest = [day for day in wide.days if day not in narrow.days]
    alone = (Shift(day, day, wide.begins, wide.ends) for day in rest)
    return Hours.of((*alone, narrow)) if rest else None


def read_days_off(text: str) -> Window | Misread | None:
    """Read `2027-02-23` or `2027-01-01 .. 2027-01-08`; `none` is no day."""
    line = " ".join(text.split())
    if line.lower() == NO_DAY:
        return None
    if re.search(r"\.\.|…", line) or len(re.findall(r"[0-9]{4}", line)) > 1:
        return read_window(line)
    day = read_day(line)
    return day if isinstance(day, Misread) else Window(day, day)


def make_holidays(windows: tuple[Window | None, ...]) -> tuple[Window, ...] | Misread:
    """Put days off in the order of the calendar, unless a day stands in two of them."""
    days = [it for it in windows if it is not None]
    if days and len(days) < len(windows):
        return Misread(
            f"`{NO_DAY}` stands beside days in `holidays`", f"keep the days or `{NO_DAY}`"
        )
    in_order = tuple(sorted(days, key=lambda it: (it.first, it.last)))
    for one, other in combinations(in_order, 2):
        if other.first in one:
            return Misread(f"`{other.first}` stands twice in `holidays`", "keep it once")
    return in_order


def time_zones() -> frozenset[str]:
    """Return the name of every time zone, from data that is the same on every machine."""
    return frozenset({*get_global("zone_territories"), *get_global("zone_aliases")} - GONE_ZONES)


def read_zone(text: str) -> str | Misread:
    """Read the IANA name of a time zone, such as `Europe/Moscow`."""
    name, known = text.strip(), time_zones()
    if name in known and (counted := COUNTED_WEST.fullmatch(name)):
        sign = "-" if counted[1] == "+" else "+"
        return Misread(
            f"`{name}` is UTC{sign}{counted[2]}: such names count westwards",
            "write continent and city, such as `Europe/Moscow`",
            "a client reads the sign the other way, and is hours too late",
        )
    if name in known:
        return name
    help_ = "write continent and city, such as `Europe/Moscow`"
    if near := zone_like(name, known):
        help_ = f"did you mean `{near}`?"
    return Misread(f"{quoted(text)} is no time zone", help_)


def zone_like(name: str, known: frozenset[str]) -> str | None:
    """Return the time zone that a name most likely means: by its city, or else by its letters."""
    plain = "_".join(name.split()).lower()
    zones = {it.lower(): it for it in sorted(known) if "/" in it and not it.startswith("Etc/")}
    cities = {it.rpartition("/")[2]: zone for it, zone in sorted(zones.items(), reverse=True)}
    for language in meant.CITY_LANGUAGES:
        named = Locale(language).time_zones.items()
        cities |= {it["city"].lower(): zone for zone, it in named if "city" in it}
    city = plain.rpartition("/")[2]
    exact = zones.get(plain) or cities.get(city)
    return (
        exact or zones.get(nearest(plain, zones) or "") or cities.get(nearest(city, cities) or "")
    )
