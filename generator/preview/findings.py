"""The page of findings: what is wrong, as text; it stands for the site where there is none yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.preview.ownpage import own_page
from generator.report import as_text, summary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.diagnostics import Diagnostic

BODY = Markup("<p>{hint}</p>\n{findings}\n<p>{count}</p>")
FINDING = Markup('<pre tabindex="0">{}</pre>\n')

NOT_BUILT = "The site cannot be built yet"
MENDED_SOON = "This page follows as soon as this is mended."
BUILT = "The site is built"
ALL_SHOWN = "What you see is what you have saved."


def findings_page(findings: Iterable[Diagnostic], *, is_built: bool = False) -> bytes:
    """Return a page that says what `check` would print, whatever stands in the author's files."""
    findings = tuple(findings)
    body = BODY.format(
        hint=ALL_SHOWN if is_built else MENDED_SOON,
        findings=listed_findings(findings),
        count=summary(findings),
    )
    return own_page(BUILT if is_built else NOT_BUILT, body)


def listed_findings(findings: Iterable[Diagnostic]) -> Markup:
    """Return findings as they stand in a terminal, one below the other."""
    return Markup().join(FINDING.format(as_text(finding)) for finding in findings)
