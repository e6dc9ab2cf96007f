"""What is shown now, and the open pages that hear when it changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from generator.preview.showing import Showing


class Onlooker(Protocol):
    """An open page."""

    def reload(self) -> None:
        """Ask for itself again."""


@dataclass(slots=True)
class Stage:
    """The one place of the preview that changes."""

    showing: Showing
    audience: set[Onlooker] = field(default_factory=set)

    def show(self, showing: Showing) -> None:
        """Show something else from now on; the same again disturbs nobody."""
        if showing is self.showing:
            return
        self.showing = showing
        for page in tuple(self.audience):
            page.reload()
