"""The parts of a page in which answers are told: the comparison, each option, each order form."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.facts import Place
from generator.facts.passages import passage
from generator.plan import OfferPage, TermsPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.facts import Block, Element, Facts, Run
    from generator.facts.passages import Passage
    from generator.model import Offer, Tier

LEAST_TELLING = 20  # letters from which the beginning of a line is no chance


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A part of a page that tells what `tiers` answer; `shown` is what of it is always seen."""

    place: Place
    tiers: tuple[Tier, ...]
    root: Element | None
    said: Passage = field(repr=False)
    shown: Passage = field(repr=False)

    def tells(self, passage: Passage, says: str) -> bool:
        """Tell whether an answer is told in a passage; a short one is no part of a label."""
        is_long = self.place is not Place.CHOICE or len(says) >= LEAST_TELLING
        return any(is_long or passage.says(it, says) for it in passage.places(says))


def offer_of(facts: Facts) -> Offer | None:
    """Return the offer whose answers a page tells, if it tells any."""
    if isinstance(facts.page, OfferPage):
        return facts.page.offer
    return facts.page.form.offer if isinstance(facts.page, TermsPage) else None


def tiers_on(facts: Facts) -> tuple[Tier, ...]:
    """Return the tiers whose answers a page tells."""
    if isinstance(facts.page, OfferPage):
        return facts.page.offer.tiers
    return (facts.page.form.tier,) if isinstance(facts.page, TermsPage) else ()


def answers_of(facts: Facts) -> Iterator[str]:
    """Yield all that an offer answers, in its words."""
    offer = offer_of(facts)
    for tier in offer.tiers if offer else ():
        yield from (answer.says for answer in tier.answers.values())


def parts_of(facts: Facts) -> Iterator[Part]:
    """Yield the parts of a page in which answers are told."""
    tiers = tiers_on(facts)
    if not tiers:
        return
    page = facts.regions[Place.PAGE, ""]
    choosing = facts.block.region if facts.block else None
    outside = (it for it in page.runs if not choosing or not facts.document.contains(choosing, it))
    yield part(facts, Place.PAGE, tiers, page.root, outside)
    for tier, card in cards_of(facts, facts.block).items():
        own = tuple(it for it in tiers if it.id == tier)
        yield part(facts, Place.CHOICE, own, card, facts.document.runs(card))
    for order in facts.orders:
        region = facts.regions.get((Place.FORM, order.tier))
        if region is not None:
            own = (order.planned.tier,)
            yield part(facts, Place.FORM, own, region.root, region.runs)


def part(
    facts: Facts,
    place: Place,
    tiers: tuple[Tier, ...],
    root: Element | None,
    runs: Iterable[Run],
) -> Part:
    """Return a part of a page, read."""
    answers = tuple(answers_of(facts))
    runs = tuple(runs)
    seen = (it for it in runs if it.parent.order not in facts.veils)
    return Part(place, tiers, root, passage(runs, answers), passage(seen, answers))


def cards_of(facts: Facts, block: Block | None) -> Mapping[str, Element]:
    """Return what of the choice is about one tier: all around its radio that holds no other."""
    if block is None or block.region is None:
        return {}
    found: dict[str, Element] = {}
    for tier, radios in block.radios.items():
        others = [it for it in block.all_radios if it not in radios]
        for radio in radios:
            for around in radio.ancestors():
                if any(facts.document.contains(around, it) for it in others):
                    break
                found[tier] = around
    return found
