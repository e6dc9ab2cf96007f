"""The three shapes of YAML, each knowing where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from generator.source import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text exactly as written; an empty value (`key:`) is a scalar with no text.

    `quoted` tells that it stands in quotes or as a block (`|`, `>`), so it is text whatever it
    looks like. `span` includes the quotes.
    """

    text: str
    span: Span = field(compare=False)
    quoted: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list, in the order written."""

    items: tuple[Node, ...]
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of a mapping."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Fields in the order written; no two keys are the same, and none is empty."""

    entries: tuple[Entry, ...]
    span: Span = field(compare=False)


Node: TypeAlias = Scalar | Sequence | Mapping
