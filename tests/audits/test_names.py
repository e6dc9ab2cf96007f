"""Whatever one presses names its consequence, for the eye and for the ear."""

from __future__ import annotations

import pytest

from tests.audits.foreign import PAGE, draw
from tests.audits.offers import without_extras

ONLINE_RADIO = 'id="t2" value="online"'
CALLED = "Online No guarantee of a review RUB 9,000"
NAMES = {
    "a tier without its label": ("<b>No guarantee of a review</b>", "", "radio of tier `online`"),
    "a tier without its name": ("<i>Online</i>", "", "radio of tier `online`"),
    "a tier without its price": ("<u>RUB 9,000</u>", "", "radio of tier `online`"),
    "a tier at another price": ("<u>RUB 9,000</u>", "<u>RUB 30,000</u>", "radio of tier `online`"),
    "a tier without a label": ('<label for="t2">', "<label>", "radio of tier `online`"),
    "a tier with another's label": (
        '<label for="t2">',
        '<label for="t1">',
        "radio of tier `online`",
    ),
    "a tier called otherwise": (ONLINE_RADIO, f'{ONLINE_RADIO} aria-label="Online"', "is named"),
    "a tier called by something else": (
        ONLINE_RADIO,
        f'{ONLINE_RADIO} aria-labelledby="name1"',
        "radio of tier `online`",
    ),
    "a tier only called so": (
        f'{ONLINE_RADIO} data-pick="2"><label for="t2">',
        f'{ONLINE_RADIO} data-pick="2" aria-label="{CALLED}"><label>',
        "radio of tier `online` is labelled",
    ),
    "a label hidden from the ear": (
        "<b>No guarantee of a review</b>",
        '<b aria-hidden="true">No guarantee of a review</b>',
        "radio of tier `online`",
    ),
    "an option without its label": ("<b>With the workbook</b>", "", "`With the workbook` of tier"),
    "an option without its price": (
        "<b>With the workbook</b> RUB 900",
        "<b>With the workbook</b>",
        "`With the workbook` of tier",
    ),
    "a button without its label": (
        ">Order: Guaranteed review,",
        ">Order,",
        "the button of tier `in-class`",
    ),
    "a button called otherwise": (
        '<button class="send">',
        '<button class="send" aria-label="Order">',
        "in-class",
    ),
    "a button without words": (
        '<button class="send">',
        '<input type="image" alt="Order" src="x.png"><button class="send">',
        "the button of tier `in-class` is named `Order`",
    ),
    "a button as a field": (
        '<button class="send">',
        '<input type="submit" value="Order"><button class="send">',
        "the button of tier `in-class` is named `Order`",
    ),
    "a button without a total": (
        '<span hidden data-exact data-x1="1">RUB 30,900</span>',
        "",
        "never says the total 30900 RUB",
    ),
    "a button with the total for other picks": (
        'data-exact data-x1="1">RUB 30,900',
        'data-exact data-x1="2">RUB 30,900',
        "never says the total 30900 RUB",
    ),
    "a button that begins without an amount": (
        "<span data-open>RUB 30,000 and extras</span>",
        "",
        "does not say `30000 RUB` while an extra is open",
    ),
}


@pytest.mark.parametrize(("old", "new", "said"), NAMES.values(), ids=NAMES.keys())
def test_whatever_one_presses_names_its_consequence(old: str, new: str, said: str) -> None:
    text = draw().text(PAGE)
    at = text.index('<fieldset class="fork">')
    output = draw().with_text(PAGE, text[:at] + text[at:].replace(old, new, 1))
    assert said in output.found("label-without-consequence")


def test_a_button_names_a_total_that_is_known() -> None:
    output = draw(without_extras()).changed(
        PAGE, "Guaranteed review, RUB 30,000", "Guaranteed review"
    )
    assert "without the total, 30000 RUB" in output.found("label-without-consequence")


def test_a_button_may_be_named_by_an_attribute_where_the_total_is_known() -> None:
    named = '<button class="send" aria-label="Order: Guaranteed review, RUB 30,000">'
    output = draw(without_extras()).changed(PAGE, '<button class="send">', named)
    assert output.findings() == ()
