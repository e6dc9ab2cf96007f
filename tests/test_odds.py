"""Odds: the chance over all times, held against counting every possible course of the draws."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import combinations, permutations, product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import load_words
from generator.model import Chance, Odds, Picked
from generator.odds import Frequency, chance_of_one, natural_frequency

if TYPE_CHECKING:
    from generator.words import Words

ME = 0
SMALL = [(1, 2, 1), (1, 3, 2), (2, 3, 2), (2, 4, 3), (1, 5, 4), (3, 5, 2), (2, 5, 3)]


def chance_of(
    places: int, people: int, times: int, picked: Picked, *, repeat: bool = True
) -> Chance:
    return Chance(
        chance="Some talks are reviewed.",
        odds=Odds(places, people),
        times=times,
        picked=picked,
        repeat=repeat,
        as_of=date(2026, 9, 1),
    )


def likely(
    places: int, people: int, times: int, picked: Picked, *, repeat: bool = True
) -> Fraction:
    return chance_of_one(chance_of(places, people, times, picked, repeat=repeat))


def counted(places: int, people: int, times: int) -> Fraction:
    """Count the courses of independent draws in which I am picked, among all courses."""
    draws = list(combinations(range(people), places))
    courses = list(product(draws, repeat=times))
    return Fraction(sum(any(ME in draw for draw in course) for course in courses), len(courses))


def counted_without_repetition(places: int, people: int, times: int) -> Fraction:
    """Follow every course in which nobody is picked twice, each step equally likely."""
    reached = Fraction(0)
    courses = [(Fraction(1), frozenset(range(people)))]
    for _ in range(times):
        following = []
        for weight, left in courses:
            draws = list(combinations(sorted(left), min(places, len(left))))
            for draw in draws:
                if ME in draw:
                    reached += weight / len(draws)
                else:
                    following.append((weight / len(draws), left - set(draw)))
        courses = following
    return reached


def counted_in_queues(places: int, people: int, times: int, *, repeat: bool) -> Fraction:
    """Follow every order in which equally quick people can ask; who had a place may stand back."""
    reached = Fraction(0)
    courses = {frozenset(range(people)): Fraction(1)}
    for _ in range(times):
        following: dict[frozenset[int], Fraction] = {}
        for asking, weight in courses.items():
            queues = list(permutations(sorted(asking)))
            for queue in queues:
                first = queue[:places]
                if ME in first:
                    reached += weight / len(queues)
                else:
                    left = asking if repeat else asking - set(first)
                    following[left] = following.get(left, Fraction(0)) + weight / len(queues)
        courses = following
    return reached


@pytest.mark.parametrize(("places", "people", "times"), SMALL)
def test_a_draw_that_may_repeat_is_as_counted(places: int, people: int, times: int) -> None:
    assert likely(places, people, times, Picked.DRAW) == counted(places, people, times)


@pytest.mark.parametrize(("places", "people", "times"), SMALL)
def test_a_draw_that_picks_nobody_twice_is_as_counted(places: int, people: int, times: int) -> None:
    computed = likely(places, people, times, Picked.DRAW, repeat=False)
    assert computed == counted_without_repetition(places, people, times)


@pytest.mark.parametrize(("places", "people", "times"), SMALL)
def test_a_turn_that_goes_round_is_as_counted(places: int, people: int, times: int) -> None:
    reached = sum(place < places * times for place in range(people))
    assert likely(places, people, times, Picked.ROTATION) == Fraction(reached, people)


@pytest.mark.parametrize("repeat", [True, False])
@pytest.mark.parametrize(("places", "people", "times"), SMALL)
def test_who_comes_first_is_as_counted_if_all_are_equally_quick(
    places: int, people: int, times: int, *, repeat: bool
) -> None:
    computed = likely(places, people, times, Picked.FIRST_COME, repeat=repeat)
    assert computed == counted_in_queues(places, people, times, repeat=repeat)


def test_of_a_hundred_at_the_speaking_school_46_are_picked_or_60_where_nobody_is_twice() -> None:
    again = likely(3, 40, 8, Picked.DRAW)
    once = likely(3, 40, 8, Picked.DRAW, repeat=False)
    assert natural_frequency(again) == Frequency(46, 100, exact=False)
    assert natural_frequency(once) == Frequency(60, 100, exact=True)


@given(st.integers(1, 500), st.integers(1, 500), st.integers(1, 60), st.sampled_from(Picked))
def test_only_what_is_certain_reads_as_everybody_and_nothing_as_nobody(
    places: int, more: int, times: int, picked: Picked
) -> None:
    computed = likely(places, places + more, times, picked)
    assert 0 < computed <= 1
    found = natural_frequency(computed)
    assert (found.picked == found.people) is (computed == 1)
    assert found.picked > 0


@given(st.integers(1, 1_000_000), st.integers(1, 1_000_000), st.integers(2, 60))
def test_a_frequency_is_off_by_less_than_a_seventh_however_rare_it_is(
    places: int, people: int, times: int
) -> None:
    if places >= people:
        return
    computed = likely(places, people, times, Picked.DRAW)
    found = natural_frequency(computed)
    off = abs(Fraction(found.picked, found.people) - computed)
    assert off <= computed / 7
    assert found.exact is (off == 0)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "If all were equally quick, 60 of 100 people who take part each of the 8 times"),
        ("ru", "Если все одинаково быстры, то из 100 человек, которые участвуют каждый раз"),
    ],
)
def test_what_a_number_on_who_comes_first_assumes_stands_before_it(
    language: str, said: str
) -> None:
    chance = chance_of(3, 40, 8, Picked.FIRST_COME, repeat=False)
    assert load_words(language).outlook(chance).replace("\u00a0", " ").startswith(said)


@pytest.mark.parametrize(
    ("places", "people", "times", "repeat", "english", "russian"),
    [
        (1, 100_000, 2, True, "about 2 are", "будут выбраны примерно 2"),
        (1, 100_000, 2, False, "2 are", "будут выбраны 2"),
        (1, 1000, 5, True, "about 5 are", "будут выбраны примерно 5"),
        (1, 10, 2, False, "20 are", "будут выбраны 20"),
        (1, 200, 2, False, "1 is", "будет выбран 1"),
        (1, 190, 2, True, "about 1 is", "будет выбран примерно 1"),
        (21, 200, 2, False, "21 are", "будет выбран 21"),
    ],
)
def test_how_many_are_picked_is_counted_and_said_in_its_plural_form(  # noqa: PLR0913
    *, places: int, people: int, times: int, repeat: bool, english: str, russian: str
) -> None:
    chance = chance_of(places, people, times, Picked.DRAW, repeat=repeat)
    for language, said in (("en", english), ("ru", russian)):
        assert f" {said}" in load_words(language).outlook(chance).replace("\u00a0", " ")


def test_of_one_in_a_hundred_thousand_nobody_is_told_of_a_hundred(words: Words) -> None:
    said = words.outlook(chance_of(1, 100_000, 2, Picked.DRAW))
    assert said.startswith(
        "Of 100,000 people who take part each of the 2 times, about 2 are picked"
    )
