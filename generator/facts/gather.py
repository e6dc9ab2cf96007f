"""What a finished page says and does, gathered once for all audits."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.facts.amounts import notation
from generator.facts.applied import stylings_of
from generator.facts.claims import Place, claims_of
from generator.facts.covers import covers_of
from generator.facts.document import joined
from generator.facts.names import Names, labels_by_control
from generator.facts.orders import find_block, find_orders
from generator.facts.output import read_file
from generator.facts.references import Kind, references_of
from generator.facts.regions import read_regions
from generator.facts.sayings import sayings_of
from generator.facts.sheets import read_sheet
from generator.facts.styles import read_styles
from generator.facts.urls import file_at, leaves_site
from generator.facts.veils import veils_of
from generator.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.facts.amounts import Notation
    from generator.facts.authored import Authored
    from generator.facts.claims import Claim
    from generator.facts.covers import Cover
    from generator.facts.document import Document, Element
    from generator.facts.orders import Block, Order
    from generator.facts.output import Around, Output, Target
    from generator.facts.references import Reference
    from generator.facts.regions import Region
    from generator.facts.sayings import Saying
    from generator.facts.sheets import Sheet
    from generator.facts.styles import Styles, Styling
    from generator.facts.veils import Veil
    from generator.files import File
    from generator.plan import Page
    from generator.words import Words


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """One finished page.

    `page` is the plan it was drawn from, nothing for HTML that the theme or the author brought;
    `orders` and `block` are the planned forms and choice as they stand on it; `veils` say what
    hides an element, by its order, `covers` what may lie over others, `placing` where children
    are put; `claims` are what the page must say and `regions` what is said where; `sayings` are
    its lines, and `authored` is what of them may be the author's; `there` are the places it leads
    to that are in the output.
    """

    page: Page | None
    path: str
    document: Document = field(repr=False)
    output: Output = field(repr=False)
    references: tuple[Reference, ...] = field(repr=False)
    styles: Styles = field(repr=False)
    orders: tuple[Order, ...] = field(repr=False)
    block: Block | None = field(repr=False)
    veils: Mapping[int, Veil] = field(repr=False)
    covers: tuple[Cover, ...] = field(repr=False)
    placing: Mapping[int, tuple[Styling, ...]] = field(repr=False)
    claims: tuple[Claim, ...] = field(repr=False)
    regions: Mapping[tuple[Place, str], Region] = field(repr=False)
    notations: tuple[Notation, ...] = field(repr=False)
    words: Words = field(repr=False)
    names: Names = field(repr=False)
    sayings: tuple[Saying, ...] = field(repr=False)
    authored: tuple[Authored, ...] = field(repr=False)
    there: frozenset[Target] = field(repr=False)

    def region_of(self, claim: Claim) -> Region | None:
        """Return where a claim must be said, or nothing where the page lacks that part."""
        tier = claim.tier if claim.place is Place.FORM else ""
        return self.regions.get((claim.place, tier))

    def text_of(self, element: Element) -> str:
        """Return the text in an element, hidden or not, lines and blocks set apart."""
        return joined(self.document.runs(element), between="\n")

    def file_at(self, url: str) -> tuple[str, str] | None:
        """Return the file and the fragment that an address on this page leads to."""
        return None if leaves_site(url) else file_at(url, self.path, self.output.root)


def gather_facts(page: Page | None, file: File, words: Words, around: Around) -> Facts:
    """Gather what a page says and does; never fails, whatever stands in the file."""
    output = around.output
    document = read_file(file)
    references = tuple(references_of(document))
    claims = claims_of(page, words)
    orders = find_orders(page, document)
    block = find_block(page, document)
    styles = read_styles(tuple(sheets_of(document, references, file.path, output)))
    # Pages that must say nothing in particular need not be searched for what hides it.
    placing = stylings_of(document, styles, "placing") if claims else {}
    veils = veils_of(document, styles, placing) if claims else {}
    currencies = sorted({it.money.currency for it in claims if it.money is not None})
    notations = tuple(notation(words, it) for it in currencies)
    labels = labels_by_control(document) if orders else {}
    return Facts(
        page=page,
        path=file.path,
        document=document,
        output=output,
        references=references,
        styles=styles,
        orders=orders,
        block=block,
        veils=veils,
        placing=placing,
        covers=covers_of(document, styles) if claims else (),
        claims=claims,
        regions=read_regions(document, orders, block, veils, notations) if claims else {},
        notations=notations,
        words=words,
        names=Names(document, veils, labels),
        sayings=sayings_of(document) if page else (),
        authored=around.authored,
        there=around.there,
    )


def sheets_of(
    document: Document, references: Sequence[Reference], path: str, output: Output
) -> Iterator[Sheet]:
    """Yield the style sheets of a page that are not the engine's own."""
    for reference in references:
        if reference.kind is Kind.STYLE and not leaves_site(reference.url):
            target = file_at(reference.url, path, output.root)
            if target and target[0] in output.sheets:
                yield output.sheets[target[0]]
    for element in document.tagged("style"):
        yield read_sheet(Source(path, joined(document.runs(element), between="")))
