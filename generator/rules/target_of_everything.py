"""A target of 100 %.

An aim that is always met is a guarantee, and a guarantee names what follows when it is missed.

Learnt from Site Reliability Engineering (Beyer and others, 2016): 100 % is the wrong target for
basically everything.

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
        target: We answer within 1 working day.
        share: 100%  # ←
        over: last 6 months

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
        target: We answer within 1 working day.
        share: 98%
        over: last 6 months
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Target
from generator.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer
    from generator.rules.setting import Setting

EVERYTHING = 100


def check(offer: Offer, _: Setting) -> Iterator[Finding]:
    """Yield a finding for each target that is met every time."""
    for tier in offer.tiers:
        for answer in tier.answers.values():
            if isinstance(answer, Target) and answer.share.value == EVERYTHING:
                help_ = "write the share you measured, or `guaranteed:` with `if_missed:`"
                yield Finding("a target of 100% is a guarantee", answer.at("share"), help_)


RULE = Rule(
    name="target-of-everything",
    why="a client reads it as a guarantee, and asks for what follows when it is missed",
    check=check,
)
