"""What an author wrote in one record, as far as it could be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.source import Span

# What was read of a field; the table of fields knows the type.
Value: TypeAlias = Any


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
    values: dict[str, Value] = field(default_factory=dict)
    places: dict[str, Span] = field(default_factory=dict)

    def get(self, name: str, default: Value = None) -> Value:
        """Return the value of an attribute, or `default` where it was not written or read."""
        value = self.values.get(name, default)
        return default if value is HOLE else value

    def at(self, name: str) -> Span:
        """Return where an attribute stands, else where the record does."""
        return self.places.get(name, self.span)

    def has(self, name: str) -> bool:
        """Tell whether an attribute was written, whether or not it could be read."""
        return name in self.values

    def is_broken(self, name: str) -> bool:
        """Tell whether an attribute was written and could not be read."""
        return self.values.get(name) is HOLE

    @property
    def is_whole(self) -> bool:
        """Tell whether all that was written could be read."""
        return not has_hole(self)

    def filled(self, *names: str) -> dict[str, Value]:
        """Return those of `names` that were written and read, and the places, for a constructor."""
        written = {name: self.values[name] for name in names if name in self.values}
        return {**written, "span": self.span, "places": self.places}

    def under_names(self, name: str) -> dict[str, Value]:
        """Return what stands under names in an attribute, without what could not be read."""
        things = self.get(name) or {}
        return {it: thing for it, thing in things.items() if thing is not HOLE}

    def listed(self, name: str) -> Iterator[Value]:
        """Yield the items of a list, without those that could not be read."""
        return (it for it in self.get(name) or () if it is not HOLE)


def has_hole(value: Value) -> bool:
    """Tell whether a value, or anything in it, could not be read."""
    match value:
        case Parts(values=values):
            return has_hole(values)
        case dict():
            return any(map(has_hole, value.values()))
        case tuple():
            return any(map(has_hole, value))
    return value is HOLE
