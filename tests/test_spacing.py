"""Spaces that no line may break at: where a language has them, and nothing else changes."""
# ruff: noqa: RUF001  # Russian letters are meant

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.spacing import hold_together

# `~` stands for a space that is held.
HELD = [
    "Школа в~двух минутах от~станции",
    "И~в~классе, и~дома",
    "До~вашего очередь может не~дойти",
    "в~течение 5~рабочих дней",
    "Вернём 12~900~рублей, это 95~%",
    "Знаем~ли мы, что~же будет",
    "с~10:00 до~19:00 по~Москве",
    "Форма заказа~— ниже",
    "Приказ №~7, телефон +7~495~123-45-67",
    "<p>Пишите в~чат</p>",
    "первая строка и~вторая",
]
LEFT = [
    "Мы снимаем",
    "Кое-где и-нет тут",
    "Кто-то из-за угла",
    '<input value="Я в классе"><a title=\'и тут\' href="x">',
    "<p>Возьмите и</p>\n<p>несите</p>",
    "<code>cp а б</code>",
    '<script type="application/ld+json">{"name":"Школа в лесу"}</script>',
    "We are in a house",
    "",
]
HTML = st.text("вВкинаоб \n—5%₽№<>/=\"'p\u00a0", max_size=60)


@pytest.mark.parametrize("text", HELD)
def test_short_words_and_numbers_stay_with_what_follows_in_russian(text: str) -> None:
    assert hold_together(text.replace("~", " "), "ru") == text.replace("~", "\u00a0")


@pytest.mark.parametrize("text", LEFT)
def test_nothing_else_is_touched(text: str) -> None:
    assert hold_together(text, "ru") == text


def test_a_line_end_between_two_words_is_a_space() -> None:
    assert hold_together("мы в\nклассе", "ru-RU") == "мы в\u00a0классе"


def test_other_languages_keep_their_spaces() -> None:
    assert hold_together("Школа в лесу", "en") == "Школа в лесу"


@given(HTML)
def test_only_spaces_change(html: str) -> None:
    held = hold_together(html, "ru")
    assert len(held) == len(html)
    changed = {(a, b) for a, b in zip(html, held, strict=True) if a != b}
    assert changed <= {(" ", "\u00a0"), ("\n", "\u00a0")}


@given(HTML)
def test_twice_is_once(html: str) -> None:
    held = hold_together(html, "ru")
    assert hold_together(held, "ru") == held
