"""What an author may want to know of an offer that is fine: what was said for them, what to add."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.plan import OfferPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.model import Offer
    from generator.plan import AnyPage


@dataclass(frozen=True, slots=True)
class Composed:
    """The statement that clients of a tier affirm, where its author wrote none."""

    tier: str
    statement: str


@dataclass(frozen=True, slots=True)
class Advice:
    """What the author of an offer may want to know; `next_part` is empty where all is there."""

    offer: Offer
    composed: tuple[Composed, ...]
    next_part: str


def advise(pages: tuple[AnyPage, ...]) -> tuple[Advice, ...]:
    """Return what to say of each offer, from its pages in the language it was written in."""
    return tuple(
        Advice(page.offer, tuple(composed_on(page)), next_part_of(page.offer))
        for page in pages
        if isinstance(page, OfferPage) and not page.frame.home
    )


def composed_on(page: OfferPage) -> Iterator[Composed]:
    """Yield the statements on a page that the generator composed."""
    for form in page.forms:
        if not form.tier.statement:
            yield Composed(form.tier.id, form.statement)


def next_part_of(offer: Offer) -> str:
    """Return the first useful part that an offer has not, as a sentence, or nothing."""
    return next((sentence for lacks, sentence in PARTS if lacks(offer)), "")


def has_one_expectation(offer: Offer) -> bool:
    """Tell whether an offer answers its own question and no other."""
    return len(offer.expectations) == 1


def says_nobody_should_not(offer: Offer) -> bool:
    """Tell whether no tier says whom it is not for."""
    return not any(tier.do_not_choose_if for tier in offer.tiers)


# By what clients of a business complain of most, first things first.
PARTS: tuple[tuple[Callable[[Offer], bool], str], ...] = (
    (
        lambda it: not any(it.steps_of(tier) for tier in it.tiers),
        (
            "say who does what by when after the order, with `steps:`; "
            "nobody likes to wait without knowing for what"
        ),
    ),
    (
        has_one_expectation,
        (
            "answer what else clients expect, with `expectations:`; "
            "what no tier answers, each client imagines"
        ),
    ),
    (
        lambda it: not it.service.cancel,
        "say how a client may change their mind, with `cancel:` under `service:`",
    ),
    (
        lambda it: not it.service.payment,
        "say how and when one pays, with `payment:` under `service:`",
    ),
    (
        lambda it: not it.service.complaints,
        "say whom to tell when something went wrong, with `complaints:` under `service:`",
    ),
    (
        lambda it: not it.service.if_late,
        "say what you do when you run late, with `if_late:` under `service:`",
    ),
    (
        says_nobody_should_not,
        (
            "say who should not pick a tier, with `do_not_choose_if:`; "
            "it is the line clients trust most"
        ),
    ),
    (
        lambda it: not it.service.hours,
        "say when you work, with `hours:` under `service:`",
    ),
)
