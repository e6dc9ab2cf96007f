"""When a business works: days of the week and times of the day, in its own time zone."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

# As authors write them, Monday first, as ISO 8601 and `date.weekday` count.
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MINUTES_OF_HOUR = 60
END_OF_DAY = 24 * MINUTES_OF_HOUR

# From which minute of the day until which.
Times: TypeAlias = tuple[int, int]


def clock(minute: int) -> str:
    """Return a minute of the day as `09:30`; the end of the day is `24:00`."""
    return f"{minute // MINUTES_OF_HOUR:02}:{minute % MINUTES_OF_HOUR:02}"


@dataclass(frozen=True, slots=True)
class Shift:
    """From minute `begins` to minute `ends` of each day from `first` to `last`, Monday being 0."""

    first: int
    last: int
    begins: int
    ends: int

    @property
    def days(self) -> range:
        """The days of the week it covers."""
        return range(self.first, self.last + 1)

    @property
    def times(self) -> str:
        """Its times of the day, as an author writes them."""
        return f"{clock(self.begins)}-{clock(self.ends)}"

    def meets(self, other: Shift) -> bool:
        """Tell whether some minute of the week is in both."""
        shares_day = self.first <= other.last and other.first <= self.last
        return shares_day and self.begins < other.ends and other.begins < self.ends

    def __str__(self) -> str:
        last = f"-{WEEKDAYS[self.last]}" if self.last != self.first else ""
        return f"{WEEKDAYS[self.first]}{last} {self.times}"


@dataclass(frozen=True, slots=True)
class Timetable:
    """Days of the week that are worked at the same times; both in order."""

    days: tuple[int, ...]
    times: tuple[Times, ...]


@dataclass(frozen=True, slots=True)
class Hours:
    """At least one shift, in the order of the week; no two of them meet."""

    shifts: tuple[Shift, ...]

    @classmethod
    def of(cls, shifts: Iterable[Shift]) -> Hours:
        """Return the hours of shifts of which no two meet; equal hours have equal shifts."""
        week = cls(tuple(shifts))
        by_times = groupby(range(len(WEEKDAYS)), key=week.times_on)
        runs = ((times, tuple(days)) for times, days in by_times)
        return cls(
            tuple(
                Shift(days[0], days[-1], begins, ends)
                for times, days in runs
                for begins, ends in times
            )
        )

    @property
    def timetables(self) -> tuple[Timetable, ...]:
        """The same hours, with all days together that are worked at the same times."""
        by_times: dict[tuple[Times, ...], list[int]] = {}
        for day in (it for it in range(len(WEEKDAYS)) if self.on(it)):
            by_times.setdefault(self.times_on(day), []).append(day)
        return tuple(Timetable(tuple(days), times) for times, days in by_times.items())

    def on(self, weekday: int) -> tuple[Shift, ...]:
        """Return the shifts of a day of the week, earliest first."""
        shifts = (it for it in self.shifts if weekday in it.days)
        return tuple(sorted(shifts, key=lambda it: it.begins))

    def times_on(self, weekday: int) -> tuple[Times, ...]:
        """Return when work goes on on a day of the week; shifts without a break are one."""
        times: list[Times] = []
        for shift in self.on(weekday):
            begins = times.pop()[0] if times and times[-1][1] == shift.begins else shift.begins
            times.append((begins, shift.ends))
        return tuple(times)

    @property
    def never_end(self) -> bool:
        """Tell whether work goes on at every minute of the week."""
        return all(self.times_on(day) == ((0, END_OF_DAY),) for day in range(len(WEEKDAYS)))

    @property
    def last_of_week(self) -> Shift:
        """The last shift of the week."""
        return max(self.shifts, key=lambda it: (it.last, it.begins))

    def __str__(self) -> str:
        return ", ".join(map(str, self.shifts))
