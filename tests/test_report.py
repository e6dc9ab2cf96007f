"""How a diagnostic reads in a terminal."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Severity
from generator.report import as_text, summary, visible
from generator.source import Source, Span


def mark(line: str, what: str, *, above: int = 0, label: str = "") -> Diagnostic:
    """Return a diagnostic of the first `what` of a line, with so many lines above it."""
    source = Source("content/offers/a.yaml", "\n" * above + line + "\nbelow: it\n")
    start = above + line.index(what)
    span = Span(source, start, start + len(what))
    return Diagnostic(name="vague-time", message="`soon` is no time", span=span, label=label)


def frame(line: str, what: str) -> tuple[str, str]:
    """Return the author's line as shown, and the carets below it."""
    _, _, _, shown, carets = as_text(mark(line, what)).split("\n")
    return shown.removeprefix("1 | "), carets.removeprefix("  | ")


def test_a_diagnostic_shows_the_line_the_caret_the_reason_and_the_way_out() -> None:
    text = "\n" * 40 + "    answers:\n      review: {}\n"
    source = Source("content/offers/public-speaking.yaml", text)
    diagnostic = Diagnostic(
        name="unanswered-expectation",
        message="tier `online` does not answer `recording`",
        span=Span(source, 44, 51),
        label="answers `review` and `questions`",
        why="a client who finds no answer fills it in with hope",
        help="add `recording:` with one of guaranteed, target, best_effort, chance, excluded",
    )
    assert as_text(diagnostic) == (
        "error[unanswered-expectation]: tier `online` does not answer `recording`\n"
        "  --> content/offers/public-speaking.yaml:41:5\n"
        "   |\n"
        "41 |     answers:\n"
        "   |     ^^^^^^^ answers `review` and `questions`\n"
        "   = why: a client who finds no answer fills it in with hope\n"
        "   = help: add `recording:` with one of guaranteed, target, best_effort, chance, excluded"
    )


def test_what_is_not_said_takes_no_line() -> None:
    assert as_text(mark("when: soon", "soon")) == (
        "error[vague-time]: `soon` is no time\n"
        " --> content/offers/a.yaml:1:7\n"
        "  |\n"
        "1 | when: soon\n"
        "  |       ^^^^"
    )


def test_the_gutter_is_as_wide_as_the_number_of_the_line() -> None:
    assert as_text(mark("when: soon", "soon", above=1233, label="how long?")).split("\n")[1:] == [
        "    --> content/offers/a.yaml:1234:7",
        "     |",
        "1234 | when: soon",
        "     |       ^^^^ how long?",
    ]


def test_a_diagnostic_of_the_whole_project_has_no_frame() -> None:
    diagnostic = Diagnostic(
        name="no-offers", message="there is no offer", severity=Severity.NOTE, help="write one"
    )
    assert as_text(diagnostic) == "note[no-offers]: there is no offer\n  = help: write one"


def test_a_diagnostic_of_a_whole_file_shows_its_path_alone() -> None:
    span = Span(Source("site.yaml", ""), 0, 0)
    diagnostic = Diagnostic(name="too-large", message="the file is large", span=span)
    assert as_text(diagnostic) == "error[too-large]: the file is large\n --> site.yaml"


def test_carets_stay_on_the_first_line_of_what_they_mark() -> None:
    source = Source("a.yaml", "tiers:\n  online: x\n  office: y\n")
    diagnostic = Diagnostic(name="x", message="y", span=Span(source, 9, 30))
    assert as_text(diagnostic).split("\n")[-2:] == ["2 |   online: x", "  |   ^^^^^^^^^"]


def test_the_end_of_a_file_can_be_marked() -> None:
    source = Source("a.yaml", "title: x\n")
    diagnostic = Diagnostic(name="x", message="y", span=Span(source, 9, 9), label="here")
    assert as_text(diagnostic).split("\n")[1:] == [" --> a.yaml:2:1", "  |", "2 |", "  | ^ here"]


@pytest.mark.parametrize(
    ("line", "what", "carets"),
    [
        ("名前: 講座 soon", "soon", "           ^^^^"),
        ("名前: 講座 soon", "講座", "      ^^^^"),
        ("cafe\u0301 soon", "soon", "     ^^^^"),
        ("\uff41 soon", "soon", "   ^^^^"),
        ("a\u200cb soon", "soon", "   ^^^^"),
        ("x: \u0301", "\u0301", "   ^"),
    ],
)
def test_carets_stand_below_what_they_mark_in_every_script(
    line: str, what: str, carets: str
) -> None:
    assert frame(line, what) == (line, carets)


def test_a_tab_is_as_wide_as_it_is_shown() -> None:
    assert frame("\ta:\tsoon", "soon") == ("    a:    soon", "          ^^^^")
    assert frame("a:\tsoon", "\t") == ("a:    soon", "  ^^^^")


def test_a_hidden_character_is_shown_by_its_number() -> None:
    assert frame("a\x1b[31m: \u202esoon", "soon") == (
        "a<U+001B>[31m: <U+202E>soon",
        "                       ^^^^",
    )
    assert frame("ti\u200btle", "\u200b") == ("ti<U+200B>tle", "  ^^^^^^^^")


def test_no_word_of_a_diagnostic_reaches_the_terminal_raw() -> None:
    raw = "\x1b[2J\r\n\u2028\ud800"
    span = Span(Source(f"a{raw}.yaml", raw.replace("\n", "") + "x"), 0, 1)
    diagnostic = Diagnostic(name="x", message=raw, span=span, label=raw, why=raw, help=raw)
    text = as_text(diagnostic)
    assert text.count("\n") == 6
    assert not {char for char in text if unicodedata.category(char) in {"Cc", "Cs", "Zl"}} - {"\n"}


def test_visible_text_stays_on_one_line() -> None:
    assert visible("a\nb\tc\x07 \u00e9 👩\u200d💻") == "a<U+000A>b    c<U+0007> \u00e9 👩\u200d💻"


def test_a_line_of_a_hundred_columns_is_shown_whole() -> None:
    line = "x" * 96 + "soon"
    assert frame(line, "soon") == (line, " " * 96 + "^^^^")


def test_a_longer_line_is_cut_on_its_right() -> None:
    assert frame("soon" + "x" * 97, "soon") == ("soon" + "x" * 96 + "…", "^^^^")


def test_a_longer_line_is_cut_on_its_left() -> None:
    assert frame("x" * 97 + "soon", "soon") == ("…" + "x" * 40 + "soon", " " * 41 + "^^^^")


def test_a_longer_line_is_cut_on_both_sides() -> None:
    shown, carets = frame("字" * 99 + "soon" + "x" * 99, "soon")
    assert shown == "…" + "字" * 20 + "soon" + "x" * 56 + "…"
    assert carets == " " * 41 + "^^^^"


def test_carets_end_where_the_line_is_cut() -> None:
    assert frame("x: " + "y" * 500, "y" * 500) == (
        "x: " + "y" * 97 + "…",
        "   " + "^" * 97,
    )


@pytest.mark.parametrize(
    ("severity", "code"), [(Severity.ERROR, 31), (Severity.WARNING, 33), (Severity.NOTE, 36)]
)
def test_colour_tells_the_severity_and_dims_the_frame(severity: Severity, code: int) -> None:
    span = Span(Source("a.yaml", "when: soon\n"), 6, 10)
    diagnostic = Diagnostic(
        name="vague-time", message="no time", span=span, severity=severity, label="soon?", help="1"
    )
    assert as_text(diagnostic, colour=True).split("\n") == [
        f"\x1b[1;{code}m{severity}[vague-time]\x1b[0m\x1b[1m: no time\x1b[0m",
        "\x1b[2m -->\x1b[0m a.yaml:1:7",
        "\x1b[2m  |\x1b[0m",
        "\x1b[2m1 |\x1b[0m when: soon",
        f"\x1b[2m  |\x1b[0m       \x1b[1;{code}m^^^^ soon?\x1b[0m",
        "\x1b[2m  = help:\x1b[0m 1",
    ]


@given(st.text(), st.integers(0, 99), st.integers(0, 99))
@settings(deadline=None)
def test_colour_changes_no_word(text: str, start: int, width: int) -> None:
    source = Source(text, text)
    begin = min(start, len(text))
    span = Span(source, begin, min(begin + width, len(text)))
    diagnostic = Diagnostic(name="x", message=text, span=span, label=text, why=text, help=text)
    plain = as_text(diagnostic)
    assert re.sub("\x1b\\[[0-9;]*m", "", as_text(diagnostic, colour=True)) == plain
    assert "\x1b" not in plain


@pytest.mark.parametrize(
    ("severities", "said"),
    [
        ("", "no findings"),
        ("e", "1 error"),
        ("ewe", "2 errors, 1 warning"),
        ("nnww", "2 warnings, 2 notes"),
    ],
)
def test_the_count_names_what_there_is(severities: str, said: str) -> None:
    names = {"e": Severity.ERROR, "w": Severity.WARNING, "n": Severity.NOTE}
    findings = (Diagnostic(name="x", message="y", severity=names[letter]) for letter in severities)
    assert summary(findings) == said
