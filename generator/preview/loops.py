"""Noticing a loop: no author saves, but a program that answers each build with the next save."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import inf

MANY = 8  # builds
WITHIN = 10.0  # seconds
REST = 1.0  # seconds after a build that no loop waits, and whoever looks at the page does


@dataclass(frozen=True, slots=True)
class Streak:
    """Builds that followed one another without a rest.

    `laps` has for each of late when it began and what had been saved; times are seconds of a clock
    that only goes forward. `is_told` says that the streak had been a loop before its last lap.
    """

    laps: tuple[tuple[float, tuple[str, ...]], ...] = ()
    ended: float = -inf
    is_told: bool = False

    def then(self, begun: float, ended: float, saved: tuple[str, ...]) -> Streak:
        """Return the streak after one more build; a rest begins it anew."""
        if begun - self.ended >= REST:
            return Streak(((begun, saved),), ended)
        late = tuple(lap for lap in self.laps if begun - lap[0] <= WITHIN)
        return Streak((*late, (begun, saved)), ended, self.is_told or self.is_loop)

    @property
    def is_loop(self) -> bool:
        """Tell whether these are more builds than an author's saves lead to."""
        return len(self.laps) >= MANY

    @property
    def noticed(self) -> tuple[str, ...]:
        """What goes round, most often saved first, when it is first seen; else nothing."""
        if self.is_told or not self.is_loop:
            return ()
        counts = Counter(path for _, saved in self.laps for path in saved)
        return tuple(path for path, _ in counts.most_common())
