"""A target of 100 %.

An aim that is always met is a guarantee, and a guarantee names what follows when it is missed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.model import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer

EVERYTHING = 100


def check(offer: Offer) -> Iterator[Diagnostic]:
    """Yield a finding for each target that is met every time."""
    for tier in offer.tiers:
        for answer in tier.answers.values():
            if isinstance(answer, Target) and answer.share.value == EVERYTHING:
                yield Diagnostic(
                    name="target-of-everything",
                    message="a target of 100% is a guarantee",
                    span=answer.at("share"),
                    why="a client reads it as one, and will ask for what follows when it is missed",
                    help="write the share you measured, or `guaranteed:` with `if_missed:`",
                )
