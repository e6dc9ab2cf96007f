"""What bytes make a text, and where they do not."""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import TYPE_CHECKING

from generator.source import Source, Span
from generator.tree.limits import LIMITS, Limits
from generator.tree.wording import (
    HIDDEN_CHARACTER,
    TOO_LARGE,
    UNDECODABLE,
    WIDE_ENCODING,
    character,
)

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
# Two letters of ASCII in either order of bytes: what a file without a mark begins with.
_WIDE_START = re.compile(rb"[^\0]\0[^\0]\0|\0[^\0]\0[^\0]")

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)


def read_source(
    path: str, data: bytes, limits: Limits = LIMITS
) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """Return the text of `data`, or no text and what stands in its way.

    Takes UTF-8, with or without a byte order mark. A finding that means the file as a whole
    points into an empty source of the same path.
    """
    whole = Span(Source(path, ""), 0, 0)
    if len(data) > limits.size:
        return None, (TOO_LARGE.at(whole, size=len(data), limit=limits.size),)
    if encoding := _wide_encoding(data):
        return None, (WIDE_ENCODING.at(whole, encoding=encoding),)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        source = Source(path, _one_line_end(data.decode()))
    except UnicodeDecodeError as error:
        return None, (_undecodable(path, data, error.start),)
    findings = unprintable(source, limits)
    return (None if findings else source), findings


def unprintable(source: Source, limits: Limits = LIMITS) -> tuple[Diagnostic, ...]:
    """Find the characters that no editor shows and no page can hold."""
    places = islice(_UNPRINTABLE.finditer(source.text), limits.findings)
    return tuple(
        HIDDEN_CHARACTER.at(Span(source, *place.span()), character=character(place[0]))
        for place in places
    )


def _wide_encoding(data: bytes) -> str:
    for mark, name in _WIDE_MARKS:
        if data.startswith(mark):
            return name
    return "UTF-16" if _WIDE_START.match(data) else ""


def _undecodable(path: str, data: bytes, index: int) -> Diagnostic:
    # What cannot be decoded stands as U+FFFD, one for each place, so the author sees the rest.
    source = Source(path, _one_line_end(data.decode(errors="replace")))
    start = len(_one_line_end(data[:index].decode()))
    return UNDECODABLE.at(Span(source, start, start + 1), byte=f"0x{data[index]:02X}")


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
