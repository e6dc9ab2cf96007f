"""Tiers that differ in price or name only.

Where two ways answer every expectation alike there is nothing to choose knowingly: the dearer one
is a trap or the cheaper one a mistake.

Learnt from Directive 2005/29, article 6, which looks at the main characteristics of what is sold.

Not this:

    tiers:
      standard:
        label: Guaranteed review
        price: 9000 RUB
        guaranteed: Your talk is reviewed at each class.
        if_missed: We return one eighth of the price.
      premium:  # ←
        label: Guaranteed review, premium
        price: 30000 RUB
        guaranteed: Your talk is reviewed at each class.
        if_missed: We return one eighth of the price.

But this:

    tiers:
      standard:
        label: No guarantee
        price: 9000 RUB
        excluded: Your talk may never be reviewed.
      premium:
        label: Guaranteed review
        price: 30000 RUB
        guaranteed: Your talk is reviewed at each class.
        if_missed: We return one eighth of the price.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from generator.rules.rule import Finding, Rule, as_written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer
    from generator.rules.setting import Setting


def check(offer: Offer, _: Setting) -> Iterator[Finding]:
    """Yield a finding for each pair of tiers that promise the same."""
    for one, other in combinations(as_written(offer.tiers), 2):
        if (one.answers, one.excludes) == (other.answers, other.excludes):
            message = f"tiers `{one.id}` and `{other.id}` promise the same"
            help_ = "say what the difference is, or make one tier of them"
            yield Finding(message, other.span, help_)


RULE = Rule(
    name="identical-tiers",
    why="there is nothing to choose where all answers are alike",
    check=check,
)
