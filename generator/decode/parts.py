"""From located text to the parts of a record, every mistake in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from generator.diagnostics import Diagnostic, did_you_mean, nearest
from generator.fields import Field, ListOf, Misread, Named, OneOf, Record, Shape, Word
from generator.tree import Entry, Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from generator.source import Span

ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
LONGEST_ID = 40
PRESELECTING = {"default", "selected", "checked", "preselected", "recommended"}


class Hole(Enum):
    """What stands where nothing could be read; a finding says why."""

    HOLE = "hole"


HOLE: Final = Hole.HOLE


@dataclass(frozen=True, slots=True)
class Parts:
    """What an author wrote in one record: values by attribute, and where each stands.

    A value is `HOLE` where it could not be read. `span` is where the record is named.
    """

    span: Span
    values: dict[str, Any] = field(default_factory=dict)
    places: dict[str, Span] = field(default_factory=dict)

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401  # the table knows the type
        """Return the value of an attribute, or `default` where it was not written."""
        return self.values.get(name, default)

    def at(self, name: str) -> Span:
        """Return where an attribute stands, else where the record does."""
        return self.places.get(name, self.span)

    @property
    def whole(self) -> bool:
        """Tell whether all that was written could be read."""
        return HOLE not in self.values.values()

    def filled(self, *names: str) -> dict[str, Any]:
        """Return those of `names` that were written and read, and the places, for a constructor."""
        written = {name: self.values[name] for name in names if name in self.values}
        return {**written, "span": self.span, "places": self.places}


def telling_span(entry: Entry) -> Span:
    """Return where a caret best stands for an entry: at its text, or at the key of what is below."""
    return entry.value.span if isinstance(entry.value, Scalar) else entry.key.span


class Reader:
    """Reads nodes by shape and keeps what is wrong, in the order it was met."""

    def __init__(self) -> None:
        self.findings: list[Diagnostic] = []

    def note(self, name: str, message: str, span: Span, **more: str) -> Hole:
        """Keep a mistake; the hole it leaves is what the caller returns."""
        self.findings.append(Diagnostic(name=name, message=message, span=span, **more))  # type: ignore[arg-type]  # str fields only
        return HOLE

    def read(self, shape: Shape, node: Node, called: str, span: Span) -> Any:  # noqa: ANN401
        """Read `node` as `shape`; `called` is the key it stands under, `span` where that stands."""
        match shape:
            case Word():
                return self.read_word(shape, node, called)
            case ListOf():
                return self.read_list(shape, node, called)
            case Named():
                return self.read_named(shape, node, called)
            case OneOf():
                return self.read_kind(shape, node, called, span)
            case Record():
                return self.read_record(shape, node, called, span)

    def read_word(self, word: Word, node: Node, called: str) -> Any:  # noqa: ANN401
        """Read one piece of text."""
        if not isinstance(node, Scalar):
            return self.refuse_shape(node, called, f"write {word.says}")
        if not node.text.strip():
            return self.note(
                "empty-field", f"`{called}` is empty", node.span, help=f"write {word.says}"
            )
        value = word.read(node.text)
        if isinstance(value, Misread):
            return self.note("misread-field", value.message, node.span, help=value.help)
        return value

    def read_list(self, shape: ListOf, node: Node, called: str) -> Any:  # noqa: ANN401
        """Read a list; one hole makes the whole a hole, after all items were read."""
        if not isinstance(node, Sequence):
            return self.refuse_shape(node, called, "write a list: each item on a line after `- `")
        items = tuple(self.read(shape.item, it, called, it.span) for it in node.items)
        return HOLE if HOLE in items else items

    def read_named(self, shape: Named, node: Node, called: str) -> Any:  # noqa: ANN401
        """Read things under names; the result maps each name to what stands under it."""
        if not isinstance(node, Mapping):
            return self.refuse_shape(
                node, called, "write names, each with what belongs to it below"
            )
        return {
            entry.key.text: self.read_under_name(shape.item, entry)
            for entry in node.entries
            if self.is_name(entry.key)
        }

    def read_under_name(self, item: Record | OneOf, entry: Entry) -> Any:  # noqa: ANN401
        """Read one thing, which learns its name."""
        name = entry.key.text
        if isinstance(item, OneOf):
            return self.read_kind(item, entry.value, name, entry.key.span)
        return self.read_record(item, entry.value, name, entry.key.span, {"id": name})

    def is_name(self, key: Scalar) -> bool:
        """Tell whether a key can be a name, and note it where it cannot."""
        if ID.fullmatch(key.text) and len(key.text) <= LONGEST_ID:
            return True
        better = "-".join(re.findall(r"[a-z0-9]+", key.text.lower()))[:LONGEST_ID].strip(
            "-0123456789"
        )
        self.note(
            "unusable-name",
            f"`{key.text}` cannot be a name",
            key.span,
            help="write lower-case letters, digits and hyphens, a letter first"
            + (f", such as `{better}`" if ID.fullmatch(better) else ""),
            why="it becomes part of addresses and of the record of each order",
        )
        return False

    def read_kind(self, shape: OneOf, node: Node, called: str, span: Span) -> Any:  # noqa: ANN401
        """Read a record of the one kind whose name stands among its keys."""
        if not isinstance(node, Mapping):
            return self.refuse_shape(node, called, f"write {shape.says}, and the words after it")
        kinds = [it for it in map(shape.kind_named, (e.key.text for e in node.entries)) if it]
        if len(kinds) == 1:
            return self.read_record(kinds[0], node, called, span)
        if kinds:
            both = " and ".join(f"`{kind.name}`" for kind in kinds)
            message = f"`{called}` answers twice: {both}"
            return self.note("two-answers", message, span, help="keep the one that is true")
        message = f"`{called}` is of no kind"
        first = node.entries[0].key.text if node.entries else ""
        near = nearest(first, (kind.name for kind in shape.kinds))
        help_ = f"did you mean `{near}`?" if near else f"write {shape.says}"
        return self.note("answer-without-kind", message, span, help=help_)

    def read_record(
        self,
        record: Record,
        node: Node,
        called: str,
        span: Span,
        known: dict[str, Any] | None = None,
    ) -> Any:  # noqa: ANN401
        """Read a mapping with known keys into the model's value, or into parts."""
        if not isinstance(node, Mapping):
            keys = ", ".join(f"`{key}`" for key in record.keys)
            return self.refuse_shape(node, called, f"write below it what belongs to it: {keys}")
        parts = Parts(span, dict(known or {}))
        self.read_inline(record, node, called, parts)
        for entry in node.entries:
            if found := record.field_named(entry.key.text):
                value = self.read(found.shape, entry.value, found.name, entry.key.span)
                parts.values[found.attribute] = value
                parts.places[found.attribute] = telling_span(entry)
            elif entry.key.text not in record.keys:
                self.note_unknown_key(record, entry.key)
        for missing in record.fields:
            if missing.required and missing.attribute not in parts.values:
                parts.values[missing.attribute] = self.note_missing(record, missing, called, span)
        if record.build is None:
            return parts
        return record.build(**parts.values, span=span, places=parts.places) if parts.whole else HOLE

    def read_inline(self, record: Record, node: Mapping, called: str, parts: Parts) -> None:
        """Read the answer whose keys stand among the record's own, if any does."""
        if record.inline is None:
            return
        attribute, shape = record.inline
        entries = tuple(e for e in node.entries if e.key.text in shape.keys)
        if entries:
            span = entries[0].key.span
            parts.values[attribute] = self.read_kind(shape, Mapping(entries, span), called, span)
            parts.places[attribute] = span

    def refuse_shape(self, node: Node, called: str, help_: str) -> Hole:
        """Note that a node is no such thing as belongs there."""
        match node:
            case Scalar(text=text) if not text.strip():
                return self.note("empty-field", f"`{called}` is empty", node.span, help=help_)
            case Scalar():
                there = "one piece of text"
            case Sequence():
                there = "a list"
            case Mapping():
                there = "keys with values"
        return self.note("unexpected-shape", f"`{called}` holds {there}", node.span, help=help_)

    def note_unknown_key(self, record: Record, key: Scalar) -> None:
        """Note a key that has no meaning here."""
        if key.text in PRESELECTING:
            self.note(
                "preselected-choice",
                f"`{key.text}` would pick for the client",
                key.span,
                help="take it out; the client picks",
                why="what was picked for somebody was not chosen",
            )
            return
        message = f"`{key.text}` is not known in {record.says}"
        self.note("unknown-key", message, key.span, help=did_you_mean(key.text, record.keys))

    def note_missing(self, record: Record, missing: Field, called: str, span: Span) -> Hole:
        """Note that a key that must be there is not."""
        message = f"`{called}` has no `{missing.name}`"
        help_ = f"add `{missing.name}:`, such as `{missing.name}: {missing.example}`"
        return self.note(missing.missing, message, span, help=help_, why=missing.why)
