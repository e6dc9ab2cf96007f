"""Amounts are found in a text as the language of the page writes them."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import pytest
from babel.localedata import locale_identifiers
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.amounts import notation
from generator.model import Money
from generator.words import Words
from tests.audits.foreign import WORDS

LANGUAGES = ("en", "ru", "de", "de-CH", "fr", "es", "pl", "hi", "en-IN", "ja", "bg", "en-US-posix")
CURRENCIES = ("RUB", "USD", "EUR", "CHF", "INR")
ALMOST_EMPTY = (
    b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    b'msgid "extra.free"\nmsgstr "nothing more"\n'
)
amounts = st.integers(0, 10**9).map(lambda cents: Decimal(cents) / 100)


@cache
def speaking(language: str) -> Words:
    """Return a language without sentences but one."""
    return Words(language, ALMOST_EMPTY)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("currency", CURRENCIES)
@settings(max_examples=30, deadline=None)
@given(amount=amounts)
def test_an_amount_is_found_again(language: str, currency: str, amount: Decimal) -> None:
    words = speaking(language)
    money = Money(amount, currency)
    text = f"places: 12 {words.money(money)} and more"
    assert any(money in it.may_be for it in notation(words, currency).amounts(text))


def test_every_language_there_is_can_be_read() -> None:
    for name in locale_identifiers()[::9]:
        assert notation(Words(name.replace("_", "-"), ALMOST_EMPTY), "EUR").pattern


def test_numbers_next_to_an_amount_may_belong_to_it() -> None:
    (found,) = notation(speaking("ru"), "RUB").amounts("12 900 ₽")
    assert found.may_be == {Money(Decimal(12900), "RUB"), Money(Decimal(900), "RUB")}


def test_numbers_in_another_element_do_not() -> None:
    (found,) = notation(speaking("ru"), "RUB").amounts("12\x1f900 ₽")
    assert found.may_be == {Money(Decimal(900), "RUB")}


def test_an_amount_may_stand_apart_from_its_currency() -> None:
    (found,) = notation(WORDS, "RUB").amounts("RUB\x1f 9,000")
    assert found.may_be == {Money(Decimal(9000), "RUB")}


def test_noughts_before_an_amount_make_it_none() -> None:
    (found,) = notation(speaking("ru"), "RUB").amounts("8 000 ₽")
    assert found.may_be == {Money(Decimal(8000), "RUB")}


def test_the_words_for_no_extra_cost_are_an_amount_of_nothing() -> None:
    here = notation(WORDS, "RUB")
    nothing = Money(Decimal(0), "RUB")
    assert here.known("Without it\x1fno\u00a0extra cost") == {nothing}
    assert here.known("Without it + RUB 0") == {nothing}
    assert here.known("Without it") == frozenset()
