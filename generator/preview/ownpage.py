"""A page of the preview's own: no theme is needed for it, since the theme may be what is wrong."""

from __future__ import annotations

from markupsafe import Markup

from generator.preview.live import COMPONENTS, FINDINGS, ORDERS, OUTLINE
from generator.preview.shell import self_contained

STYLE = Markup("""\
:root { color-scheme: light dark; --paper: #fbfaf6; --sheet: #fffefb; --ink: #1d1b16;
  --faint: #625d50; --line: #d9d4c7 }
@media (prefers-color-scheme: dark) { :root { --paper: #181712; --sheet: #211f19; --ink: #ebe7dc;
  --faint: #a9a394; --line: #45413a } }
body { background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif;
  margin: 0 auto; max-width: 75rem; padding: 2rem clamp(1.125rem, 4vw, 3rem) }
a { color: inherit }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem }
nav a[aria-current] { font-weight: 600; text-decoration: none }
h1, h2, h3 { line-height: 1.2; text-wrap: balance }
h2 { margin: 2.5rem 0 0.75rem }
p { max-width: 40rem; overflow-wrap: break-word }
.file { margin: 0.25rem 0; max-width: none }
pre, table, ul { max-width: 52rem }
pre { background: var(--sheet); font: 0.875rem/1.5 ui-monospace, monospace; overflow-x: auto;
  padding: 1rem }
pre span { overflow-wrap: anywhere; white-space: pre-wrap }
table { border-collapse: collapse; margin: 1rem 0 2.5rem; width: 100% }
th, td { border-top: 1px solid var(--line); overflow-wrap: anywhere;
  padding: 0.375rem 1rem 0.375rem 0; text-align: left; vertical-align: top }
th { font-weight: 400; white-space: nowrap }
td em { color: var(--faint) }
ul { list-style: none; padding: 0 }
li { border-top: 1px solid var(--line); display: flow-root; overflow-wrap: anywhere;
  padding: 0.375rem 0 }
small { color: var(--faint); float: right; font-variant-numeric: tabular-nums; line-height: 1.8;
  padding-left: 1rem }
li pre { clear: both }
iframe { border: 1px solid var(--line); box-sizing: border-box; display: block; height: 12rem;
  margin: 0 0 1rem; width: 100% }
.light, .narrow { color-scheme: light }
.dark { color-scheme: dark }
.narrow { max-width: 100%; width: 362px }
""")

BODY = Markup("""\
<nav aria-label="Preview">{links}</nav>
<main>
<h1>{title}</h1>
{body}
</main>""")
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
    whole = BODY.format(title=title, links=Markup("\n").join(links), body=body)
    return self_contained(title, STYLE, whole, "img-src data:", *also)
