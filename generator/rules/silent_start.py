"""Nothing says by when an order is answered.

Somebody who has just sent an order and hears nothing does not know whether it arrived. The first
step is ours, with a time.

Learnt from the GOV.UK design system: a confirmation page says what happens next, and when.

Not this:

    steps:
      - {who: you, does: Pay the invoice., within: 3 days, after: order}  # ←
      - {who: us, does: We confirm your place., within: 1 working day}

But this:

    steps:
      - {who: us, does: We confirm your place., within: 1 working day, after: order}
      - {who: you, does: Pay the invoice., within: 3 days}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.model import US
from generator.rules.rule import Finding, Rule, as_written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer
    from generator.rules.setting import Setting


def check(offer: Offer, _: Setting) -> Iterator[Finding]:
    """Yield a finding where the first step after sending is not ours, or none has a time."""
    for steps in dict.fromkeys(offer.steps_of(tier) for tier in as_written(offer.tiers)):
        if steps and steps[0].who != US:
            such = f"`{{who: us, does: We confirm your place., within: {soon(offer)}}}`"
            message = "the first step after sending is not yours"
            yield Finding(message, steps[0].span, f"begin with what you do, such as {such}")
        elif not steps and offer.service.reply is None:
            such = f"`service: {{reply: {{within: {soon(offer)}}}}}`"
            message = "nothing says by when an order is answered"
            yield Finding(message, offer.span, f"add {such} to site.yaml, or `steps:` here")


def soon(offer: Offer) -> str:
    """Return a time to suggest: one in working time stands on hours that are known."""
    return "1 working day" if offer.service.hours else "24 hours"


RULE = Rule(
    name="silent-start",
    severity=Severity.WARNING,
    why="a client who hears nothing does not know whether the order arrived",
    check=check,
)
