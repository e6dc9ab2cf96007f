"""No letters have the colour of their ground, in any light and in any state."""

from __future__ import annotations

import pytest

from tests.audits.foreign import PAGE, SHEET, draw

DARK = "@media (prefers-color-scheme: dark)"
FADED = {
    "white on the page": "li { color: #fff }",
    "nearly white": "li { color: #e8e8e8 }",
    "white by name": "li { color: WHITE }",
    "the page's own ground": "li { color: Canvas }",
    "in light and shade": "li { color: hsl(0 0% 100%) }",
    "in another space": "li { color: oklch(98% 0 0) }",
    "in yet another": "li { color: lab(99 0 0) }",
    "as the browser mixes it": "li { color: color(srgb 1 1 1) }",
    "filled": "li { -webkit-text-fill-color: white }",
    "inherited": "main { color: white }",
    "on a ground of its own": "li { background: #036; color: #024 }",
    "on a ground around": "ul { background: #000 } li { color: #111 }",
    "black ground, black letters": "form { background-color: black }",
    "half a ground": "form { background: #000e }",
    "a gradient": "form { background: linear-gradient(#000, #111) }",
    "a ground of letters": "ul { background: currentcolor }",
    "by variables": ":root { --a: #fff; --b: var(--a) } li { color: var(--b) }",
    "by a variable set further in": ":root { --a: #000 } ul { --a: #fff } li { color: var(--a) }",
    "by what a variable falls back on": "li { color: var(--nothing, #fff) }",
    "the later one wins": "li { color: #000 } li { color: #fff }",
    "the closer one wins": "ul > li { color: #fff } li { color: #000 }",
    "the important one wins": "li { color: #fff !important } main ul > li { color: #000 }",
    "what is in no layer wins": "li { color: #fff } @layer a { main ul > li { color: #000 } }",
    "where it weighs nothing": "li { color: #fff } :where(main ul > li) { color: #000 }",
    "in the dark": f":root {{ color-scheme: light dark }} {DARK} {{ li {{ color: #111 }} }}",
    "in the dark only": ":root { color-scheme: light dark } li { color: #000 }",
    "in the dark, by a variable": ":root { --p: #fff; --i: #000 } body { background: var(--p); "
    f"color: var(--i) }} {DARK} {{ :root {{ --p: #000 }} }}",
    "in one of two lights": ":root { color-scheme: light dark } "
    "li { color: light-dark(#000, #111) }",
    "on paper": "@media print { li { color: #fff } }",
    "on small screens": "@media (width < 40rem) { li { color: #fff } }",
    "when pointed at": "li:hover { color: #fff }",
    "when not pointed at": "li:not(:hover) { color: #fff } li:hover { background: #000 }",
    "in the first line": "li::first-line { color: #fff }",
    "in an animation": "@keyframes a { to { color: #fff } } li { animation: a 1s forwards }",
    "in some animation": "@keyframes a { 50% { color: #fff } } li { animation: var(--a) }",
    "against all rules": "@keyframes a { to { color: #fff } } li { animation: a 9s } "
    "main ul > li { color: #000 }",
    "by the ground when pointed at": "ul:hover { background: #000 }",
}


@pytest.mark.parametrize("css", FADED.values(), ids=FADED.keys())
def test_no_letters_have_the_colour_of_their_ground(css: str) -> None:
    found = draw().styled(css).found("hidden-terms")
    assert "the order form of tier `online` says the answer to `questions`" in found
    assert f"in {SHEET}, which leaves letters the colour of their ground" in found


def test_no_button_has_the_colour_of_its_ground() -> None:
    found = draw().styled("button { background: #036; color: #025 }").found("hidden-terms")
    assert "the button of tier `online` is hidden by" in found


def test_no_style_attribute_gives_letters_the_colour_of_their_ground() -> None:
    output = draw().changed(PAGE, "<ul>", '<ul style="color: white">', 2)
    assert "says the answer to `questions`" in output.found("hidden-terms")


LEGIBLE = {
    "white on blue": "button { background: #036; color: #fff }",
    "turned round when pointed at": "button { background: #036; color: #fff } "
    "button:hover { background: #fff } button:hover { color: #036 }",
    "a row with its parts": ".row:hover { background: #036; color: #eee } "
    ".row:hover b { color: #fff }",
    "light and dark": ":root { color-scheme: light dark; --p: #fff; --i: #222 } "
    f"{DARK} {{ :root {{ --p: #111; --i: #eee }} }} body {{ background: var(--p); "
    "color: var(--i) } button { background: var(--i); color: var(--p) }",
    "ink saved on paper": "button { background: #036; color: #fff } "
    "@media print { button { background: none; color: #000 } }",
    "white overruled": "a, p, li { color: #fff } main li, main p, main a { color: #222 }",
    "white in a layer": "@layer a { main li { color: #fff } } li { color: #222 }",
    "white where nothing stands": "footer { color: #fff }",
    "on a picture": "h1 { background: url(sky.svg) #000; color: #fff }",
    "on a gradient": "h1 { background: linear-gradient(#036, #fff); color: #fff }",
    "for a moment": "@keyframes a { from { color: #fff } } li { animation: a .5s }",
    "a colour nobody knows": "li { color: color-mix(in oklab, #fff 50%, #000) }",
    "more than all light, and less than none": "li { background: oklab(1e308 0 0); "
    "color: lab(-1e308 0 0); grid-row: 1e400 / span 1e400 }",
    "a variable nobody sets": "li { color: var(--theirs); background: var(--ours) }",
    "one image taken away": "ul { background: #036; color: #fff } ul { background-image: none }",
    "a theme picked on the root": ":root { --p: #fff } [data-look=dark] { --p: #000 } "
    "body { background: var(--p); color: #333 }",
    "system colours": "li { background: Canvas; color: CanvasText } a { color: LinkText }",
}


@pytest.mark.parametrize("css", LEGIBLE.values(), ids=LEGIBLE.keys())
def test_letters_on_another_ground_are_left_alone(css: str) -> None:
    sky = draw().with_text("look/sky.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert sky.styled(css).found("hidden-terms") == ""


OLD = {
    "text": ("<body>", '<body text="white">'),
    "a ground": ("<body>", '<body bgcolor="black">'),
    "a ground further in": ("<article>", '<article><table bgcolor="black"><tr><td>x</table>'),
    "links": ("<body>", '<body link="#fff">'),
    "a font": ("Pressing accepts", '<font color="white">Pressing accepts</font>'),
}


@pytest.mark.parametrize(("old", "new"), OLD.values(), ids=OLD.keys())
def test_no_attribute_colours_what_must_be_read(old: str, new: str) -> None:
    assert "colours what must be read" in draw().changed(PAGE, old, new).found("hidden-terms")
