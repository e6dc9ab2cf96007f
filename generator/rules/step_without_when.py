"""A step with no time.

What happens "then" is expected at once; a time, even a late one, is waited for calmly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer


def check(offer: Offer) -> Iterator[Diagnostic]:
    """Yield a finding for each step that says neither `within` nor `when`."""
    for step in offer.steps:
        if step.within is None and not step.when:
            yield Diagnostic(
                name="step-without-when",
                message=f"the step `{step.does}` has no time",
                span=step.at("does"),
                why="what has no time is expected at once",
                help="add `within: 3 working days`, or `when:` in your words",
            )
