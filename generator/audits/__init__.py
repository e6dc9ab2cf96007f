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
from generator.facts import gather_facts, has_parts, links_of, read_around, read_output
from generator.memory import AFRESH, Memory

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from generator.diagnostics import Diagnostic
    from generator.facts import Around, Output
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


def audit_site(
    pages: Sequence[Page], files: Sequence[File], *voices: Words, memory: Memory = AFRESH
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a finished site, in the reader's order.

    `voices` speak all languages of its pages, the original's first. `files` are all that will be
    written, those of `pages` among them. What a browser opens although no page was planned for it
    is audited as well: it may lead to no order.
    """
    output = read_output(pages, files, memory)
    planned = {page.path: page for page in pages}
    links = {
        it.path: memory.recall(links_of, planned.get(it.path), it, output.root) for it in files
    }
    parts = frozenset().union(*(it.parts for it in links.values()))
    drawn = (it for it in files if it.path in planned or has_parts(it.path))
    by_language = {it.language: it for it in voices}
    found: list[Diagnostic] = []
    for file in drawn:
        page = planned.get(file.path)
        words = by_language[page.frame.language] if page else voices[0]
        around = read_around(page, links[file.path], output, parts, memory)
        found += memory.recall(audit_page, page, file, words, around)
    return in_reading_order((*audit_sheets(output, links), *found))


def audit_page(
    page: Page | None, file: File, words: Words, around: Around
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with one page; `around` is what it knows of the rest."""
    facts = gather_facts(page, file, words, around)
    return tuple(it for audit in AUDITS for it in audit.of_page(facts))


def audit_sheets(output: Output, files: Collection[str]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the theme's sheets by themselves; `files` are all paths."""
    for sheet in output.sheets.values():
        for audit in AUDITS:
            yield from audit.of_sheet(sheet, files)
