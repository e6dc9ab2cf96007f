"""When a business works: days of the week and times of the day, in its own time zone."""

from __future__ import annotations

from dataclasses import dataclass

# As authors write them, Monday first, as ISO 8601 and `date.weekday` count.
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MINUTES_OF_HOUR = 60


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
class Hours:
    """At least one shift, in the order of the week; no two of them meet."""

    shifts: tuple[Shift, ...]

    def on(self, weekday: int) -> tuple[Shift, ...]:
        """Return the shifts of a day of the week, earliest first."""
        shifts = (it for it in self.shifts if weekday in it.days)
        return tuple(sorted(shifts, key=lambda it: it.begins))

    def __str__(self) -> str:
        return ", ".join(map(str, self.shifts))
