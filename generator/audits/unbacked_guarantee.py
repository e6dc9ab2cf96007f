"""The word guarantee for a tier, or beside an answer, that guarantees nothing.

The word is what clients remember. It may stand for a tier only where an answer of kind
`guaranteed`, with its remedy, is behind it; to say that there is none is always right.

Learnt from 16 CFR 239, on advertising guarantees: who uses the word says what will be done.

Not this:

    <td><b>Guaranteed</b> We read the chat during the break.</td>

But this:

    <td><b>We try, no guarantee</b> We read the chat during the break.</td>
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding
from generator.audits.leftovers import without
from generator.audits.options import parts_of_tiers, tier_of
from generator.audits.reach import Answers
from generator.facts.authored import bare
from generator.facts.output import offers_of
from generator.facts.text import shortened
from generator.facts.written import writings_in
from generator.guarantee_word import EDGE, WORD, promised_guarantee, word_taken_apart
from generator.model import Guaranteed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from generator.audits.reach import Given, Said
    from generator.facts import Element, Facts, Run, Sheet
    from generator.facts.sayings import Saying

BARE = re.compile(rf"\W*(?:{WORD.pattern})\W*")
PIECES = re.compile(f"[\n{EDGE}]")
BACKED = "let the word stand beside an answer that is `guaranteed:`, or take it out"


def check(facts: Facts) -> Iterator[Finding]:
    """Find guarantees that nothing backs."""
    answers = Answers(facts)
    parts = parts_of_tiers(facts)
    known = {it: known_promises(facts, it) for it in {"", *(tier for _, tier in parts)}}
    backed: set[Run] = set()
    for saying in facts.sayings:
        if not WORD.search(saying.text.casefold()):
            continue
        tier = tier_of(facts, parts, saying.holder)
        if tier and not guarantees(facts, tier):
            yield from promised_by_tier(tier, saying.text, saying.holder)
        text = without_author(facts, saying.text, tier, known[tier])
        promise = promised_guarantee(text)
        if promise:
            given = spoken_of(answers, saying, text)
            backed.update(run for run, said in given if any(map(is_guaranteed, said)))
            yield from wrongly_promised(saying, promise, given)
    yield from promised_everywhere(answers, backed)
    yield from named_elsewhere(facts)
    yield from taken_apart(facts)


def guarantees(facts: Facts, tier: str) -> bool:
    """Tell whether a tier guarantees anything."""
    planned = next(it.planned.tier for it in facts.orders if it.tier == tier)
    return any(isinstance(it, Guaranteed) for it in planned.answers.values())


def is_guaranteed(said: Said) -> bool:
    """Tell whether an answer is a guarantee."""
    return isinstance(said.answer, Guaranteed)


def promised_by_tier(tier: str, text: str, at: Element) -> Iterator[Finding]:
    """Find the word in anything that is said of a tier without a guaranteed answer."""
    promise = promised_guarantee(text)
    if promise:
        message = f"tier `{tier}` guarantees nothing, yet says `{shortened(promise)}`"
        help_ = "take the word out, or guarantee an answer with `guaranteed:` and `if_missed:`"
        yield Finding(message, at, help_)


def known_promises(facts: Facts, tier: str) -> frozenset[str]:
    """Return the author's promises as whole texts: of all tiers, or of the only one."""
    found = (it.items() for it in (authored.promises for authored in facts.authored))
    kept = (texts for it in found for of_tier, texts in it if not tier or of_tier in {"", tier})
    return frozenset().union(*kept)


def without_author(facts: Facts, text: str, tier: str, known: Collection[str]) -> str:
    """Return a text without what the author says there: of all tiers, or of the only one.

    `known` are the whole texts among it, for looking up what stands by itself.
    """
    pieces = [it for it in PIECES.split(text) if WORD.search(it.casefold())]
    if all(map(known.__contains__, map(bare, pieces))):
        return ""
    text = without(text, lists_of_labels(facts))
    for authored in facts.authored:
        for of_tier, pattern in authored.promising.items():
            if not tier or of_tier in {"", tier}:
                text = pattern.sub("\n", text)
    return text


def lists_of_labels(facts: Facts) -> Iterator[str]:
    """Yield what names several tiers of an offer at once, as the engine does."""
    for offer in offers_of(facts.page) if facts.page else ():
        labels = [it.label for it in offer.tiers]
        for many in range(2, len(labels) + 1):
            yield from map(facts.words.listing, combinations(labels, many))


def spoken_of(answers: Answers, saying: Saying, text: str) -> Given:
    """Return the answers of which a text speaks.

    A word that is all its line says may name the kind of the answer on the next.
    """
    headed = answers.headed(saying.holder)
    if headed is not None:
        return headed
    given = answers.in_cell(saying.holder)
    open_ = any(not any(map(is_guaranteed, said)) for _, said in given)
    if BARE.fullmatch(text.casefold()) and (open_ or not given):
        return answers.after(saying.end) or given
    return given


def wrongly_promised(saying: Saying, promise: str, given: Given) -> Iterator[Finding]:
    """Find a promise that speaks of no answer, or of one that is not guaranteed."""
    if not given:
        message = f"`{shortened(promise)}` stands on the page, and no guarantee is beside it"
        yield Finding(message, saying.holder, BACKED)
    for run, said in given:
        if not any(map(is_guaranteed, said)):
            yield beside(promise, said[0], run)
            return


def beside(promise: str, said: Said, run: Run) -> Finding:
    """Return what is found where the word stands beside an answer."""
    where = f"the answer of tier `{said.tier}` to `{said.row}`"
    message = f"`{shortened(promise)}` stands beside {where}, which is no guarantee"
    return Finding(message, run.parent, "let the word beside it name its kind")


def promised_everywhere(answers: Answers, backed: set[Run]) -> Iterator[Finding]:
    """Find words that one tier guarantees and another does not, where all of them say so.

    They may stand with the word, but not everywhere.
    """
    for said, places in answers.of_two_kinds().items():
        if backed.issuperset(places):
            open_ = next(it for it in said if not is_guaranteed(it))
            yield beside("the word", open_, places[0])


def named_elsewhere(facts: Facts) -> Iterator[Finding]:
    """Find the word in the names of controls, wherever these are told."""
    for order in facts.orders:
        radios = facts.block.radios[order.tier] if facts.block else ()
        for control in (*radios, *order.controls):
            if control.has("aria-labelledby") and not guarantees(facts, order.tier):
                yield from promised_by_tier(order.tier, facts.names.name_of(control), control)


def taken_apart(facts: Facts) -> Iterator[Finding]:
    """Find the word where its letters are spread over the page."""
    found = word_taken_apart("\n".join(it.text for it in facts.sayings if not it.attribute))
    if found:
        message = f"the letters of `{shortened(found)}` stand apart, so that nothing finds the word"
        yield Finding(message, None, "write the word in one piece")


def check_sheet(sheet: Sheet, _files: Collection[str]) -> Iterator[Finding]:
    """Find guarantees that a sheet writes, beside whatever they come to stand."""
    for text, span in writings_in(sheet):
        promise = promised_guarantee(text)
        if promise:
            message = f"the sheet writes `{shortened(promise)}`"
            yield Finding(message, span, "let the page say what is guaranteed")


AUDIT = Audit(
    name="unbacked-guarantee",
    why="the word is remembered; what is behind it has to be there when it counts",
    page=check,
    sheet=check_sheet,
)
