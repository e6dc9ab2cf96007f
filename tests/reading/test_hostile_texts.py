"""Texts that are made to cost: each is one finding, or none, and never a traceback."""

from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostic, Severity
from generator.source import Source
from generator.tree import LIMITS, Limits, Mapping, Scalar, parse

LAUGHS = "a: &a [lol, lol, lol]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def findings_of(text: str, limits: Limits = LIMITS) -> tuple[Diagnostic, ...]:
    node, findings = parse(Source("offer.yaml", text), limits)
    assert node is None
    return findings


def named(findings: tuple[Diagnostic, ...]) -> list[str]:
    return [finding.name for finding in findings]


@pytest.mark.parametrize(
    "text",
    ["[" * 40_000, "{" * 40_000, "[{" * 20_000, "- " * 40_000, "? " * 40_000, "[a: " * 40_000],
)
def test_depth_ends_the_reading_where_it_begins_to_hurt(text: str) -> None:
    (finding,) = findings_of(text)
    assert finding.name == "too-deep"
    assert finding.span
    assert finding.span.end < 200


def test_depth_counts_lists_and_mappings_alike() -> None:
    limits = Limits(depth=3)
    assert parse(Source("offer.yaml", "a: [{b: c}]"), limits)[1] == ()
    assert named(findings_of("a: [{b: [c]}]", limits)) == ["too-deep"]


def test_as_many_values_as_allowed_are_read() -> None:
    limits = Limits(nodes=5)
    assert parse(Source("offer.yaml", "a: b\nc: d\n"), limits)[1] == ()
    assert named(findings_of("a: b\nc: d\ne: f\n", limits)) == ["too-many-values"]
    assert named(findings_of("[a, b, c, d, e]", limits)) == ["too-many-values"]


def test_a_long_file_of_values_is_not_read_to_its_end() -> None:
    (finding,) = findings_of("- x\n" * 250_000)
    assert finding.name == "too-many-values"
    assert finding.message == "the file holds more than 20,000 values"
    assert finding.span
    assert finding.span.line == 20_001


def test_laughs_are_refused_one_by_one_and_never_multiplied() -> None:
    node, findings = parse(Source("offer.yaml", LAUGHS))
    assert isinstance(node, Mapping)
    assert set(named(findings)) == {"anchor", "alias"}
    assert len(findings) == 9 + 8 * 9


def test_an_alias_that_holds_itself_is_refused() -> None:
    node, findings = parse(Source("offer.yaml", "a: &a [*a]\n"))
    assert node
    assert named(findings) == ["anchor", "alias"]


def test_a_hundred_mistakes_are_enough_for_one_reading() -> None:
    findings = findings_of("- *a\n" * 10_000)
    assert len(findings) == 101
    assert findings[-1].name == "too-many-mistakes"
    assert findings[-1].severity is Severity.NOTE
    assert findings[-1].message == "100 mistakes stand in this file; the reading ends here"


def test_a_long_text_is_one_value() -> None:
    node, findings = parse(Source("offer.yaml", "x" * 10_000_000))
    assert isinstance(node, Scalar)
    assert len(node.text) == 10_000_000
    assert findings == ()


@pytest.mark.parametrize("char", ["\0", "\x1b", "\ud800", "\uffff", "\ufeff"])
def test_what_cannot_be_part_of_a_text_is_located_even_without_bytes(char: str) -> None:
    findings = findings_of(f"{char}a: b\nb: *a\n")
    assert findings[0].name == "hidden-character"
    assert findings[0].span
    assert findings[0].span.text == char


def test_what_was_found_before_a_hidden_character_is_kept() -> None:
    assert named(findings_of("a: *b\n" + "# more\n" * 9000 + "\0")) == ["alias", "hidden-character"]
