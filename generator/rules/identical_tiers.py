"""Tiers that differ in price or name only.

Where two ways answer every expectation alike there is nothing to choose knowingly: the dearer one
is a trap or the cheaper one a mistake.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer


def check(offer: Offer) -> Iterator[Diagnostic]:
    """Yield a finding for each pair of tiers that promise the same."""
    for one, other in combinations(offer.tiers, 2):
        if (one.answers, one.excludes) == (other.answers, other.excludes):
            yield Diagnostic(
                name="identical-tiers",
                message=f"tiers `{one.id}` and `{other.id}` promise the same",
                span=other.span,
                why="there is nothing to choose where all answers are alike",
                help="say what the difference is, or make one tier of them",
            )
