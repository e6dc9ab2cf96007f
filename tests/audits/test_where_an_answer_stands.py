"""Every answer stands with its own question and as its own tier's."""

from __future__ import annotations

from html import escape

import pytest

from tests.audits.foreign import PAGE, Output, draw, kind_of, rest_of
from tests.audits.offers import IN_CLASS, ONLINE, SPEAKING

TERMS = "terms/speaking/online/2026-09/index.html"
LABELS = (IN_CLASS.label, ONLINE.label)


def row(ask: str, first: str, second: str) -> str:
    """Return a row of a table."""
    return f"<tr><th>{ask}</th><td>{first}</td><td>{second}</td></tr>"


def cells(expectation: str, *, labelled: bool = False) -> list[str]:
    """Return what the tiers answer, each under its label if so wanted."""
    return [
        (f"<p>{tier.label}</p>" if labelled else "")
        + f"<p>{kind_of(it)}</p><p>{escape(it.says)}</p><p>{escape(rest_of(it))}</p>"
        for tier in (IN_CLASS, ONLINE)
        for it in [tier.answers[expectation]]
    ]


def compared(*, labelled: bool = False, heads: tuple[str, ...] = LABELS) -> str:
    """Return the comparison as a table."""
    rows = "".join(row(it.ask, *cells(it.id, labelled=labelled)) for it in SPEAKING.expectations)
    besides = row("Besides?", "Nothing.", ONLINE.excludes[0])
    top = row("", *heads).replace("td>", "th>") if heads else ""
    return f"<table>{top}{rows}{besides}</table>"


def tabled(table: str) -> Output:
    """Return the usual site with a table in place of its lists."""
    text = draw().text(PAGE)
    start, end = text.index("<article>"), text.index('<fieldset class="fork">')
    return draw().with_text(PAGE, text[:start] + table + text[end:])


def test_a_table_passes_whose_heads_or_cells_say_whose_answer_it_is() -> None:
    assert not tabled(compared()).findings()
    assert not tabled(compared(labelled=True)).found("misplaced-answer")
    besides = ONLINE.excludes[0]
    under = compared(labelled=True, heads=()).replace(besides, f"<p>{ONLINE.label}</p>{besides}")
    assert not tabled(under).found("misplaced-answer")


def test_answers_in_the_wrong_columns_are_found() -> None:
    first, second = cells("questions")
    found = tabled(compared().replace(first + "</td><td>" + second, second + "</td><td>" + first))
    said = found.found("misplaced-answer")
    assert "the page of tier `in-class` does not say its answer to `questions` as its own" in said
    assert "the page of tier `online` does not say its answer to `questions` as its own" in said


def test_exclusions_in_the_wrong_column_are_found() -> None:
    line = ONLINE.excludes[0]
    turned = compared().replace(row("Besides?", "Nothing.", line), row("And?", line, "Nothing."))
    assert f"does not say `{line}` as its own" in tabled(turned).found("misplaced-answer")


@pytest.mark.parametrize("labelled", [True, False])
def test_heads_over_the_wrong_columns_are_found(*, labelled: bool) -> None:
    turned = compared(labelled=labelled, heads=LABELS[::-1])
    assert "its answer to `review` as its own" in tabled(turned).found("misplaced-answer")


def test_the_wrong_label_in_a_cell_is_found() -> None:
    table = compared(labelled=True)
    first, second = (f"<p>{it}</p>" for it in LABELS)
    turned = table.replace(first, "<p>?</p>").replace(second, first).replace("<p>?</p>", second)
    assert "its answer to `review` as its own" in tabled(turned).found("misplaced-answer")


def test_a_table_that_says_nowhere_whose_answer_it_is_is_found() -> None:
    assert "as its own" in tabled(compared(heads=())).found("misplaced-answer")


def test_a_column_is_counted_over_the_cells_before_it() -> None:
    wide = compared().replace("<th></th>", '<th colspan="2"></th>')
    assert "as its own" in tabled(wide).found("misplaced-answer")


def test_an_answer_under_another_label_is_found() -> None:
    first, second = (f"<article><h2>{it}</h2>" for it in LABELS)
    text = (
        draw()
        .text(PAGE)
        .replace(first, "?")
        .replace(second, first)
        .replace("?<dl>", f"{second}<dl>")
    )
    found = draw().with_text(PAGE, text).found("misplaced-answer")
    assert "the page of tier `in-class` does not say its answer to `review` as its own" in found


@pytest.mark.parametrize("path", [PAGE, TERMS])
def test_an_answer_under_another_question_is_found(path: str) -> None:
    text = draw().text(path)
    first, second = "Will the teacher review my talk?", "Who answers me?"
    text = text.replace(first, "?-").replace(second, first).replace("?-", second)
    found = draw().with_text(path, text).found("misplaced-answer")
    assert f"does not say its answer to `review` under the question `{first}`" in found


def test_an_answer_beside_another_tiers_radio_is_found() -> None:
    told = [
        f"<p>{kind_of(it.answers['questions'])}</p><p>{it.answers['questions'].says}</p>"
        for it in (IN_CLASS, ONLINE)
    ]
    first, second = '<a href="#f1" hidden', '<a href="#f2" hidden'
    right = draw().changed(PAGE, first, told[0] + first).changed(PAGE, second, told[1] + second)
    assert not right.findings()
    wrong = draw().changed(PAGE, first, told[1] + first).changed(PAGE, second, told[0] + second)
    found = wrong.found("misplaced-answer")
    assert "the choice of tier `in-class` says what tier `online` answers to `questions`" in found
    assert "the choice of tier `online` says what tier `in-class` answers to `questions`" in found
