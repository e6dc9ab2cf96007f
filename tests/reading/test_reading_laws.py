"""What holds of every text, whatever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.report import as_text
from generator.source import Source, Span
from generator.tree import Node, Scalar, Sequence, parse, read_source

if TYPE_CHECKING:
    from collections.abc import Iterator

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"

# Single signs of YAML and pieces of it: what mistakes are made of.
PIECES = (
    *" \n\t:-#'\"{}[],&*!|>%@`?~\\<=.aЖ😀\u00a0\u200b\u2028\u0085“”\0\ufeff\ud800",
    *("\n  ", "\n    ", "\n- ", "- ", ": ", "? ", "---\n", "...\n", "key: value\n", "title:x\n"),
    *("&a ", "*a ", "!x ", "!!str ", "<<: ", "%YAML 1.1\n", "{a: b}", '"x"', "'y'", "|\n  z\n"),
)
broken_yaml = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
any_text = st.text() | broken_yaml

words = st.text("abcxyz_- ?:#0", min_size=1).filter(str.strip)
texts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]))
plain: st.SearchStrategy[Plain] = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=15,
)


@given(any_text)
@settings(deadline=None)
def test_reading_never_raises_and_every_place_is_inside(text: str) -> None:
    source = Source("offer.yaml", text)
    node, findings = parse(source)
    for span in (*(finding.span for finding in findings), *spans(node)):
        assert span
        assert 0 <= span.start <= span.end <= len(span.source.text)
    for finding in findings:
        assert finding.name in as_text(finding)


@given(st.binary() | any_text.map(lambda text: text.encode(errors="surrogatepass")))
@settings(deadline=None)
def test_any_bytes_are_a_text_or_a_finding(data: bytes) -> None:
    source, findings = read_source("offer.yaml", data)
    assert (source is None) == bool(findings)
    for finding in findings:
        assert finding.span
        assert 0 <= finding.span.start <= finding.span.end <= len(finding.span.source.text)
        assert as_text(finding)


@given(any_text)
@settings(deadline=None)
def test_a_text_that_is_not_read_is_empty_or_has_a_finding(text: str) -> None:
    source, _ = read_source("offer.yaml", text.encode(errors="replace"))
    if source:
        node, findings = parse(source)
        assert node or findings or not set(source.text.partition("#")[0]) - set(" \t\n-.")


@given(broken_yaml)
@settings(deadline=None)
def test_a_part_stands_inside_the_whole_and_has_no_blank_ends(text: str) -> None:
    node, _ = parse(Source("offer.yaml", text))
    for whole in nodes(node):
        assert whole.span.text == whole.span.text.strip(" \t\n")
        for part in children(whole):
            assert whole.span.start <= part.span.start <= part.span.end <= whole.span.end


@given(value=plain, style=st.sampled_from(["'", '"', "|", ">"]), in_brackets=st.booleans())
@settings(deadline=None)
def test_what_was_written_in_quotes_is_read_as_it_was(
    *, value: Plain, style: str, in_brackets: bool
) -> None:
    text = yaml.safe_dump(
        value, default_style=style, default_flow_style=in_brackets, allow_unicode=True
    )
    node, findings = parse(Source("offer.yaml", text.removesuffix("...\n")))
    assert findings == ()
    assert node
    assert as_plain(node) == value


def as_plain(node: Node) -> Plain:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [as_plain(item) for item in node.items]
    return {entry.key.text: as_plain(entry.value) for entry in node.entries}


def nodes(node: Node | None) -> Iterator[Node]:
    if node:
        yield node
        for child in children(node):
            yield from nodes(child)


def children(node: Node) -> tuple[Node, ...]:
    if isinstance(node, Scalar):
        return ()
    if isinstance(node, Sequence):
        return node.items
    return tuple(part for entry in node.entries for part in (entry.key, entry.value))


def spans(node: Node | None) -> Iterator[Span]:
    return (part.span for part in nodes(node))
