"""The audits: what no finished page may do, whatever theme drew it.

They look at HTML and at the theme's style sheets, never at templates, and cannot be switched off.
One file an audit: the pattern and why it matters, from whom that is learnt, what it finds and what
it does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits import (
    acceptance_after_button,
    bundled_consent,
    bypass,
    dead_link,
    duplicate_id,
    early_button,
    foreign_request,
    hidden_terms,
    label_without_consequence,
    misplaced_answer,
    missing_digest,
    optional_choice,
    policy_mismatch,
    preselected_choice,
    price_mismatch,
    script_needed,
    unbacked_guarantee,
    uneven_prominence,
    unsaid_answer,
    unsaid_kind,
)
from generator.audits.audit import Audit
from generator.diagnostics import in_reading_order
from generator.facts import gather_facts, read_output

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.diagnostics import Diagnostic
    from generator.facts import Output
    from generator.files import File
    from generator.plan import Page
    from generator.words import Words

__all__ = ["AUDITS", "Audit", "audit_page", "audit_sheets", "audit_site"]

AUDITS: tuple[Audit, ...] = (
    bypass.AUDIT,
    preselected_choice.AUDIT,
    unsaid_answer.AUDIT,
    unsaid_kind.AUDIT,
    misplaced_answer.AUDIT,
    uneven_prominence.AUDIT,
    label_without_consequence.AUDIT,
    optional_choice.AUDIT,
    bundled_consent.AUDIT,
    missing_digest.AUDIT,
    acceptance_after_button.AUDIT,
    early_button.AUDIT,
    script_needed.AUDIT,
    foreign_request.AUDIT,
    policy_mismatch.AUDIT,
    unbacked_guarantee.AUDIT,
    price_mismatch.AUDIT,
    hidden_terms.AUDIT,
    dead_link.AUDIT,
    duplicate_id.AUDIT,
)

# What a browser opens as a page of its own, with the links in it.
OPENED = (".htm", ".html", ".svg", ".xht", ".xhtml", ".xml")


def audit_site(
    pages: Sequence[Page], files: Sequence[File], *voices: Words
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a finished site, in the reader's order.

    `voices` speak all languages of its pages, the original's first. `files` are all that will be
    written, those of `pages` among them. What a browser opens although no page was planned for it
    is audited as well: it may lead to no order.
    """
    output = read_output(pages, files)
    planned = {page.path: page for page in pages}
    drawn = (it for it in files if it.path in planned or it.path.lower().endswith(OPENED))
    by_language = {it.language: it for it in voices}
    found: list[Diagnostic] = []
    for file in drawn:
        page = planned.get(file.path)
        words = by_language[page.frame.language] if page else voices[0]
        found += audit_page(page, file, words, output)
    return in_reading_order((*audit_sheets(output), *found))


def audit_page(page: Page | None, file: File, words: Words, output: Output) -> Iterator[Diagnostic]:
    """Yield what is wrong with one page; `output` tells it of the others."""
    facts = gather_facts(page, file, words, output)
    for audit in AUDITS:
        yield from audit.of_page(facts)


def audit_sheets(output: Output) -> Iterator[Diagnostic]:
    """Yield what is wrong with the theme's style sheets by themselves."""
    for sheet in output.sheets.values():
        for audit in AUDITS:
            yield from audit.of_sheet(sheet, output)
