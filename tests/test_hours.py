"""Working hours: what is read of them, what pages and machines are told, and how promises count."""
# ruff: noqa: RUF001  # Russian letters are meant

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import load_words
from generator.fields.hours import make_holidays, make_hours, read_days_off, read_shift, time_zones
from generator.model import Hours, Shift, Window
from generator.plan import NextPage, OfferPage, TermsPage, plan_pages
from generator.rules import judge
from generator.structured import data_block
from tests.samples import SHORTEST, SITE

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model import Site
    from generator.plan.working import WorkingNote
    from generator.words import Words

REST = SITE.partition("timezone")[0]
PRICED = "{surcharge: 50%, how: Call us.}"
NO_BREAK_SPACE = "\u00a0"


def hours(text: str) -> Hours:
    made = make_hours(tuple(it for it in map(read_shift, text.split(",")) if isinstance(it, Shift)))
    assert isinstance(made, Hours)
    return made


def with_service(service: str, zone: str = "Europe/Moscow") -> str:
    return f"{REST}timezone: {zone}\nservice: {{{service}}}\n"


def page_of(kind: type[Any], site: Site, words: Words) -> Any:  # noqa: ANN401  # of that kind
    return next(it for it in plan_pages(site, words) if isinstance(it, kind))


def note_of(service: str, site_of: Callable[..., Site], words: Words) -> WorkingNote:
    page = page_of(OfferPage, site_of(with_service(service), speaking=SHORTEST), words)
    note: WorkingNote = page.working
    return note


def plain(text: str) -> str:
    return text.replace(NO_BREAK_SPACE, " ").replace("\u2009", " ").replace("\u2060", "")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mon-Fri 10:00-19:00", "Fri 10:00-19:00, Mon-Thu 10:00-19:00"),
        ("Mon 10:00-19:00", "Mon 10:00-12:00, Mon 12:00-19:00"),
        ("Mon-Wed 9:00-12:00", "Tue 09:00-12:00, Mon 09:00-12:00, Wed 09:00-12:00"),
    ],
)
def test_the_same_hours_are_equal_however_they_are_written(one: str, other: str) -> None:
    assert hours(one) == hours(other)


def test_days_off_stand_in_the_order_of_the_calendar() -> None:
    off = tuple(map(read_days_off, ["2027-02-23", "2027-01-01 .. 2027-01-08"]))
    made = make_holidays(tuple(it for it in off if isinstance(it, Window)))
    assert isinstance(made, tuple)
    assert [str(it.first) for it in made] == ["2027-01-01", "2027-02-23"]


@st.composite
def weeks(draw: st.DrawFn) -> tuple[Shift, ...]:
    """Draw shifts of which no two meet: for each a part of the day of its own."""
    cuts = draw(st.lists(st.integers(0, 1440), min_size=2, max_size=7, unique=True).map(sorted))
    days = st.lists(st.integers(0, 6), min_size=2, max_size=2).map(sorted)
    shifts = []
    for begins, ends in pairwise(cuts):
        first, last = draw(days)
        shifts.append(Shift(first, last, begins, ends))
    return tuple(shifts)


@given(weeks())
def test_hours_are_read_as_they_are_said(shifts: tuple[Shift, ...]) -> None:
    week = Hours.of(shifts)
    assert hours(str(week)) == week
    worked = {(day, minute) for it in shifts for day in it.days for minute in (it.begins, it.ends)}
    for day, minute in worked:
        assert any(begins <= minute <= ends for begins, ends in week.times_on(day))


def test_every_time_zone_that_can_be_written_is_one() -> None:
    assert all(ZoneInfo(it).key == it for it in time_zones())
    assert {"Europe/Moscow", "Europe/Kyiv", "Asia/Kolkata", "UTC"} <= time_zones()


@pytest.mark.parametrize(
    ("language", "written", "zone", "said"),
    [
        (
            "en",
            "Mon-Fri 10:00-19:00",
            "Europe/Moscow",
            "Monday to Friday, 10:00–19:00, Moscow time",
        ),
        ("en", "Sat 10:00-14:00", "", "Saturday, 10:00–14:00"),
        ("en", "Mon-Sun 00:00-24:00", "", "every day, around the clock"),
        (
            "en",
            "Mon-Tue 9:00-12:00, Mon-Tue 13:00-17:00, Thu 9:00-12:00",
            "America/New_York",
            "Monday and Tuesday, 09:00–12:00 and 13:00–17:00; Thursday, 09:00–12:00, New York time",
        ),
        (
            "ru",
            "Mon-Fri 10:00-19:00",
            "Europe/Moscow",
            "с понедельника по пятницу, 10:00–19:00 по московскому времени",
        ),
        ("ru", "Tue-Thu 10:00-19:00", "", "со вторника по четверг, 10:00–19:00"),
        (
            "ru",
            "Sat 10:00-14:00, Tue 10:00-14:00",
            "Asia/Yekaterinburg",
            "во вторник и в субботу, 10:00–14:00 (часовой пояс: Екатеринбург)",
        ),
        (
            "ru",
            "Mon 9:00-10:00",
            "Asia/Kolkata",
            "в понедельник, 09:00–10:00 (часовой пояс: Калькутта)",
        ),
    ],
)
def test_hours_are_said_as_the_language_says_them(
    language: str, written: str, zone: str, said: str
) -> None:
    assert plain(load_words(language).hours(hours(written), zone)) == said


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("en", "2027-02-23", "February 23, 2027"),
        ("en", "2027-01-01 .. 2027-01-08", "January 1 – 8, 2027"),
        ("en", "2026-12-30 .. 2027-01-08", "December 30, 2026 – January 8, 2027"),
        ("ru", "2027-01-01 .. 2027-01-08", "1–8 января 2027"),
        ("ru", "2027-04-30 .. 2027-05-03", "30 апреля – 3 мая 2027"),
        ("ru", "2026-12-30 .. 2027-01-08", "30 декабря 2026 – 8 января 2027"),
    ],
)
def test_days_off_are_said_with_what_both_ends_share_once(
    language: str, written: str, said: str
) -> None:
    window = read_days_off(written)
    assert isinstance(window, Window)
    assert plain(load_words(language).days(window)) == said


@pytest.mark.parametrize(
    ("service", "start", "due"),
    [
        ("hours: Mon-Fri 10:00-19:00, reply: {within: 4 working hours}", "18:00", (0, "13:00")),
        ("hours: Mon-Fri 10:00-19:00, reply: {within: 1 working day}", "18:00", (0, "19:00")),
        ("hours: Mon-Sun 00:00-24:00, reply: {within: 1 working day}", "23:00", (0, "24:00")),
        ("hours: Sat 10:00-10:30, reply: {within: 1 working hour}", "", ()),
        ("hours: Mon-Fri 10:00-19:00, reply: {within: 9 working days}", "", ()),
        ("hours: Mon-Fri 10:00-19:00, reply: {within: 1 day}", "", ()),
        ("hours: Mon-Fri 10:00-19:00", "", ()),
    ],
)
def test_a_page_works_out_one_reply_where_weekdays_can_say_it(
    site_of: Callable[..., Site], words: Words, service: str, start: str, due: tuple[()]
) -> None:
    example = note_of(service, site_of, words).in_a_week
    said = (example.start.time, example.due.day.weekday(), example.due.time) if example else ("",)
    assert said == (start, *due)


def test_over_holidays_a_page_works_it_out_by_dates(
    site_of: Callable[..., Site], words: Words
) -> None:
    service = (
        "hours: Mon-Fri 10:00-19:00, reply: {within: 4 working hours},"
        " holidays: [2027-02-23, 2027-01-01 .. 2027-01-08, 2026-05-01 .. 2026-05-31]"
    )
    note = note_of(service, site_of, words)
    assert note.over_holidays
    start, due = note.over_holidays.start, note.over_holidays.due
    assert (str(start.day), start.time) == ("2026-12-31", "18:00")
    assert (str(due.day), due.time) == ("2027-01-11", "13:00")
    # Those that are over on the day of the build are not named.
    assert [str(it.first) for it in note.holidays] == ["2027-01-01", "2027-02-23"]


@pytest.mark.parametrize(
    "holidays", ["0001-01-01 .. 0001-01-03", "2026-12-01 .. 9999-12-31", "2026-11-07"]
)
def test_where_no_reply_is_counted_over_holidays_none_is_worked_out(
    site_of: Callable[..., Site], words: Words, holidays: str
) -> None:
    service = f"hours: Mon-Fri 10:00-19:00, reply: {{within: 1 working day}}, holidays: {holidays}"
    site = site_of(with_service(service), speaking=SHORTEST)
    note = page_of(TermsPage, site, words).working
    assert note.over_holidays is None


def test_terms_name_all_days_off_and_what_follows_an_order_those_ahead(
    site_of: Callable[..., Site], words: Words
) -> None:
    site = site_of(with_service("holidays: [2026-01-01, 2027-01-01]"), speaking=SHORTEST)
    assert len(page_of(TermsPage, site, words).working.holidays) == 2
    assert len(page_of(NextPage, site, words).form.working.holidays) == 1


def test_machines_are_told_the_hours_and_the_days_off(
    site_of: Callable[..., Site], words: Words
) -> None:
    service = "hours: [Mon-Fri 10:00-19:00, Sun 22:00-24:00], holidays: 2027-01-01 .. 2027-01-08"
    site = site_of(with_service(service), speaking=SHORTEST)
    data = json.loads(data_block(page_of(OfferPage, site, words)))
    week, sunday, closed = data["provider"]["contactPoint"]["hoursAvailable"]
    assert [it.rpartition("/")[2] for it in week["dayOfWeek"]][::4] == ["Monday", "Friday"]
    assert (week["opens"], week["closes"]) == ("10:00", "19:00")
    assert (sunday["opens"], sunday["closes"]) == ("22:00", "23:59")
    assert (closed["opens"], closed["closes"]) == ("00:00", "00:00")
    assert (closed["validFrom"], closed["validThrough"]) == ("2027-01-01", "2027-01-08")


def test_where_no_hours_are_known_machines_are_told_none(
    site_of: Callable[..., Site], words: Words
) -> None:
    site = site_of(with_service("holidays: 2027-01-01"), speaking=SHORTEST)
    assert "contactPoint" not in data_block(page_of(OfferPage, site, words))


@pytest.mark.parametrize(
    ("site", "said"),
    [
        (
            f"{REST}service: {{reply: {{within: 1 working day}}, hours: Mon 10:00-12:00}}\n",
            "the hours `Mon 10:00-12:00` are in no time zone",
        ),
        (
            f"{REST}service: {{reply: {{within: 1 day}}, out_of_hours: {PRICED}}}\n",
            "there is a price for work outside hours that are not said",
        ),
    ],
)
def test_hours_without_a_zone_and_a_price_outside_no_hours_are_found_once_for_all_offers(
    site_of: Callable[..., Site], site: str, said: str
) -> None:
    (found,) = judge(site_of(site, speaking=SHORTEST, writing=SHORTEST))
    assert (found.name, found.message) == ("reply-without-hours", said)


def test_a_promise_in_an_answer_needs_hours_too(site_of: Callable[..., Site]) -> None:
    site = f"{REST}service: {{reply: {{within: 1 day}}}}\n"
    offer = SHORTEST.replace("    if_missed", "    within: 2 working days\n    if_missed", 1)
    (found,) = judge(site_of(site, speaking=offer))
    assert found.message == "`within` says `2 working days`, and nothing says when you work"
    assert found.span
    assert found.span.text == "2 working days"
