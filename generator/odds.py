"""How likely a chance is over all its times, where that can be computed at all."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from generator.model import Picked

if TYPE_CHECKING:
    from generator.model import Chance


def chance_of_one(chance: Chance) -> Fraction | None:
    """Return how likely it is to be picked at least once in all times, exactly.

    Everybody is taken to have the same luck and to take part every time. A draw that may pick the
    same person again is independent each time; where nobody is picked twice, or the turn goes
    round, all places go to different people. Nothing where it depends on the client, as with who
    asks first.
    """
    places, people = chance.odds.places, chance.odds.people
    if chance.picked is Picked.FIRST_COME:
        return None
    if chance.picked is Picked.DRAW and chance.repeat:
        return 1 - (1 - Fraction(places, people)) ** chance.times
    return min(Fraction(places * chance.times, people), Fraction(1))


def people_of_hundred(likely: Fraction) -> int:
    """Return how many of a hundred people, to the nearest; 100 only where it is certain."""
    return 100 if likely == 1 else min(max(round(likely * 100), 1), 99)
