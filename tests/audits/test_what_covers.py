"""Nothing is laid over what must be read."""

from __future__ import annotations

import pytest

from tests.audits.foreign import PAGE, SHEET, draw

BOX = "content: ''; background: #fff; "
COVERS = {
    "over the window": f"main::after {{ {BOX} position: fixed; inset: 0 }}",
    "tied at its sides": f"li::before {{ {BOX} position: absolute; inset-inline: 0; height: 2em }}",
    "as large as declared": f"li::before {{ {BOX} position: absolute; width: 20em; height: 2em }}",
    "as large as its padding": f"li::before {{ {BOX} position: absolute; padding: 2em 9em }}",
    "as large as its border": "li::after { content: ''; position: absolute; border: 60px solid }",
    "as large as its shadow": "li::after { content: ''; position: absolute; box-shadow: inset 0 0 "
    "0 9em #fff; inset: 0 }",
    "as large as its letters": "li::after { content: '██████████'; position: absolute }",
    "a picture": "li::after { content: url(cover.svg); position: absolute }",
    "a ground that is a picture": "li::after { content: ''; position: absolute; inset: 0; "
    "background: url(cover.svg) }",
    "a gradient": "li::after { content: ''; position: absolute; inset: 0; "
    "background: linear-gradient(#fff, #fff) }",
    "frosted glass": "li::after { content: ''; position: absolute; inset: 0; "
    "backdrop-filter: blur(9px) }",
    "enlarged": f"li::before {{ {BOX} position: absolute; width: 9px; height: 9px; scale: 90 }}",
    "of large letters": f"li::before {{ {BOX} position: absolute; font-size: 300px; width: 1em; "
    "height: 1em }",
    "in a state": f"li:hover::before {{ {BOX} position: absolute; inset: 0 }}",
    "in two rules": f"li::before {{ {BOX} inset: 0 }} ul ::before {{ position: absolute }}",
    "in two rules, in a state": f"li::before {{ {BOX} position: absolute }} "
    "li:hover::before { inset: 0 }",
    "on paper": f"@media print {{ li::before {{ {BOX} position: absolute; inset: 0 }} }}",
    "by variables": f":root {{ --p: fixed }} li::before {{ {BOX} position: var(--p); inset: 0 }}",
    "moved": f"li::before {{ {BOX} display: block; height: 2em; position: relative; top: 2em }}",
    "pulled": f"li::before {{ {BOX} display: block; height: 2em; margin-bottom: -2em }}",
    "translated": f"li::before {{ {BOX} display: block; height: 2em; translate: 0 2em }}",
    "letters on letters": "li::after { content: '██████████'; letter-spacing: -2em }",
    "indented": "li::after { content: '██████████'; display: block; text-indent: -20em }",
    "a frame around its frame": "h1 { border-image: linear-gradient(#fff, #fff) 1 / 1px / 900px }",
    "in a cell": f"li {{ display: grid }} li::before {{ {BOX} grid-area: 1 / 1 / 9 / 9 }}",
    "sticking": f"li::before {{ {BOX} position: sticky; top: 0; height: 9em; display: block }}",
    "raised from behind": f"li::before {{ {BOX} position: absolute; inset: 0; z-index: -1 }} "
    "ul ::before { z-index: 1 }",
    "the page's own head": "h1 { position: absolute; background: #fff; width: 100%; height: 99em }",
    "a heading moved down": "h1 { position: relative; top: 9em; background: #fff }",
    "a legend without a ground": "h1 { position: fixed; top: 3em }",
    "a field out of its place": "[name=email] { position: absolute; width: 30em; height: 30em }",
    "a wide outline": "h1 { outline: 30em solid #fff }",
    "an outline far out": "h1 { outline: 2px solid #fff; outline-offset: 9em }",
    "a wide shadow": "h1 { box-shadow: 0 0 0 30em #fff }",
    "a dropped shadow": "h1 { filter: drop-shadow(0 9em 0 #fff) }",
}


@pytest.mark.parametrize("css", COVERS.values(), ids=COVERS.keys())
def test_nothing_is_laid_over_what_must_be_read(css: str) -> None:
    found = draw().styled(css).found("hidden-terms")
    assert "may lie over what must be read" in found
    assert f"in {SHEET}" in found


EMPTY = '<div class="over"></div><h1>'
ELEMENTS = {
    "absolute": "position: absolute; inset: 0",
    "fixed": "position: fixed; width: 100%; height: 100%",
    "pulled up": "margin-top: -40em; height: 40em",
    "sticking, and high": "position: sticky; top: 0; height: 40em",
}


@pytest.mark.parametrize("style", ELEMENTS.values(), ids=ELEMENTS.keys())
def test_no_empty_element_is_laid_over_it(style: str) -> None:
    output = draw().changed(PAGE, "<h1>", EMPTY)
    assert output.styled(f".over {{ {style} }}").findings() == ()
    found = output.styled(f".over {{ background: #fff; {style} }}").found("hidden-terms")
    assert "`<div>` may lie over what must be read" in found


def test_no_style_attribute_lays_an_element_over_it() -> None:
    over = '<div style="position: absolute; inset: 0; background: white"></div><h1>'
    found = draw().changed(PAGE, "<h1>", over).found("hidden-terms")
    assert "`<div>` may lie over what must be read" in found


DECORATIONS = {
    "a number in a circle": "ol li::before { background: #fff; border: 2px solid; content: "
    "counter(n); font: 600 1rem/2 serif; height: 2rem; left: 0; position: absolute; width: 2rem }",
    "a bullet": f"li::before {{ {BOX} position: absolute; left: 0; width: .5rem; height: .5rem }}",
    "a line below": f"h2::after {{ {BOX} position: absolute; inset: auto 0 0; height: 3px }}",
    "a line beside": f"li::after {{ {BOX} position: absolute; inset: 0 auto 0 0; width: 4px }}",
    "a whole card to press": ".row { position: relative } "
    ".row label::after { content: ''; inset: 0; position: absolute }",
    "a tint": "h1::after { content: ''; position: absolute; inset: 0; "
    "background: rgb(0 0 0 / 4%) }",
    "a ground behind": f"h1::before {{ {BOX} position: absolute; inset: 0; z-index: -1 }}",
    "a mark in the line": "h2::before { content: '§ '; background: #eee }",
    "a bar that stays": "header { position: sticky; top: 0; background: #fff; padding: 1rem }",
    "a way past it all": ".skip { position: absolute; top: -4rem; left: 1rem; background: #fff; "
    "padding: .5rem 1rem } .skip:focus { top: 0 }",
    "words for the ear": ".ear { position: absolute; width: 1px; height: 1px; margin: -1px; "
    "overflow: hidden; clip-path: inset(50%) }",
    "a soft shadow": ".row { box-shadow: 0 20px 60px rgb(0 0 0 / 15%) }",
    "a focus ring": ":focus-visible { outline: 3px solid blue; outline-offset: 3px }",
}


@pytest.mark.parametrize("css", DECORATIONS.values(), ids=DECORATIONS.keys())
def test_a_decoration_that_is_small_thin_see_through_or_behind_is_left_alone(css: str) -> None:
    parts = '<a class="skip" href="#f1">To the form</a><header>The School</header><main>'
    output = draw().changed(PAGE, "<main>", parts)
    output = output.changed(PAGE, "<h1>", '<ol><li>One</li></ol><p class="ear">For the ear</p><h1>')
    assert output.styled(css).findings() == ()
