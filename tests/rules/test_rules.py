"""Each rule's page is its test: what it finds in `Not this` stands on exactly the marked lines."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

import generator.rules
from generator.diagnostics import Severity
from generator.model import PlainPage
from generator.rules import RULES, judge
from tests.samples import SHORTEST, SITE

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.diagnostics import Diagnostic
    from generator.model import Site
    from generator.rules.rule import Rule

MARK = "# ←"
BLOCK = re.compile(r"^(Not|But) this.*:\n\n((?:    .*\n|\n)+)", re.MULTILINE)


def page(rule: Rule) -> str:
    return str(sys.modules[rule.check.__module__].__doc__)


def block(rule: Rule, which: str) -> str:
    return next(dedent(found[2]) for found in BLOCK.finditer(page(rule)) if found[1] == which)


def completed(example: str, whole: str = SHORTEST) -> str:
    """Return an example with what it lacks of the shortest offer below it, or of another file."""
    entries = re.findall(r"^\w+:.*\n(?:[ -].*\n)*", whole, re.MULTILINE)
    return example + "".join(it for it in entries if f"\n{it.split(':')[0]}:" not in f"\n{example}")


def judged(site_of: Callable[..., Site], offer: str) -> tuple[Diagnostic, ...]:
    if offer.startswith("# site.yaml\n"):
        return judge(site_of(completed(offer, SITE), speaking=SHORTEST))
    return judge(site_of(speaking=completed(offer)))


def by_name(rule: Rule) -> str:
    return rule.name


@pytest.mark.parametrize("rule", RULES, ids=by_name)
def test_a_rule_finds_exactly_the_marked_lines(rule: Rule, site_of: Callable[..., Site]) -> None:
    example = block(rule, "Not")
    marked = [i for i, line in enumerate(example.split("\n"), start=1) if line.endswith(MARK)]
    found = judged(site_of, example)
    assert marked
    assert sorted(it.span.line for it in found if it.span and it.name == rule.name) == marked
    assert {it.name for it in found} == {rule.name}
    assert {it.severity for it in found} == {rule.severity}


@pytest.mark.parametrize("rule", RULES, ids=by_name)
def test_no_rule_finds_anything_in_what_to_write_instead(
    rule: Rule, site_of: Callable[..., Site]
) -> None:
    assert judged(site_of, block(rule, "But")) == ()


@pytest.mark.parametrize("rule", RULES, ids=by_name)
def test_a_rule_names_its_source(rule: Rule) -> None:
    assert re.search(r"^Learnt from .", page(rule), re.MULTILINE)


def test_every_file_of_rules_is_asked() -> None:
    folder = Path(str(generator.rules.__file__)).parent
    files = {path.stem.replace("_", "-") for path in folder.glob("*.py")}
    assert {rule.name for rule in RULES} == files - {"--init--", "rule", "setting"}


def test_an_offer_without_steps_and_reply_time_starts_in_silence(
    site_of: Callable[..., Site],
) -> None:
    receiver = "receiver: {kind: post, url: https://forms.example.org/f/42}\n"
    site = site_of(f"name: School\nemail: a@example.org\n{receiver}", speaking=SHORTEST)
    (found,) = judge(site)
    assert (found.name, found.severity) == ("silent-start", Severity.WARNING)


def test_what_a_silent_start_is_to_add_asks_for_nothing_more(
    site_of: Callable[..., Site],
) -> None:
    receiver = "receiver: {kind: post, url: https://forms.example.org/f/42}\n"
    silent = f"name: School\nemail: a@example.org\n{receiver}"
    (found,) = judge(site_of(silent, speaking=SHORTEST))
    service = re.findall("`(service: .*?)`", found.help or "")[0]
    assert service == "service: {reply: {within: 24 hours}}"
    assert judge(site_of(f"{silent}{service}\n", speaking=SHORTEST)) == ()


def test_a_silent_start_is_advised_in_working_days_where_hours_are_known(
    site_of: Callable[..., Site],
) -> None:
    (found,) = judged(site_of, "steps:\n  - {who: you, does: Pay., within: 3 days}\n")
    assert "within: 1 working day" in (found.help or "")


def test_a_policy_that_is_only_in_the_original_names_the_file_to_write(
    site_of: Callable[..., Site],
) -> None:
    data = "data: {for: to answer you, kept: one year, policy: privacy}\n"
    page = PlainPage(slug="privacy", title="What we keep", summary="", body="# What we keep")
    site = replace(site_of(speaking=completed(data)), languages=("en", "ru"))
    (found,) = judge(replace(site, pages=(page,)), replace(site, language="ru"))
    assert found.message == "there is no page `privacy` in `ru`"
    assert "`content/pages/privacy.ru.md`" in (found.help or "")


def test_an_allowed_warning_is_not_given_while_its_day_lasts(site_of: Callable[..., Site]) -> None:
    start = "steps:\n  - {who: you, does: Come to the counter., when: Any day.}\n"
    allow = "allow:\n  - {rule: silent-start, because: We answer there., until: %s}\n"
    assert judged(site_of, start + allow % "2026-11-01") == ()
    assert {it.name for it in judged(site_of, start)} == {"silent-start"}
    late = {it.name for it in judged(site_of, start + allow % "2026-10-31")}
    assert late == {"silent-start", "stale-allow"}


def test_an_allowed_error_is_given_all_the_same(site_of: Callable[..., Site]) -> None:
    step = "steps:\n  - {who: us, does: We confirm your place.}\n"
    allow = "allow:\n  - {rule: step-without-when, because: We never know., until: 2027-01-01}\n"
    found = {it.name for it in judged(site_of, step + allow)}
    assert found == {"step-without-when", "stale-allow"}


def test_an_offer_may_speak_of_what_one_of_its_tiers_guarantees(
    site_of: Callable[..., Site],
) -> None:
    summary = "summary: Guaranteed reviews for those who come.\n"
    assert judged(site_of, summary) == ()
    nothing = completed(summary).replace("guaranteed: Your", "excluded: No")
    nothing = re.sub("    if_missed.*\n", "", nothing).replace("Guaranteed review\n", "A seat\n")
    (found,) = judge(site_of(speaking=nothing))
    assert (found.name, found.span and found.span.line) == ("unbacked-guarantee", 1)
