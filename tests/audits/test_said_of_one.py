"""What one option says and draws besides its own words, all others do."""

from __future__ import annotations

import pytest

from tests.audits.foreign import PAGE, draw

PRICE = "<u>RUB 9,000</u>"
OF_ONE = {
    "praise": "Great deal",
    "a discount": "-70%",
    "haste": "Only 3 places left!",
    "a limit": "Limited offer",
    "hot": "Hot",
    "new": "New",
    "a pick": "Editor's pick",
    "other people": "9 of 10 choose this",
    "a tick": "✓ Best",
    "a tick alone": "✓",
    "in Russian": "Хватит на всех",
    "in an element": "<em>Great deal</em>",
    "in a title": '<em title="Great deal"></em>',
    "for the ear": '<em aria-label="Great deal"></em>',
    "its own word, twice as good": "Online and more",
}


@pytest.mark.parametrize("words", OF_ONE.values(), ids=OF_ONE.keys())
def test_no_option_says_what_the_others_do_not(words: str) -> None:
    output = draw().changed(PAGE, PRICE, f"{PRICE} {words}")
    assert "tier `online` says `" in output.found("uneven-prominence")


@pytest.mark.parametrize("picture", ["<svg></svg>", '<img src="" alt="">'])
def test_no_option_has_a_picture_that_the_others_have_not(picture: str) -> None:
    output = draw().changed(PAGE, PRICE, f"{PRICE}{picture}")
    assert "other pictures or marks" in output.found("uneven-prominence")


def test_no_option_of_an_extra_says_what_the_others_do_not() -> None:
    output = draw().changed(PAGE, "<b>With the workbook</b>", "<b>With the workbook</b> New")
    assert "`With the workbook` says `new`" in output.found("uneven-prominence")


def test_all_options_may_say_the_same() -> None:
    text = draw().text(PAGE).replace("</u>", "</u> all taxes included ✓<svg></svg>")
    assert draw().with_text(PAGE, text).findings() == ()


def test_texts_of_an_option_may_touch() -> None:
    text = draw().text(PAGE).replace("</b> <u>RUB 9,000", "</b><u>RUB 9,000")
    assert draw().with_text(PAGE, text).found("uneven-prominence") == ""


def test_an_amount_may_be_in_pieces() -> None:
    text = draw().text(PAGE).replace("<u>RUB 9,000</u>", "<u>RUB 9<i>,000</i></u>")
    assert "says `" not in draw().with_text(PAGE, text).found("uneven-prominence")
