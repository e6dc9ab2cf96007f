"""The shapes a field can have, and how a text becomes a value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True)
class Misread:
    """Why a text is not the value its field wants: what is there, and what to write."""

    message: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """One piece of text, read into a value by `read`.

    `says` completes "write …"; `schema` is what JSON Schema says of the text as written.
    """

    says: str
    read: Callable[[str], Any]
    schema: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"})


@dataclass(frozen=True, slots=True)
class ListOf:
    """Any number of one shape, in the author's order."""

    item: Shape


@dataclass(frozen=True, slots=True)
class Named:
    """Things under names the author gives them; a record gets its name as `id`."""

    item: Record | OneOf


@dataclass(frozen=True, slots=True)
class OneOf:
    """A record of the one kind whose name stands among its keys."""

    says: str
    kinds: tuple[Record, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key that may be written here."""
        return tuple(dict.fromkeys(key for kind in self.kinds for key in kind.keys))

    def kind_named(self, key: str) -> Record | None:
        """Return the kind that `key` stands for."""
        return next((kind for kind in self.kinds if kind.name == key), None)


@dataclass(frozen=True, slots=True)
class Field:
    """One key an author may write.

    `meaning` is a sentence for the author; `example` is YAML; `default` says in words what holds
    where the key is left out; `why` says why a client needs it; `into` is the attribute of the
    model where that differs from the key.
    """

    name: str
    shape: Shape
    meaning: str
    example: str
    required: bool = False
    default: str = ""
    why: str = ""
    into: str = ""
    missing: str = "missing-field"

    @property
    def attribute(self) -> str:
        """The attribute of the model that holds the value."""
        return self.into or self.name


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with known keys.

    `build` makes the model's value from attributes by keyword; where it is `None` the parts are
    put together by the decoder. `inline` is a shape whose keys may stand among the record's own,
    and the attribute it fills.
    """

    name: str
    says: str
    fields: tuple[Field, ...]
    build: Callable[..., Any] | None = None
    inline: tuple[str, OneOf] | None = None

    def field_named(self, key: str) -> Field | None:
        """Return the field that `key` stands for."""
        return next((it for it in self.fields if it.name == key), None)

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key that may be written here."""
        theirs = self.inline[1].keys if self.inline else ()
        return tuple(dict.fromkeys((*(it.name for it in self.fields), *theirs)))


Shape: TypeAlias = Word | ListOf | Named | OneOf | Record
