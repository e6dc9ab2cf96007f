"""Nothing is preselected, everything is required, and the options of a choice are alike."""

from __future__ import annotations

import pytest

from tests.audits.foreign import PAGE, draw

BOX = '<input type="checkbox" name="statement" required'
WITH = 'value="with: With the workbook, 900 RUB"'

PRESELECTED = {
    "a tier": ('name="tier" id="t2"', 'name="tier" checked id="t2"', "`tier`, `online`"),
    "a tier in capitals": (
        'name="tier" id="t2"',
        'name="tier" CHECKED id="t2"',
        "`tier`, `online`",
    ),
    "an extra": (WITH, f"checked {WITH}", "`choice_work_book`"),
    "the statement": (BOX, f"{BOX} checked", "`statement`"),
    "a tier for the ear": ('id="t2" value', 'id="t2" aria-checked="true" value', "`online`"),
    "a tier for the ear, half": ('id="t2" value', 'id="t2" aria-checked="mixed" value', "`online`"),
    "focus on a tier": ('id="t2" value', 'id="t2" autofocus value', "`tier`, `online`"),
    "a list": ("</main>", "<select name='x'><option>a</option></select></main>", "`x`"),
    "a list with a value": (
        "</main>",
        "<select name='x'><option value='a'></option></select></main>",
        "the list `x` begins with an answer",
    ),
    "a chosen list": (
        "</main>",
        "<select name='x'><option value=''></option><option selected>a</option></select></main>",
        "`selected`",
    ),
    "a hidden statement": (
        'type="checkbox" name="statement"',
        'type="hidden" name="statement"',
        "in-class",
    ),
    "a hidden extra": (
        '<button class="send">',
        '<input type="hidden" name="choice_work_book" value="x"><button class="send">',
        "answers `choice_work_book` for the client",
    ),
    "an extra as text": (
        '<button class="send">',
        '<input name="choice_work_book"><button class="send">',
        "answers `choice_work_book` for the client",
    ),
    "the same option twice": ('value="without: Without it, 0 RUB"', WITH, "2 times"),
    "a name filled in": ('id="name1"', 'id="name1" value="Ann"', "fills in `name`"),
}


@pytest.mark.parametrize(("old", "new", "said"), PRESELECTED.values(), ids=PRESELECTED.keys())
def test_nothing_is_picked_for_the_client(old: str, new: str, said: str) -> None:
    assert said in draw().changed(PAGE, old, new).found("preselected-choice")


def test_a_list_that_begins_empty_picks_nothing() -> None:
    empty = "<select name='x'><option value=''>Pick one</option></select></main>"
    assert not draw().changed(PAGE, "</main>", empty).found("preselected-choice")


OPTIONAL = {
    "an extra": (f"required {WITH}", WITH, "`work-book` of tier `in-class` can be left open"),
    "the statement": (
        f"{BOX} ",
        BOX.replace("required", ""),
        "statement of tier `in-class` need not",
    ),
    "a missing statement": ('name="statement"', 'name="nothing"', "0 controls named `statement`"),
    "a statement of a type with a space": ('type="checkbox"', 'type="checkbox "', "is no checkbox"),
    "a statement as a radio": ('type="checkbox"', 'type="radio"', "is no checkbox"),
    "a statement recorded otherwise": (
        'value="I take part in the classroom. My talk is reviewed at every class."',
        'value="yes"',
        "is recorded as `yes`",
    ),
    "a statement that reads otherwise": (
        "> I take part in the classroom. My talk is reviewed at every class.</label>",
        "> I agree.</label>",
        "reads `I agree.`",
    ),
    "a statement with more in it": (
        "> I take part in the classroom.",
        "> Send me news, too. I take part in the classroom.",
        "reads `Send me news, too.",
    ),
    "a statement read out only": (
        f"{BOX} ",
        f'{BOX} aria-label="I agree" ',
        "reads `I agree`",
    ),
    "a statement without a label": ('<p class="yes"><label>', '<p class="yes"><span>', "reads ``"),
    "a disabled statement": (BOX, f"{BOX} disabled", "a control of tier `in-class` is `disabled`"),
    "a disabled group": ('<p class="yes">', '<fieldset disabled><p class="yes">', "is `disabled`"),
    "a disabled option": (WITH, f"disabled {WITH}", "`work-book` of tier `in-class` is `disabled`"),
    "a disabled tier": ('id="t2" value', 'id="t2" disabled value', "of the choice is `disabled`"),
    "a list for suggestions": ('<p class="yes">', '<datalist><p class="yes">', "`<datalist>`"),
    "a missing option": (WITH, 'value="x"', "extra 1"),
    "an option of another kind": (
        f'type="radio" name="choice_work_book" required {WITH}',
        f'type="checkbox" name="choice_work_book" required {WITH}',
        "1 radios for 2 options",
    ),
    "an option that the engine does not know": (' data-extra="1"', "", "not marked as extra 1"),
    "tiers outside a fieldset": ('<fieldset class="fork">', '<div class="fork">', "no common"),
    "tiers without their question": (
        "<legend>How will you take part?</legend>",
        "<p>How will you take part?</p>",
        "does not ask `How will you take part?`",
    ),
    "an extra with another question": (
        "<legend>Do you want the printed workbook?</legend>",
        "<legend>Pick</legend>",
        "`work-book` of tier `in-class` does not ask",
    ),
}


@pytest.mark.parametrize(("old", "new", "said"), OPTIONAL.values(), ids=OPTIONAL.keys())
def test_no_choice_can_be_left_open(old: str, new: str, said: str) -> None:
    assert said in draw().changed(PAGE, old, new).found("optional-choice")


ONLINE_RADIO = 'id="t2" value="online"'
UNLIKE = {
    "a class around it": (
        '<div class="row"><input type="radio" name="tier" id="t2"',
        '<div class="row best"><input type="radio" name="tier" id="t2"',
    ),
    "a style around it": (
        '<div class="row"><input type="radio" name="tier" id="t2"',
        '<div class="row" style="order:-1"><input type="radio" name="tier" id="t2"',
    ),
    "a mark around it": (
        '<div class="row"><input type="radio" name="tier" id="t2"',
        '<div class="row" data-rank="1"><input type="radio" name="tier" id="t2"',
    ),
    "another element around it": (
        '<div class="row"><input type="radio" name="tier" id="t2"',
        '<section class="row"><input type="radio" name="tier" id="t2"',
    ),
    "one more around it": (
        '<div class="row"><input type="radio" name="tier" id="t2"',
        '<div class="row"><div><input type="radio" name="tier" id="t2"',
    ),
    "a class of the radio": (ONLINE_RADIO, f'{ONLINE_RADIO} class="big"'),
    "a title of the radio": (ONLINE_RADIO, f'{ONLINE_RADIO} title="this one"'),
    "a class of the label": ('<label for="t2">', '<label for="t2" class="big">'),
    "one more label": ("</u></label>", '</u></label><label for="t1">!</label>'),
    "another element for the label": (
        "<b>No guarantee of a review</b>",
        "<h3>No guarantee of a review</h3>",
    ),
    "another class for the label": (
        "<b>No guarantee of a review</b>",
        '<b class="s">No guarantee of a review</b>',
    ),
    "another element for the price": ("<u>RUB 9,000</u>", "<small>RUB 9,000</small>"),
    "a picture": ("<u>RUB 9,000</u>", '<u>RUB 9,000</u><img src="x.png" alt="">'),
    "a highlighted word": ("<i>Online</i>", "<i><mark>Online</mark></i>"),
    "an option of an extra": (
        f'<div class="row"><label><input type="radio" name="choice_work_book" required {WITH}',
        f'<div class="row good"><label><input type="radio" name="choice_work_book" required {WITH}',
    ),
}


@pytest.mark.parametrize(("old", "new"), UNLIKE.values(), ids=UNLIKE.keys())
def test_options_of_one_choice_are_built_alike(old: str, new: str) -> None:
    found = draw().changed(PAGE, old, new).found("uneven-prominence")
    assert "tier `online`" in found or "`With the workbook`" in found or "`Without it`" in found


BADGES = {
    "most popular": "<i>Most popular</i>",
    "recommended": "<em>We recommend this</em>",
    "over two lines": "<em>Best\n value</em>",
    "a word alone": "<em>Popular!</em>",
    "a star": "<em>★</em>",
    "in Russian": "<em>Хит продаж</em>",
    "a Russian word": "<em>Выгодно</em>",
    "for the ear": '<em aria-label="Recommended"></em>',
    "in a title": '<em title="Best choice"></em>',
}


@pytest.mark.parametrize("badge", BADGES.values(), ids=BADGES.keys())
def test_no_option_carries_a_badge(badge: str) -> None:
    output = draw().changed(PAGE, "<u>RUB 9,000</u>", f"<u>RUB 9,000</u>{badge}")
    assert "tier `online` carries the badge" in output.found("uneven-prominence")


def test_the_choice_itself_recommends_nothing() -> None:
    output = draw().changed(PAGE, "</legend>", "</legend><p>We recommend the first.</p>")
    assert "the choice between tiers recommends" in output.found("uneven-prominence")


SINGLED_OUT = {
    "a word before it": ".row:first-of-type::before { content: 'This one' }",
    "by its place": ".row:nth-child(3) { background: gold }",
    "by its place from the end": ".fork > :last-child { border: 3px solid }",
    "by its value": "[value=online] { accent-color: gold }",
    "by its id": "#t2 { width: 3rem }",
    "by its label": "label[for=t2] { font-size: 2rem }",
    "by what is in it": ".row:has([value=online]) { background: gold }",
    "by what is not in it": ".row:not(:has([value=online])) { filter: grayscale(1) }",
    "by what comes before it": ".row + .row { background: gold }",
    "inside it": ".row:nth-of-type(2) b { font-size: 3rem }",
    "its price": ".row:last-of-type u { text-decoration: none }",
    "by a variable": ".row:last-of-type { --glow: gold }",
    "while it is picked": ".row:last-of-type:has(:checked) { background: gold }",
    "nested": ".fork { & > .row { &:last-of-type { background: gold } } }",
    "on wide screens": "@media (min-width: 60rem) { #t2 { width: 3rem } }",
    "by a number for machines": '[data-pick="2"] { width: 3rem }',
    "an option of an extra": "[data-option='1'] { width: 3rem }",
}


@pytest.mark.parametrize("css", SINGLED_OUT.values(), ids=SINGLED_OUT.keys())
def test_no_style_is_for_one_option_alone(css: str) -> None:
    assert "and not for all of" in draw().styled(css).found("uneven-prominence")


def test_options_stand_in_the_planned_order() -> None:
    text = draw().text(PAGE)
    first, second = 'id="t1" value="in-class" data-pick="1"', 'id="t2" value="online" data-pick="2"'
    swapped = text.replace(first, "*").replace(second, first).replace("*", second)
    found = draw().with_text(PAGE, swapped).found("uneven-prominence")
    assert "tier `online` stands before tier `in-class`" in found


def test_no_sheet_writes_a_badge() -> None:
    output = draw().styled(".row::after { content: attr(class) ' Most popular' }")
    assert "the sheet writes the badge `most popular`" in output.found("uneven-prominence")
