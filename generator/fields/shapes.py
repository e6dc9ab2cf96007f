"""The shapes a field can have, and how a text becomes a value."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Word:
    """One piece of text, read into a value by `read`, which never raises.

    `says` completes "write …"; `schema` is what JSON Schema says of the text as written.
    `translated` tells that it is words, which each language says in its own; `fixed` are those
    that are the same in every language.
    """

    says: str
    read: Callable[[str], Any]
    schema: Mapping[str, Any]
    translated: bool = False
    fixed: frozenset[str] = frozenset()

    def is_words(self, text: str) -> bool:
        """Tell whether a text is words to be translated, and no value."""
        return self.translated and self.read(text) not in self.fixed


@dataclass(frozen=True, slots=True)
class ListOf:
    """One or more of one shape, in the author's order."""

    item: Word | Record


@dataclass(frozen=True, slots=True)
class Several:
    """One or more texts, in a list or after commas, that together make one value.

    `join` makes it of what was read of each, or says what keeps them from being one.
    """

    item: Word
    join: Callable[[tuple[Any, ...]], Any]


@dataclass(frozen=True, slots=True)
class Named:
    """One or more things under names the author gives them; a record gets its name as `id`."""

    item: Record | OneOf


# Records are asked for their keys at every mapping of every file, so they keep the answer; that
# is why these two have no slots.
@dataclass(frozen=True, eq=False)
class OneOf:
    """A record of the one kind whose name stands among its keys."""

    name: str
    says: str
    kinds: tuple[Record, ...]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Every key that may be written here."""
        return tuple(dict.fromkeys(key for kind in self.kinds for key in kind.keys))

    @cached_property
    def by_name(self) -> Mapping[str, Record]:
        """The kinds, each under the key that says which it is."""
        return {kind.name: kind for kind in self.kinds}

    def belonging(self, key: str) -> str:
        """Say to which kinds a key belongs."""
        owners = (f"`{kind.name}`" for kind in self.kinds if key in kind.by_key)
        return f"`{key}` belongs to {' or '.join(owners)}"


@dataclass(frozen=True, slots=True)
class Field:
    """One key an author may write.

    `meaning` is a sentence for the author; `example` is YAML; `seen` says, without a full stop,
    where a client meets it on the pages of the theme `plain`; `default` says in words what holds
    where the key is left out; `why` says why a client needs it, and `missing` names the finding
    where it is left out all the same. `into` is the attribute of the model where that differs from
    the key. `needs` is a key without which this one says nothing; `instead_of` one that this one
    stands in place of; `unless` one that suffices alone. `advice` completes "add …" where the
    example would mislead.
    """

    name: str
    shape: Shape
    meaning: str
    example: str
    seen: str = field(kw_only=True)
    required: bool = False
    default: str = ""
    why: str = ""
    into: str = ""
    missing: str = "missing-field"
    needs: str = ""
    instead_of: str = ""
    unless: str = ""
    advice: str = ""

    @property
    def attribute(self) -> str:
        """The attribute of the model that holds the value."""
        return self.into or self.name

    @property
    def as_yaml(self) -> str:
        """The key with its example, as an author writes it; no line end after the last line."""
        first, *more = self.example.splitlines()
        if first == "|" or not (more or first.startswith("- ")):
            return f"{self.name}: {self.example.rstrip()}"
        return "\n  ".join((f"{self.name}:", first, *more))


@dataclass(frozen=True, eq=False)
class Record:
    """A mapping with known keys; no two shapes of the table have one `name`.

    `build` makes the model's value from attributes by keyword; where it is `None` the parts are
    put together by the decoder. `inline` is a shape whose keys may stand among the record's own,
    and the attribute it fills.
    """

    name: str
    says: str
    fields: tuple[Field, ...]
    build: Callable[..., Any] | None = None
    inline: tuple[str, OneOf] | None = None

    @cached_property
    def by_key(self) -> Mapping[str, Field]:
        """The fields, each under its key."""
        return {it.name: it for it in self.fields}

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Every key that may be written here."""
        theirs = self.inline[1].keys if self.inline else ()
        return tuple(dict.fromkeys((*self.by_key, *theirs)))

    @cached_property
    def required(self) -> tuple[Field, ...]:
        """The fields that must be written, or one that suffices in their place."""
        return tuple(it for it in self.fields if it.required or it.unless)

    @cached_property
    def dependent(self) -> tuple[Field, ...]:
        """The fields that need another beside them, or stand in place of one."""
        return tuple(it for it in self.fields if it.needs or it.instead_of)


Shape: TypeAlias = Word | ListOf | Several | Named | OneOf | Record


def below(shape: Shape) -> Record | OneOf | None:
    """Return what stands below a key of this shape, if keys do."""
    match shape:
        case Record() | OneOf():
            return shape
        case ListOf(item=Record() as item) | Named(item=item):
            return item
    return None


def shapes_in(root: Record) -> Iterator[Record | OneOf]:
    """Yield all that can be written in a record, outer before inner, each once, itself first."""
    seen: set[Record | OneOf] = set()
    queue: list[Shape] = [root]
    while queue:
        inner = below(queue.pop(0))
        if inner is None or inner in seen:
            continue
        seen.add(inner)
        yield inner
        if isinstance(inner, OneOf):
            queue[:0] = inner.kinds
        else:
            inline = [inner.inline[1]] if inner.inline else []
            queue[:0] = [*(it.shape for it in inner.fields), *inline]


def records_in(root: Record) -> Iterator[Record]:
    """Yield every record that can be written in a record, itself first."""
    return (it for it in shapes_in(root) if isinstance(it, Record))


def as_sentence(says: str) -> str:
    """Return words of the table as a sentence."""
    return f"{says[0].upper()}{says[1:]}."
