"""Something that is loaded from another host.

A client who only reads is not to be watched by somebody else; and what comes from elsewhere can
change or fail without anybody here having done anything.

Learnt from LG München I, 3 O 17493/20: a font from another host tells that host who reads the page.

Not this:

    <link rel="stylesheet" href="https://fonts.example.com/css">

But this:

    <link rel="stylesheet" href="../assets/theme.css">
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding
from generator.facts.urls import leaves_site

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from generator.facts import Facts, Reference, Sheet


def check(facts: Facts) -> Iterator[Finding]:
    """Find what a page loads from elsewhere."""
    inline = (
        it for sheet in facts.styles.sheets if sheet.source.path == facts.path for it in sheet.loads
    )
    yield from foreign((*facts.references, *inline))


def check_sheet(sheet: Sheet, _files: Collection[str]) -> Iterator[Finding]:
    """Find what a style sheet loads from elsewhere."""
    yield from foreign(sheet.loads)


def foreign(references: Iterable[Reference]) -> Iterator[Finding]:
    """Find references that a browser follows by itself, to another host."""
    for reference in references:
        if reference.kind.loads and leaves_site(reference.url):
            message = f"`{reference.url[:80]}` is loaded from another host"
            yield Finding(message, reference.at, "copy the file into the site, or leave it out")


AUDIT = Audit(
    name="foreign-request",
    why="a client who only reads is not to be watched by somebody else",
    page=check,
    sheet=check_sheet,
)
