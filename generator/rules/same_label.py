"""Two tiers, or two options of one choice, with one label.

The label is what a client reads where they press, and what the record keeps. Two that read alike
cannot be told apart, neither before the click nor in a dispute.

Learnt from WCAG 2.2, criterion 2.4.6: headings and labels describe topic or purpose.

Not this:

    tiers:
      in-class:
        label: Your review
        price: 30000 RUB
        guaranteed: Your talk is reviewed at each class.
        if_missed: We return one eighth of the price.
      online:
        label: your review  # ←
        price: 9000 RUB
        excluded: Your talk may never be reviewed.
    choices:
      workbook:
        question: Do you want the printed workbook?
        options:
          printed: {label: With the workbook, price: 900 RUB}
          files: {label: With the workbook, price: 0 RUB}  # ←

But this:

    tiers:
      in-class:
        label: Guaranteed review
        price: 30000 RUB
        guaranteed: Your talk is reviewed at each class.
        if_missed: We return one eighth of the price.
      online:
        label: No guarantee
        price: 9000 RUB
        excluded: Your talk may never be reviewed.
    choices:
      workbook:
        question: Do you want the printed workbook?
        options:
          printed: {label: With the printed workbook, price: 900 RUB}
          files: {label: With the pages as files, price: 0 RUB}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.rules.rule import Finding, Rule, as_written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model import Offer, Option, Tier
    from generator.rules.setting import Setting


def check(offer: Offer, _: Setting) -> Iterator[Finding]:
    """Yield a finding for each label that stands a second time in one choice."""
    yield from repeated("tiers", as_written(offer.tiers))
    for choice in offer.choices:
        yield from repeated("options", choice.options)


def repeated(called: str, things: Iterable[Tier | Option]) -> Iterator[Finding]:
    """Yield a finding for each thing labelled like one before it, whatever the case."""
    first: dict[str, Tier | Option] = {}
    for thing in things:
        one = first.setdefault(thing.label.casefold(), thing)
        if one is not thing:
            message = f"{called} `{one.id}` and `{thing.id}` have one label, `{thing.label}`"
            yield Finding(message, thing.at("label"), "name in each what one gets or does not get")


RULE = Rule(
    name="same-label",
    why="the label is all that a client reads where they press",
    check=check,
)
