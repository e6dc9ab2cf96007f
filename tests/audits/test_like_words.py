"""The same words may be a guarantee for one and none for another."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.model import Excluded, Guaranteed, Offer, Percent, Target
from tests.audits.foreign import PAGE, draw
from tests.audits.offers import SPEAKING

ANSWERS = {
    "the same": ("We answer within a day.", "We answer within a day."),
    "one the beginning of the other": ("We answer within a day.", "We answer"),
    "one a word of the other": ("Nothing is left out.", "No"),
    "one before a comma": ("Yes, always.", "Yes"),
}


def offer_of(guaranteed: str, target: str) -> Offer:
    """Return an offer whose first tier guarantees in words what the second only aims at."""
    one, other = SPEAKING.tiers
    promise = Guaranteed(guaranteed=guaranteed, if_missed="You pay nothing.")
    aim = Target(target=target, share=Percent(Decimal(90)), over="last year")
    return replace(
        SPEAKING,
        tiers=(
            replace(one, answers={**one.answers, "questions": promise}),
            replace(other, answers={**other.answers, "questions": aim}),
        ),
    )


@pytest.mark.parametrize(("guaranteed", "target"), ANSWERS.values(), ids=ANSWERS.keys())
def test_like_words_of_two_kinds_are_left_alone(guaranteed: str, target: str) -> None:
    for offer in (offer_of(guaranteed, target), offer_of(target, guaranteed)):
        # Only the label of the first tier has the word then.
        plain = draw(offer).text(PAGE).replace(">Guaranteed<", "><")
        assert draw(offer).with_text(PAGE, plain).found("unbacked-guarantee") == ""


def test_like_words_within_one_tier_are_left_alone() -> None:
    one, other = offer_of("We answer.", "We answer.").tiers
    answers = {**one.answers, "recording": Excluded(excluded="We answer")}
    offer = replace(SPEAKING, tiers=(replace(one, answers=answers), other))
    assert draw(offer).found("unbacked-guarantee") == ""


def test_words_that_are_guaranteed_elsewhere_are_no_guarantee_in_a_form_of_their_own() -> None:
    output = draw(offer_of("We answer within a day.", "We answer within a day."))
    text = output.text(PAGE)
    at = text.index('data-order="2"')
    said = text[at:].replace("We answer within a day.", "<b>Guaranteed</b> We answer within a day.")
    found = output.with_text(PAGE, text[:at] + said).found("unbacked-guarantee")
    assert "stands beside the answer of tier `online` to `questions`" in found
