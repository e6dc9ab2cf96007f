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
        excluded: A guaranteed seat in the first row.  # ←
    body: |
      Eight evenings.

      Success is guaranteed.  # ←
    choices:
      workbook:
        question: Do you want the printed workbook?
        why: It guarantees that you remember.  # ←
        options:
          with: {label: With it, price: 900 RUB, means: Guaranteed before the first class.}  # ←
          without: {label: Without it, price: 0 RUB}
    prepare: [Your guaranteed success]  # ←
    asks:
      - {field: topic, ask: What is your topic?, why: We guarantee a review of it.}  # ←

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

from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, TypeAlias

from generator.guarantee_word import promised_guarantee
from generator.model import Allow, Guaranteed, Located, Receiver
from generator.rules.rule import Finding, Rule, stretch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model import Offer, Tier
    from generator.rules.setting import Setting
    from generator.source import Span

# Its key, what it says, and where.
Text: TypeAlias = "tuple[str, str, Span | None]"

OF_TIER = ("name", "label", "how", "choose_if", "statement", "prepare")
# What is not there may be named, and what nobody reads may say anything.
NOT_PROMISED = ("do_not_choose_if", "excludes", "instead", "id", "slug", "version")
UNREAD = (Allow, Receiver)
HELP = "take the word out, or guarantee an answer by `guaranteed:` and `if_missed:`"


def check(offer: Offer, _: Setting) -> Iterator[Finding]:
    """Yield a finding for each text that promises what no answer of its tier guarantees."""
    if not any(map(guarantees, offer.tiers)):
        yield from promised("the offer", texts_in(offer))
        return
    seen: set[Span | None] = set()
    for tier in offer.tiers:
        if not guarantees(tier):
            for finding in promised(f"tier `{tier.id}`", texts_of(offer, tier)):
                if finding.at not in seen:
                    seen.add(finding.at)
                    yield finding


def guarantees(tier: Tier) -> bool:
    """Tell whether any answer of a tier is guaranteed."""
    return any(isinstance(answer, Guaranteed) for answer in tier.answers.values())


def texts_of(offer: Offer, tier: Tier) -> Iterator[Text]:
    """Yield what is said of one tier, and what its order form asks and gives."""
    yield from (it for it in texts_in(tier) if it[0] in OF_TIER)
    for answer in tier.answers.values():
        yield from texts_in(answer)
    gifts = (it for it in offer.gifts if tier.id in it.tiers)
    own = (*tier.steps, *tier.duties)
    for thing in (*offer.choices_of(tier), *gifts, *own, *offer.asks_of(tier)):
        yield from texts_in(thing)


def texts_in(thing: Located) -> Iterator[Text]:
    """Yield every text that was written in a thing, and in what it holds."""
    for name in (it.name for it in fields(thing) if it.compare and it.name not in NOT_PROMISED):
        value = getattr(thing, name)
        values = value.values() if isinstance(value, Mapping) else value
        for each in values if isinstance(value, (Mapping, tuple)) else (value,):
            if isinstance(each, Located) and not isinstance(each, UNREAD):
                yield from texts_in(each)
            elif isinstance(each, str) and name in thing.places:
                yield name, each, thing.at(name)


def promised(called: str, texts: Iterable[Text]) -> Iterator[Finding]:
    """Yield a finding for each of the texts that promises a guarantee."""
    for name, text, place in texts:
        if promise := promised_guarantee(text):
            message = f"{called} guarantees nothing, yet `{name}` says `{promise}`"
            yield Finding(message, stretch(place, promise), HELP)


RULE = Rule(
    name="unbacked-guarantee",
    why="the word is remembered; what is behind it has to be there when it counts",
    check=check,
)
