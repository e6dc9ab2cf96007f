"""An answer under another question, under another tier's label, or beside another tier's radio.

All may be said on a page, and still each reader takes the wrong one with them. So at least once
every answer stands with the question it answers before it and, where tiers differ, as their own:
in a table under the head of its column, and under its own label where the cell says one; elsewhere
with its label before it. Beside a radio stands nothing that only another tier answers.

Learnt from WCAG 2.2, 1.3.1 (what a table says by its heads must be so in its markup), and from the
Consumer Rights Act 2015, section 50: what a buyer is told of a service is part of the contract.

Not this:

    <tr><th></th><th>With review</th><th>Without</th></tr>
    <tr><th>Is my talk reviewed?</th><td>Never.</td><td>At each class.</td></tr>

But this:

    <tr><th></th><th>With review</th><th>Without</th></tr>
    <tr><th>Is my talk reviewed?</th><td>At each class.</td><td>Never.</td></tr>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding
from generator.audits.told import LEAST_TELLING, Part, offer_of, parts_of
from generator.facts import Place
from generator.facts.tables import cell_of, heads_of
from generator.facts.text import sentence, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.facts import Facts, Run
    from generator.model import Offer, Tier


def check(facts: Facts) -> Iterator[Finding]:
    """Find answers that a reader will take for others."""
    offer = offer_of(facts)
    for part in parts_of(facts) if offer else ():
        if offer and part.place is Place.PAGE:
            yield from unasked(part, offer)
            yield from unowned(facts, part, offer)
        elif offer and part.place is Place.CHOICE:
            yield from swapped(part, offer)


def unasked(part: Part, offer: Offer) -> Iterator[Finding]:
    """Find answers before which their question does not stand."""
    asks = [it.ask for it in offer.expectations]
    for row in offer.expectations:

        def is_asked(place: int, ask: str = row.ask) -> bool:
            mark = part.shown.last(asks, place)
            return mark is not None and part.shown.says(mark, ask)

        for tier in part.tiers:
            what = f"its answer to `{row.id}` under the question `{row.ask}`"
            help_ = "let the question stand before its answers, in an element of its own"
            yield from never(part, tier, tier.answers[row.id].says, is_asked, (what, help_))


def unowned(facts: Facts, part: Part, offer: Offer) -> Iterator[Finding]:
    """Find what differs between tiers and stands as another tier's, or as nobody's."""
    for tier in part.tiers if len(part.tiers) > 1 else ():

        def is_own(place: int, tier: Tier = tier) -> bool:
            return is_under(facts, part, part.shown.runs[place], tier)

        help_ = "write it below the label of its tier, or into its column of a table"
        for row in offer.rows:
            if row.differs:
                says = tier.answers[row.expectation.id].says
                what = f"its answer to `{row.expectation.id}` as its own"
                yield from never(part, tier, says, is_own, (what, help_))
        for line in tier.excludes:
            if any(line not in it.excludes for it in part.tiers):
                yield from never(part, tier, line, is_own, (f"`{line}` as its own", help_))


def never(
    part: Part, tier: Tier, says: str, holds: Callable[[int], bool], said: tuple[str, str]
) -> Iterator[Finding]:
    """Find what is seen in a part of a page, and nowhere so that something holds of it."""
    places = tuple(part.shown.places(says))
    if places and not any(map(holds, places)):
        what, help_ = said
        message = f"{part.place} of tier `{tier.id}` does not say {what}"
        yield Finding(message, part.shown.runs[places[0]].parent, help_)


def is_under(facts: Facts, part: Part, run: Run, tier: Tier) -> bool:
    """Tell whether what a run says stands under the label of a tier, and under no other."""
    cell = cell_of(run)
    label = label_before(part, run, cell.order if cell else 0)
    if cell is None:
        return label in titles(tier)
    headed = (it for head in heads_of(facts.document, cell) for it in facts.document.runs(head))
    heads = {sentence(it.text) for it in headed} & all_titles(part)
    is_headed = bool(heads & titles(tier))
    return (is_headed or not heads) and (label in titles(tier) or (not label and is_headed))


def label_before(part: Part, run: Run, start: int) -> str:
    """Return the last label of a tier between a node and a run, empty where there is none."""
    known = all_titles(part)
    before = (it for it in reversed(part.said.runs) if start < it.order < run.order)
    return next((it for it in (sentence(it.text) for it in before) if it in known), "")


def titles(tier: Tier) -> frozenset[str]:
    """Return what a tier is called."""
    return frozenset(filter(None, map(sentence, (tier.label, tier.name))))


def all_titles(part: Part) -> frozenset[str]:
    """Return what any tier is called."""
    return frozenset().union(*map(titles, part.tiers))


def swapped(part: Part, offer: Offer) -> Iterator[Finding]:
    """Find what only another tier answers beside the radio of one."""
    (tier,) = part.tiers
    own = {sentence(it.says) for it in tier.answers.values()}
    own |= {sentence(it) for it in (tier.label, tier.name, tier.how)}
    for other in offer.tiers:
        for row, answer in other.answers.items():
            says = sentence(answer.says)
            for place in part.said.places(answer.says):
                whole = part.said.says(place, answer.says) or len(says) >= LEAST_TELLING
                if whole and says not in own:
                    message = (
                        f"the choice of tier `{tier.id}` says what tier `{other.id}` answers to "
                        f"`{row}`: `{shortened(answer.says)}`"
                    )
                    help_ = "say beside each radio what its own tier answers"
                    yield Finding(message, part.said.runs[place].parent, help_)


AUDIT = Audit(
    name="misplaced-answer",
    why="a client who reads the answer to another question, or of another tier, agreed to nothing",
    page=check,
)
