"""The word guarantee: where it promises, and where it is taken back."""
# ruff: noqa: RUF001  # Russian letters are meant

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.guarantee_word import EDGE, promised_guarantee, word_taken_apart

PROMISED = [
    "Guaranteed review",
    "We guarantee it",
    "Your review is guaranteed.",
    "You do not pay more, and your review is guaranteed",
    "Not only a talk: a guaranteed review",
    "Not just guaranteed, but early",
    "No doubt guaranteed",
    "No worries. Guaranteed review!",
    "Guarantees of every kind",
    f"Review{EDGE}guaranteed",
    f"No recording{EDGE}Guaranteed",
    f"Guaranteed{EDGE}No review is missed",
    "Гарантия разбора",
    "Разбор гарантирован",
    "Гарантируем разбор",
    "Не только гарантия",
    "Guar\u00adanteed",
    "G\u200bua\u2060ran\ufe0fteed",
    "Guarante\u0332ed",
    "\uff27\uff55\uff41\uff52\uff41\uff4e\uff54\uff45\uff45\uff44",
    "\U0001d406\U0001d42e\U0001d41a\U0001d42b\U0001d41a\U0001d427\U0001d42d\U0001d41e\U0001d41e",
    "Guаrаnteed",
    "Гaрaнтия",
    "Гаран\u00adтируем",
    "Разбор гарантированно",
    "Why is everything guaranteed?",
    "Почему мы гарантируем разбор?",
    "A guaranteed review? Yes!",
    "Гарантия? Конечно.",
    "No questions asked guarantee",
    "No other school guarantees this",
    "Nobody else guarantees it",
    "No one beats our guarantee",
    "There is no better guarantee",
    "No better results guaranteed",
    "You cannot get a better guarantee",
    "Nothing but guaranteed results",
    "Nothing less is guaranteed",
    "Nothing less than a guarantee",
    "No risk guarantee",
    "Not without a guarantee",
    "Our guarantee never ends",
    "Our guarantee is not limited",
    "Guaranteed no matter what",
    "Guaranteed: no questions asked",
    "Nothing, no matter when your review is guaranteed",
    "Нет лучшей гарантии",
    "Нет ничего надёжнее нашей гарантии",
    "Никто другой не гарантирует разбор",
    "Никто, кроме нас, не гарантирует разбор",
    "Ни одна другая школа этого не гарантирует",
    "Больше нигде не гарантируют разбор",
    "Не что иное, как гарантия",
    "Не без гарантии",
    "Без вопросов гарантия",
    "Гарантия не ограничена",
    "Гарантии нет предела",
    "Наша гарантия никогда не кончается",
]
NOT_PROMISED = [
    "",
    "A review",
    "No guarantee",
    "No guarantee of a review",
    "A review is not guaranteed",
    "A review isn't guaranteed",
    "A review isn’t guaranteed",
    "Nothing is guaranteed",
    "No review is guaranteed",
    "No print guaranteed",
    "No review, recording or answer is guaranteed",
    "None of the reviews or recordings is guaranteed",
    "I take part without any guarantee of a review",
    "We cannot guarantee a review",
    "You want a seat instead of a guarantee",
    "Neither review nor recording are guaranteed",
    "A guarantee is not given",
    "Is a review guaranteed?",
    "non-guaranteed",
    "Unguaranteed",
    "A guarantor signs",
    f"Not{EDGE}guaranteed",
    "Без гарантии разбора",
    "Разбор не гарантирован",
    "Ни разбор, ни запись не гарантированы",
    "Гарантии разбора нет",
    "Гарантия не даётся",
    "Ничего не гарантируем",
    "Негарантированный разбор",
    "Гарантируете разбор?",
    "What is guaranteed and what is not",
    "What we guarantee, and what is not included",
    "Guaranteed or not",
    "Что гарантировано, а что нет",
    "Гарантировано или нет",
    f"No{EDGE}guarantee",
    "NoGuarantee",
    "Guaranteed? No.",
    "Guaranteed: no",
    "Гарантировано: нет",
    "We do not give any guarantee",
    "We do not record or guarantee anything",
    "Nobody guarantees a review",
    "The other days are not guaranteed",
    "A guarantee is not included",
    "Мы не даём гарантии",
    "Мы не можем гарантировать разбор",
    "Без всякой гарантии",
    "Гарантий мы не даём",
    "Не гаран\u00adтируем",
]


@pytest.mark.parametrize("text", PROMISED)
def test_a_promise_is_found(text: str) -> None:
    assert promised_guarantee(text)


@pytest.mark.parametrize("text", NOT_PROMISED)
def test_what_is_taken_back_is_no_promise(text: str) -> None:
    assert promised_guarantee(text) == ""


def test_the_sentence_that_promises_is_returned() -> None:
    text = f"Eight evenings. Your review{EDGE} is guaranteed! No recording."
    assert promised_guarantee(text) == "your review is guaranteed!"


APART = [
    "G\nuarantee",
    f"Guar{EDGE} anteed",
    "G U A R A N T E E",
    "g_u-a.r*a n\u00adt",
    "DEETNA-RAUG",
    "Г арантия",
]
WHOLE = [
    "",
    "guaranteed",
    "guar\u00adantee",
    "a jaguar anticipates",
    "Guarani",
    "нога рантье",
    "гарантия",
]


@pytest.mark.parametrize("text", APART)
def test_letters_that_stand_apart_are_put_together(text: str) -> None:
    assert word_taken_apart(text)


@pytest.mark.parametrize("text", WHOLE)
def test_letters_that_stand_together_are_left_alone(text: str) -> None:
    assert word_taken_apart(text) == ""


@settings(deadline=None)
@given(st.text(alphabet="no t,guarantee.?!\x1f"))
def test_any_text_is_judged(text: str) -> None:
    found = promised_guarantee(text)
    assert found == "" or "guarant" in found
