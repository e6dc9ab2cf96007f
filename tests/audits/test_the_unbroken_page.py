"""A theme that keeps to the contract is left alone, whatever its markup."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from generator.model import Window
from tests.audits.foreign import PAGE, REVEAL, SHEET, draw
from tests.audits.offers import RECEIVER, SPEAKING, single_offer, without_extras

if TYPE_CHECKING:
    from generator.model import Offer

CALM_STYLES = {
    "a reset": "*, *::before, *::after { box-sizing: border-box; margin: 0 }",
    "states": ".row:hover { background: #eee } a:visited { color: purple }",
    "disabled controls fade": "button:disabled { opacity: .5 }",
    "a decorated picture": ".star { opacity: 0; font-size: 0; clip-path: inset(50%) }",
    "marks": "li::before { content: '*'; opacity: 0; position: absolute; left: -9999px }",
    "room between options": ".row + .row { margin-top: 1rem } .row:first-of-type { margin-top: 0 }",
    "corners of a group": ".row:first-of-type { border-start-start-radius: 4px }",
    "letters that grow": "h1 { font: 600 clamp(2rem, 1.4rem + 2.6vw, 3rem)/1.1 serif }",
    "a small root": "html { font-size: 62.5% } body { font-size: 1.6rem } u { font-size: 1.3rem }",
    "small beside large": "h1 { font-size: 3em } h1 b { font-size: .6em } b { font-size: .8em }",
    "variables": ":root { --a: 1.1rem; --b: #555 } p { font-size: var(--a); color: var(--b) }",
    "lines and letters": "p { line-height: 1.4em; font-size: max(1rem, 9px) }",
    "colours": "li { color: rgb(40, 40, 40) } p { color: hsl(0 0% 20%) } b { font: inherit }",
    "centred": ".pic { position: absolute; left: 50%; transform: translateX(-50%) }",
    "full bleed": "article { margin-inline: calc(50% - 50vw) }",
    "buttons drawn anew": "button { appearance: none; background: #036; color: #fff }",
    "text in columns": "main > h1 { columns: 2 }",
    "a wide table scrolls": "article { overflow-x: auto; max-height: 30rem; overflow-y: auto }",
    "no sideways scrolling": "body { overflow-x: hidden } u { white-space: nowrap }",
    "forms in a grid": "[data-order] { display: grid; gap: 1rem }",
    "the usual rule for hidden": "[hidden] { display: none }",
    "dark": "@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }",
    "supports and layers": "@layer base { @supports (display: grid) { main { display: grid } } }",
    "nesting": "article { & > h2 { color: #333; &:hover { color: #000 } } }",
    "a picked row": ".row:has(:checked) { color: red } .row:not(:has(:checked)) { color: #000 }",
    "turned slightly": "h1 { transform: rotate(-2deg) }",
    "a small animation": "@keyframes in { from { translate: 0 4px } } p { animation: in 1s }",
    "a fade-in": "@keyframes in { from { opacity: 0 } } li { animation: in .4s ease-out both }",
    "a fade-in, put off": "@keyframes in { 0% { opacity: 0; translate: 0 1rem } 100% { opacity: 1 }"
    " } article { animation: .3s cubic-bezier(0, 0, .2, 1) .1s backwards in }",
    "less motion": "@keyframes in { from { opacity: 0 } } li { animation: in 1s } @media (prefers-"
    "reduced-motion) { * { animation-duration: .01ms !important; "
    "animation-iteration-count: 1 !important } }",
    "a spinner elsewhere": "@keyframes spin { to { rotate: 360deg } } "
    ".busy { animation: spin 1s infinite }",
    "hovering": "button:hover { opacity: .9 } .row:hover { transform: translateY(-2px) }",
    "a little room in a row": ".row { flex: 1 1 0; display: flex } .row span { flex: 1 0 0 }",
    "hanging lines": "li { padding-left: 2em; text-indent: -2em }",
    "gutters": "form { margin: 0 -1rem } form > * { padding: 0 1rem }",
    "columns that may shrink": "form { display: grid; grid-template-columns: minmax(0, 1fr) }",
    "a bar beside": "form { display: grid; grid-template-columns: 4px 1fr }",
    "radios in the corner": ".row { position: relative } .row input { position: absolute; "
    "right: 1rem; top: 1rem }",
    "a container to ask": "main { container-type: inline-size }",
    "underlines": "a { text-decoration: underline 2px; text-underline-offset: .2em }",
    "a soft shadow": "h1 { text-shadow: 0 1px 2px rgb(0 0 0 / 20%) }",
    "line numbers": "ol { counter-reset: n } li { counter-increment: n; position: relative }",
}


@pytest.mark.parametrize(
    "offers",
    [(SPEAKING,), (single_offer(),), (without_extras(),)],
    ids=["two tiers", "one tier", "no extras"],
)
def test_a_theme_that_keeps_to_the_contract_is_left_alone(offers: tuple[Offer, ...]) -> None:
    assert draw(*offers).findings() == ()


@pytest.mark.parametrize("css", CALM_STYLES.values(), ids=CALM_STYLES.keys())
def test_a_style_that_hides_nothing_is_left_alone(css: str) -> None:
    assert draw().styled(css).findings() == ()


def test_an_offer_that_is_over_needs_no_form() -> None:
    over = replace(SPEAKING, open=Window(date(2025, 1, 1), date(2025, 2, 1)))
    assert "<form" not in draw(over).text(PAGE)
    assert draw(over).findings() == ()


def test_an_offer_elsewhere_may_be_linked_to() -> None:
    output = draw().changed(PAGE, "<h1>", '<a href="https://elsewhere.example/">us</a><h1>')
    assert output.findings() == ()


def test_a_finding_points_at_the_tag_it_means() -> None:
    output = draw().changed(PAGE, 'name="name">', 'name="name" autofocus>')
    (finding,) = output.findings()
    assert finding.span is not None
    assert finding.span.source.path == PAGE
    assert finding.span.text == '<input id="name1" name="name" autofocus>'


def test_a_finding_in_a_sheet_points_at_the_declaration() -> None:
    output = draw().styled("p.accept,\nli { color: red; display: none }")
    spans = {it.span.text for it in output.findings() if it.span}
    assert spans == {"display: none "}
    assert {it.span.source.path for it in output.findings() if it.span} == {SHEET}


def test_every_finding_says_why_it_matters_and_what_to_write() -> None:
    output = draw().changed(PAGE, "<h1>", f'<a href="{RECEIVER.url}">now</a><h1>').without(REVEAL)
    assert output.findings()
    assert all(it.why and it.help for it in output.findings())
