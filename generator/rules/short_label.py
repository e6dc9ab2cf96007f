"""A label of a tier that names no consequence.

The label is what stands where one presses. One word, or a number, tells which one it is and not
what follows from it; people then press what comes first.

Learnt from Keller, Harlam, Loewenstein and Volpp (JCP 2011): naming the consequence inside the
option changes what people choose.

Not this:

    tiers:
      in-class:
        label: Premium  # ←
        price: 30000 RUB
        guaranteed: Your talk is reviewed at each class.
        if_missed: We return one eighth of the price.
      online:
        label: Option 2  # ←
        price: 9000 RUB
        excluded: Your talk may never be reviewed.

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
        excluded: Your talk may never be reviewed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer
    from generator.rules.setting import Setting

WORD = re.compile(r"[^\W\d_]+")
FEWEST = 2


def check(offer: Offer, _: Setting) -> Iterator[Finding]:
    """Yield a finding for each tier whose label has fewer than two words."""
    for tier in offer.tiers:
        if len(WORD.findall(tier.label)) < FEWEST:
            message = f"the label of `{tier.id}` is `{tier.label}`, which names no consequence"
            help_ = "write in two to five words what one gets or goes without"
            yield Finding(message, tier.at("label"), help_)


RULE = Rule(
    name="short-label",
    severity=Severity.WARNING,
    why="the label is all that many clients read before they press",
    check=check,
)
