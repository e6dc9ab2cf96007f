"""What a site may not say, or had better not: one file a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.rules import identical_tiers, silent_start, step_without_when, target_of_everything

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic
    from generator.model import Site

RULES = (
    identical_tiers.check,
    silent_start.check,
    step_without_when.check,
    target_of_everything.check,
)


def judge(site: Site) -> tuple[Diagnostic, ...]:
    """Return what every rule finds in every offer."""
    return tuple(finding for offer in site.offers for rule in RULES for finding in rule(offer))
