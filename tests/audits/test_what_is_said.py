"""Every answer, price, exclusion and option stands on the page, in the words of the offer."""

from __future__ import annotations

import pytest

from tests.audits.foreign import PAGE, draw
from tests.audits.offers import single_offer

TERMS = "terms/speaking/online/2026-09/index.html"

UNSAID = {
    "an answer": ("Nobody answers between classes.", "", "the answer to `questions`"),
    "an answer said otherwise": ("Yours may never be.", "Yours may be.", "the answer to `review`"),
    "a remedy": (
        "We return one eighth of the price.",
        "Never mind.",
        "all of the answer to `review`",
    ),
    "a deadline": ("within 3 working days", "in time", "all of the answer to `review`"),
    "a share": ("95%", "most", "the figures of the answer to `questions`"),
    "another share": ("95%", "195%", "the figures of the answer to `questions`"),
    "where a share comes from": ("last 6 months", "", "all of the answer to `questions`"),
    "odds": ("3 of 40", "some", "the figures of the answer to `review`"),
    "other odds": ("3 of 40", "3 of 400", "the figures of the answer to `review`"),
    "how one is picked": ("The draw is before the class.", "", "all of the answer to `review`"),
    "as of when": ("September\u00a01,\u00a02026", "now", "all of the answer to `review`"),
    "a limit": ("one file for each class", "it", "all of the answer to `recording`"),
    "what happens beyond it": ("Write to us.", "", "all of the answer to `recording`"),
    "where to get it instead": (
        "Bring a phone and a tripod.",
        "",
        "all of the answer to `recording`",
    ),
    "an exclusion": ("Nobody reads the chat outside the break.", "", "what is not included"),
}


@pytest.mark.parametrize(("old", "new", "said"), UNSAID.values(), ids=UNSAID.keys())
def test_the_comparison_says_every_answer_whole(old: str, new: str, said: str) -> None:
    found = draw().changed(PAGE, old, new).found("unsaid-answer")
    assert f"does not say {said}" in found
    assert "the page of tier `" in found


UNSAID_IN_FORM = {
    "a guarantee": (
        "Your talk is reviewed at each of the eight classes.",
        "",
        "the answer to `review`",
    ),
    "its remedy": ("We return one eighth of the price.", "", "what follows if `review` is missed"),
    "an exclusion": ("We do not record in the classroom.", "", "the answer to `recording`"),
    "a gift": ("A rehearsal hour", "Something", "a gift"),
    "its worth": ("RUB 2,000", "much", "the worth of the gift `A rehearsal hour`"),
    "its reason": ("you book early", "we like you", "the reason of the gift"),
    "an option": ("<b>With the workbook</b>", "", "an option of `work-book`"),
    "the price of an option": (
        "<b>Without it</b> RUB 0",
        "<b>Without it</b>",
        "the price of `Without it`",
    ),
    "what an option means": ("You get the files.", "", "what `Without it` means"),
    "the question of an extra": (
        "Do you want the printed workbook?",
        "",
        "the question of `work-book`",
    ),
}


@pytest.mark.parametrize(("old", "new", "said"), UNSAID_IN_FORM.values(), ids=UNSAID_IN_FORM.keys())
def test_the_order_form_says_again_what_is_promised(old: str, new: str, said: str) -> None:
    text = draw().text(PAGE)
    at = text.index('data-order="1"')
    output = draw().with_text(PAGE, text[:at] + text[at:].replace(old, new, 1))
    assert f"the order form of tier `in-class` does not say {said}" in output.found("unsaid-answer")


def test_what_is_said_after_the_button_is_said_too_late() -> None:
    output = draw().changed(PAGE, "<li>Nobody reads the chat outside the break.</li>", "")
    output = output.changed(PAGE, "9,900</span>", "9,900</span>", 1)
    late = "</button><p>Nobody reads the chat outside the break.</p></form></div>\n</main>"
    output = output.changed(PAGE, "</button></form></div>\n</main>", late)
    assert (
        "the order form of tier `online` says only after its button what is not included"
        in output.found("unsaid-answer")
    )


def test_one_tiers_answer_does_not_speak_for_the_others_form() -> None:
    text = draw().text(PAGE)
    at = text.index('data-order="2"')
    said = text[at:].replace(
        "Nobody answers between classes.", "We answer within 1 working day.", 1
    )
    found = draw().with_text(PAGE, text[:at] + said).found("unsaid-answer")
    assert "the order form of tier `online` does not say the answer to `questions`" in found


def test_the_choice_says_label_and_price_of_every_tier() -> None:
    output = draw().changed(PAGE, "<b>No guarantee of a review</b>", "<b>Online</b>")
    assert "the choice of tier `online` does not say the label" in output.found("unsaid-answer")


def test_a_single_tier_says_its_price_on_the_page() -> None:
    output = draw(single_offer()).changed(PAGE, "Online: RUB 9,000", "Online")
    found = output.found("unsaid-answer") + output.found("hidden-terms")
    assert "the page of tier `online`" in found


def test_a_terms_page_says_what_was_agreed_to() -> None:
    output = draw().changed(TERMS, "Nobody answers between classes.", "")
    assert "does not say the answer to `questions`" in output.found("unsaid-answer")


def test_no_cell_of_a_table_is_empty() -> None:
    table = "<table><thead><tr><td></td></tr></thead><tr><td> </td></tr></table></main>"
    found = draw().changed(PAGE, "</main>", table).found("unsaid-answer")
    assert found == "a cell of the comparison is empty"
