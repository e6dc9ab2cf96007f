"""The word guarantee where no answer is guaranteed.

The word is what clients remember. It may stand only where an answer of kind `guaranteed`, with what
follows when it is missed, is behind it; to say that there is none is always right.

Learnt from 16 CFR 239, on advertising guarantees: who uses the word says what will be done.

Not this:

    tiers:
      in-class:
        label: Review within a week
        price: 30000 RUB
        statement: I take part in the classroom. My review is guaranteed.  # ←
        target: Your talk is reviewed within a week.
        share: 95%
        over: last 6 months
      online:
        label: Гарантия разбора  # ←
        price: 9000 RUB
        excluded: Your talk may never be reviewed.

But this:

    tiers:
      in-class:
        label: Guaranteed review
        price: 30000 RUB
        guaranteed: Your talk is reviewed at each class.
        if_missed: We return one eighth of the price.
      online:
        label: Без гарантии разбора
        price: 9000 RUB
        excluded: Your talk may never be reviewed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.guarantee_word import promised_guarantee
from generator.model import Guaranteed
from generator.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer, Site, Tier

OF_OFFER = ("title", "summary")
OF_TIER = ("name", "label", "choose_if", "statement")


def check(offer: Offer, _: Site) -> Iterator[Finding]:
    """Yield a finding for each text that promises what no answer of its tier guarantees."""
    if not any(map(guarantees, offer.tiers)):
        yield from promised("the offer", offer, OF_OFFER)
    for tier in offer.tiers:
        if not guarantees(tier):
            yield from promised(f"tier `{tier.id}`", tier, OF_TIER)


def guarantees(tier: Tier) -> bool:
    """Tell whether any answer of a tier is guaranteed."""
    return any(isinstance(answer, Guaranteed) for answer in tier.answers.values())


def promised(called: str, thing: Offer | Tier, names: tuple[str, ...]) -> Iterator[Finding]:
    """Yield a finding for each of the written texts that promises a guarantee."""
    for name in names:
        if name in thing.places and (promise := promised_guarantee(getattr(thing, name))):
            message = f"{called} guarantees nothing, yet its `{name}` says `{promise}`"
            help_ = "take the word out, or guarantee an answer by `guaranteed:` and `if_missed:`"
            yield Finding(message, thing.at(name), help_)


RULE = Rule(
    name="unbacked-guarantee",
    why="the word is remembered; what is behind it has to be there when it counts",
    check=check,
)
