"""Putting nodes together from events, and refusing what a promise must not be written with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
)

from generator.source import Source, Span
from generator.tree import wording
from generator.tree.keys import refuse_key, refuse_lone_word
from generator.tree.layout import rest_of_line
from generator.tree.lookalike import (
    escaped_control,
    joined_value,
    may_mislead,
    misread_key,
    misread_value,
)
from generator.tree.nodes import Entry, Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from yaml.error import Mark
    from yaml.events import Event

    from generator.diagnostics import Diagnostic
    from generator.tree.limits import Limits

_TAG = re.compile(r"(?:&\S*\s+)?(!\S*)")
_ANCHOR = re.compile(r"(?:!\S*\s+)?(&\S*)")
_BLOCKS = ("|", ">")
_BLOCK_HEADER = re.compile(r"[|>][-+\d]*")


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    start: int
    end: int
    is_mapping: bool
    in_brackets: bool
    at_key: bool
    key: Scalar | None = None
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)

    def await_value(self, key: Scalar | None) -> None:
        """Take the key of the next value; none if it was refused."""
        self.key, self.at_key = key, False

    def awaits_refused(self) -> bool:
        """Tell whether the next node is the value of a key that was refused."""
        return self.is_mapping and not self.at_key and self.key is None


class Builder:
    """Takes the events of one source in order; holds its node and what is wrong with it."""

    def __init__(self, source: Source, limits: Limits) -> None:
        self.source = source
        self.limits = limits
        self.root: Node | None = None
        self.last: Scalar | None = None
        self.findings: list[Diagnostic] = []
        self.stopped = False
        self._open: list[_Open] = []
        self._documents = 0
        self._nodes = 0
        self._wary = may_mislead(source)

    @property
    def bracket(self) -> int | None:
        """Where the innermost list or mapping in brackets begins, if one is open."""
        starts = (inner.start for inner in reversed(self._open) if inner.in_brackets)
        return next(starts, None)

    def take(self, event: Event) -> None:
        """Take the next event; once `stopped`, nothing more is to be taken."""
        span = Span(self.source, _index(event.start_mark), _index(event.end_mark))
        if isinstance(event, ScalarEvent):
            self._take_scalar(event, span)
        elif isinstance(event, CollectionStartEvent):
            self._open_collection(event, span)
        elif isinstance(event, CollectionEndEvent):
            self._close_collection(span)
        elif isinstance(event, AliasEvent):
            self._take_alias(span)
        elif isinstance(event, DocumentStartEvent):
            self._start_document(event, span)
        if len(self.findings) >= self.limits.findings:
            self._stop(wording.TOO_MANY_MISTAKES, span, limit=self.limits.findings)

    def _take_scalar(self, event: ScalarEvent, span: Span) -> None:
        style = event.style
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event, span)
        if span.start == span.end:
            span = _drawn_back(span)
        elif style in _BLOCKS:
            span = _trimmed(span, event.value)
        scalar = self.last = Scalar(event.value, span, bool(style))
        if style == '"' and (escaped := escaped_control(scalar)):
            self.findings.append(escaped)
        if self._open and self._open[-1].at_key:
            self._take_key(self._open[-1], scalar)
            return
        if not style:
            self._look_twice(scalar)
        self._add(scalar)

    def _take_key(self, mapping: _Open, key: Scalar) -> None:
        self._count(key)
        if not key.text.isascii() and (misread := misread_key(key)):
            self.findings.append(misread)
        refused = refuse_key(key, mapping.entries)
        if refused:
            self.findings.append(refused)
        mapping.await_value(None if refused else key)
        mapping.end = key.span.end

    def _look_twice(self, value: Scalar) -> None:
        text = value.text
        misread = list(misread_value(value)) if self._wary else []
        if (":" in text or "- " in text) and not misread and self.bracket is None:
            misread += joined_value(value)
        self.findings += misread

    def _take_alias(self, span: Span) -> None:
        inner = self._open[-1] if self._open else None
        if not (inner and inner.awaits_refused()):
            self.findings.append(wording.ALIAS.at(span, text=wording.short(span.text)))
        if inner and inner.at_key:
            inner.await_value(None)
        else:
            self._add(Scalar(span.text, span, quoted=False))

    def _open_collection(self, event: CollectionStartEvent, span: Span) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event, span)
        if len(self._open) >= self.limits.depth:
            self._stop(wording.TOO_DEEP, span, limit=self.limits.depth)
        # Not so in `[a: b]`, which holds a mapping without brackets of its own.
        in_brackets = span.text.endswith(("[", "{"))
        start = span.end - 1 if in_brackets else span.start
        is_mapping = isinstance(event, MappingStartEvent)
        self._open.append(_Open(start, span.end, is_mapping, in_brackets, at_key=is_mapping))

    def _close_collection(self, span: Span) -> None:
        closed = self._open.pop()
        span = Span(self.source, closed.start, span.end if closed.in_brackets else closed.end)
        if closed.is_mapping:
            self._add(Mapping(tuple(closed.entries.values()), span))
        else:
            self._add(Sequence(tuple(closed.items), span))

    def _add(self, node: Node) -> None:
        self._count(node)
        if not self._open:
            self.root = node
            return
        inner = self._open[-1]
        inner.end = node.span.end
        if not inner.is_mapping:
            inner.items.append(node)
        elif inner.at_key:
            words = wording.short(node.span.text)
            self.findings.append(wording.COMPLEX_KEY.at(node.span, text=words))
            inner.await_value(None)
        else:
            self._add_value(inner, node)

    def _add_value(self, mapping: _Open, value: Node) -> None:
        key, mapping.at_key = mapping.key, True
        if key is None:
            return
        if mapping.in_brackets and (refused := refuse_lone_word(key, value)):
            self.findings.append(refused)
        else:
            mapping.entries[key.text] = Entry(key, value)

    def _count(self, node: Node) -> None:
        self._nodes += 1
        if self._nodes > self.limits.nodes:
            self._stop(wording.TOO_MANY_VALUES, node.span, limit=self.limits.nodes)

    def _start_document(self, event: DocumentStartEvent, span: Span) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(wording.SECOND_DOCUMENT, span)
        elif event.version or event.tags:
            line = rest_of_line(Span(self.source, span.start + span.text.find("%"), span.end))
            self.findings.append(wording.DIRECTIVE.at(line, text=wording.short(line.text)))

    def _refuse_properties(self, event: ScalarEvent | CollectionStartEvent, span: Span) -> None:
        for property_, pattern, words in (
            (event.anchor, _ANCHOR, wording.ANCHOR),
            (event.tag, _TAG, wording.TAG),
        ):
            found = property_ is not None and pattern.match(self.source.text, span.start)
            if found:
                place = Span(self.source, *found.span(1))
                self.findings.append(words.at(place, text=wording.short(found[1])))

    def _stop(self, words: wording.Wording, span: Span, **blanks: object) -> None:
        self.findings.append(words.at(span, **blanks))
        self.stopped = True


def _trimmed(span: Span, value: str) -> Span:
    """Return the span of a block of text without the empty lines and comments below it."""
    header = None if value.strip() else _BLOCK_HEADER.match(span.text)
    text = header[0] if header else span.text.rstrip()
    return Span(span.source, span.start, span.start + len(text))


def _drawn_back(span: Span) -> Span:
    """Return the place of an empty value right after what it is the value of."""
    text, start = span.source.text, span.start
    while start and text[start - 1] in " \t\n":
        start -= 1
    return Span(span.source, start, start)


def _index(mark: object) -> int:
    return cast("Mark", mark).index
