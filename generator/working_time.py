"""Working time: the moment by which something promised in working days or hours is due.

Everything is counted from a moment that is given; no clock is asked here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from generator.model import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

    from generator.model import Duration, Hours, Window

Stretch = tuple[datetime, datetime]
# Beyond it, there is no next day in some time zone.
LAST_DAY = date.max - timedelta(days=2)


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """When a business works; `zone` is where its clocks hang."""

    hours: Hours
    zone: ZoneInfo
    holidays: tuple[Window, ...] = ()

    def due(self, start: datetime, duration: Duration) -> datetime | None:
        """Return the last moment that is within `duration` of an aware `start`, in `zone`.

        A working day ends when its last shift does, and the day of `start` does not count. Working
        hours are counted while somebody works, by what passes and not by what clocks show. `None`
        stands where the calendar ends first. Raises `ValueError` for units that count every day.
        """
        if duration.unit is Unit.WORKING_DAY:
            return self.end_of_day(start, duration.count)
        if duration.unit is Unit.WORKING_HOUR:
            return self.after_hours(start, timedelta(hours=duration.count))
        raise ValueError(f"`{duration}` counts no working time")

    def end_of_day(self, start: datetime, count: int) -> datetime | None:
        """Return the end of the working day that is the `count`-th after the day of `start`."""
        today = start.astimezone(self.zone).date()
        for day in self.days_from(today):
            stretches = self.stretches(day) if day > today else ()
            count -= bool(stretches)
            if stretches and not count:
                return stretches[-1][1].astimezone(self.zone)
        return None

    def after_hours(self, start: datetime, left: timedelta) -> datetime | None:
        """Return the moment at which `left` of working time has passed since `start`."""
        for day in self.days_from(start.astimezone(self.zone).date()):
            for begins, ends in self.stretches(day):
                from_ = max(begins, start.astimezone(UTC))
                if from_ < ends and left <= ends - from_:
                    return (from_ + left).astimezone(self.zone)
                left -= max(ends - from_, timedelta())
        return None

    def days_from(self, day: date) -> Iterator[date]:
        """Yield the days from one on that are no holiday, to the last that every zone has."""
        while day < LAST_DAY:
            pause = next((it for it in self.holidays if day in it), None)
            if pause is None:
                yield day
            # Holidays without an end are a few thousand years long: nobody walks through them.
            day = (min(pause.last, LAST_DAY) if pause else day) + timedelta(days=1)

    def stretches(self, day: date) -> tuple[Stretch, ...]:
        """Return the working time of a day, earliest first, in UTC so that lengths are true."""
        if any(day in it for it in self.holidays):
            return ()
        both = (
            (self.moment(day, it.begins), self.moment(day, it.ends))
            for it in self.hours.on(day.weekday())
        )
        # Where clocks are put forward over a shift, nothing of it may be left.
        return tuple(it for it in both if it[0] < it[1])

    def moment(self, day: date, minute: int) -> datetime:
        """Return when the clocks of `zone` show a minute of a day, the first time they do."""
        midnight = datetime.combine(day, time())
        return (midnight + timedelta(minutes=minute)).replace(tzinfo=self.zone).astimezone(UTC)
