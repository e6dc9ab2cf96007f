"""Nothing says by when an order is answered.

Somebody who has just sent an order and hears nothing does not know whether it arrived. The first
step is ours, with a time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, Severity
from generator.model import US

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer


def check(offer: Offer) -> Iterator[Diagnostic]:
    """Yield a finding where the first step after sending is not ours or has no time."""
    if not offer.steps and offer.service.reply is None:
        message = "nothing says by when an order is answered"
        help_ = "add `service: {reply: {within: 1 working day}}` to site.yaml, or `steps:` here"
    elif offer.steps and offer.steps[0].who != US:
        message = "the first step after sending is not yours"
        help_ = (
            "begin with what you do, such as `{who: us, does: We confirm., within: 1 working day}`"
        )
    else:
        return
    yield Diagnostic(
        name="silent-start",
        severity=Severity.WARNING,
        message=message,
        span=offer.steps[0].span if offer.steps else offer.span,
        why="a client who hears nothing does not know whether the order arrived",
        help=help_,
    )
