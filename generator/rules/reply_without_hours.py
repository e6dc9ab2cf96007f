"""A promise in working days or hours, and nothing says when the business works.

"Within one working day" is the evening of the same day to one client and next Tuesday to another.
Hours and time zone make it a moment that both can name. The same holds for work outside the
hours: where no hours are known, nobody can tell when the surcharge begins.

Learnt from the Service Level Objective specification OpenSLO, which counts no period without its
time zone.

Not this:

    # site.yaml
    service:
      reply: {within: 4 working hours}  # ←

But this:

    # site.yaml
    timezone: Europe/Moscow
    service:
      hours: Mon-Fri 10:00-19:00
      reply: {within: 4 working hours}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.promises import promised
from generator.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer
    from generator.rules.setting import Setting

HOURS = "`service: {hours: Mon-Fri 10:00-19:00}`"
ZONE = "`timezone: Europe/Moscow`"


def check(offer: Offer, _: Setting) -> Iterator[Finding]:
    """Yield a finding for the first promise that stands on no hours, or for hours in no zone."""
    service = offer.service
    promise = next(promised(service, offer), None)
    if promise and service.hours is None:
        message = f"`{promise.key}` says `{promise.duration}`, and nothing says when you work"
        yield Finding(message, promise.span, f"add {HOURS} and {ZONE} to site.yaml")
    elif promise and not service.timezone:
        message = f"the hours `{service.hours}` are in no time zone"
        yield Finding(message, service.at("hours"), f"add {ZONE} to site.yaml")
    if service.out_of_hours and service.hours is None:
        message = "there is a price for work outside hours that are not said"
        yield Finding(message, service.at("out_of_hours"), f"add {HOURS}")


RULE = Rule(
    name="reply-without-hours",
    severity=Severity.WARNING,
    why="a client counts working time by their own clock and calendar",
    check=check,
)
