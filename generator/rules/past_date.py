"""A deadline that has passed on the day of the build.

The page of an offer whose days are over takes no orders, and a gift whose last day has passed is
not on it any more; where all days off have passed, it names none. All that is right, and most often
forgotten rather than meant.

Learnt from Directive 2005/29, article 6, which names availability among what must not mislead.

Not this, on 1 November 2026:

    open: 2026-03-01 .. 2026-09-01  # ←
    gifts:
      - gift: A rehearsal hour in the hall
        worth: 2000 RUB
        because: you book before autumn
        until: 2026-08-31  # ←
    service:
      holidays: 2026-01-01 .. 2026-01-08  # ←

But this:

    open: 2026-09-01 .. 2027-03-01
    gifts:
      - gift: A rehearsal hour in the hall
        worth: 2000 RUB
        because: you book before the winter rush
        until: 2026-11-01
    service:
      holidays: [2026-01-01 .. 2026-01-08, 2027-01-01 .. 2027-01-08]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer
    from generator.rules.setting import Setting


def check(offer: Offer, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for the end of the offer, of each gift and of all holidays in the past."""
    if offer.open and offer.open.last < setting.as_of:
        message = f"the offer closed on `{offer.open.last}`"
        yield Finding(message, offer.at("open"), "write its next days, or take the offer away")
    for gift in offer.gifts:
        if gift.until and gift.until < setting.as_of:
            message = f"the gift was given until `{gift.until}`"
            yield Finding(message, gift.at("until"), "write a new last day, or take the gift out")
    service = offer.service
    if service.holidays and not service.holidays_from(setting.as_of):
        message = f"the last of the holidays ended on `{service.holidays[-1].last}`"
        yield Finding(message, service.at("holidays"), "write the next ones, or take them out")


RULE = Rule(
    name="past-date",
    severity=Severity.WARNING,
    why="a client who comes for what is over feels that nobody looks after the rest",
    check=check,
)
