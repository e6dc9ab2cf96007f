"""Where no line may break: at spaces of a language, in telephone numbers, and nowhere else."""
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
    "с~10:00~до~19:00 по~Москве",
    "3~из~40, от~3~500~до~6~500~₽",
    "к~18 до~занятия",
    "Форма заказа~— ниже",
    "Приказ №~7, дом 5-7",
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
# `^` stands for a joiner.
PHONES = [
    "Call +7~495~234-^56-^79.",
    "8~800~555-^35-^35 or (495)~123-^45-^67",
    "+44~20~7946~0958, +1~(212)~555-^0100, +7(495)1234567",
    "<p>12-^34-^56</p>",
]
NO_PHONES = [
    "12 900 000 RUB, from 3 500 to 6 500",
    "2026-09-01 to 2027-03-01, version 2026-09, 1999 - 2001, 10-15 days, 9:00-19:00",
    '<input value="+7 495 234-56-79"><a href="tel:+74952345679">+7 495 234-56-79</a>',
    '<a href="https://wa.me/74952345678">+7 495 234-56-78</a>',
    "sha256-1234-5678 and part 22-334-55-B",
]
HTML = st.text("вВкинаоб \n—5%₽№<>/=\"'p\u00a0-+()", max_size=60)


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


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("text", PHONES)
def test_no_line_breaks_in_a_telephone_number(text: str, language: str) -> None:
    plain = text.replace("~", " ").replace("^", "")
    held = text.replace("~", "\u00a0").replace("^", "\u2060")
    assert hold_together(plain, language) == held


@pytest.mark.parametrize("text", NO_PHONES)
def test_what_is_no_telephone_number_or_can_be_pressed_stays_as_it_is(text: str) -> None:
    assert hold_together(text, "en") == text


@given(HTML)
def test_only_spaces_change_and_joiners_come(html: str) -> None:
    held = hold_together(html, "ru").replace("\u2060", "")
    assert len(held) == len(html)
    changed = {(a, b) for a, b in zip(html, held, strict=True) if a != b}
    assert changed <= {(" ", "\u00a0"), ("\n", "\u00a0")}


@given(HTML)
def test_twice_is_once(html: str) -> None:
    held = hold_together(html, "ru")
    assert hold_together(held, "ru") == held
