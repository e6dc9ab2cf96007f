"""The drawing of the client's way: lines that fit, stops in order, rails for each who acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.plan import OfferPage, plan_pages
from generator.way import DOT, WIDTH, PartKind, Way, Words, draw_way, length, lines_of
from tests.samples import SHORTEST, SITE

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model import Site
    from generator.words import Words as Language

STEPS = """\
steps:
  - {who: us, does: We call you., within: 1 working day, after: order}
  - who: the carpenter
    does: Measures the room.
    when: On a Saturday.
    people_ask:
      - {ask: Where do I park?, answer: In the yard.}
      - {ask: Must I be there?, answer: For ten minutes.}
"""


def way_of(site: Site, words: Language) -> Way:
    return next(it.routes[0].way for it in plan_pages(site, words) if isinstance(it, OfferPage))


def told(*lanes: str) -> list[Words]:
    return [Words(lane, ((PartKind.WHO, lane), (PartKind.WHEN, "Sometime."))) for lane in lanes]


@given(st.text("abWi .,-éжшщ中🙂", max_size=80), st.floats(3, 30))
def test_lines_fit_and_say_the_text_again(text: str, width: float) -> None:
    lines = lines_of(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(length(line) <= width for line in lines)


def test_lines_are_about_equally_long_and_no_word_is_left_alone() -> None:
    said = "Choose below and send the form. The next page says what happens now."
    lines = lines_of(said, 17)
    assert lines == ("Choose below and send", "the form. The next page", "says what happens now.")


def test_lines_break_between_words() -> None:
    lines = lines_of("We confirm your place by e-mail.", 10)
    assert lines == ("We confirm your", "place by e-mail.")


@pytest.mark.parametrize("kept", ["9 000 EUR", "RUB 9,000", "12 months"])
def test_an_amount_stays_on_one_line(kept: str) -> None:
    before = "Please pay by card"
    lines = lines_of(f"{before} {kept} to us", length(f"{before} {kept[:4]}"))
    assert any(kept in line for line in lines), lines


def test_an_amount_wider_than_a_line_breaks_at_its_spaces() -> None:
    assert lines_of("1 000 000 EUR", length("1 000 000")) == ("1 000 000", "EUR")


def test_a_long_address_is_cut_where_the_line_ends() -> None:
    first, *_ = lines = lines_of("https://workshop.example/yard/behind-the-old-mill", 12)
    assert len(lines) > 1
    assert length(first) > 11


def test_whoever_acts_has_a_rail_and_keeps_it() -> None:
    way = draw_way(told("you", "us", "you", "the teacher"))
    first, second, third, fourth = (stop.x for stop in way.stops)
    assert first == third
    assert len({first, second, fourth}) == len(way.rails) == 3


def test_a_fourth_who_shares_the_last_rail() -> None:
    way = draw_way(told("you", "us", "the teacher", "the driver"))
    assert way.stops[3].x == way.stops[2].x == way.rails[-1]


def test_no_stop_reaches_into_the_next() -> None:
    way = draw_way(told("you", "us", "you"))
    for one, after in way.legs:
        assert one.y + DOT < after.y - DOT
        assert one.parts[-1].lines[-1].y < after.parts[0].lines[0].y
    assert way.stops[-1].parts[-1].lines[-1].y < way.height
    assert way.text_x < WIDTH


def test_a_stop_says_who_by_when_what_and_what_people_ask(
    site_of: Callable[..., Site], words: Language
) -> None:
    way = way_of(site_of(SITE, speaking=SHORTEST + STEPS), words)
    assert [
        [f"{part.kind}: {' '.join(line.text for line in part.lines)}" for part in stop.parts]
        for stop in way.stops
    ] == [
        [
            "who: You",
            "when: now",
            "does: Choose below and send the form. The next page says what happens now.",
        ],
        ["who: We", "when: within 1 working day of your order", "does: We call you."],
        [
            "who: The carpenter",
            "when: On a Saturday",
            "does: Measures the room.",
            "asked: People ask: “Where do I park?”",
            "asked: People ask: “Must I be there?”",
        ],
    ]


def test_the_way_of_a_closed_offer_does_not_begin_with_a_choice(
    site_of: Callable[..., Site], words: Language
) -> None:
    closed = f"open: 2026-01-01 .. 2026-02-01\n{SHORTEST}"
    way = way_of(site_of(SITE, speaking=closed + STEPS), words)
    assert [stop.parts[0].lines[0].text for stop in way.stops] == ["We", "The carpenter"]
