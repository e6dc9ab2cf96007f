"""The page of findings: what is wrong, as text; it stands for the site where there is none yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.preview.live import FINDINGS
from generator.preview.ownpage import own_page
from generator.report import as_text, summary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.diagnostics import Diagnostic

BODY = Markup("<p>{count}. {hint}</p>\n{findings}")
FINDING = Markup('<pre tabindex="0" class="{severity}">{lines}</pre>\n')
# The author's lines keep their columns, for the caret below; what is said of them is wrapped.
SHAPES = (
    (re.compile(r"( *\d* \|)(.*)"), Markup("<small>{}</small>{}")),
    (re.compile(r"( *-->)(.*)"), Markup("<span><small>{}</small>{}</span>")),
    (re.compile(r"( *= \w+:)(.*)"), Markup("<span><small>{}</small>{}</span>")),
    (re.compile(r"([^:]*)(.*)"), Markup("<strong><em>{}</em>{}</strong>")),
)

BUILT = "The site is built"
ALL_SHOWN = "What you see is what you have saved."
NOT_BUILT = "The site cannot be built yet"
BUILT_SOON = "The pages stand here as soon as no error is left."
NOT_REBUILT = "What you saved cannot be built"
IS_OLD = "The pages are those of {}. They follow as soon as no error is left."


def good_page(findings: Iterable[Diagnostic]) -> bytes:
    """Return what is said of a site that was built from what is saved."""
    return findings_page(BUILT, ALL_SHOWN, findings)


def stopped_page(findings: Iterable[Diagnostic], moment: str = "") -> bytes:
    """Return why what is saved cannot be built; the `moment` tells of what age the pages are."""
    if not moment:
        return findings_page(NOT_BUILT, BUILT_SOON, findings)
    return findings_page(NOT_REBUILT, IS_OLD.format(moment), findings)


def findings_page(title: str, hint: str, findings: Iterable[Diagnostic]) -> bytes:
    """Return a page that says what `check` would print, whatever stands in the author's files."""
    findings = tuple(findings)
    count = summary(findings).capitalize()
    body = BODY.format(count=count, hint=hint, findings=listed_findings(findings))
    return own_page(title, body, address=FINDINGS)


def listed_findings(findings: Iterable[Diagnostic]) -> Markup:
    """Return findings as they stand in a terminal, one below the other."""
    return Markup().join(
        FINDING.format(severity=it.severity, lines=Markup("\n").join(written(it)))
        for it in findings
    )


def written(finding: Diagnostic) -> Iterable[Markup]:
    """Yield the lines of one finding: what is wrong stands out, and what only frames it recedes."""
    for line in as_text(finding).split("\n"):
        shapes = ((shape.fullmatch(line), html) for shape, html in SHAPES)
        yield next(html.format(*found.groups()) for found, html in shapes if found)
