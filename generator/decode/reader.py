"""From located text to the parts of a record, every mistake in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from generator.decode.parts import HOLE, Hole, Parts, Value
from generator.decode.spelling import guess
from generator.diagnostics import Diagnostic
from generator.fields import (
    Field,
    ListOf,
    Misread,
    Named,
    OneOf,
    Record,
    Several,
    Shape,
    Word,
    quoted,
)
from generator.fields.meant import SOME_CURRENCY
from generator.fields.texts import read_name
from generator.tree import Entry, Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Unpack

    from generator.source import Span

PRESELECTING = {"default", "selected", "checked", "preselected", "recommended"}
NOTHING = {"~", "null", "Null", "NULL"}


class Said(TypedDict, total=False):
    """What can be said of a mistake beyond its message."""

    label: str
    why: str
    help: str


class Reader:
    """Reads nodes by shape and keeps what is wrong, in the order it was met.

    `called` is how a message speaks of what is being read, `span` where that is named.
    `currency` is the one that help speaks of.
    """

    def __init__(self, currency: str = "EUR") -> None:
        self.findings: list[Diagnostic] = []
        self.currency = currency

    def note(self, name: str, message: str, span: Span, **said: Unpack[Said]) -> Hole:
        """Keep a mistake; the hole it leaves is what the caller returns."""
        self.findings.append(Diagnostic(name=name, message=message, span=span, **said))
        return HOLE

    def note_misread(self, misread: Misread, span: Span) -> Hole:
        """Keep what is said of a text that is not what its field wants."""
        help_ = misread.help.replace(SOME_CURRENCY, self.currency)
        return self.note(misread.name, misread.message, span, help=help_, why=misread.why)

    def read(self, shape: Shape, node: Node, called: str, span: Span) -> Value:
        """Read a node by its shape into a value, or into a hole."""
        match shape:
            case Word():
                return self.read_word(shape, node, called)
            case Record():
                return self.read_record(shape, node, called, span)
            case ListOf():
                return self.read_list(shape, node, called)
            case Several():
                return self.read_several(shape, node, called, span)
            case Named():
                return self.read_named(shape, node, called)
            case OneOf():
                return self.read_kind(shape, node, called, span)

    def read_word(self, word: Word, node: Node, called: str) -> Value:
        """Read one piece of text."""
        if not isinstance(node, Scalar) or is_nothing(node):
            return self.refuse_shape(node, called, f"write {word.says}")
        value = word.read(node.text)
        return self.note_misread(value, node.span) if isinstance(value, Misread) else value

    def read_list(self, shape: ListOf, node: Node, called: str) -> Value:
        """Read a list, with a hole for each item that cannot be read."""
        item = shape.item
        if not isinstance(node, Sequence) or not node.items:
            each = f"each {item.name}" if isinstance(item, Record) else "each"
            help_ = f"write {each} on a line of its own, after `- `"
            return self.refuse_shape(node, called, help_)
        items = enumerate(node.items, start=1)
        if isinstance(item, Word):
            return tuple(self.read_word(item, it, f"item {i} of {called}") for i, it in items)
        return tuple(self.read_record(item, it, f"{item.name} {i}", it.span) for i, it in items)

    def read_several(self, shape: Several, node: Node, called: str, span: Span) -> Value:
        """Read one text with commas in it, or a list of texts, into one value."""
        if isinstance(node, Sequence) and node.items:
            parts = enumerate(node.items, start=1)
            read = tuple(self.read_word(shape.item, it, f"item {i} of {called}") for i, it in parts)
            place = span
        elif isinstance(node, Scalar) and not is_nothing(node):
            read = tuple(shape.item.read(it) for it in node.text.split(","))
            place = node.span
        else:
            return self.refuse_shape(node, called, f"write {shape.item.says}")
        # Of one line the first mistake is told: it was most likely meant as a whole.
        misread = next((it for it in read if isinstance(it, Misread)), None)
        value = HOLE if HOLE in read else misread or shape.join(read)
        return self.note_misread(value, place) if isinstance(value, Misread) else value

    def read_named(self, shape: Named, node: Node, called: str) -> Value:
        """Read things under names; the result maps each name to what stands under it."""
        if not isinstance(node, Mapping) or not node.entries:
            help_ = f"write a name for each {shape.item.name}, and below it what belongs to it"
            return self.refuse_shape(node, called, help_)
        return {it.key.text: self.read_under_name(shape.item, it) for it in node.entries}

    def read_under_name(self, item: Record | OneOf, entry: Entry) -> Value:
        """Read one thing, which learns its name."""
        key = entry.key
        name = read_name(key.text)
        if isinstance(name, Misread):
            self.note_misread(name, key.span)
        called = f"{item.name} {quoted(key.text)}"
        if isinstance(item, OneOf):
            return self.read_kind(item, entry.value, called, key.span)
        return self.read_record(item, entry.value, called, key.span, key.text)

    def read_kind(self, shape: OneOf, node: Node, called: str, span: Span) -> Value:
        """Read a record of the one kind whose name stands among its keys."""
        if not isinstance(node, Mapping) or not node.entries:
            return self.refuse_shape(node, called, f"write {shape.says}, and the words after it")
        entries = tuple(self.known_entries(shape, node, called))
        return self.read_one_kind(shape, entries, called, span) if entries else HOLE

    def read_one_kind(
        self, shape: OneOf, entries: tuple[Entry, ...], called: str, span: Span
    ) -> Value:
        """Read entries that belong to one kind; those of another kind are out of place."""
        kinds = [it.key.text for it in entries if it.key.text in shape.by_name]
        if len(kinds) > 1:
            both = " and ".join(f"`{it}`" for it in kinds)
            message, help_ = f"{called} says {both} at once", "keep the one that is true"
            return self.note("two-answers", message, span, help=help_)
        if not kinds:
            key = entries[0].key
            message = f"{shape.belonging(key.text)}, which {called} is not"
            return self.note("answer-without-kind", message, key.span, help=f"write {shape.says}")
        kind = shape.by_name[kinds[0]]
        own = tuple(it for it in entries if it.key.text in kind.by_key)
        for it in entries:
            if it not in own:
                message = f"{shape.belonging(it.key.text)}, not to `{kind.name}`"
                self.note("misplaced-key", message, it.key.span, help=f"take it out of {called}")
        return self.read_fields(kind, own, called, Parts(span))

    def read_record(
        self, record: Record, node: Node, called: str, span: Span, name: str | None = None
    ) -> Value:
        """Read a mapping with known keys into the model's value, or into parts."""
        if not isinstance(node, Mapping) or not node.entries:
            keys = ", ".join(f"`{key}`" for key in record.keys)
            return self.refuse_shape(node, called, f"write below it what belongs to it: {keys}")
        parts = Parts(span, {} if name is None else {"id": name})
        entries = tuple(self.known_entries(record, node, called))
        if record.inline:
            attribute, shape = record.inline
            if theirs := tuple(it for it in entries if it.key.text not in record.by_key):
                place = parts.places[attribute] = theirs[0].key.span
                parts.values[attribute] = self.read_one_kind(shape, theirs, called, place)
                entries = tuple(it for it in entries if it.key.text in record.by_key)
        return self.read_fields(record, entries, called, parts)

    def read_fields(
        self, record: Record, entries: tuple[Entry, ...], called: str, parts: Parts
    ) -> Value:
        """Read what stands under the keys of a record, and note what is not there."""
        for entry in entries:
            field = record.by_key[entry.key.text]
            name, key = field.attribute, entry.key
            parts.values[name] = self.read(field.shape, entry.value, f"`{field.name}`", key.span)
            parts.places[name] = telling_span(entry)
        for missing in record.required:
            if not (parts.has(missing.attribute) or parts.has(missing.unless)):
                parts.values[missing.attribute] = self.note_missing(missing, called, parts.span)
        self.check_company(record, parts, called)
        if record.build is None:
            return parts
        if not parts.is_whole:
            return HOLE
        return record.build(**parts.values, span=parts.span, places=parts.places)

    def check_company(self, record: Record, parts: Parts, called: str) -> None:
        """Note keys that stand without the one they need, or beside the one they replace."""
        for field in record.dependent:
            if not parts.has(field.attribute):
                continue
            place = parts.at(field.attribute)
            if field.needs and not parts.has(field.needs):
                message = f"`{field.name}` says nothing without `{field.needs}`"
                help_ = f"add {example(record.by_key[field.needs])}, or take `{field.name}` out"
                self.note("lone-key", message, place, help=help_, why=field.why)
            if field.instead_of and parts.has(field.instead_of):
                message = f"{called} has both `{field.instead_of}` and `{field.name}`"
                self.note("rival-keys", message, place, help="keep one of them", why=field.why)

    def known_entries(self, shape: Record | OneOf, node: Mapping, called: str) -> Iterator[Entry]:
        """Yield entries whose keys mean something here, misspelt ones as they were meant."""
        for entry in node.entries:
            key = entry.key
            if key.text in shape.keys:
                yield entry
            elif key.text in PRESELECTING:
                self.note(
                    "preselected-choice",
                    f"`{key.text}` would pick for the client",
                    key.span,
                    help="take it out; the client picks",
                    why="what was picked for somebody was not chosen",
                )
            else:
                meant = guess(key.text, shape, {it.key.text for it in node.entries})
                message = f"{called} has no key {quoted(key.text)}"
                self.note("unknown-key", message, key.span, help=meant.help)
                if meant.key:
                    yield Entry(Scalar(meant.key, key.span, key.quoted), entry.value)

    def refuse_shape(self, node: Node, called: str, help_: str) -> Hole:
        """Note that a node is nothing, or no such thing as belongs there."""
        match node:
            case Scalar() if is_nothing(node):
                there = f"{quoted(node.text)}, which is nothing" if node.text.strip() else "empty"
                return self.note("empty-field", f"{called} is {there}", node.span, help=help_)
            case Sequence(items=()) | Mapping(entries=()):
                return self.note("empty-field", f"{called} is empty", node.span, help=help_)
            case Scalar():
                there = "one piece of text"
            case Sequence():
                there = "a list"
            case Mapping():
                there = "keys with values"
        return self.note("unexpected-shape", f"{called} holds {there}", node.span, help=help_)

    def note_missing(self, missing: Field, called: str, span: Span) -> Hole:
        """Note that a key that must be there is not."""
        message = f"{called} has no `{missing.name}`"
        return self.note(
            missing.missing,
            message,
            span,
            help=f"add {missing.advice or example(missing)}",
            why=missing.why,
        )


def is_nothing(node: Scalar) -> bool:
    """Tell whether a text is empty, or one of YAML's words for nothing."""
    return not node.text.strip() or (node.text in NOTHING and not node.quoted)


def example(field: Field) -> str:
    """Return a key as one adds it, with an example where that is one line."""
    return f"`{field.name}:`" if "\n" in field.as_yaml else f"`{field.as_yaml}`"


def telling_span(entry: Entry) -> Span:
    """Return where a caret best stands: at the text, or at the key of what is below it."""
    return entry.value.span if isinstance(entry.value, Scalar) else entry.key.span
