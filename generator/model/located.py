"""What remembers where it was written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A value with the place it came from.

    Where a thing stands is not part of what it is: two values written at different places are
    equal, so moving a line changes no digest and rebuilds no page.
    """

    span: Span | None = field(default=None, compare=False, repr=False)
    places: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    def at(self, *fields: str) -> Span | None:
        """Return where the first written of `fields` stands, else where the whole does."""
        return next((self.places[name] for name in fields if name in self.places), self.span)
