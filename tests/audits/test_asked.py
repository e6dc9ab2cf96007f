"""Fields beyond name and e-mail are there as they were planned, whatever the theme."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Ask, AskType
from tests.audits.foreign import PAGE, Output, draw
from tests.audits.offers import SPEAKING

FLOOR = Ask(
    id="floor",
    ask="Which floor?",
    why="Parts are heavy.",
    type=AskType.ONE_OF,
    options=("Ground floor", "Higher"),
)
VIDEO = Ask(id="video", ask="A video?", why="It saves a visit.", type=AskType.FILE)


def asking() -> Output:
    """Return the usual site, with a list and a file to answer."""
    return draw(replace(SPEAKING, asks=(FLOOR, VIDEO)))


def test_a_list_and_a_file_pass() -> None:
    assert not asking().findings()


BROKEN = {
    "a file sent as its name": (
        ' enctype="multipart/form-data"',
        "",
        "the order form of tier `in-class` sends names of files, and no file",
    ),
    "a file to be typed": (
        'type="file"',
        'type="text"',
        "nobody can fill in `ask_video` in the order form of tier `in-class`",
    ),
    "a list with other answers": (
        "<option>Higher</option>",
        "<option>Anywhere</option>",
        "the list `ask_floor` in the order form of tier `in-class` does not offer what was planned",
    ),
    "a list with an answer nobody can pick": (
        "<option>Higher</option>",
        "<option disabled>Higher</option>",
        "the list `ask_floor` in the order form of tier `in-class` does not offer what was planned",
    ),
    "a list with a field beside it": (
        '<select id="ask_floor1"',
        '<input name="ask_floor"><select id="ask_floor1"',
        "the order form of tier `in-class` has 2 fields `ask_floor`, not one",
    ),
}


@pytest.mark.parametrize(("old", "new", "said"), BROKEN.values(), ids=BROKEN.keys())
def test_a_field_that_cannot_be_answered_is_found(old: str, new: str, said: str) -> None:
    assert said in asking().changed(PAGE, old, new).found("bypass")


def test_a_list_that_begins_with_an_answer_is_found() -> None:
    output = asking().changed(PAGE, '<option value=""></option>', "")
    assert "the list `ask_floor` begins with an answer" in output.found("preselected-choice")
