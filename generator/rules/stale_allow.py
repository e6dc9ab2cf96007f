"""An `allow` that nothing needs any more.

An `allow` is a promise to look again. Where its day has passed, or the warning is not given any
more, it only hides the next mistake of that name.

Learnt from linters, where directives that suppress nothing are reported (ruff RUF100).

Not this:

    steps:
      - {who: us, does: We confirm your place., within: 1 working day}
    allow:
      - {rule: silent-start, because: We answer at the counter., until: 2027-01-01}  # ←
      - {rule: past-date, because: The next course is being planned., until: 2026-10-01}  # ←
      - {rule: past-dates, because: The next course is being planned., until: 2027-01-01}  # ←
      - {rule: same-label, because: They are alike., until: 2027-01-01}  # ←

But this:

    steps:
      - {who: you, does: You come to the counter., when: On the day you like.}
    allow:
      - {rule: silent-start, because: We answer at the counter., until: 2027-01-01}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Severity, did_you_mean
from generator.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.model import Allow, Offer
    from generator.rules.setting import Setting


def is_allowed(rule: Rule, offer: Offer, day: date) -> bool:
    """Tell whether an offer allows what a rule warns of; an error is never allowed."""
    return rule.severity is Severity.WARNING and any(
        allow.rule == rule.name and day <= allow.until for allow in offer.allow
    )


def watch(rules: tuple[Rule, ...]) -> Rule:
    """Return the rule that watches what is allowed of `rules`."""
    by_name = {rule.name: rule for rule in rules}
    warnings = tuple(rule.name for rule in rules if rule.severity is Severity.WARNING)

    def stale(allow: Allow, offer: Offer, setting: Setting) -> Finding | None:
        rule = by_name.get(allow.rule)
        if rule is None:
            message = f"there is no rule `{allow.rule}`"
            return Finding(message, allow.at("rule"), did_you_mean(allow.rule, warnings))
        if rule.severity is not Severity.WARNING:
            message = f"`{allow.rule}` is an error, which no `allow` switches off"
            return Finding(message, allow.at("rule"), "take it out, and mend what it names")
        if allow.until < setting.as_of:
            message = f"`{allow.until}` has passed, and `{allow.rule}` is not allowed any more"
            return Finding(message, allow.at("until"), "look again: take it out, or name a new day")
        if not any(rule.judge(offer, setting)):
            message = f"nothing here needs `{allow.rule}` to be allowed"
            return Finding(message, allow.at("rule"), "take it out")
        return None

    def check(offer: Offer, setting: Setting) -> Iterator[Finding]:
        return (found for allow in offer.allow if (found := stale(allow, offer, setting)))

    return Rule(
        name="stale-allow",
        severity=Severity.WARNING,
        why="what is allowed without need hides the next mistake of that name",
        check=check,
    )
