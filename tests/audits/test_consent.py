"""A consent to the use of personal data has a box of its own, which the client ticks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import PersonalData
from tests.audits.foreign import PAGE, Output, draw
from tests.audits.offers import SPEAKING

DATA = PersonalData(purpose="to answer you", kept="one year", consent=True)
SENTENCE = "I agree that The Speaking School uses my personal data. What for: to answer you."
BOX = f'<input type="checkbox" name="consent" required value="{SENTENCE}"> {SENTENCE}'


def consenting() -> Output:
    """Return the usual site, with a consent beside each order."""
    return draw(replace(SPEAKING, data=DATA))


def test_a_box_of_its_own_passes() -> None:
    assert not consenting().findings()


BROKEN = {
    "no box": (BOX, "", "tier `in-class` has 0 controls `consent`, not one"),
    "two boxes": (BOX, BOX + BOX, "tier `in-class` has 2 controls `consent`, not one"),
    "a box one need not tick": (
        BOX,
        BOX.replace(" required", ""),
        "the consent of tier `in-class` need not be ticked",
    ),
    "a hidden field": (
        BOX,
        BOX.replace("checkbox", "hidden"),
        "the consent of tier `in-class` is no box one can tick",
    ),
    "other words recorded": (
        BOX,
        BOX.replace(f'value="{SENTENCE}"', 'value="yes"'),
        "the consent of tier `in-class` is recorded as `yes`",
    ),
    "the order in the same box": (
        BOX,
        f"{BOX} I take part.",
        "the consent of tier `in-class` reads `I agree that The Speaking School uses my",
    ),
}


@pytest.mark.parametrize(("old", "new", "said"), BROKEN.values(), ids=BROKEN.keys())
def test_a_consent_that_is_not_given_apart_is_found(old: str, new: str, said: str) -> None:
    assert said in consenting().changed(PAGE, old, new).found("bundled-consent")


def test_a_consent_ticked_beforehand_is_found() -> None:
    output = consenting().changed(PAGE, BOX, BOX.replace(" required", " required checked"))
    assert "`checked` decides on `consent`" in output.found("preselected-choice")


def test_a_consent_that_the_offer_does_not_ask_for_is_found() -> None:
    box = '<input type="checkbox" name="consent"></form>'
    output = draw().changed(PAGE, "</form>", box)
    assert "sends `consent`, which nobody planned" in output.found("bypass")


UNSEEN = {
    "not drawn": "display: none",
    "see-through": "opacity: 0",
    "there but not seen": "visibility: hidden",
    "off the screen": "position: absolute; left: -999px",
}


@pytest.mark.parametrize("style", UNSEEN.values(), ids=UNSEEN.keys())
def test_the_box_of_a_consent_is_seen(style: str) -> None:
    found = consenting().styled(f".data input {{ {style} }}").found("hidden-terms")
    assert "the consent of tier `in-class` is hidden by" in found


@pytest.mark.parametrize("style", UNSEEN.values(), ids=UNSEEN.keys())
def test_the_words_of_a_consent_are_seen(style: str) -> None:
    found = consenting().styled(f".data label {{ {style} }}").found("hidden-terms")
    assert "the order form of tier `in-class` says the consent" in found
