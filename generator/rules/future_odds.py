"""Odds that were true on a day that has not come.

`as_of` names the day on which the numbers were counted. A day in the future is a slip of the year,
or a wish written down as a count.

Learnt from Directive 2005/29, article 6: figures in an offer have to be true.

Not this, on 1 November 2026:

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
        as_of: 2027-09-01  # ←

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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.model import Chance
from generator.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer
    from generator.rules.setting import Setting


def check(offer: Offer, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each chance counted on a day to come."""
    answers = (answer for tier in offer.tiers for answer in tier.answers.values())
    for answer in {id(it): it for it in answers if isinstance(it, Chance)}.values():
        if answer.as_of > setting.as_of:
            message = f"the odds are those of `{answer.as_of}`, which has not come"
            yield Finding(message, answer.at("as_of"), "write the day on which you counted")


RULE = Rule(
    name="future-odds",
    severity=Severity.WARNING,
    why="numbers of a day to come are a wish, not a count",
    check=check,
)
