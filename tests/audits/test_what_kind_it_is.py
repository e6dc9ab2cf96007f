"""Before every answer stands the word of its kind, seen, wherever the answer is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Excluded
from tests.audits.foreign import PAGE, draw
from tests.audits.offers import SPEAKING

COMPARED = "<dd>Our target, not a guarantee</dd><dd><p>We answer within 1 working day.</p>"
RECALLED = "<em>Our target, not a guarantee</em></li><li>We answer within 1 working day.</li>"
TERMS = "terms/speaking/online/2026-09/index.html"
UNSAID = {
    "left out": ("Our target, not a guarantee", ""),
    "another kind": ("Our target, not a guarantee", "A chance, no guarantee"),
    "no kind at all": ("Our target, not a guarantee", "Included"),
    "a little less": ("Our target, not a guarantee", "Our target"),
    "hidden": ("Our target, not a guarantee", "<s>Our target, not a guarantee</s>"),
}


@pytest.mark.parametrize(("old", "new"), UNSAID.values(), ids=UNSAID.keys())
def test_the_comparison_says_the_kind_of_every_answer(old: str, new: str) -> None:
    found = draw().changed(PAGE, COMPARED, COMPARED.replace(old, new)).found("unsaid-kind")
    assert "the page of tier `in-class`" in found
    assert "what the answer to `questions` is, `Our target, not a guarantee`" in found


@pytest.mark.parametrize(("old", "new"), UNSAID.values(), ids=UNSAID.keys())
def test_the_order_form_says_the_kind_of_every_answer(old: str, new: str) -> None:
    found = draw().changed(PAGE, RECALLED, RECALLED.replace(old, new)).found("unsaid-kind")
    assert "the order form of tier `in-class`" in found
    assert "what the answer to `questions` is, `Our target, not a guarantee`" in found


@pytest.mark.parametrize(("old", "new"), UNSAID.values(), ids=UNSAID.keys())
def test_the_choice_says_the_kind_of_what_it_answers(old: str, new: str) -> None:
    link = '<a href="#f1" hidden'
    there = draw().changed(PAGE, link, f"<ul><li>{RECALLED}</ul>{link}")
    assert not there.findings()
    card = f"<ul><li>{RECALLED.replace(old, new)}</ul>{link}"
    found = draw().changed(PAGE, link, card).found("unsaid-kind")
    assert "the choice of tier `in-class`" in found


def test_a_terms_page_says_the_kind_of_every_answer() -> None:
    found = draw().changed(TERMS, "<dd>We try, no guarantee</dd>", "").found("unsaid-kind")
    assert "the page of tier `online` does not say what the answer to `recording` is" in found


def test_the_kind_of_one_answer_does_not_speak_for_the_next() -> None:
    output = draw().changed(PAGE, "<dd>Not included</dd><dd><p>Nobody", "<dd><p>Nobody")
    assert "what the answer to `questions` is, `Not included`" in output.found("unsaid-kind")


def test_a_sheet_that_hides_kinds_is_pointed_at() -> None:
    output = draw().styled("em { display: none }")
    assert "but hides it by `display: none` in look/far.css" in output.found("unsaid-kind")
    assert {it.span.text for it in output.findings() if it.span} == {"display: none "}


def test_an_answer_beside_a_radio_is_seen() -> None:
    link = '<a href="#f1" hidden'
    told = draw().changed(PAGE, link, f'<ul class="means"><li>{RECALLED}</ul>{link}')
    found = told.styled(".means { display: none }").found("hidden-terms")
    assert "the choice of tier `in-class` hides its answer to `questions`" in found


def test_a_short_answer_is_not_found_in_a_label() -> None:
    one, other = SPEAKING.tiers
    short = replace(other, answers={**other.answers, "questions": Excluded(excluded="No")})
    assert not draw(replace(SPEAKING, tiers=(one, short))).findings()
