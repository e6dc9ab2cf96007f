"""A gift that is given for longer than the offer can be ordered.

Its last day is told to the client as the day by which to order. Where the offer closes before,
whoever counts on that day comes too late for both.

Learnt from Directive 2005/29, article 6, which names availability among what must not mislead.

Not this:

    open: 2026-09-01 .. 2026-12-01
    gifts:
      - gift: A rehearsal hour in the hall
        worth: 2000 RUB
        because: you book before the winter rush
        until: 2027-02-01  # ←

But this:

    open: 2026-09-01 .. 2026-12-01
    gifts:
      - gift: A rehearsal hour in the hall
        worth: 2000 RUB
        because: you book before the winter rush
        until: 2026-12-01
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer
    from generator.rules.setting import Setting


def check(offer: Offer, _: Setting) -> Iterator[Finding]:
    """Yield a finding for each gift whose last day comes after that of the offer."""
    for gift in offer.gifts:
        if offer.open and gift.until and gift.until > offer.open.last:
            message = f"the gift is given until `{gift.until}`, the offer until `{offer.open.last}`"
            help_ = f"write `until: {offer.open.last}` or an earlier day, or open the offer longer"
            yield Finding(message, gift.at("until"), help_)


RULE = Rule(
    name="late-gift",
    why="a client who orders by the day of the gift finds the offer closed",
    check=check,
)
