"""How likely a chance is over all its times, under an assumption that is always said beside it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from generator.model import Picked

if TYPE_CHECKING:
    from generator.model import Chance


def chance_of_one(chance: Chance) -> Fraction:
    """Return how likely it is to be picked at least once in all times, exactly.

    Everybody is taken to have the same luck, or to be equally quick where those are picked who ask
    first, and to take part every time. Where somebody may be picked again, each time is
    independent; where nobody is picked twice, or the turn goes round, all places go to different
    people.
    """
    places, people = chance.odds.places, chance.odds.people
    if picks_again(chance):
        return 1 - (1 - Fraction(places, people)) ** chance.times
    return min(Fraction(places * chance.times, people), Fraction(1))


def picks_again(chance: Chance) -> bool:
    """Tell whether somebody picked once may be picked again; a turn comes round to all first."""
    return chance.repeat and chance.picked is not Picked.ROTATION


def people_of_hundred(likely: Fraction) -> int:
    """Return how many of a hundred people, to the nearest; 100 only where it is certain."""
    return 100 if likely == 1 else min(max(round(likely * 100), 1), 99)
