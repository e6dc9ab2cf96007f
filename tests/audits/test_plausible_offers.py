"""What owners may well write, in few words and in any mixture, can be published."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.build import build_site
from generator.files import File
from generator.store import Project
from tests.samples import SITE

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic

DAY = date(2026, 11, 1)
# By the name of the tier, with a guarantee and without; offers share some of them.
SURE = {"a": ["Day guaranteed", "With a seat"], "b": ["Seat guaranteed"], "c": ["Fast and sure"]}
OPEN = {"b": ["No guaranteed day", "No promise"], "c": ["Whenever it is done", "Not guaranteed"]}
GUARANTEED = {
    "a": ["Same day.", "A review."],
    "b": ["A seat for you.", "Done."],
    "c": ["Ready by noon."],
}
REMEDIES = ["Free.", "Half price.", "Money back.", "We pay the taxi."]
OTHERS: list[dict[str, Any]] = [
    {"excluded": "No day."},
    {"excluded": "We cannot say when.", "instead": "Ask next door."},
    {"best_effort": "We try.", "limit": "one hour", "otherwise": "Come again."},
    {"target": "Most are ready.", "share": "80%", "over": "last year"},
    {"chance": "You may get it.", "odds": "3 of 10", "picked": "draw", "as_of": DAY},
]
ALWAYS = {"after": "order", "within": "1 day"}


class WithoutAliases(yaml.SafeDumper):
    """Writes what stands twice twice, as authors do."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # yaml calls it
        return True


@st.composite
def tiers(draw: st.DrawFn, name: str) -> dict[str, Any]:
    """Draw one tier: what it is called, costs and answers, and what else is said of it."""
    is_sure = name == "a" or draw(st.booleans())
    tier: dict[str, Any] = {
        "label": draw(st.sampled_from((SURE if is_sure else OPEN)[name])),
        "price": draw(st.sampled_from(["20 EUR", "90 EUR", "50 EUR"])),
    }
    more: dict[str, Any] = {
        "choose_if": "You hurry.",
        "do_not_choose_if": "You have time.",
        "seats": 12,
        "excludes": ["Drinks are extra."],
        "steps": [{"who": "us", "does": "Ring you.", **ALWAYS}],
    }
    tier |= {key: more[key] for key in draw(st.sets(st.sampled_from(sorted(more))))}
    if not is_sure:
        return tier | dict(draw(st.sampled_from(OTHERS)))
    tier |= {"guaranteed": draw(st.sampled_from(GUARANTEED[name]))}
    tier |= {"if_missed": draw(st.sampled_from(REMEDIES))}
    return tier | ({"within": "2 days"} if draw(st.booleans()) else {})


@st.composite
def offers(draw: st.DrawFn) -> str:
    """Draw one offer of two or three tiers, with extras, gifts and steps or without."""
    names = draw(st.sampled_from(["ab", "abc"]))
    offer: dict[str, Any] = {
        "title": draw(st.sampled_from(["Dinner", "A haircut", "Photos"])),
        "question": draw(st.sampled_from(["Do I get a seat?", "When is it ready?"])),
        "tiers": {name: draw(tiers(name)) for name in names},
    }
    gift = {"gift": "A drink", "worth": "5 EUR", "because": "it is hot"}
    drink = {"label": "With a drink", "price": "3 EUR"}
    more: dict[str, Any] = {
        "steps": [{"who": "us", "does": "Call you.", **ALWAYS}],
        "gifts": [gift | draw(st.sampled_from([{}, {"for": ["a"]}, {"for": [*names[-2:]]}]))],
        "choices": {
            "drink": {
                "question": "A drink?",
                "options": {"with": drink, "without": {"label": "No drink", "price": "0 EUR"}},
            }
        },
        "duties": [{"do": "Come early.", "by": "noon", "otherwise": "We go."}],
    }
    offer |= {key: more[key] for key in draw(st.sets(st.sampled_from(sorted(more))))}
    return yaml.dump(offer, Dumper=WithoutAliases, sort_keys=False)


def found(*texts: str) -> tuple[Diagnostic, ...]:
    files = tuple(
        File(f"content/offers/offer-{number}.yaml", text.encode())
        for number, text in enumerate(texts)
    )
    project = Project(Path(), File("site.yaml", SITE.encode()), files)
    return build_site(project, DAY).findings


@settings(max_examples=25, deadline=None)
@given(texts=st.lists(offers(), min_size=1, max_size=3))
def test_offers_of_few_words_raise_no_alarm_on_finished_pages(texts: list[str]) -> None:
    findings = found(*texts)
    # Tiers that are alike are the author's own mistake, told where they are written.
    assume(not any(it.name in {"identical-tiers", "same-label"} for it in findings))
    assert [it for it in findings if it.severity == "error"] == []
