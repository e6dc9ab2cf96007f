"""What a site may not say, or had better not: one file a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.memory import AFRESH, Memory
from generator.rules import (
    bypass,
    certain_chance,
    dead_link,
    future_odds,
    html_in_body,
    identical_tiers,
    late_gift,
    long_label,
    lost_policy,
    odds_over_seats,
    past_date,
    repeat_in_turn,
    reply_without_hours,
    same_label,
    short_label,
    silent_picture,
    silent_start,
    step_without_when,
    target_of_everything,
    unbacked_guarantee,
    uneven_prominence,
)
from generator.rules.rule import TextRule
from generator.rules.setting import setting_in
from generator.rules.stale_allow import is_allowed, watch

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic
    from generator.model import Offer, PlainPage, Site
    from generator.rules.setting import Setting

OWN_RULES = (
    bypass.RULE,
    certain_chance.RULE,
    dead_link.RULE,
    future_odds.RULE,
    html_in_body.RULE,
    identical_tiers.RULE,
    late_gift.RULE,
    long_label.RULE,
    lost_policy.RULE,
    odds_over_seats.RULE,
    past_date.RULE,
    repeat_in_turn.RULE,
    reply_without_hours.RULE,
    same_label.RULE,
    short_label.RULE,
    silent_picture.RULE,
    silent_start.RULE,
    step_without_when.RULE,
    target_of_everything.RULE,
    unbacked_guarantee.RULE,
    uneven_prominence.RULE,
)
WATCH = watch(OWN_RULES)
RULES = (*OWN_RULES, WATCH)
TEXT_RULES = tuple(it for it in OWN_RULES if isinstance(it, TextRule))


def judge(*editions: Site, memory: Memory = AFRESH) -> tuple[Diagnostic, ...]:
    """Return what every rule finds in offers and plain pages, but for what an offer allows.

    `editions` are the site in each of its languages. They share their values, as offers share what
    they take over from the site, so what is wrong with one is said once; and what the words of one
    language need is allowed for all.
    """
    settings = [(site, memory.same(setting_in(site))) for site in editions]
    found = [
        {it.slug: memory.recall(judge_offer, it, setting) for it in site.offers}
        for site, setting in settings
    ]
    slugs = dict.fromkeys(slug for one in found for slug in one)
    told = (
        finding
        for slug in slugs
        for theirs in [[one[slug] for one in found if slug in one]]
        for finding in (it for one in theirs for it in one)
        if finding.name != WATCH.name or all(finding in one for one in theirs)
    )
    pages = (
        it
        for site, setting in settings
        for page in site.pages
        for it in memory.recall(judge_page, page, setting)
    )
    return tuple(dict.fromkeys((*told, *pages)))


def judge_offer(offer: Offer, setting: Setting) -> tuple[Diagnostic, ...]:
    """Return what every rule finds in one offer in one language."""
    return tuple(
        finding
        for rule in RULES
        if not is_allowed(rule, offer, setting.as_of)
        for finding in rule.judge(offer, setting)
    )


def judge_page(page: PlainPage, setting: Setting) -> tuple[Diagnostic, ...]:
    """Return what the rules on texts find in a plain page."""
    return tuple(finding for rule in TEXT_RULES for finding in rule.judge_text(page, setting))
