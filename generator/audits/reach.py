"""Of which answers a word speaks: those in its cell, under its heading, or right after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from generator.audits.sums_said import tiers_on
from generator.facts.document import INLINE, Run
from generator.facts.text import sentence, squeezed
from generator.model import Guaranteed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts import Element, Facts
    from generator.facts.document import Document
    from generator.model import Answer

CELLS = frozenset({"dd", "li", "td"})
# A word speaks of what else stands in these; all others set its meaning apart.
GROWING = INLINE | CELLS | {"div", "figure", "label", "p", "svg", "title"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Where what a heading is for ends at the latest.
SECTIONS = frozenset(
    {"article", "aside", "body", "dd", "fieldset", "footer", "form", "header", "li", "main"}
    | {"nav", "section", "td"}
)
# What names all of the thing it stands in.
NAMES = {"caption": "table", "figcaption": "figure", "legend": "fieldset", "summary": "details"}
MARK = re.compile(r"[.,;:!?…]")


@dataclass(frozen=True, slots=True)
class Said:
    """One answer of one tier."""

    tier: str
    row: str
    answer: Answer


Given: TypeAlias = "tuple[tuple[Run, tuple[Said, ...]], ...]"


class Answers:
    """The answers of a page, by their words."""

    def __init__(self, facts: Facts) -> None:
        self.document = facts.document
        self.said: dict[str, tuple[Said, ...]] = {}
        for tier in tiers_on(facts.page):
            for row, answer in tier.answers.items():
                text = sentence(answer.says)
                self.said[text] = (*self.said.get(text, ()), Said(tier.id, row, answer))
        self.regions = [(it.region, it.tier) for it in facts.orders if it.region is not None]

    def given_by(self, run: Run) -> tuple[Said, ...]:
        """Return who gives the answer that stands whole in a run; the longest, if there are more.

        In the region of an order only its tier speaks, elsewhere on the page all do.
        """
        inside = (tier for region, tier in self.regions if self.document.contains(region, run))
        only = next(inside, None)
        found = [it for it in stretches(squeezed(run.text)) if self.spoken_of(it, only)]
        said = max(found, key=len, default="")
        return self.spoken_of(said, only)

    def of_two_kinds(self) -> dict[tuple[Said, ...], list[Run]]:
        """Return where words stand that are a guarantee for one tier and none for another."""
        found: dict[tuple[Said, ...], list[Run]] = {}
        if any(are_of_two_kinds(said) for said in self.said.values()):
            for run, said in self.within(0, len(self.document.nodes)):
                if are_of_two_kinds(said):
                    found.setdefault(said, []).append(run)
        return found

    def spoken_of(self, text: str, only: str | None) -> tuple[Said, ...]:
        """Return who gives an answer, of one tier or of all."""
        return tuple(it for it in self.said.get(text, ()) if only in {None, it.tier})

    def within(self, start: int, end: int) -> Iterator[tuple[Run, tuple[Said, ...]]]:
        """Yield the runs between two places of the page that give an answer."""
        for node in self.document.nodes[start:end]:
            if isinstance(node, Run) and (said := self.given_by(node)):
                yield node, said

    def in_cell(self, holder: Element) -> Given:
        """Return the answers in the smallest part around a block that holds any."""
        around: Element | None = holder
        while around is not None and around.tag in GROWING:
            found = tuple(self.within(around.order, self.document.ends[around.order]))
            if found or around.tag in CELLS:
                return found
            around = around.parent
        return ()

    def after(self, order: int) -> Given:
        """Return the answer that is the next thing said from a place on."""
        run = next((it for it in self.document.nodes[order:] if isinstance(it, Run)), None)
        said = self.given_by(run) if run is not None else ()
        return ((run, said),) if run is not None and said else ()

    def headed(self, holder: Element) -> Given | None:
        """Return the answers that a block is the heading of, nothing where it is none."""
        part = headed_by(self.document, holder)
        return None if part is None else tuple(self.within(*part))


def are_of_two_kinds(said: tuple[Said, ...]) -> bool:
    """Tell whether the same words are a guarantee for one and none for another."""
    return len({isinstance(it.answer, Guaranteed) for it in said}) > 1


def headed_by(document: Document, holder: Element) -> tuple[int, int] | None:
    """Return the part of a page that a block is the heading of, nothing where it is none."""
    for element in (holder, *holder.ancestors()):
        if element.tag in HEADINGS:
            return document.ends[element.order], end_of_section(document, element)
        if element.tag == "dt":
            return document.ends[element.order], end_of_term(document, element)
        if element.tag in NAMES or element.tag == "th":
            names = NAMES.get(element.tag) or ("table" if element.nearest("thead") else "tr")
            whole = element.nearest(names)
            return (whole.order, document.ends[whole.order]) if whole else None
        if element.tag in SECTIONS:
            return None
    return None


def end_of_section(document: Document, heading: Element) -> int:
    """Return where the next heading that is not below this one stands, or its section ends."""
    around = next((it for it in heading.ancestors() if it.tag in SECTIONS), None)
    end = document.ends[around.order] if around is not None else len(document.nodes)
    same = HEADINGS[: HEADINGS.index(heading.tag) + 1]
    following = (it.order for it in document.tagged(*same) if it.order > heading.order)
    return min((it for it in following if it < end), default=end)


def end_of_term(document: Document, term: Element) -> int:
    """Return where the next term of a list stands, or the list ends."""
    around = term.nearest("dl")
    end = document.ends[around.order] if around is not None else document.ends[term.order]
    following = (it.order for it in document.tagged("dt") if it.order > term.order)
    return min((it for it in following if it < end), default=end)


def stretches(text: str) -> Iterator[str]:
    """Yield all that stands between two marks of a text, or its ends."""
    starts = [0, *(it.end() for it in MARK.finditer(text))]
    ends = [*(it.start() for it in MARK.finditer(text)), len(text)]
    for start in starts:
        yield from (text[start:end] for end in ends if end > start)
