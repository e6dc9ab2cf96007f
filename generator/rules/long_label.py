"""A label that is a sentence rather than two to five words.

The label stands on everything one presses, and again wherever the tier is named. A long one is not
read to its end, where the consequence often stands.

Learnt from WCAG 2.2, criterion 2.4.6: headings and labels describe topic or purpose.

Not this:

    tiers:
      in-class:
        label: Guaranteed review of your own talk at each class  # ←
        price: 30000 RUB
        guaranteed: Your talk is reviewed at each class.
        if_missed: We return one eighth of the price.
      online:
        label: No guarantee
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

from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer, Option, Tier
    from generator.rules.setting import Setting

# More than twice as long is an error, of the field itself.
LONGEST = 40


def check(offer: Offer, _: Setting) -> Iterator[Finding]:
    """Yield a finding for each label of a tier or an option that is too long to be read."""
    pressed: list[Tier | Option] = [*offer.tiers]
    for choice in offer.choices:
        pressed += choice.options
    for thing in pressed:
        if len(thing.label) > LONGEST:
            message = f"the label of `{thing.id}` has {len(thing.label)} characters"
            help_ = f"write two to five words, at most {LONGEST} characters"
            yield Finding(message, thing.at("label"), help_)


RULE = Rule(
    name="long-label",
    severity=Severity.WARNING,
    why="the end of a long label is not read, and the consequence often stands there",
    check=check,
)
