"""What a site may not say, or had better not: one file a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.rules import (
    bypass,
    certain_chance,
    dead_link,
    future_odds,
    html_in_body,
    identical_tiers,
    long_label,
    odds_over_seats,
    past_date,
    picture_in_body,
    same_label,
    short_label,
    silent_start,
    step_without_when,
    target_of_everything,
    unbacked_guarantee,
    uneven_prominence,
)
from generator.rules.stale_allow import is_allowed, watch

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic
    from generator.model import Site

OWN_RULES = (
    bypass.RULE,
    certain_chance.RULE,
    dead_link.RULE,
    future_odds.RULE,
    html_in_body.RULE,
    identical_tiers.RULE,
    long_label.RULE,
    odds_over_seats.RULE,
    past_date.RULE,
    picture_in_body.RULE,
    same_label.RULE,
    short_label.RULE,
    silent_start.RULE,
    step_without_when.RULE,
    target_of_everything.RULE,
    unbacked_guarantee.RULE,
    uneven_prominence.RULE,
)
RULES = (*OWN_RULES, watch(OWN_RULES))


def judge(site: Site) -> tuple[Diagnostic, ...]:
    """Return what every rule finds in every offer, but for warnings that the offer allows."""
    return tuple(
        finding
        for offer in site.offers
        for rule in RULES
        if not is_allowed(rule, offer, site.as_of)
        for finding in rule.judge(offer, site)
    )
