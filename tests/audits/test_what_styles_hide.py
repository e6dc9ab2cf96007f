"""No style hides an answer, however it is written and whenever it is for."""

from __future__ import annotations

import pytest

from tests.audits.foreign import SHEET, draw

HIDING = {
    "not displayed": "display: none",
    "not displayed, in capitals": "DISPLAY: NONE",
    "invisible": "visibility: hidden",
    "collapsed": "visibility: collapse",
    "see-through": "opacity: 0",
    "half see-through": "opacity: 50%",
    "nearly opaque": "opacity: .8",
    "worked-out opacity": "opacity: calc(1 - 1)",
    "no size": "font-size: 0",
    "one pixel": "font-size: 1px",
    "a few points": "font-size: 4pt",
    "a fraction": "font-size: .3em",
    "a share": "font-size: 20%",
    "of the screen": "font-size: 1vw",
    "worked-out size": "font-size: calc(1rem / 4)",
    "a size nobody works out": "font-size: round(1rem, 1px)",
    "a sum nobody works out": "font-size: calc(1rem * pow(2, -9))",
    "a sum that means nothing": "font-size: calc(1rem 2px)",
    "the most of two": "font-size: max(2px, 3px)",
    "a font nobody works out": "font: calc(1rem * pow(2, -9)) serif",
    "the least of two": "font-size: min(2px, 1rem)",
    "clamped": "font-size: clamp(1px, 2px, 3px)",
    "shorthand": "font: 0/0 a",
    "shorthand with a weight": "font: 700 2px/1 serif",
    "adjusted": "font-size-adjust: .01",
    "shrunk on phones": "-webkit-text-size-adjust: 1%",
    "zoomed out": "zoom: .1",
    "clipped": "position: absolute; clip: rect(0 0 0 0)",
    "clipped by a path": "clip-path: inset(50%)",
    "clipped the old way": "-webkit-clip-path: circle(0)",
    "scaled": "transform: scale(0)",
    "scaled one way": "transform: scaleX(.1)",
    "scaled by itself": "scale: 0",
    "moved": "transform: translateX(-9999px)",
    "moved by its size": "translate: -200%",
    "turned away": "transform: rotateY(90deg)",
    "turned over": "rotate: 180deg",
    "by a matrix": "transform: matrix(0,0,0,0,0,0)",
    "indented": "text-indent: -9999px",
    "indented by its width": "text-indent: 100%; overflow: hidden; white-space: nowrap",
    "pulled out": "margin-left: -9999px",
    "pulled out by shorthand": "margin: 0 0 0 -100vw",
    "placed outside": "position: absolute; left: -9999px",
    "placed far off": "position: absolute; top: 9999px",
    "placed by inset": "position: absolute; inset: -100vh auto auto auto",
    "placed by logic": "position: absolute; inset-inline-start: -999em",
    "padded away": "padding-left: 9999px",
    "no height": "height: 0; overflow: hidden",
    "one pixel of height": "max-height: 1px; overflow: clip",
    "no width": "width: 0; overflow-x: hidden",
    "a height too low": "height: 2rem; overflow: hidden",
    "a pixel to scroll in": "height: 1px; overflow: auto",
    "two pixels to scroll in": "height: 2px; overflow: scroll",
    "a line to scroll in": "max-block-size: 1lh; overflow-x: auto",
    "a share to scroll in": "height: 2%; overflow-y: auto",
    "a letter's width": "max-inline-size: 1ch; overflow: clip",
    "a letter's width to scroll in": "width: 1em; overflow: auto",
    "columns to the side": "column-count: 500; height: 20px",
    "columns of a width": "columns: 20em; max-block-size: 40rem",
    "one cut line": "white-space: nowrap; overflow: hidden; text-overflow: ellipsis",
    "so many lines": "-webkit-line-clamp: 1; display: -webkit-box; overflow: hidden",
    "no size by containment": "contain: strict",
    "see-through letters": "color: transparent",
    "nearly see-through letters": "color: rgb(0 0 0 / 5%)",
    "see-through in numbers": "color: #00000010",
    "see-through the old way": "color: rgba(0, 0, 0, .1)",
    "mixed away": "color: color-mix(in srgb, red, transparent)",
    "see-through in the dark": "color: light-dark(black, transparent)",
    "filled with nothing": "-webkit-text-fill-color: transparent",
    "not rendered": "content-visibility: hidden",
    "filtered": "filter: opacity(0)",
    "blurred": "filter: blur(8px)",
    "bleached": "filter: contrast(0)",
    "filtered by a picture": "filter: url(#x)",
    "masked": "mask-image: linear-gradient(transparent, transparent)",
    "masked the old way": "-webkit-mask: linear-gradient(transparent, transparent)",
    "blended": "mix-blend-mode: screen",
    "replaced": "content: ''",
    "behind": "position: relative; z-index: -1",
    "letters on letters": "letter-spacing: -1em",
    "lines on lines": "line-height: 0",
    "as dots": "-webkit-text-security: disc",
    "backwards": "unicode-bidi: bidi-override; direction: rtl",
    "along a path": "offset-path: path('M0 0')",
    "inert": "interactivity: inert",
    "only the browser knows": "display: attr(data-d type(*))",
    "depending": "display: if(media(print): none; else: block)",
    "by a function": "display: --nothing()",
    "important": "display: none !important",
    "moved a bit": "text-indent: -90px",
    "moved by its place": "position: relative; inset-inline-start: 90px",
    "pulled over what comes before": "margin-block-start: -24px",
    "pushed over what comes next": "transform: translateY(20px)",
    "turned about a far point": "rotate: 10deg; transform-origin: 5000px 0",
    "taken out of its place": "position: absolute",
    "fixed to the window": "position: fixed; top: 0",
    "squeezed out of its place": "position: absolute; left: 200px; right: 200px",
    "on the next line": "height: 0",
    "a height nobody works out": "max-width: calc-size(auto, size * 0); overflow: hidden",
    "beside the next": "display: flex; width: 0",
    "a height made of one nobody knows": "height: calc-size(auto, size * 0)",
    "behind the eye": "translate: 0 0 900px; perspective: 1px",
    "on its side": "writing-mode: vertical-rl",
    "no size by a container": "container-type: size",
    "no size by a named container": "container: all / size",
    "no room to grow": "flex: 0 0 0; overflow: hidden",
    "no room to grow, in pixels": "flex: 0 1 1px; overflow: clip",
    "no room to begin with": "flex-basis: 0; overflow: hidden",
    "rows of nothing": "display: grid; grid-auto-rows: 0",
    "repeated rows of nothing": "display: grid; grid-template-rows: repeat(3, [a] 0 [b])",
    "rows of at most nothing": "display: grid; grid-template-rows: minmax(0, 0)",
    "rows that fit into nothing": "display: grid; grid-template-rows: fit-content(0)",
    "columns of nothing": "display: grid; grid-template: none / repeat(2, 0); overflow: hidden",
    "struck out": "text-decoration: line-through 2em #fff",
    "struck out in part": "text-decoration-line: underline line-through",
    "underlined all over": "text-decoration: underline 1.2em black; text-underline-offset: -1em",
    "a shadow as high": "text-shadow: 0 0 20px #fff",
    "eaten by its edges": "-webkit-text-stroke: 12px white",
}


@pytest.mark.parametrize("style", HIDING.values(), ids=HIDING.keys())
def test_no_style_hides_an_answer(style: str) -> None:
    found = draw().styled(f"li {{ {style} }}").found("hidden-terms")
    assert "the order form of tier `online` says the answer to `questions`" in found
    assert f"in {SHEET}" in found


WAYS_TO_SAY_IT = {
    "on paper": "@media print { li { display: none } }",
    "on small screens": "@media (max-width: 20rem) { li { display: none } }",
    "where it is supported": "@supports (display: grid) { li { display: none } }",
    "where it is not": "@supports not (display: grid) { li { display: none } }",
    "in a layer": "@layer a, b; @layer a { @layer c { li { display: none } } }",
    "in a container": "@container (width > 1px) { li { display: none } }",
    "in a scope": "@scope (main) { li { display: none } }",
    "as a scope": "@scope (li) { :scope { display: none } }",
    "as a scope by itself": "@scope (li) { & { display: none } }",
    "at the start": "@starting-style { li { opacity: 0 } }",
    "in what nobody knows yet": "@tomorrow (x) { li { display: none } }",
    "nested": "ul { li { display: none } }",
    "nested by name": "ul { & > li { display: none } }",
    "nested backwards": "li { main & { display: none } }",
    "nested in a condition": "li { color: red; @media print { display: none } }",
    "nested twice": "main { ul { & > & , li { @media print { & { display: none } } } } }",
    "nested by a sibling": "p { + ul { display: none } }",
    "nested as its own part": "ul { &:is(ul) li { display: none } }",
    "when pointed at": "ul:hover li { display: none }",
    "when not pointed at": "ul:not(:hover) li { display: none }",
    "unless something is picked": "main:not(:has(:checked)) li { display: none }",
    "when a box is ticked": "form:has(:checked) li { display: none }",
    "when it is the target": "li:target { display: none }",
    "when it is not": "li:not(:target, :focus) { display: none }",
    "after something": "p ~ ul > li:nth-child(n) { display: none }",
    "from the beginning": ":root li { display: none }",
    "all": "* { visibility: hidden }",
    "all but": "*:not(button) { visibility: hidden }",
    "the root": ":root { display: none }",
    "the root by its place": ":first-child { opacity: 0 }",
    "what stands around": "main { display: none }",
    "what stands around, where": ":where(body > main) { display: none }",
    "in a language": "li:lang(en) { display: none }",
    "one direction": "li:dir(ltr) { display: none }",
    "first line": "li::first-line { font-size: 0 }",
    "first letter": "li::first-letter { font-size: 0 }",
    "in one browser": "@media screen { li:-moz-any-link, li { display: none } }",
    "after a comment": "/* } */ l\\69 /**/ { dis\\play: no\\ne }",
    "a list": "h9, li, .x { display: none }",
    "by a variable": ":root { --x: none } li { display: var(--x) }",
    "by a variable set elsewhere": "li { display: var(--x) } .other { --x: none }",
    "by a variable of a variable": ":root { --y: none; --x: var(--y) } li { display: var(--x) }",
    "by what a variable falls back on": "li { display: var(--nothing, none) }",
    "by a registered variable": "@property --x { initial-value: none } li { display: var(--x) }",
    "by a variable in a sum": ":root { --x: 0 } li { font-size: calc(1rem * var(--x)) }",
    "by a variable in brackets": ":root { --x: 0 } li { font-size: calc(2 * (1px * var(--x))) }",
    "by a variable in a shorthand": ":root { --x: 1px } li { font: 400 var(--x)/1.5 serif }",
    "by a variable and a cut": ":root { --x: pre } li { white-space: var(--x); overflow: hidden }",
    "by an animation": "@keyframes go { to { opacity: 0 } } li { animation: go 1s forwards }",
    "by an animation's name": "@keyframes 'a' { 50% { display: none } } li { animation-name: 'a' }",
    "by an old animation": "@-webkit-keyframes a { to { opacity: 0 } } li { -webkit-animation: a }",
    "by some animation": "@keyframes a { to { opacity: 0 } } li { animation: var(--a) }",
    "in two rules": "li { height: 0 } li { overflow: hidden }",
    "in two elements": "ul { overflow: hidden } li { height: 0 }",
    "in two elements, the other way": "ul { max-height: 1rem } main { overflow: hidden }",
    "folded rows": "form { display: grid; grid-template-rows: 0fr } ul { overflow: hidden }",
    "no scrolling": "html { overflow: hidden }",
    "no scrolling down": "body { overflow-y: clip }",
}


@pytest.mark.parametrize("css", WAYS_TO_SAY_IT.values(), ids=WAYS_TO_SAY_IT.keys())
def test_no_condition_or_detour_of_a_sheet_hides_an_answer(css: str) -> None:
    found = draw().styled(css).found("hidden-terms")
    assert "the order form of tier `online` says the answer to `questions`" in found


ADDING_UP = {
    "fading": "main, form, ul, li { opacity: .95 }",
    "fading by filters": "form { filter: opacity(.9) } li { opacity: .9 }",
    "bleaching": "form, ul { filter: contrast(.9) } li { filter: brightness(.9) }",
    "shrinking": "form, ul { scale: .9 } li { transform: scale(.9) } main { zoom: .75 }",
    "shrinking with its letters": "form { zoom: .8 } li { font-size: .8em }",
    "moving": "main, form, ul, li { margin-left: -20px }",
    "moving in all ways": "form { margin-left: -30px } ul { translate: -30px } li { left: -20px; "
    "position: relative }",
    "climbing": "form, ul { margin-top: -5px } li { margin: -5px 0 0 }",
    "in an animation": "@keyframes a { 50% { height: 3em } 60% { overflow: hidden } } "
    "li { animation: a 1s infinite }",
    "by two animations": "@keyframes a { to { height: 3em } } @keyframes b { to { overflow: "
    "clip } } li { animation: a 1s forwards, b 1s forwards }",
}


@pytest.mark.parametrize("css", ADDING_UP.values(), ids=ADDING_UP.keys())
def test_small_steps_add_up(css: str) -> None:
    found = draw().styled(css).found("hidden-terms")
    assert "the order form of tier `online` says the answer to `questions`" in found


FADES = "@keyframes fade { from { opacity: 0 } } "
ENTRANCES_THAT_LAST = {
    "for ever": FADES + "li { animation: fade 1s infinite }",
    "for long": FADES + "li { animation: fade 60s }",
    "many times": FADES + "li { animation: fade 1s 60 }",
    "held": FADES + "li { animation: fade 1s paused }",
    "held apart": FADES + "li { animation: fade 1s } li { animation-play-state: paused }",
    "drawn out apart": FADES + "li { animation: fade 1s } li { animation-duration: 1000s }",
    "late": FADES + "li { animation: fade 1s 100s backwards }",
    "backwards": FADES + "li { animation: fade 1s reverse forwards }",
    "as far as one scrolls": FADES + "li { animation: fade 1s; animation-timeline: scroll() }",
    "nobody knows how long": FADES + "li { animation: fade var(--time) }",
    "to an end that hides": "@keyframes f { to { opacity: 0 } } li { animation: f 1s forwards }",
}


@pytest.mark.parametrize("css", ENTRANCES_THAT_LAST.values(), ids=ENTRANCES_THAT_LAST.keys())
def test_an_entrance_is_short_and_ends_in_plain_view(css: str) -> None:
    found = draw().styled(css).found("hidden-terms")
    assert "the order form of tier `online` says the answer to `questions`" in found


SHRINKING = {
    "bit by bit": "main, form, ul, li { font-size: .8em }",
    "by shares and words": "form { font-size: 85% } ul { font: smaller a } li { font-size: .9em }",
    "by a variable": ":root { --s: .8em } ul, li { font-size: var(--s) }",
    "grown back on paper only": "ul, li { font-size: .8em } @media print { ul { font-size: 2em } }",
    "grown back when pointed at": "form, li { font-size: .8em } ul:hover { font-size: 1rem }",
    "from the root": "html { font-size: 70% } li { font-size: .9rem }",
}


@pytest.mark.parametrize("css", SHRINKING.values(), ids=SHRINKING.keys())
def test_letters_that_shrink_bit_by_bit_are_too_small_in_the_end(css: str) -> None:
    found = draw().styled(css).found("hidden-terms")
    assert "the order form of tier `online` says the answer to `questions`" in found
    assert "too small to read" in found
