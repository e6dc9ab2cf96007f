"""The page of findings: what is wrong, as text; it stands for the site where there is none yet."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.policy import FIXED
from generator.report import as_text, summary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.diagnostics import Diagnostic

# No theme is needed for it, since the theme may be what is wrong.
STYLE = Markup("""\
:root { color-scheme: light dark; --paper: #fbfaf6; --sheet: #fffefb; --ink: #1d1b16 }
@media (prefers-color-scheme: dark) { :root { --paper: #181712; --sheet: #211f19; --ink: #ebe7dc } }
body { background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif;
  margin: 0 auto; max-width: 75rem; padding: 2.5rem clamp(1.125rem, 4vw, 3rem) }
pre { background: var(--sheet); font: 0.875rem/1.5 ui-monospace, monospace; overflow-x: auto;
  padding: 1rem }
""")

PAGE = Markup("""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="data:,">
<style>{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{hint}</p>
{findings}
<p>{count}</p>
</main>
</body>
</html>
""")

FINDING = Markup('<pre tabindex="0">{}</pre>\n')

NOT_BUILT = "The site cannot be built yet"
MENDED_SOON = "This page follows as soon as this is mended."
BUILT = "The site is built"
ALL_SHOWN = "What you see is what you have saved."


def findings_page(findings: Iterable[Diagnostic], *, is_built: bool = False) -> bytes:
    """Return a page that says what `check` would print, whatever stands in the author's files."""
    findings = tuple(findings)
    digest = b64encode(sha256(STYLE.encode()).digest()).decode()
    policy = "; ".join((FIXED[0], f"style-src 'sha256-{digest}'", "img-src data:"))
    page = PAGE.format(
        policy=policy,
        style=STYLE,
        title=BUILT if is_built else NOT_BUILT,
        hint=ALL_SHOWN if is_built else MENDED_SOON,
        findings=Markup().join(FINDING.format(as_text(finding)) for finding in findings),
        count=summary(findings),
    )
    return page.encode()
