"""The comparison: what differs between the ways comes before what is the same for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.drawn import drawn

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model import Site
    from generator.theme import Theme
    from generator.words import Words

OFFER = """\
title: Cleaning
question: Which day?
expectations:
  day: {name: Day, ask: When is it done?}
  care: {name: Care, ask: Is it careful?, all: {guaranteed: Nothing breaks., if_missed: We pay it.}}
tiers:
  sure:
    label: Day guaranteed
    price: 90 EUR
    answers: {day: {guaranteed: On the day you name., if_missed: You pay half.}}
    excludes: [We do not iron.]
  open:
    label: No promised day
    price: 60 EUR
    answers: {day: {excluded: We cannot name the day.}}
"""
DAY, CARE, ELSE = "When is it done?", "Is it careful?", "What else is not part of it?"
# What the second tier leaves out besides, and where that row stands then.
PLACES = {
    "": [DAY, ELSE, CARE],
    "    excludes: [We do not fold.]\n": [DAY, ELSE, CARE],
    "    excludes: [We do not iron.]\n": [DAY, CARE, ELSE],
}


@pytest.mark.parametrize("excludes", PLACES)
def test_what_else_is_excluded_stands_among_what_differs_where_it_does(
    excludes: str, site_of: Callable[..., Site], plain_theme: Theme, words: Words
) -> None:
    page = drawn(site_of(cleaning=OFFER + excludes), plain_theme, words)["cleaning/index.html"]
    heads = LexborHTMLParser(page).css("table tbody th")
    assert [it.text().strip() for it in heads] == PLACES[excludes]
