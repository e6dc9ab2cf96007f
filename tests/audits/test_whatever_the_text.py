"""The audits never fail, whatever HTML and CSS they get, and point into what they got."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.selectors import is_readable
from generator.facts.sheets import read_sheet
from generator.source import Source
from tests.audits.foreign import PAGE, Output, draw

SCRAPS = (
    *"<>\"'=/& \n;{}()[]:.,#*+~>|!@\\\0é",
    *("div", "input", "form", "label", "details", "svg", "template", "table", "select", "option"),
    *("<form action=", "<input type=radio name=tier", "value=online", "data-order=2", "data-x1"),
    *("<!--", "-->", "</", "<p", "style=", "id=x", "for=x", "href=", "https://[", "//", "%", "#"),
    *("aria-labelledby=x", "srcset=", "checked", "hidden", "<main>", "</main>", "<script>", "<td>"),
    *("RUB 9,000", "guaranteed", "not ", "<base", "http-equiv=refresh", "javascript:", "1e999"),
)
CSS_SCRAPS = (
    *"{}()[];:,.#*+~>|!@&\\\"' \n\0",
    *("a", "li", ":is(", ":not(", ":has(", ":nth-child(", "2n+1 of", "::before", ":hover", "[x=y]"),
    *("@media", "@import", "@keyframes", "@scope", "@font-face", "@property", "url(", "/*", "*/"),
    *("display:", "none", "font:", "0/0", "calc(", "1e999px", "var(", "--x", "color:", "#0000"),
    *("transform:", "scale(", "clamp(", "rgb(", "/", "1px", "!important", "animation:", "opacity:"),
)
scraps = st.lists(st.sampled_from(SCRAPS) | st.text(max_size=5), max_size=40).map("".join)
css_scraps = st.lists(st.sampled_from(CSS_SCRAPS) | st.text(max_size=3), max_size=40).map("".join)
USUAL = draw()


def points_into_the_output(output: Output) -> bool:
    """Audit a site and tell whether every finding lies in one of its files."""
    texts = {
        it.path: it.content.decode() for it in output.files if it.path.endswith(("html", "css"))
    }
    return all(
        it.span is not None
        and it.span.source.path in texts
        and 0 <= it.span.start <= it.span.end <= len(it.span.source.text)
        for it in output.findings()
    )


@settings(max_examples=60, deadline=None)
@given(text=scraps)
def test_any_page_can_be_audited(text: str) -> None:
    assert points_into_the_output(USUAL.with_text(PAGE, text))


@settings(max_examples=60, deadline=None)
@given(text=scraps, place=st.floats(0, 1))
def test_any_text_may_stand_in_a_page(text: str, place: float) -> None:
    page = USUAL.text(PAGE)
    at = int(place * len(page))
    assert points_into_the_output(USUAL.with_text(PAGE, page[:at] + text + page[at:]))


@settings(max_examples=100, deadline=None)
@given(css=css_scraps)
def test_any_sheet_can_be_audited(css: str) -> None:
    assert points_into_the_output(USUAL.styled(css))


@settings(max_examples=300, deadline=None)
@given(css=css_scraps)
def test_whatever_was_read_of_a_sheet_can_be_matched(css: str) -> None:
    sheet = read_sheet(Source("x.css", css + "{x:y}"))
    assert all(is_readable(it) for rule in sheet.rules for it in rule.selectors)


BYTES = {
    "nothing": b"",
    "no text": bytes(range(256)),
    "another encoding": "Ä".encode("utf-16"),
    "deep": b"<div>" * 20000,
    "deep tables": b"<table><tr><td>" * 400,
    "many attributes": b"<p " + b" ".join(b"a%d=1" % it for it in range(5000)) + b">",
    "many quotes": b"<p a='" * 3000,
    "a comment without end": b"<!--" * 5000,
    "a long number": b"<span data-exact data-x1=" + b"9" * 5000 + b">",
}


@pytest.mark.parametrize("content", BYTES.values(), ids=BYTES.keys())
def test_any_bytes_can_be_audited(content: bytes) -> None:
    output = USUAL.with_text(PAGE, content.decode("utf-8", "replace"))
    assert output.findings()


SHEETS = {
    "deep brackets": "a{b:" + "(" * 5000,
    "deep functions": "a{width:" + "calc(" * 3000,
    "deep selectors": ":is(" * 3000 + "a" + ")" * 3000 + "{display:none}",
    "deep rules": "a{" * 3000,
    "growing rules": "a{" + "& & &{" * 12 + "display:none",
    "variables in a circle": ":root{--a:var(--b);--b:var(--a)} li{display:var(--a)}",
    "many ways": "".join(f":root{{--a:{it}}}" for it in range(300)) + "li{font:var(--a) var(--a)}",
    "a long list": ",".join(f".a{it}" for it in range(3000)) + "{display:none}",
}


@pytest.mark.parametrize("css", SHEETS.values(), ids=SHEETS.keys())
def test_any_depth_of_a_sheet_can_be_audited(css: str) -> None:
    assert points_into_the_output(USUAL.styled(css))
