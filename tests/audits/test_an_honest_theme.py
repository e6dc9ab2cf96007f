"""A theme that means well, and does what themes do, has nothing to fear."""

from __future__ import annotations

import pytest

from tests.audits.foreign import PAGE, Output, draw

HEAD = """<a class="skip" href="#f1">Skip to the form</a>
<header class="top"><b>The Speaking School</b><nav><a href="../">All offers</a></nav></header>
<main>"""
SHEET = {
    "a reset": """
*, *::before, *::after { box-sizing: border-box; margin: 0; padding: 0 }
ul, ol { list-style: none }
button, input { font: inherit; color: inherit }
""",
    "colours": """
:root { color-scheme: light dark; --ground: #fdfcf8; --card: #fff; --ink: #22201a; --soft: #5c584e;
  --brand: #12507b; --on-brand: #fff }
@media (prefers-color-scheme: dark) { :root { --ground: #14140f; --card: #1f1f19; --ink: #eeeae0;
  --soft: #b0aa9c; --brand: #8cc4ee; --on-brand: #06202f } }
html { background: var(--ground); color: var(--ink); font: 100%/1.6 Georgia, serif }
a { color: var(--brand) }
a:hover { color: var(--ink) }
dt { color: var(--soft) }
""",
    "areas": """
body { display: grid; grid-template: "top" auto "main" 1fr / minmax(0, 70rem); min-height: 100vh }
.top { grid-area: top }
main { grid-area: main; padding: 1rem clamp(1rem, 5vw, 4rem) }
@media (min-width: 60rem) { article { display: grid; grid-template-columns: 12rem minmax(0, 1fr) }
  article > h2 { grid-column: 1 } article > dl { grid-column: 2 } }
""",
    "a bar at the top": """
.top { background: var(--card); display: flex; justify-content: space-between; padding: .75rem 1rem;
  position: sticky; top: 0; z-index: 2; box-shadow: 0 1px 12px rgb(0 0 0 / 12%) }
.skip { background: var(--card); left: 1rem; padding: .5rem 1rem; position: absolute; top: 0;
  transform: translateY(-110%); z-index: 3 }
.skip:focus { transform: none }
""",
    "decorations": """
h1 { position: relative; padding-bottom: .5rem }
h1::after { background: var(--brand); bottom: 0; content: ""; height: 3px; left: 0;
  position: absolute; width: 6rem }
li { padding-left: 1.75rem; position: relative }
li::before { background: var(--brand); border-radius: 50%; content: ""; height: .5rem; left: .25rem;
  position: absolute; top: .6em; width: .5rem }
article { isolation: isolate; position: relative }
article::before { background: var(--card); border-radius: 1rem; content: ""; inset: 0;
  position: absolute; z-index: -1 }
legend::before { content: "→ " }
""",
    "cards": """
.row { background: var(--card); border: 1px solid var(--soft); border-radius: .5rem; padding: 1rem;
  position: relative; transition: box-shadow .2s, transform .2s }
.row + .row { margin-top: 1rem }
.row:hover { box-shadow: 0 8px 30px rgb(0 0 0 / 10%); transform: translateY(-2px) }
.row:has(:checked) { border-color: var(--brand); outline: 2px solid var(--brand) }
.row label::after { content: ""; inset: 0; position: absolute }
label + label { border-top: 1px solid var(--soft) }
input[type=radio] { accent-color: var(--brand); height: 1.25rem; width: 1.25rem }
""",
    "entrances": """
@keyframes rise { from { opacity: 0; translate: 0 1rem } to { opacity: 1; translate: none } }
@keyframes fade { from { opacity: 0 } }
article { animation: rise .5s ease-out both }
form { animation: fade .3s .1s backwards }
@media (prefers-reduced-motion: reduce) { * { animation-duration: .01ms !important;
  animation-iteration-count: 1 !important } }
""",
    "buttons": """
button { appearance: none; background: var(--brand); border: 0; border-radius: .5rem;
  color: var(--on-brand); cursor: pointer; padding: 1rem 1.5rem; width: 100% }
button:hover { opacity: .9 }
button:active { transform: translateY(1px) scale(.99) }
button:focus-visible, a:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px }
""",
    "paper": """
@media print { html { background: none; color: #000; font-size: 10pt } button { display: none }
  .top, .skip { display: none } .row, article { break-inside: avoid } }
""",
}


def honest() -> Output:
    return draw().changed(PAGE, "<main>", HEAD)


@pytest.mark.parametrize("css", SHEET.values(), ids=SHEET.keys())
def test_each_part_of_an_honest_sheet_is_left_alone(css: str) -> None:
    assert honest().styled(SHEET["colours"] + css).findings() == ()


def test_an_honest_theme_is_left_alone_as_a_whole() -> None:
    assert honest().styled("".join(SHEET.values())).findings() == ()


def test_a_button_may_be_left_out_on_paper_only() -> None:
    for css in (
        "@media print, screen { button { display: none } }",
        "@media print { button { display: none } } button { visibility: hidden }",
        "@media print { li { display: none } }",
    ):
        assert honest().styled(css).found("hidden-terms")
