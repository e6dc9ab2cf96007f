"""Where on its line a thing stands, and which columns the lines above it open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = re.compile(r" *(?:- +)*")


def line_start(span: Span) -> int:
    """Return the offset at which the first line of `span` begins."""
    return span.source.text.rfind("\n", 0, span.start) + 1


def whole_line(span: Span) -> Span:
    """Return the first line of `span`, from its margin to its last visible character."""
    return rest_of_line(Span(span.source, line_start(span), span.end))


def rest_of_line(span: Span) -> Span:
    """Return what stands from the start of `span` to the last visible character of its line."""
    text = span.source.text
    end = text.find("\n", span.start)
    line = text[span.start : end if end >= 0 else len(text)]
    return Span(span.source, span.start, span.start + len(line.rstrip()))


def before(span: Span) -> str:
    """Return what stands before `span` on its line."""
    return span.source.text[line_start(span) : span.start]


def begins_its_line(span: Span) -> bool:
    """Tell whether only spaces stand before `span` on its line."""
    return not before(span).strip(" ")


def indentation(span: Span) -> int:
    """Return how many spaces indent the first line of `span`."""
    line = whole_line(span).text
    return len(line) - len(line.lstrip(" "))


def field_column(span: Span) -> int:
    """Return how deep a line must be indented to go on with the fields of this one."""
    head = _HEAD.match(span.source.text, line_start(span))
    return len(head[0]) if head else 0


def columns_above(span: Span) -> tuple[int, ...]:
    """Return the columns, deepest first, at which the lines above `span` can be gone on with."""
    columns: list[int] = []
    for line in _lines_above(span):
        head = _HEAD.match(line)
        end = head.end() if head else 0
        opened = [column for column in range(end, -1, -1) if line[column] != " "]
        columns += [column for column in opened if not columns or column < columns[-1]]
        if columns[-1] == 0:
            break
    return tuple(columns)


def _lines_above(span: Span) -> Iterator[str]:
    lines = span.source.text[: line_start(span)].split("\n")
    for line in reversed(lines):
        if line.strip() and not line.lstrip().startswith("#"):
            yield line.rstrip()
