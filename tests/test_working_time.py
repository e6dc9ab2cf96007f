"""Working time: when something promised in working days or working hours is due."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Duration, Hours, Shift, Unit, Window
from generator.working_time import WorkingTime

MOSCOW, BERLIN = ZoneInfo("Europe/Moscow"), ZoneInfo("Europe/Berlin")
ZONES = [ZoneInfo("UTC"), MOSCOW, BERLIN, ZoneInfo("America/New_York"), ZoneInfo("Asia/Kolkata")]
WEEK = Hours((Shift(0, 4, 600, 1140),))  # Mon-Fri 10:00-19:00
ALWAYS = Hours((Shift(0, 6, 0, 1440),))
NEW_YEAR = Window(date(2027, 1, 1), date(2027, 1, 8))


def due(start: str, duration: Duration, working: WorkingTime) -> str:
    found = working.due(datetime.fromisoformat(start).replace(tzinfo=working.zone), duration)
    assert found is not None
    return f"{found:%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("start", "duration", "expected"),
    [
        ("2026-11-23 11:00", Duration(1, Unit.WORKING_DAY), "2026-11-24 19:00"),
        ("2026-11-23 23:00", Duration(1, Unit.WORKING_DAY), "2026-11-24 19:00"),
        ("2026-11-27 11:00", Duration(1, Unit.WORKING_DAY), "2026-11-30 19:00"),
        ("2026-11-28 11:00", Duration(2, Unit.WORKING_DAY), "2026-12-01 19:00"),
        ("2026-11-23 11:00", Duration(4, Unit.WORKING_HOUR), "2026-11-23 15:00"),
        ("2026-11-23 10:00", Duration(9, Unit.WORKING_HOUR), "2026-11-23 19:00"),
        ("2026-11-27 18:00", Duration(4, Unit.WORKING_HOUR), "2026-11-30 13:00"),
        ("2026-11-23 08:00", Duration(1, Unit.WORKING_HOUR), "2026-11-23 11:00"),
        ("2026-12-31 18:00", Duration(2, Unit.WORKING_HOUR), "2027-01-11 11:00"),
        ("2026-12-31 11:00", Duration(1, Unit.WORKING_DAY), "2027-01-11 19:00"),
    ],
)
def test_what_is_promised_is_due_when_the_business_has_worked_so_long(
    start: str, duration: Duration, expected: str
) -> None:
    assert due(start, duration, WorkingTime(WEEK, MOSCOW, (NEW_YEAR,))) == expected


def test_an_hour_that_clocks_skip_is_not_worked() -> None:
    night = WorkingTime(ALWAYS, BERLIN)
    assert due("2026-03-29 01:00", Duration(2, Unit.WORKING_HOUR), night) == "2026-03-29 04:00"


def test_an_hour_that_clocks_show_twice_is_worked_twice() -> None:
    night = WorkingTime(ALWAYS, BERLIN)
    assert due("2026-10-25 01:00", Duration(4, Unit.WORKING_HOUR), night) == "2026-10-25 04:00"


def test_a_working_day_ends_by_the_clocks_of_its_day_when_they_have_changed() -> None:
    week = WorkingTime(WEEK, BERLIN)
    assert due("2026-03-27 11:00", Duration(1, Unit.WORKING_DAY), week) == "2026-03-30 19:00"
    found = week.due(datetime(2026, 3, 27, 10, tzinfo=UTC), Duration(1, Unit.WORKING_DAY))
    assert found is not None
    assert found.astimezone(UTC) == datetime(2026, 3, 30, 17, tzinfo=UTC)


def test_a_shift_that_clocks_skip_altogether_is_no_working_time() -> None:
    sundays = WorkingTime(Hours((Shift(6, 6, 120, 180),)), BERLIN)
    start, day = "2026-03-28 12:00", Duration(1, Unit.WORKING_DAY)
    assert due(start, day, sundays) == "2026-04-05 03:00"


def test_a_working_day_with_a_break_ends_with_its_last_shift() -> None:
    halves = Hours((Shift(0, 4, 540, 720), Shift(0, 4, 780, 1020)))
    working = WorkingTime(halves, MOSCOW)
    day, hours = Duration(1, Unit.WORKING_DAY), Duration(4, Unit.WORKING_HOUR)
    assert due("2026-11-23 09:00", day, working) == "2026-11-24 17:00"
    assert due("2026-11-23 09:00", hours, working) == "2026-11-23 14:00"


def test_a_business_that_never_works_again_is_never_due() -> None:
    closed = WorkingTime(WEEK, MOSCOW, (Window(date(2026, 1, 1), date.max),))
    for unit in (Unit.WORKING_DAY, Unit.WORKING_HOUR):
        start = datetime(9999, 12, 1, tzinfo=UTC)
        assert closed.due(start, Duration(1, unit)) is None


def test_what_counts_every_day_is_no_working_time() -> None:
    with pytest.raises(ValueError, match="`3 days` counts no working time"):
        WorkingTime(WEEK, MOSCOW).due(datetime(2026, 1, 1, tzinfo=UTC), Duration(3, Unit.DAY))


@st.composite
def shifts(draw: st.DrawFn) -> Shift:
    first = draw(st.integers(0, 6))
    begins = draw(st.integers(0, 1380))
    return Shift(first, draw(st.integers(first, 6)), begins, draw(st.integers(begins + 60, 1440)))


HOURS = st.builds(lambda it: Hours((it,)), shifts())
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
HOLIDAYS = st.lists(st.builds(Window, first=DAYS, last=DAYS), max_size=2).map(tuple)
WORKING = st.builds(WorkingTime, hours=HOURS, zone=st.sampled_from(ZONES), holidays=HOLIDAYS)
STARTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  # hypothesis adds the zone
UNITS = st.sampled_from([Unit.WORKING_DAY, Unit.WORKING_HOUR])
DURATIONS = st.builds(Duration, st.integers(1, 30), UNITS)


@given(WORKING, STARTS, DURATIONS)
def test_the_moment_comes_after_the_start_and_lies_in_working_time_on_no_holiday(
    working: WorkingTime, start: datetime, duration: Duration
) -> None:
    found = working.due(start, duration)
    assert found is not None
    assert found > start
    # The end of a shift belongs to it, and that of the last may be the next midnight.
    within = found - timedelta(microseconds=1)
    assert any(
        begins < found.astimezone(UTC) <= ends
        for day in {found.date(), within.date()}
        for begins, ends in working.stretches(day)
    )
    days = {found.date(), within.date()}
    assert not all(any(day in it for it in working.holidays) for day in days)


@given(WORKING, STARTS, DURATIONS, st.timedeltas(timedelta(), timedelta(days=20)))
def test_a_later_start_is_never_due_earlier(
    working: WorkingTime, start: datetime, duration: Duration, later: timedelta
) -> None:
    first, second = working.due(start, duration), working.due(start + later, duration)
    assert first is not None
    assert second is not None
    assert first <= second


@given(WORKING, STARTS, DURATIONS)
def test_a_longer_promise_is_due_later(
    working: WorkingTime, start: datetime, duration: Duration
) -> None:
    longer = Duration(duration.count + 1, duration.unit)
    first, second = working.due(start, duration), working.due(start, longer)
    assert first is not None
    assert second is not None
    assert first < second


@given(WORKING, STARTS, DURATIONS, DAYS)
def test_another_holiday_never_makes_it_earlier(
    working: WorkingTime, start: datetime, duration: Duration, day: date
) -> None:
    more = WorkingTime(working.hours, working.zone, (*working.holidays, Window(day, day)))
    first, second = working.due(start, duration), more.due(start, duration)
    assert first is not None
    assert second is not None
    assert first <= second
