"""What reads otherwise than it looks: odd spaces, typographic quotes, a `#` inside a value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.source import Source, Span
from generator.tree.layout import begins_its_line, line_start
from generator.tree.wording import (
    CURLY_KEY,
    CURLY_VALUE,
    CUT_BY_COMMENT,
    ESCAPED_CHARACTER,
    HIDDEN_IN_KEY,
    HIDDEN_IN_VALUE,
    JOINED_FIELD,
    JOINED_ITEM,
    ODD_SPACE,
    ODD_SPACE_IN_VALUE,
    character,
    short,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics import Diagnostic
    from generator.tree.nodes import Scalar

_ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
_JOINERS = dict.fromkeys(map(ord, "\u200c\u200d"), " ")  # letters and pictures join by them
_CURLY = "\u2018-\u201f\u00ab\u00bb"

_ODD_SPACE = re.compile(f"[{_ODD_SPACES}]+")
_ODD_START = re.compile(f"(?:^|\n)[ \t]*([{_ODD_SPACES}]+)")
_ODD_IN_STRUCTURE = re.compile(rf" *(?:- +)*(?:-|[\w-]+:)?([{_ODD_SPACES}]+)")
_HIDDEN = re.compile(f"[{_INVISIBLE}]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_CURLY_KEY = re.compile(f"[{_CURLY}](.*)[{_CURLY}]", re.DOTALL)
_CURLY_VALUE = re.compile("[\u201c\u201d][^\u201c\u201d]*[\u201c\u201d]")
_COMMENT = re.compile(r"[ \t]+(#[^\s#].*|# \d.*)")
_FIELD_WITHOUT_SPACE = re.compile(r"([^\W\d][\w-]*):(?!//)(\S.*)")
_ITEM_BELOW = re.compile(r"\n *(- .*)")

_TELLTALE = re.compile(f"[{_ODD_SPACES}{_INVISIBLE}\u201c\u201d]|[ \t]#[^\\s#]|[ \t]# \\d")


def may_mislead(source: Source) -> bool:
    """Tell cheaply whether any value of `source` is worth a second look."""
    return _TELLTALE.search(source.text) is not None


def misread_key(key: Scalar) -> Diagnostic | None:
    """Find what makes a key another word than its reader sees."""
    source, start, end = key.span.source, key.span.start, key.span.end
    if place := _ODD_SPACE.search(source.text, start, end):
        return ODD_SPACE.at(Span(source, *place.span()), character=character(place[0][0]))
    if place := _HIDDEN.search(source.text, start, end):
        span = Span(source, *place.span())
        return HIDDEN_IN_KEY.at(span, character=character(place[0]), key=short(key.text))
    if quoted := _CURLY_KEY.fullmatch(key.text):
        return CURLY_KEY.at(key.span, key=short(key.text), bare=short(quoted[1]))
    return None


def escaped_control(scalar: Scalar) -> Diagnostic | None:
    """Find a control character that only an escape in quotes can bring in."""
    if place := _CONTROL.search(scalar.text):
        return ESCAPED_CHARACTER.at(scalar.span, character=character(place[0]))
    return None


def misread_value(value: Scalar) -> Iterator[Diagnostic]:
    """Find what makes a value without quotes another text than its reader sees."""
    source, start, end = value.span.source, value.span.start, value.span.end
    if cut := _COMMENT.match(source.text, end):
        yield CUT_BY_COMMENT.at(Span(source, *cut.span(1)), comment=short(cut[1]))
    if hidden := _HIDDEN.search(value.span.text.translate(_JOINERS)):
        span = Span(source, start + hidden.start(), start + hidden.end())
        yield HIDDEN_IN_VALUE.at(span, character=character(hidden[0]))
    if _CURLY_VALUE.fullmatch(value.text):
        yield CURLY_VALUE.at(value.span)
    broken = odd_space_in_structure(value.span)
    if broken:
        yield broken
    elif place := _ODD_START.search(value.span.text):
        span = Span(source, start + place.start(1), start + place.end(1))
        yield ODD_SPACE_IN_VALUE.at(span, character=character(place[1][0]))


def joined_value(value: Scalar) -> Iterator[Diagnostic]:
    """Find a field or an item that became part of a text without quotes."""
    source, start = value.span.source, value.span.start
    if begins_its_line(value.span) and (words := field_without_space(value.span)):
        yield JOINED_FIELD.at(value.span, **words)
    if item := _ITEM_BELOW.search(value.span.text):
        yield JOINED_ITEM.at(Span(source, start + item.start(1), start + item.end(1)))


def odd_space_in_structure(span: Span) -> Diagnostic | None:
    """Find an odd space that indents the first line of `span`, or follows its dash or colon.

    A text before `span` on that line is not its own, and is passed over.
    """
    source = span.source
    place = _ODD_IN_STRUCTURE.match(source.text, line_start(span))
    if place and place.end(1) > span.start:
        return ODD_SPACE.at(Span(source, *place.span(1)), character=character(place[1][0]))
    return None


def field_without_space(span: Span) -> dict[str, str]:
    """Return `key` and `rest` where `span` begins `key:rest`; an address is not meant."""
    field = _FIELD_WITHOUT_SPACE.match(span.source.text, span.start, span.end)
    return {"key": short(field[1]), "rest": short(field[2].rstrip())} if field else {}
