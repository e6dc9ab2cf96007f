"""An answer, a price, an exclusion or an option that the page leaves out.

A client who finds no answer fills it in with hope. Everything a tier answers stands on the page
before anything is picked; what it promises and what it excludes stands once more in its form,
before the button.

Learnt from BIT (2019): key terms as questions with their answers were understood by a third more
people. Berman v. Freedom Financial (9th Cir. 2022) asks for notice that a reader comes upon.

Not this:

    <tr><th>Do I get a video?</th><td>Yes</td><td></td></tr>

But this:

    <tr><th>Do I get a video?</th><td>You get every class.</td><td>We do not record.</td></tr>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts import Facts


def check(facts: Facts) -> Iterator[Finding]:
    """Find what the page leaves out."""
    for claim in facts.claims:
        region = facts.region_of(claim)
        # Where a whole part is missing, the audits of that part say so.
        if region is None or region.said.says(claim):
            continue
        does = "says only after its button" if region.late.says(claim) else "does not say"
        message = f"{claim.where} {does} {claim.what}: `{claim.quoted}`"
        yield Finding(message, region.root, "say it there in the words of the offer")
    if facts.claims:
        yield from empty_cells(facts)


def empty_cells(facts: Facts) -> Iterator[Finding]:
    """Find rows of a table that answer nothing for somebody."""
    for cell in facts.document.tagged("td"):
        if not cell.nearest("thead") and not facts.text_of(cell).strip():
            message = "a cell of the comparison is empty"
            yield Finding(message, cell, "write the answer into it, or that there is none")


AUDIT = Audit(
    name="unsaid-answer",
    why="a client who finds no answer fills it in with hope",
    page=check,
)
