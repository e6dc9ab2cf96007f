"""What a page says of working time: the hours, days off, and how a reply is counted in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from generator.model import END_OF_DAY, clock
from generator.promises import promised
from generator.working_time import WorkingTime

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Answer, Duration, Hours, Service, Step, Window

# A Monday, of a week in which nobody puts clocks forward or back.
ORDINARY_MONDAY = date(2001, 1, 1)
UTC = "UTC"
HOUR = 60
# Where nobody has worked for so long before a holiday, nothing is left to count over it.
LONGEST_PAUSE = 14


@dataclass(frozen=True, slots=True)
class Moment:
    """A minute of a day; the end of the day is its minute 1440."""

    day: date
    minute: int

    @property
    def time(self) -> str:
        """The time of the day, as in `09:30`."""
        return clock(self.minute)


@dataclass(frozen=True, slots=True)
class Example:
    """When a message is sent, and by when it is answered at the latest."""

    start: Moment
    due: Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingNote:
    """What working days and hours mean on one page.

    `counts` tells whether anything here is promised in them, `in_answers` and `in_steps` whether
    that stands among these; `in_a_week` is an example whose days are those of any week,
    `over_holidays` one with dates.
    """

    hours: Hours | None
    timezone: str
    holidays: tuple[Window, ...]
    counts: bool
    in_answers: bool
    in_steps: bool
    in_a_week: Example | None
    over_holidays: Example | None


def plan_working(
    service: Service,
    holidays: tuple[Window, ...],
    answers: tuple[Answer, ...],
    steps: tuple[Step, ...],
) -> WorkingNote | None:
    """Return what to say of working time on a page; nothing where nothing of it is known.

    `holidays` are those of the service that the page is to name.
    """
    if service.hours is None and not holidays:
        return None
    reply = service.reply.within if service.reply else None
    hours, zone = service.hours, service.timezone or UTC
    counted = reply if reply and reply.unit.is_working else None
    return WorkingNote(
        hours=hours,
        timezone=service.timezone,
        holidays=holidays,
        counts=any(promised(service, answers, steps)),
        in_answers=any(promised(answers)),
        in_steps=any(promised(steps)),
        in_a_week=example_in_a_week(hours, counted) if hours and counted else None,
        over_holidays=example_over(hours, zone, holidays, counted) if hours and counted else None,
    )


@cache
def example_in_a_week(hours: Hours, within: Duration) -> Example | None:
    """Return by when a late message of a week is answered, if its weekdays alone can say it."""
    last = hours.last_of_week
    day = ORDINARY_MONDAY + timedelta(days=last.last)
    start = Moment(day, max(last.begins, last.ends - HOUR))
    found = due(WorkingTime(hours, ZoneInfo(UTC)), start, within)
    return Example(start, found) if found and (found.day - day).days < 7 else None  # noqa: PLR2004  # of a week


@cache
def example_over(
    hours: Hours, zone: str, holidays: tuple[Window, ...], within: Duration
) -> Example | None:
    """Return by when a late message before the longest of the holidays is answered after it."""
    missed = [it for it in holidays if any(hours.on(day) for day in weekdays_of(it))]
    if not missed:
        return None
    longest = max(missed, key=lambda it: (it.last - it.first, it.first))
    working, first = WorkingTime(hours, ZoneInfo(zone), holidays), longest.first.toordinal()
    before = map(date.fromordinal, range(first - 1, max(2, first - LONGEST_PAUSE), -1))
    day = next((it for it in before if working.stretches(it)), None)
    if day is None:
        return None
    last = hours.on(day.weekday())[-1]
    start = Moment(day, max(last.begins, last.ends - HOUR))
    found = due(working, start, within)
    return Example(start, found) if found and found.day > longest.last else None


def weekdays_of(window: Window) -> Iterator[int]:
    """Yield the days of the week that are in a span of days, Monday being 0."""
    first, last = window.first.toordinal(), window.last.toordinal()
    return (date.fromordinal(it).weekday() for it in range(first, min(last, first + 6) + 1))


def due(working: WorkingTime, start: Moment, within: Duration) -> Moment | None:
    """Return the last moment within a length of working time; midnight ends the day before."""
    begun = datetime.combine(start.day, time()) + timedelta(minutes=start.minute)
    found = working.due(begun.replace(tzinfo=working.zone), within)
    if found is None:
        return None
    minute = found.hour * HOUR + found.minute
    day = found.date()
    return Moment(day, minute) if minute else Moment(day - timedelta(days=1), END_OF_DAY)
