"""A turn that goes round, and somebody who may be picked again.

Where people are picked in turn, nobody comes twice before everybody came once. One of the two is
not so, and the client cannot know which.

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
        odds: 3 of 40
        picked: rotation
        as_of: 2026-09-01
        times: 8
        repeat: yes  # ←

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
        picked: rotation
        as_of: 2026-09-01
        times: 8
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Chance, Picked
from generator.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer
    from generator.rules.setting import Setting


def check(offer: Offer, _: Setting) -> Iterator[Finding]:
    """Yield a finding for each turn of which the author wrote that it may pick somebody again."""
    answers = (answer for tier in offer.tiers for answer in tier.answers.values())
    for answer in {id(it): it for it in answers if isinstance(it, Chance)}.values():
        # Left out, it is `yes` for a draw and says nothing of a turn.
        is_written = answer.repeat and "repeat" in answer.places
        if answer.picked is Picked.ROTATION and is_written:
            message = "`repeat: yes` contradicts `picked: rotation`, which picks nobody twice"
            help_ = "leave `repeat` out, or write `picked: draw`"
            yield Finding(message, answer.at("repeat"), help_)


RULE = Rule(
    name="repeat-in-turn",
    why="whoever is picked again takes the turn of somebody else",
    check=check,
)
