"""Nothing a client must know is hidden, by markup or by a sheet that cannot be read."""

from __future__ import annotations

import pytest

from tests.audits.foreign import PAGE, SHEET, draw

ANSWER = "<li>Nobody answers between classes.</li>"
TEXT = "Nobody answers between classes."
HIDDEN_BY_MARKUP = {
    "hidden": f"<li hidden>{TEXT}</li>",
    "hidden until found": f'<li hidden="until-found">{TEXT}</li>',
    "inert": f"<li inert>{TEXT}</li>",
    "from the ear": f'<li aria-hidden="true">{TEXT}</li>',
    "around it": f"<div hidden><li>{TEXT}</li></div>",
    "in a part": "<li>Nobody answers <span hidden>between</span> classes.</li>",
    "folded": f"<details><summary>More</summary>{TEXT}</details>",
    "folded further": f"<details><summary>More</summary><p>{TEXT}</p></details>",
    "folded, second summary": f"<details><summary>a</summary><summary>{TEXT}</summary></details>",
    "folded by a name": f"<details open name=x><summary>a</summary><p>{TEXT}</p></details>",
    "in a dialog": f"<dialog>{TEXT}</dialog>",
    "in a popover": f"<div popover>{TEXT}</div>",
    "for browsers without scripts": f"<noscript>{TEXT}</noscript>",
    "in a list to open": f"<select><option></option><option>{TEXT}</option></select>",
    "in suggestions": f"<datalist><option>{TEXT}</option></datalist>",
    "in a field": f"<textarea>{TEXT}</textarea>",
    "in a picture": f"<svg><text>{TEXT}</text></svg>",
    "in what no browser shows": f"<canvas>{TEXT}</canvas>",
    "struck out": f"<del>{TEXT}</del>",
    "backwards": f'<bdo dir="rtl">{TEXT}</bdo>',
    "running by": f"<marquee>{TEXT}</marquee>",
    "until something is picked": f"<p data-open>{TEXT}</p>",
    "after something is picked": f"<p hidden data-exact>{TEXT}</p>",
    "for one pick": f'<p data-x1="1">{TEXT}</p>',
    "in small print within small print": f"<small><small>{TEXT}</small></small>",
    "by its own style": f'<li style="display:none">{TEXT}</li>',
    "by its own style, around": f'<div style="opacity:0"><li>{TEXT}</li></div>',
}


@pytest.mark.parametrize("markup", HIDDEN_BY_MARKUP.values(), ids=HIDDEN_BY_MARKUP.keys())
def test_no_markup_hides_an_answer(markup: str) -> None:
    found = draw().changed(PAGE, ANSWER, markup).found("hidden-terms")
    assert "the order form of tier `online` says the answer to `questions`" in found


def test_what_an_open_details_or_dialog_shows_is_shown() -> None:
    for shown in (
        f"<details open><summary>a</summary>{TEXT}</details>",
        f"<dialog open>{TEXT}</dialog>",
    ):
        assert not draw().changed(PAGE, ANSWER, shown).found("hidden-terms")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('id="t2" value', 'id="t2" hidden value', "the radio of tier `online`"),
        ('<p class="yes">', '<p class="yes" inert>', "the statement of tier `in-class`"),
        ('<button class="send">', '<button hidden class="send">', "the button of tier `in-class`"),
        (
            '<p class="accept">',
            '<p hidden class="accept">',
            "the link to the terms of tier `in-class`",
        ),
        ("<span data-open>", "<span data-open aria-hidden=true>", "an amount of tier `in-class`"),
        (
            "<legend>How will you take part?</legend>",
            "<legend hidden>How will you take part?</legend>",
            "the choice says the question",
        ),
        ('<div id="f2"', '<div id="f2" hidden', "the order form of tier `online`"),
    ],
    ids=["a radio", "a statement", "a button", "the terms", "an amount", "the question", "a form"],
)
def test_no_control_and_no_amount_is_hidden(old: str, new: str, said: str) -> None:
    assert said in draw().changed(PAGE, old, new).found("hidden-terms")


PARTS = {
    "a price in the choice": ("u { display: none }", "the choice of tier `online` says the price"),
    "a label in the choice": (
        "label b { font-size: 0 }",
        "the choice of tier `online` says the label",
    ),
    "a radio": ("[name=tier] { opacity: 0 }", "the radio of tier `online` is hidden"),
    "an option": ("[data-option] { appearance: none; width: 0; overflow: hidden }", "an option of"),
    "the look of a radio": ("input { appearance: none; border: 0 }", "the radio of tier `online`"),
    "the look of an option": ("[data-option] { -webkit-appearance: none }", "an option of"),
    "the look of a box": (".yes input { all: unset }", "the statement of tier `online` is hidden"),
    "the statement": (".yes { position: absolute; left: -9999px }", "says the statement"),
    "its box": (".yes input { clip-path: inset(50%) }", "the statement of tier `online` is hidden"),
    "the button": (".send { opacity: 0 }", "the button of tier `online` is hidden"),
    "an exact amount": ("[data-exact] { font-size: 0 }", "an amount of tier `online`"),
    "an exact amount for good": (
        "[hidden] { display: none !important }",
        "an amount of tier `online`",
    ),
    "the open amount": ("[data-open] { display: none }", "an amount of tier `online`"),
    "a form for good": ("[data-order] { display: none }", "the order form of tier `online`"),
    "the terms": (".accept a { color: transparent }", "the link to the terms of tier `online`"),
    "the comparison": ("article { display: none }", "the page of tier `online` says the answer"),
    "a gift": ("form > p { display: none }", "says a gift"),
}


@pytest.mark.parametrize(("css", "said"), PARTS.values(), ids=PARTS.keys())
def test_no_part_of_the_choice_is_hidden_by_style(css: str, said: str) -> None:
    assert said in draw().styled(css).found("hidden-terms")


def test_what_is_shown_elsewhere_in_the_same_part_may_be_hidden_once() -> None:
    found = (
        draw().styled("form h2 { position: absolute; clip-path: inset(50%) }").found("hidden-terms")
    )
    assert "the order form of tier `in-class` says the label" in found
    # The composed statement of the other tier names its label as well.
    assert "online" not in found


UNREADABLE = {
    "an import": '@import "more.css";',
    "a foreign import": "@import url(https://elsewhere.example/x.css);",
    "a selector that cannot be matched": "li. { display: none }",
    "a rule that is not closed": "li { display: none } }",
    "too many layers": "a{" * 60 + "display:none" + "}" * 60,
    "a font that shrinks": "@font-face { font-family: x; src: local(Arial); size-adjust: 1% }",
}


@pytest.mark.parametrize("css", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_sheet_can_be_read_to_its_end(css: str) -> None:
    assert draw().styled(css).found("hidden-terms")


def test_a_sheet_goes_by_its_name() -> None:
    output = draw().with_text("look/far.txt", "li { display: none }")
    output = output.changed(
        PAGE, "</title>", '</title><link rel="stylesheet" href="../look/far.txt">'
    )
    assert "`../look/far.txt` is linked as a sheet" in output.found("hidden-terms")


@pytest.mark.parametrize(
    "content",
    [
        "li { display: none }".encode("utf-16"),
        "li { display: none }".encode("utf-16-be"),
        b"\xff\xfeli { display: none }",
        b'@charset "windows-1251"; \xef { display: none }',
        b"li { color: red } /* \xff */",
    ],
    ids=["UTF-16", "UTF-16 without a mark", "a mark", "another alphabet", "no text"],
)
def test_a_sheet_says_the_same_to_every_browser(content: bytes) -> None:
    assert "cannot be read" in draw().with_bytes(SHEET, content).found("hidden-terms")


@pytest.mark.parametrize(
    "content",
    [
        "width=10000",
        "width=device-width, initial-scale=0.1",
        "initial-scale=.2",
        "minimum-scale=0.1",
    ],
)
def test_no_viewport_shrinks_a_page(content: str) -> None:
    meta = f'<meta name="viewport" content="{content}"><title>'
    assert "may shrink the page" in draw().changed(PAGE, "<title>", meta).found("hidden-terms")


@pytest.mark.parametrize(
    "content",
    [
        "width=device-width, initial-scale=1",
        "width=device-width,initial-scale=1.0",
        "width = device-width",
        "",
    ],
)
def test_a_viewport_as_wide_as_the_screen_is_left_alone(content: str) -> None:
    meta = f'<meta name="viewport" content="{content}"><title>'
    assert draw().changed(PAGE, "<title>", meta).findings() == ()


def test_styles_written_into_the_page_count_as_well() -> None:
    output = draw().changed(PAGE, "</title>", "</title><style>li { display: none }</style>")
    assert "says the answer to `questions`" in output.found("hidden-terms")
