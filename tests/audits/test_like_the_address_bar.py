"""What only a browser reads as it is meant: addresses, functions, letters, and controls."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.audits.foreign import PAGE, draw

THEME = Path(__file__).parents[2] / "themes" / "plain"

ADDRESSES = [
    "https:///forms.example.org/f/42",
    "https:////forms.example.org/f/42",
    "https:forms.example.org/f/42",
    "http:\\\\forms.example.org/f/42",
    "///forms.example.org/f/42",
    "https://%66orms.example.org/f/42",
    "HTTPS:/\\forms.example.org./f/42/",
    "https://forms.example.org/f/42;way=online",
    "https://forms.example.org/f;x/42",
    "https://forms.example.org/f/42/submit",
    "https://forms.example.org/f/42/../42",
    "https://forms.example.org/f/%2e%2e/f/42",
    "https://forms.example.org/f%5c42",
    "https://forms.example.org/f/%2534%2532",
    "https://forms.example.org//f//42?x#y",
    "https://FORMS.example.ORG:0443/F/42",
    "http://forms.example.org:80/f/42",
    "https://elsewhere.example/go?to=https%3A%2F%2Fforms.example.org%2Ff%2F42&x=1",
    "https://archive.example/2026/https://forms.example.org/f/42",
]
REACHES = {
    "a link": '<a href="{}">Order</a>',
    "a map": '<map><area href="{}"></map>',
    "a form": '<form method="post" action="{}"></form>',
    "a button": '<button formaction="{}">Order</button>',
    "a refresh": '<meta http-equiv="refresh" content="0; url={}">',
    "a frame": '<iframe src="{}"></iframe>',
    "an object": '<object data="{}"></object>',
}
ELSEWHERE = [
    "https://forms.example.org/",
    "https://forms.example.org/f/",
    "https://forms.example.org/f/421",
    "https://forms.example.org/help/f/42",
    "https://forms.example.org:8443/f/42",
    "https://42.forms.example.org/f/42",
    "https://elsewhere.example/f/42",
    "https://share.example/?url=https://example.org/courses/speaking/",
    "tel:+74951234567",
    "mailto:hello@example.org?subject=forms",
    "//[",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_spelling_of_the_receivers_address_leads_past_the_choice(address: str) -> None:
    output = draw().changed(PAGE, "<h1>", f'<a href="{address}">Order</a><h1>')
    assert "leads to the receiver of orders" in output.found("bypass")


@pytest.mark.parametrize("reach", REACHES.values(), ids=REACHES.keys())
@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_but_the_order_form_reaches_the_receiver(address: str, reach: str) -> None:
    output = draw().changed(PAGE, "</main>", f"{reach.format(address)}</main>")
    assert output.found("bypass")


@pytest.mark.parametrize("address", ELSEWHERE)
def test_a_link_to_somewhere_else_is_left_alone(address: str) -> None:
    output = draw().changed(PAGE, "<h1>", f'<a href="{address}">Read</a><h1>')
    assert output.found("bypass") == ""


MACHINES = {
    "an action of a search engine": '<script type="application/ld+json">{"potentialAction":'
    '{"@type":"OrderAction","target":"https:\\/\\/forms.example.org\\/f\\/42"}}</script>',
    "a card of a network": '<meta property="og:url" content="https://forms.example.org/f/42?x">',
}


@pytest.mark.parametrize("data", MACHINES.values(), ids=MACHINES.keys())
def test_no_data_sends_a_machine_past_the_choice(data: str) -> None:
    found = draw().changed(PAGE, "</head>", f"{data}</head>").found("bypass")
    assert "data for machines names the receiver of orders" in found


INVISIBLE = {
    "an unknown variable of the device": "li { display: env(no, none) }",
    "and of its visibility": "li { visibility: env(no, hidden) }",
    "a place at infinity": "li { position: relative; left: calc(-infinity * 1px) }",
    "a place by a number of mathematics": "li { position: relative; left: calc(pi * -9999px) }",
    "a rounded place": "li { overflow: hidden; text-indent: round(-9999px, 1px) }",
    "a column": "li { display: table-column }",
    "a group of columns": "li { display: table-column-group }",
}


@pytest.mark.parametrize("css", INVISIBLE.values(), ids=INVISIBLE.keys())
def test_what_only_a_browser_can_work_out_hides_an_answer(css: str) -> None:
    found = draw().styled(css).found("hidden-terms")
    assert "the order form of tier `online` says the answer to `questions`" in found


def test_a_control_without_a_box_cannot_be_pressed() -> None:
    found = draw().styled("input { display: contents }").found("hidden-terms")
    assert "the radio of tier `online` is hidden" in found


SHUT = {
    "hidden": 'type="hidden" name="email" value="x@y.example"',
    "read only": 'type="email" name="email" readonly',
    "switched off": 'type="email" name="email" disabled',
    "without room": 'type="email" name="email" maxlength="0"',
    "a slider": 'type="range" name="email"',
}


@pytest.mark.parametrize("attributes", SHUT.values(), ids=SHUT.keys())
def test_a_field_that_nobody_can_fill_in_is_found(attributes: str) -> None:
    text = draw().text(PAGE)
    field = re.search(r'<input [^>]*name="email"[^>]*>', text)
    assert field is not None
    output = draw().changed(PAGE, field[0], f"<input {attributes}>")
    assert "nobody can fill in `email` in the order form of tier" in output.found("bypass")


@pytest.mark.parametrize("attribute", ['accept-charset="windows-1251"', 'dirname="way"'])
def test_an_attribute_that_changes_the_letters_of_an_order_is_found(attribute: str) -> None:
    output = draw().changed(PAGE, "<form ", f"<form {attribute} ")
    assert re.search("changes (what sending does|how or where it is sent)", output.found("bypass"))


@pytest.mark.parametrize("charset", ["", '<meta charset="windows-1251">'])
def test_a_page_in_other_letters_is_found(charset: str) -> None:
    output = draw().changed(PAGE, '<meta charset="utf-8">', charset)
    assert "does not say that it is written in UTF-8" in output.found("bypass")


@pytest.mark.parametrize("text", ['"Guaran" "teed"', '"Guar\\AD anteed"'])
def test_a_word_that_a_sheet_puts_together_is_read_whole(text: str) -> None:
    assert draw().styled(f"dd::before {{ content: {text} }}").found("unbacked-guarantee")


def test_a_badge_that_a_sheet_writes_alone_is_found() -> None:
    css = '.fork::before { content: "★ POPULAR" }'
    assert "the sheet writes the badge" in draw().styled(css).found("uneven-prominence")


def test_the_theme_of_these_tests_shares_no_class_name_with_ours() -> None:
    ours = {
        name
        for path in THEME.rglob("*.html")
        for names in re.findall(r'class="([^"{]*)', path.read_text(encoding="utf-8"))
        for name in names.split()
    }
    theirs = {
        name
        for names in re.findall(r'class="([^"]*)"', draw().text(PAGE))
        for name in names.split()
    }
    assert ours
    assert theirs
    assert not ours & theirs
