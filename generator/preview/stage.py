"""What is shown now, and the open pages that hear when it changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from generator.preview.showing import Showing


class Onlooker(Protocol):
    """An open page."""

    def hear(self, before: Showing, now: Showing) -> None:
        """Learn that something else is shown."""


@dataclass(slots=True)
class Stage:
    """The one place of the preview that changes."""

    showing: Showing
    audience: set[Onlooker] = field(default_factory=set)

    def show(self, showing: Showing) -> None:
        """Show something else from now on."""
        before, self.showing = self.showing, showing
        for page in tuple(self.audience):
            page.hear(before, showing)
