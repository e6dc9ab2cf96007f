"""A chance for more people than there are seats.

Odds count the people who want a place each time. Where that is more than the tier has seats, one
of the two numbers is wrong, and the client cannot know which.

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
        seats: 30
        chance: Three talks are reviewed at each class.
        odds: 3 of 40  # ←
        picked: draw
        as_of: 2026-09-01

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
        seats: 40
        chance: Three talks are reviewed at each class.
        odds: 3 of 40
        picked: draw
        as_of: 2026-09-01
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Chance
from generator.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer
    from generator.rules.setting import Setting


def check(offer: Offer, _: Setting) -> Iterator[Finding]:
    """Yield a finding for each chance that more people have than the tier takes."""
    for tier in offer.tiers:
        for answer in tier.answers.values():
            if isinstance(answer, Chance) and tier.seats and answer.odds.people > tier.seats:
                message = f"`{answer.odds}` counts more people than the {tier.seats} seats"
                help_ = f"write the odds among at most {tier.seats}, or correct `seats:`"
                yield Finding(message, answer.at("odds"), help_)


RULE = Rule(
    name="odds-over-seats",
    why="odds that cannot be true are no odds",
    check=check,
)
