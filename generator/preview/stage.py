"""What is shown now, the open pages that hear when it changes, and the orders that were tried."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from generator.preview.orders import Order
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
    orders: list[Order] = field(default_factory=list)

    def show(self, showing: Showing) -> None:
        """Show something else from now on."""
        before, self.showing = self.showing, showing
        for page in tuple(self.audience):
            page.hear(before, showing)
