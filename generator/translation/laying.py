"""One translated file laid over its original: its words replace words, and nothing else changes.

What is a word and what is a value is what the table of fields says.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, did_you_mean
from generator.fields import ListOf, Named, OneOf, Record, Several, Shape, Word, quoted
from generator.tree import Entry, Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.source import Span

DRIFTING, MISSING, UNKNOWN = "drifting-translation", "missing-translation", "unknown-key"
# The mark between thousands, which each language writes in its own way.
GROUPING = re.compile("(?<=\\d)[ ,.'\u00a0\u202f](?=\\d{3}(?!\\d))")


class Layer:
    """Lays nodes over others by their shape and keeps what is wrong, in the order it was met."""

    def __init__(self) -> None:
        self.findings: list[Diagnostic] = []

    def note(self, name: str, message: str, span: Span, help_: str, why: str = "") -> None:
        """Keep a mistake of the translation."""
        found = Diagnostic(name=name, message=message, span=span, help=help_, why=why)
        self.findings.append(found)

    def lay(self, shape: Shape, original: Node, words: Node, called: str) -> Node:
        """Return the original with the words of the translation where it has words."""
        match shape, original, words:
            case Several(), _, _:
                self.refuse_value(called, original, words)
            case Word(), Scalar(), _ if not shape.is_words(original.text):
                self.refuse_value(called, original, words)
            case Word(), Scalar(), Scalar() if words.text.strip():
                self.compare_digits(called, original, words)
                return words
            case Record() | OneOf(), Mapping(), Mapping():
                return self.lay_keys(shape, original, words, called)
            case Named(), Mapping(), Mapping():
                return self.lay_names(shape, original, words, called)
            case ListOf(), Sequence(), Sequence():
                return self.lay_items(shape, original, words, called)
            case _:
                message = f"{called} has another shape than the original"
                self.note(DRIFTING, message, words.span, f"write it as {place_of(original)} does")
        return original

    def refuse_value(self, called: str, original: Node, words: Node) -> None:
        """Note a value in a translation."""
        message = f"{called} is no text to translate, but a value: {quoted(value_of(original))}"
        help_ = f"take it out; it stands in {place_of(original)}"
        why = "a value that stands in two places will differ one day"
        self.note(DRIFTING, message, words.span, help_, why)

    def compare_digits(self, called: str, original: Scalar, words: Scalar) -> None:
        """Note numbers of the words that differ from the original's."""
        theirs, ours = numbers_in(original.text), numbers_in(words.text)
        if theirs == ours:
            return
        lost, added = sorted((theirs - ours).elements()), sorted((ours - theirs).elements())
        said = [f"lacks {', '.join(lost)}"] if lost else []
        said += [f"says {', '.join(added)}"] if added else []
        message = f"{called} {' and '.join(said)}, unlike the original"
        help_ = f"say what {place_of(original)} says: {quoted(original.text)}"
        why = "two clients who read two languages are promised two things"
        self.note(DRIFTING, message, words.span, help_, why)

    def lay_keys(
        self, shape: Record | OneOf, original: Mapping, words: Mapping, called: str
    ) -> Mapping:
        """Lay a record over a record, key by key."""
        shapes = {key: found for key in shape.keys if (found := shape_under(shape, key, original))}
        self.refuse_strangers(original, words, called, "key")
        laid = (
            self.lay_entry(shapes[it.key.text], it, words, f"`{it.key.text}`", called)
            for it in original.entries
        )
        return Mapping(tuple(laid), original.span)

    def lay_names(self, shape: Named, original: Mapping, words: Mapping, called: str) -> Mapping:
        """Lay things under names over those of the same names."""
        name = shape.item.name
        self.refuse_strangers(original, words, called, name)
        laid = (
            self.lay_entry(shape.item, it, words, f"{name} `{it.key.text}`", called)
            for it in original.entries
        )
        return Mapping(tuple(laid), original.span)

    def lay_entry(
        self, shape: Shape, entry: Entry, words: Mapping, called: str, outer: str
    ) -> Entry:
        """Lay what stands under a key over what the original has under it."""
        there = next((it for it in words.entries if it.key.text == entry.key.text), None)
        if there is not None:
            value = there.value
            if isinstance(value, Mapping):  # what is missing below a key is said at the key
                value = Mapping(value.entries, there.key.span)
            return Entry(entry.key, self.lay(shape, entry.value, value, called))
        first = next(words_in(shape, entry.value), None)
        if first is not None:
            message = f"{outer} lacks {called} in this language"
            help_ = f"translate what {place_of(first)} says: {quoted(first.text)}"
            why = "a client who reads this language would read another one here"
            self.note(MISSING, message, words.span, help_, why)
        return entry

    def lay_items(
        self, shape: ListOf, original: Sequence, words: Sequence, called: str
    ) -> Sequence:
        """Lay a list over a list, item by item."""
        if len(original.items) != len(words.items):
            there, here = len(original.items), len(words.items)
            message = f"{called} has {here} item{'s' * (here != 1)}, the original {there}"
            help_ = f"write one for each of {place_of(original)}"
            self.note(MISSING if here < there else DRIFTING, message, words.span, help_)
            return original
        pairs = enumerate(zip(original.items, words.items, strict=True), start=1)
        return Sequence(
            tuple(self.lay(shape.item, a, b, f"item {i} of {called}") for i, (a, b) in pairs),
            original.span,
        )

    def refuse_strangers(self, original: Mapping, words: Mapping, called: str, kind: str) -> None:
        """Note what the original has not."""
        own = [it.key.text for it in original.entries]
        for it in words.entries:
            if it.key.text not in own:
                message = f"the original of {called} has no {kind} {quoted(it.key.text)}"
                self.note(UNKNOWN, message, it.key.span, did_you_mean(it.key.text, own))


def shape_under(shape: Record | OneOf, key: str, original: Mapping) -> Shape | None:
    """Return the shape of what stands under a key of the original."""
    if isinstance(shape, Record):
        if key in shape.by_key:
            return shape.by_key[key].shape
        return shape_under(shape.inline[1], key, original) if shape.inline else None
    own = {it.key.text for it in original.entries}
    kinds = (kind for kind in shape.kinds if kind.name in own and key in kind.by_key)
    return next((kind.by_key[key].shape for kind in kinds), None)


def words_in(shape: Shape, node: Node) -> Iterator[Scalar]:
    """Yield every text of the original that a translation has to say."""
    match shape, node:
        case Word(), Scalar() if shape.is_words(node.text):
            yield node
        case ((Record() | OneOf()), Mapping()):
            for it in node.entries:
                if under := shape_under(shape, it.key.text, node):
                    yield from words_in(under, it.value)
        case Named(), Mapping():
            for it in node.entries:
                yield from words_in(shape.item, it.value)
        case ListOf(), Sequence():
            for item in node.items:
                yield from words_in(shape.item, item)


def numbers_in(text: str) -> Counter[str]:
    """Return the numbers of a text, however a language groups their digits."""
    return Counter(re.findall(r"\d+", GROUPING.sub("", text)))


def value_of(node: Node) -> str:
    """Return a value as it stands in the original, on one line."""
    return node.text if isinstance(node, Scalar) else f"{' '.join(node.span.text.split())}"


def place_of(node: Node) -> str:
    """Return where a node stands, as a reader finds it."""
    return f"{node.span.source.path}:{node.span.line}"
