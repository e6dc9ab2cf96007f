"""A word that sets one tier or option above the others.

"Most popular" says nothing of what one gets, and moves people into what the seller would like to
sell. Names and labels say what one gets or does not get; `choose_if` says whom a tier is for.

Learnt from Mathur et al., 2019, Dark Patterns at Scale: badges that steer are one of the patterns.

Not this:

    tiers:
      in-class:
        label: Guaranteed review, best value  # ←
        price: 30000 RUB
        guaranteed: Your talk is reviewed at each class.
        if_missed: We return one eighth of the price.
      online:
        name: Популярный  # ←
        label: No guarantee
        price: 9000 RUB
        excluded: Your talk may never be reviewed.
    choices:
      workbook:
        question: Do you want the printed workbook?
        options:
          with: {label: With it (recommended), price: 900 RUB}  # ←
          without: {label: Without it, price: 0 RUB}

But this:

    tiers:
      in-class:
        label: Guaranteed review
        price: 30000 RUB
        choose_if: You want your own talk taken apart, every week.
        guaranteed: Your talk is reviewed at each class.
        if_missed: We return one eighth of the price.
      online:
        label: No guarantee
        price: 9000 RUB
        excluded: Your talk may never be reviewed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.badge_word import is_badge, phrase_in
from generator.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer, Option, Tier
    from generator.rules.setting import Setting


def check(offer: Offer, _: Setting) -> Iterator[Finding]:
    """Yield a finding for each badge in what tiers and options are called."""
    for tier in offer.tiers:
        for name in ("name", "label"):
            yield from badge(f"tier `{tier.id}`", tier, name)
    for choice in offer.choices:
        for option in choice.options:
            yield from badge(f"option `{option.id}`", option, "label")


def badge(called: str, thing: Tier | Option, name: str) -> Iterator[Finding]:
    """Yield a finding where a written text recommends what it names."""
    text = getattr(thing, name)
    found = phrase_in(text) or (text if is_badge(text) else "")
    if found and name in thing.places:
        message = f"the `{name}` of {called} carries the badge `{found}`"
        yield Finding(message, thing.at(name), "leave it out; say what one gets or does not get")


RULE = Rule(
    name="uneven-prominence",
    why="a client who is nudged into a tier has not chosen what comes with it",
    check=check,
)
