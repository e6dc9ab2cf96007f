"""How likely a chance is over all its times, under an assumption that is always said beside it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from generator.model import Picked

if TYPE_CHECKING:
    from generator.model import Chance

# Up to as many people as odds can name.
ROUND_NUMBERS = tuple(10**it for it in range(2, 7))


@dataclass(frozen=True, slots=True)
class Frequency:
    """So many of so many people; `exact` where nothing was rounded."""

    picked: int
    people: int
    exact: bool


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


def natural_frequency(likely: Fraction) -> Frequency:
    """Return a chance as so many of a hundred people, of a thousand where that says too little.

    The number of people is the least power of ten from which the picked, and those who are not,
    are off by a tenth of their number at most; none is said of what is not certain.
    """
    if likely == 1:
        return Frequency(100, 100, exact=True)
    rarer = min(likely, 1 - likely)
    people = next((it for it in ROUND_NUMBERS if is_near(rarer * it)), ROUND_NUMBERS[-1])
    picked = likely * people
    return Frequency(min(max(round(picked), 1), people - 1), people, exact=picked.denominator == 1)


def is_near(number: Fraction) -> bool:
    """Tell whether a number hardly changes when it is rounded."""
    return abs(round(number) - number) <= number / 10
