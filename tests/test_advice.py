"""What `check` suggests: the most useful part that an offer has not, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.advice import PARTS, next_part_of
from tests.built import built
from tests.conftest import ROOT
from tests.samples import SHORTEST, SITE

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model import Site

# What answers each suggestion, in the order in which they are made; each stands on those before it.
ANSWERS = (
    ("offer", "steps: [{who: us, does: We answer., within: 1 working day, after: order}]"),
    ("tiers", ""),
    ("service", "cancel: {until: The day before., refund: All of it.}"),
    ("service", "payment: {methods: [card], when: At once.}"),
    ("service", "complaints: {to: Anna, answer_within: 2 days}"),
    ("service", "if_late: We tell you before."),
    ("tier", "do_not_choose_if: You cannot come."),
    ("service", "hours: Mon-Fri 10:00-19:00"),
)

SITE_WITHOUT_SERVICE = SITE[: SITE.index("service:")]

TWO_EXPECTATIONS = """\
title: Public speaking
question: Will the teacher review my talk?
expectations: {review: {name: Review}, video: {name: Video, all: {excluded: There is no video.}}}
tiers:
  in-class:
    label: Guaranteed review
    price: 30000 RUB
    answers: {review: {guaranteed: At each of the eight classes., if_missed: Money back.}}
  online:
    label: No guarantee
    price: 9000 RUB
    answers: {review: {excluded: Your talk may never be reviewed.}}
"""


def offer_after(count: int) -> tuple[str, str]:
    """Return the texts of a site and an offer in which the first `count` suggestions were taken."""
    taken = ANSWERS[:count]
    offer = TWO_EXPECTATIONS if ("tiers", "") in taken else SHORTEST
    offer += "".join(f"{text}\n" for kind, text in taken if kind == "offer")
    for text in (text for kind, text in taken if kind == "tier"):
        offer = offer.replace("    price: 9000 RUB\n", f"    price: 9000 RUB\n    {text}\n")
    service = ["reply: {within: 1 day}", *(text for kind, text in taken if kind == "service")]
    return "\n  ".join([f"{SITE_WITHOUT_SERVICE}service:", *service]), offer


@pytest.mark.parametrize("count", range(len(PARTS) + 1))
def test_a_suggestion_that_was_taken_is_followed_by_the_next(
    site_of: Callable[..., Site], count: int
) -> None:
    site, offer = offer_after(count)
    expected = PARTS[count][1] if count < len(PARTS) else ""
    assert next_part_of(site_of(site, speaking=offer).offers[0]) == expected


def test_nothing_is_suggested_to_the_demo_and_its_statements_are_its_authors_own() -> None:
    for advice in built(ROOT).advice:
        assert (advice.composed, advice.next_part) == ((), "")
