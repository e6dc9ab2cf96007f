"""What is said, and what is shown, in the parts of a page where something must be."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.facts.claims import Place
from generator.facts.document import joined
from generator.facts.text import marked, plain, sentence, squeezed
from generator.facts.veils import is_condition

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.facts.amounts import Notation
    from generator.facts.claims import Claim
    from generator.facts.document import Document, Element, Run
    from generator.facts.orders import Block, Order
    from generator.facts.veils import Veil
    from generator.model import Money


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A stretch of text, ready to be searched for what it must say."""

    squeezed: str = field(repr=False)
    marked: str = field(repr=False)
    amounts: frozenset[Money] = field(repr=False)

    def says(self, claim: Claim) -> bool:
        """Tell whether a claim is in it."""
        if claim.money is not None:
            return claim.money in self.amounts
        if claim.number:
            number = re.escape(plain(claim.number))
            return re.search(rf"(?<![\d.,]){number}(?!\d|[.,]\d)", plain(self.marked)) is not None
        return sentence(claim.text) in self.squeezed


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """A part of a page where something must be said.

    `said` is all its text, `shown` what of it nothing hides and no pick decides, `late` what comes
    after the button of an order form. `root` is nothing where the page has no `main`.
    """

    root: Element | None
    said: Wording
    shown: Wording
    late: Wording
    runs: tuple[Run, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """Reads parts of one page."""

    document: Document
    veils: Mapping[int, Veil]
    notations: tuple[Notation, ...]
    conditional: frozenset[int]

    def region(
        self,
        root: Element | None,
        button: int | None = None,
        left_out: frozenset[int] = frozenset(),
    ) -> Region:
        """Read a part; `button` is the order of what sends the form."""
        runs = tuple(it for it in self.document.runs(root) if it.parent.order not in left_out)
        early = tuple(it for it in runs if button is None or it.order < button)
        return Region(
            root=root,
            said=wording(early, self.notations),
            shown=wording(filter(self.is_shown, early), self.notations),
            late=wording(runs[len(early) :], self.notations),
            runs=early,
        )

    def is_shown(self, run: Run) -> bool:
        """Tell whether a run is there to be read whatever is picked."""
        return run.parent.order not in self.veils and run.parent.order not in self.conditional


def wording(runs: Iterable[Run], notations: Iterable[Notation]) -> Wording:
    """Make runs searchable."""
    runs = tuple(runs)
    text = marked(runs)
    known = frozenset(money for it in notations for money in it.known(text))
    return Wording(squeezed(joined(runs)), text, known)


def read_regions(
    document: Document,
    orders: Sequence[Order],
    block: Block | None,
    veils: Mapping[int, Veil],
    notations: tuple[Notation, ...],
) -> Mapping[tuple[Place, str], Region]:
    """Return the parts of a page by place and, for order forms, tier."""
    reader = Reader(document, veils, notations, conditional_parts(document))
    ordering = within(document, document.with_attribute("data-order"))
    found = {(Place.PAGE, ""): reader.region(document.first("main"), left_out=ordering)}
    if block is not None and block.region is not None:
        found[Place.CHOICE, ""] = reader.region(block.region)
    for order in orders:
        if order.region is not None:
            button = min((it.order for it in order.submits), default=None)
            found[Place.FORM, order.tier] = reader.region(order.region, button)
    return found


def within(document: Document, roots: Iterable[Element]) -> frozenset[int]:
    """Return the orders of elements and all that stands in them."""
    return frozenset(order for it in roots for order in range(it.order, document.ends[it.order]))


def conditional_parts(document: Document) -> frozenset[int]:
    """Return the orders of all that shows only once something is picked, order forms apart."""
    marks = (
        it for name, found in document.by_attribute.items() if is_condition(name) for it in found
    )
    return within(document, marks)
