"""A page of the preview's own: no theme is needed for it, since the theme may be what is wrong."""

from __future__ import annotations

from markupsafe import Markup

from generator.preview.live import COMPONENTS, FINDINGS, ORDERS, OUTLINE
from generator.preview.shell import self_contained

STYLE = Markup("""\
:root { color-scheme: light dark; --paper: #fbfaf6; --sheet: #fffefb; --ink: #1d1b16;
  --faint: #625d50; --line: #d9d4c7; --error: #9a2516; --warning: #765000 }
@media (prefers-color-scheme: dark) { :root { --paper: #181712; --sheet: #211f19; --ink: #ebe7dc;
  --faint: #a9a394; --line: #45413a; --error: #ff9b85; --warning: #e3b95f } }
body { background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif;
  margin: 0 auto; max-width: 75rem; padding: 2rem clamp(1.125rem, 4vw, 3rem) }
a { color: inherit }
:focus-visible { outline: 2px solid; outline-offset: 2px }
nav { display: flex; flex-wrap: wrap; font-size: 0.9375rem;
  gap: 0.25rem clamp(0.75rem, 3vw, 1.25rem) }
nav a[aria-current] { font-weight: 600; text-decoration: none }
h1, h2, h3 { line-height: 1.2; overflow-wrap: break-word; text-wrap: balance }
main:only-child h1 { font-size: 1.0625rem }
h2 { margin: 2.5rem 0 0.75rem }
h3 { margin: 2rem 0 0.75rem }
p { max-width: 40rem; overflow-wrap: break-word }
small, dt, .size, .part a, thead th, figcaption { font-size: 0.875rem; font-weight: 400 }
small, dt, .part, thead th, figcaption { color: var(--faint) }
.file { margin: 0.25rem 0; max-width: 52rem }
pre, table, dl { max-width: 52rem }
pre { background: var(--sheet); color: var(--ink); font: 0.875rem/1.5 ui-monospace, monospace;
  overflow-x: auto; padding: 0.75rem 1rem }
pre span, pre strong { overflow-wrap: anywhere; white-space: pre-wrap }
pre small { font-size: inherit }
code { font: 0.875rem ui-monospace, monospace }
pre em { font-style: normal }
.error em { color: var(--error) }
.warning em { color: var(--warning) }
table { border-collapse: collapse; table-layout: fixed; width: 100% }
tbody { border-top: 1px solid var(--line) }
th, td { font-weight: 400; overflow-wrap: anywhere; padding: 0.375rem 0; text-align: left;
  vertical-align: baseline }
.size { font-variant-numeric: tabular-nums; text-align: right; width: 3.5rem }
.size + .size { width: 5.25rem }
td p { margin: 0 0 0.25rem }
td pre { margin: 0 0 0.5rem }
dl { margin: 1rem 0 2.5rem }
dl div { border-top: 1px solid var(--line); display: grid; gap: 0 1rem;
  grid-template-columns: 10rem minmax(0, 1fr); padding: 0.375rem 0 }
dt { line-height: 1.8 }
dt, dd { margin: 0; overflow-wrap: anywhere }
dd em { color: var(--faint) }
.chapters { columns: 7.5rem 5; list-style: none; max-width: 52rem; padding: 0 }
figure { margin: 0 0 1rem }
iframe { border: 1px solid var(--line); box-sizing: border-box; display: block; height: 12rem;
  width: 100% }
.light, .narrow { color-scheme: light }
.dark { color-scheme: dark }
.narrow { max-width: 100%; width: 362px }
@media (max-width: 30rem) { pre { padding: 0.75rem } dl div { grid-template-columns: 1fr } }
@media print { body { padding: 0 } nav { display: none }
  pre { font-size: 0.625rem; white-space: pre-wrap }
  pre, tbody, dl div, figure { break-inside: avoid } }
""")

MAIN = Markup("<main>\n<h1>{title}</h1>\n{body}\n</main>")
NAVIGATION = Markup('<nav aria-label="Preview">{}</nav>\n')
LINK = Markup('<a href="{}"{}>{}</a>')
CURRENT = Markup(' aria-current="page"')
PAGES = (
    ("/", "Site"),
    (OUTLINE, "Pages"),
    (COMPONENTS, "Components"),
    (FINDINGS, "Findings"),
    (ORDERS, "Orders"),
)


def own_page(title: str, body: Markup, *also: str, address: str = "") -> bytes:
    """Return the page at one of our addresses; it loads nothing but what its policy `also` says."""
    links = (LINK.format(it, CURRENT if it == address else "", name) for it, name in PAGES)
    whole = NAVIGATION.format(Markup("\n").join(links)) + MAIN.format(title=title, body=body)
    return self_contained(title, STYLE, whole, "img-src data:", *also)


def framed_page(title: str, body: Markup) -> bytes:
    """Return a page that stands in a frame on another of our own, from which one goes on."""
    return self_contained(title, STYLE, MAIN.format(title=title, body=body), "img-src data:")
