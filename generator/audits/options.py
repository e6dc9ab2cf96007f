"""The options of each choice on a page, with all that shows of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.audits.prices import says_price
from generator.facts.text import sentence, squeezed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator import model
    from generator.facts import Element, Facts, Order, Run
    from generator.model import Tier


@dataclass(frozen=True, slots=True, eq=False)
class Option:
    """One option; `what` names it in a message, `planned` is what it offers.

    `chain` leads from its radio up to what it shares with the others, `labels` are its labels that
    stand apart from that; `tops` are the outermost of both and `parts` all elements in them.
    `carriers` are the ways, from the inside out, to the texts that tell it from the others: one
    list for its label, one for its price.
    """

    what: str
    planned: Tier | model.Option
    radio: Element
    chain: tuple[Element, ...] = field(repr=False)
    labels: tuple[Element, ...] = field(repr=False)
    tops: tuple[Element, ...] = field(repr=False)
    parts: tuple[Element, ...] = field(repr=False)
    carriers: tuple[tuple[tuple[Element, ...], ...], ...] = field(repr=False)

    @property
    def prominent(self) -> frozenset[Element]:
        """The elements whose look decides how much it stands out."""
        carrying = (it for ways in self.carriers for way in ways for it in way)
        return frozenset((*self.chain, *self.labels, *carrying))


@dataclass(frozen=True, slots=True, eq=False)
class OptionGroup:
    """The options of one choice.

    `names` are what the author calls them, `prose` is what else the author says in the choice.
    """

    where: str
    options: tuple[Option, ...]
    around: Element | None
    names: tuple[str, ...]
    prose: tuple[str, ...]


def option_groups(facts: Facts) -> Iterator[OptionGroup]:
    """Yield every choice of a page of which at least two options were found."""
    if facts.block is not None:
        tiers = [order.planned.tier for order in facts.orders]
        offer = facts.orders[0].planned.offer
        named = [
            (f"tier `{tier.id}`", radio, tier)
            for tier in tiers
            for radio in facts.block.radios[tier.id][:1]
        ]
        prose = (offer.question, offer.why, *(text for it in tiers for text in prose_of(it)))
        names = [name for tier in tiers for name in (tier.name, tier.label)]
        yield from grouped(facts, "the choice between tiers", named, names, prose)
    for order in facts.orders:
        yield from extra_groups(facts, order)


def parts_of_tiers(facts: Facts) -> list[tuple[Element, str]]:
    """Return the parts of the page that speak of one tier: its row in the choice, its form."""
    forms = [(it.region, it.tier) for it in facts.orders if it.region is not None]
    return [*rows_of_tiers(facts), *forms]


def tier_of(facts: Facts, parts: Iterable[tuple[Element, str]], element: Element) -> str:
    """Return the tier that the part around an element speaks of, empty where it is all."""
    contains = facts.document.contains
    return next((it for part, it in parts if element is part or contains(part, element)), "")


def rows_of_tiers(facts: Facts) -> Iterator[tuple[Element, str]]:
    """Yield what stands with the radio of one tier and with no other's, and its labels."""
    radios = facts.block.radios if facts.block else {}
    for tier, own in radios.items():
        others = [it for other, found in radios.items() if other != tier for it in found]
        for radio in own if others else ():
            row = radio
            for around in radio.ancestors():
                if any(facts.document.contains(around, it) for it in others):
                    break
                row = around
            yield row, tier
            yield from ((it, tier) for it in facts.names.labels.get(radio.order, ()))


def extra_groups(facts: Facts, order: Order) -> Iterator[OptionGroup]:
    """Yield the extras of one order form."""
    for extra in order.planned.extras:
        radios = {it.get("value"): it for it in order.radios(extra)}
        options = [it.option for it in extra.options]
        named = [
            (f"`{it.option.label}`", radios[it.value], it.option)
            for it in extra.options
            if it.value in radios
        ]
        where = f"`{extra.choice.id}` of tier `{order.tier}`"
        names = [it.label for it in options]
        means = (it.means for it in options)
        prose = (extra.choice.question, extra.choice.why, *means)
        yield from grouped(facts, where, named, names, prose)


def prose_of(tier: Tier) -> Iterator[str]:
    """Yield what an author says of a tier in sentences."""
    yield from (tier.choose_if, tier.do_not_choose_if, *tier.excludes)
    yield from (answer.says for answer in tier.answers.values())


def grouped(
    facts: Facts,
    where: str,
    named: Sequence[tuple[str, Element, Tier | model.Option]],
    names: Sequence[str],
    prose: Sequence[str],
) -> Iterator[OptionGroup]:
    """Yield the group of these radios, if they are at least two."""
    radios = [radio for _, radio, _ in named]
    if len(radios) < len(("one", "another")):
        return
    shared = set.intersection(*(set(it.ancestors()) for it in radios))
    around = max(shared, key=lambda it: it.order, default=None)
    options = tuple(
        read_option(facts, what, radio, planned, frozenset(shared))
        for what, radio, planned in named
    )
    yield OptionGroup(where, options, around, tuple(names), tuple(it for it in prose if it))


def read_option(
    facts: Facts,
    what: str,
    radio: Element,
    planned: Tier | model.Option,
    shared: frozenset[Element],
) -> Option:
    """Return one option; `shared` is what it stands in together with the others."""
    chain = (radio, *upwards(radio, shared))
    apart = [it for it in facts.names.labels.get(radio.order, ()) if it not in chain]
    labels = tuple(it for label in apart for it in (label, *upwards(label, shared)))
    tops = tuple(dict.fromkeys((chain[-1], *(it for it in labels if it.parent in shared))))
    parts = tuple(it for top in tops for it in (top, *facts.document.inside(top)))
    runs = [run for top in tops for run in facts.document.runs(top)]
    ways = (
        ways_to(runs, shared, lambda run: sentence(planned.label) in squeezed(run.text)),
        ways_to(runs, shared, lambda run: says_price(facts, run.text, planned.price)),
    )
    return Option(what, planned, radio, chain, labels, tops, parts, ways)


def upwards(element: Element, shared: frozenset[Element]) -> Iterator[Element]:
    """Yield what an element stands in, up to what all options share."""
    for around in element.ancestors():
        if around in shared:
            return
        yield around


def ways_to(
    runs: Sequence[Run], shared: frozenset[Element], says: Callable[[Run], bool]
) -> tuple[tuple[Element, ...], ...]:
    """Return the ways from each run that says something up to what all options share."""
    found = (run.parent for run in runs if says(run))
    return tuple((it, *upwards(it, shared)) for it in found)
