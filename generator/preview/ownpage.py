"""A page of the preview's own: no theme is needed for it, since the theme may be what is wrong."""

from __future__ import annotations

from markupsafe import Markup

from generator.preview.live import COMPONENTS, FINDINGS, ORDERS, OUTLINE
from generator.preview.shell import self_contained

STYLE = Markup("""\
:root { color-scheme: light dark; --paper: #fbfaf6; --sheet: #fffefb; --ink: #1d1b16;
  --line: #d9d4c7 }
@media (prefers-color-scheme: dark) { :root { --paper: #181712; --sheet: #211f19; --ink: #ebe7dc;
  --line: #45413a } }
body { background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif;
  margin: 0 auto; max-width: 75rem; padding: 2.5rem clamp(1.125rem, 4vw, 3rem) }
a { color: inherit }
pre { background: var(--sheet); font: 0.875rem/1.5 ui-monospace, monospace; overflow-x: auto;
  padding: 1rem }
table { border-collapse: collapse; margin: 1rem 0 2.5rem; width: 100% }
th, td { border-top: 1px solid var(--line); overflow-wrap: anywhere;
  padding: 0.375rem 1rem 0.375rem 0; text-align: left; vertical-align: top }
th { font-weight: 400; white-space: nowrap }
nav a { margin-right: 1.5rem }
ul { list-style: none; padding: 0 }
li { border-top: 1px solid var(--line); display: flow-root; overflow-wrap: anywhere;
  padding: 0.375rem 0 }
small { float: right; padding-left: 1rem }
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
LINKS = Markup("\n").join(
    Markup('<a href="{}">{}</a>').format(address, name)
    for address, name in (
        ("/", "Site"),
        (OUTLINE, "Pages"),
        (COMPONENTS, "Components"),
        (FINDINGS, "Findings"),
        (ORDERS, "Orders"),
    )
)


def own_page(title: str, body: Markup, *also: str) -> bytes:
    """Return a page that loads nothing but what its policy `also` says."""
    whole = BODY.format(title=title, links=LINKS, body=body)
    return self_contained(title, STYLE, whole, "img-src data:", *also)
