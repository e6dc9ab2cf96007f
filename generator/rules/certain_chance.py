"""A chance that comes to everybody.

Where nobody is picked twice and there are as many places over all the times as people, each of them
is picked. That is a promise, and is written as one, with what follows when it is missed.

Learnt from Gigerenzer and Hoffrage, 1995: people understand chances as natural frequencies, which
are counts of the case at hand.

Not this:

    tiers:
      in-class:
        label: Guaranteed review
        price: 30000 RUB
        guaranteed: Your talk is reviewed at each class.
        if_missed: We return one eighth of the price.
      online:
        label: No guarantee
        price: 9000 RUB
        chance: Three talks are reviewed at each class.
        odds: 3 of 24
        picked: draw
        as_of: 2026-09-01
        times: 8  # ←
        repeat: no

But this:

    tiers:
      in-class:
        label: Guaranteed review
        price: 30000 RUB
        guaranteed: Your talk is reviewed at each class.
        if_missed: We return one eighth of the price.
      online:
        label: No guarantee
        price: 9000 RUB
        chance: Three talks are reviewed at each class.
        odds: 3 of 40
        picked: draw
        as_of: 2026-09-01
        times: 8
        repeat: no
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Chance
from generator.odds import picks_again
from generator.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer
    from generator.rules.setting import Setting


def check(offer: Offer, _: Setting) -> Iterator[Finding]:
    """Yield a finding for each chance that leaves nobody out."""
    answers = (answer for tier in offer.tiers for answer in tier.answers.values())
    for answer in {id(it): it for it in answers if isinstance(it, Chance)}.values():
        if not picks_again(answer) and answer.times * answer.odds.places >= answer.odds.people:
            message = f"`{answer.odds}` at each of {answer.times} times is a place for everybody"
            help_ = "write `guaranteed:` in place of `chance:`, or correct the numbers"
            yield Finding(message, answer.at("times", "odds"), help_)


RULE = Rule(
    name="certain-chance",
    why="what is certain and called a chance makes the real chances unbelievable",
    check=check,
)
