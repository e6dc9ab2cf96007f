"""A step with no time.

What happens "then" is expected at once; a time, even a late one, is waited for calmly.

Learnt from Maister, The Psychology of Waiting Lines, 1985: an uncertain wait feels longer than a
known one.

Not this:

    steps:
      - {who: us, does: We confirm your place., within: 1 working day}
      - who: the teacher
        does: Sends you the first exercise.  # ←

But this:

    steps:
      - {who: us, does: We confirm your place., within: 1 working day}
      - who: the teacher
        does: Sends you the first exercise.
        when: A week before the first class.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer
    from generator.rules.setting import Setting


def check(offer: Offer, _: Setting) -> Iterator[Finding]:
    """Yield a finding for each step that says neither `within` nor `when`."""
    for step in (*offer.steps, *(it for tier in offer.tiers for it in tier.steps)):
        if step.within is None and not step.when:
            help_ = "add `within: 3 working days`, or `when:` in your words"
            yield Finding(f"the step `{step.does}` has no time", step.at("does"), help_)


RULE = Rule(
    name="step-without-when",
    why="what has no time is expected at once",
    check=check,
)
