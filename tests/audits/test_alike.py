"""Options get equal room, nothing is said between them, and no sheet marks one by itself."""
# ruff: noqa: RUF001  # dashes and quotation marks are meant

from __future__ import annotations

import pytest

from tests.audits.foreign import PAGE, draw

SECOND = '<div class="row"><input type="radio" name="tier" id="t2"'
BETWEEN = ["<p>Take this one:</p>", "This one!", "<em>★</em>", "<p>or, better,</p>"]
SETTING_APART = ["<p>or</p>", "<p>или</p>", "<hr>", "<p>–</p>"]


@pytest.mark.parametrize("words", BETWEEN)
def test_no_words_stand_between_options(words: str) -> None:
    found = draw().changed(PAGE, SECOND, words + SECOND).found("uneven-prominence")
    assert "stands between the options of the choice between tiers" in found


@pytest.mark.parametrize("words", SETTING_APART)
def test_what_only_sets_options_apart_is_left_alone(words: str) -> None:
    assert draw().changed(PAGE, SECOND, words + SECOND).findings() == ()


UNEQUAL = {
    "columns": ".fork { display: grid; grid-template-columns: 5fr 1fr }",
    "repeated columns": ".fork { display: grid; grid-template-columns: repeat(2, 5fr 1fr) }",
    "rows": ".fork { display: grid; grid-template-rows: 20rem 5rem }",
    "a template": ".fork { display: grid; grid-template: auto / 3fr 2fr }",
    "columns by themselves": ".fork { display: grid; grid-auto-columns: 2fr 1fr }",
    "by what they are in": "main > fieldset { display: grid; grid-template-columns: 70% 30% }",
    "on wide screens": "@media (width > 60rem) { .fork { grid-template-columns: 9fr 1fr } }",
    "the other way round": ".fork { display: flex; flex-direction: column-reverse }",
    "the other way round in short": ".fork { display: flex; flex-flow: row-reverse wrap }",
}


@pytest.mark.parametrize("css", UNEQUAL.values(), ids=UNEQUAL.keys())
def test_options_get_equal_room_in_their_order(css: str) -> None:
    assert "options of the choice" in draw().styled(css).found(
        "uneven-prominence"
    ) or "turns the order around" in draw().styled(css).found("uneven-prominence")


EQUAL = {
    "like columns": ".fork { display: grid; grid-template-columns: 1fr 1fr }",
    "repeated columns": ".fork { grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)) }",
    "one column": ".fork { display: grid; grid-template-columns: [a] minmax(0, 1fr) [b] }",
    "like columns and rows": ".fork { display: grid; grid-template: 1fr / 2fr 2fr }",
    "within an option": ".row { display: grid; grid-template-columns: auto 1fr }",
    "around the choice": "main { display: grid; grid-template-columns: 1fr 4fr }",
    "in a row": ".fork { display: flex; flex-flow: row wrap }",
}


@pytest.mark.parametrize("css", EQUAL.values(), ids=EQUAL.keys())
def test_equal_room_is_left_alone(css: str) -> None:
    assert draw().styled(css).found("uneven-prominence") == ""


WRITTEN = {
    "a mark of a list": '.row { display: list-item; list-style-type: "★" }',
    "a mark in short": 'li { list-style: "Best value" inside }',
    "a counter": '@counter-style x { system: cyclic; symbols: "·" "★"; suffix: " " }',
    "a counter on wide screens": '@media screen { @counter-style x { prefix: "Popular" } }',
    "a counter of its own": '.row { list-style-type: symbols("★") }',
    "quotation marks": 'q { quotes: "★" "★" }',
    "emphasis": 'b { text-emphasis: "★" }',
    "counters": '.row::before { content: counters(n, "★") }',
}


@pytest.mark.parametrize("css", WRITTEN.values(), ids=WRITTEN.keys())
def test_no_sheet_writes_a_badge_by_any_property(css: str) -> None:
    assert "the sheet writes the badge" in draw().styled(css).found("uneven-prominence")


@pytest.mark.parametrize(
    "css",
    [
        '@counter-style x { symbols: "Guaranteed" }',
        'li { list-style-type: "Guar" }  li { quotes: "Guaranteed " "" }',
        '@page { @top-left { content: "Guaranteed" } }',
    ],
    ids=["a counter", "quotation marks", "the margin of paper"],
)
def test_no_sheet_writes_a_guarantee_by_any_property(css: str) -> None:
    assert "the sheet writes" in draw().styled(css).found("unbacked-guarantee")


QUIET = {
    "dashes": 'ul { list-style-type: "– " }',
    "quotation marks": 'q { quotes: "“" "”" "‘" "’" }',
    "a counter": '@counter-style x { system: numeric; symbols: "0" "1"; suffix: ") " }',
}


@pytest.mark.parametrize("css", QUIET.values(), ids=QUIET.keys())
def test_a_sheet_may_write_marks(css: str) -> None:
    assert draw().styled(css).findings() == ()


@pytest.mark.parametrize("css", ['li { list-style-type: "RUB 1" }', "u::after { content: '$5' }"])
def test_no_sheet_writes_a_sum_by_any_property(css: str) -> None:
    assert "the sheet writes" in draw().styled(css).found("price-mismatch")
