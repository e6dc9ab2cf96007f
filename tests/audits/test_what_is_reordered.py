"""No sheet puts the button before what must be read before it, or one thing on another."""

from __future__ import annotations

import pytest

from tests.audits.foreign import PAGE, SHEET, draw

REORDERED = {
    "columns that run backwards": "form { display: flex; flex-direction: column-reverse }",
    "rows that run backwards": "form { display: flex; flex-flow: row-reverse wrap }",
    "lines that run backwards": "form { display: flex; flex-wrap: wrap-reverse }",
    "backwards the old way": "form { display: -webkit-box; -webkit-box-direction: reverse }",
    "backwards by a variable": ":root { --d: column-reverse } form { flex-direction: var(--d) }",
    "backwards on a phone": "@media (width < 30rem) { form { flex-direction: column-reverse } }",
    "the region around": "[data-order] { display: flex; flex-direction: column-reverse } "
    "form { display: contents }",
    "an earlier number": ".send { order: -1 }",
    "an earlier number in a state": "form:hover .send { order: -1 }",
    "later numbers for the rest": "form > ul { order: 2 }",
    "a later number than the button": "form > * { order: 2 } .send { order: 1 }",
    "a row further up": "form { display: grid } .send { grid-row: 1 }",
    "a cell further up": "form { display: grid } .send { grid-area: 1 / 1 / 2 / 2 }",
    "a row from its end": "form { display: grid } .send { grid-row-end: 2 }",
    "an area further up": "form { display: grid; grid-template-areas: 'go' 'rest' } "
    ".send { grid-area: go }",
    "an area nobody draws": "form { display: grid } .send { grid-area: go }",
    "a row further down for the rest": "form { display: grid } .yes { grid-row: 99 }",
    "gaps to be filled": "form { display: grid; grid-auto-flow: row dense }",
    "the head of a table": "form { display: table } .send { display: table-header-group }",
    "the foot of a table": "form { display: table } form > ul { display: table-footer-group }",
    "a bar that stays in view": ".send { position: sticky; bottom: 0 }",
}


@pytest.mark.parametrize("css", REORDERED.values(), ids=REORDERED.keys())
def test_no_button_is_put_before_what_must_be_read_before_it(css: str) -> None:
    found = draw().styled(css).found("early-button")
    assert "may put the button of tier `online` before what must be read before it" in found
    assert f"in {SHEET}" in found


IN_ORDER = {
    "a column": "form { display: flex; flex-direction: column }",
    "the label before the box": ".yes label { display: flex; flex-direction: row-reverse }",
    "a later number for the button": ".send { order: 1 }",
    "numbers in order": "form > * { order: 1 } .send { order: 2 }",
    "a picture first": ".pic { order: -1 }",
    "the heading at the top": "form { display: grid } form > h2 { grid-row: 1 }",
    "a column beside": "form { display: grid; grid-template-columns: 2fr 1fr } "
    "form > ul { grid-column: 2; grid-row: 2 / span 9 }",
    "the page in areas": "body { display: grid; grid-template-areas: 'head head' 'main side' } "
    "main { grid-area: main } header { grid-area: head }",
}


@pytest.mark.parametrize("css", IN_ORDER.values(), ids=IN_ORDER.keys())
def test_what_keeps_the_order_is_left_alone(css: str) -> None:
    assert draw().styled(css).findings() == ()


def test_areas_that_are_drawn_in_order_are_left_alone() -> None:
    output = draw().changed(PAGE, '<button class="send">', '<p class="last"><button>', 2)
    css = "form { display: grid; grid-template-areas: 'one' 'two' 'last' } "
    drawn = "form > :not(.last) { grid-area: one } form > .last { grid-area: last }"
    assert "early-button" not in {it.name for it in output.styled(css + drawn).findings()}


STACKED = {
    "in one cell": "ul { display: grid } li { grid-area: 1 / 1 }",
    "in one area": "ul { display: grid } li { grid-area: all }",
    "in one row and column": "ul { display: grid } li { grid-row: 1; grid-column: 1 / span 2 }",
    "in cells that meet": "ul { display: grid } li { grid-area: 1 / 1 / 5 / 5 } "
    "li + li { grid-area: 2 / 2 / 3 / 3 }",
    "on paper": "@media print { li { grid-area: 1 / 1 } }",
    "by variables": ":root { --a: 1 / 1 } li { grid-area: var(--a) }",
}


@pytest.mark.parametrize("css", STACKED.values(), ids=STACKED.keys())
def test_no_two_things_to_be_read_stand_in_one_cell(css: str) -> None:
    found = draw().styled(css).found("hidden-terms")
    assert "the order form of tier `online` says the answer to `questions`" in found
    assert "where something else stands as well" in found


@pytest.mark.parametrize("css", [".row {", ".row { display: contents } .row > * {"])
def test_no_two_options_stand_in_one_cell(css: str) -> None:
    found = draw().styled(f".fork {{ display: grid }} {css} grid-area: 1 / 1 }}")
    assert "the radio of tier `online` is hidden by" in found.found("hidden-terms")


APART = {
    "each in its own": "li:nth-child(1) { grid-area: 1 / 1 } li:nth-child(2) { grid-area: 2 / 1 }",
    "in another on a wide screen": "li:first-child { grid-row: 1; grid-column: 1 } "
    "li:nth-child(2) { grid-row: 2; grid-column: 1 } @media (min-width: 60rem) { "
    "li:nth-child(2) { grid-row: 1; grid-column: 2 } }",
    "one column": "li { grid-column: 1 / -1 }",
    "rows of several": ".row input { grid-row: span 3; grid-column: 2 }",
}


@pytest.mark.parametrize("css", APART.values(), ids=APART.keys())
def test_what_stands_in_cells_of_its_own_is_left_alone(css: str) -> None:
    assert draw().styled(css).findings() == ()
