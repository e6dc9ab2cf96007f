"""Which keys a mapping can have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.source import Span
from generator.tree import breaks, wording
from generator.tree.lookalike import field_without_space
from generator.tree.nodes import Scalar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics import Diagnostic
    from generator.tree.nodes import Entry, Node

_COLON = re.compile(r"\s*:")


def refuse_key(key: Scalar, before: Mapping[str, Entry]) -> Diagnostic | None:
    """Find what forbids `key` in a mapping that already holds the entries `before`."""
    span = key.span
    if span.source.text.endswith("? ", 0, span.start):
        whole = Span(span.source, span.start - 2, span.end)
        return wording.COMPLEX_KEY.at(whole, text=wording.short(whole.text))
    if not key.text:
        return wording.EMPTY_KEY.at(span)
    if key.text == "<<" and not key.quoted:
        return wording.MERGE_KEY.at(span)
    first = before.get(key.text)
    if first:
        line = first.key.span.line
        return wording.DUPLICATE_KEY.at(span, key=wording.short(key.text), line=line)
    return None


def refuse_lone_word(key: Scalar, value: Node) -> Diagnostic | None:
    """Find a word between braces that only looks like a key: `{Yes, always}`, `{who:us}`."""
    if not isinstance(value, Scalar) or value.text or value.quoted:
        return None
    if _COLON.match(key.span.source.text, key.span.end):
        return None
    if words := field_without_space(key.span):
        return breaks.MISSING_SPACE.at(key.span, **words)
    return wording.LONE_WORD.at(key.span, text=wording.short(key.text))
