"""What an option says and draws besides what was planned for it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.audits.prices import amounts_of
from generator.audits.totals import found_amounts
from generator.facts.authored import bare, spelled, values_in
from generator.facts.sayings import SPOKEN
from generator.facts.text import lined
from generator.model import US, YOU, Option
from generator.seen import seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator.facts import Element, Facts, Run
    from generator.model import Price, Tier
    from generator.words import Words

WORD = re.compile(r"\w+|[^\w\s]")
PUNCTUATION = frozenset({"Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sc", "Cc"})
# What the engine says of some tiers and not of others.
OF_SOME = ("choice.plus-extras", "fit.choose-if", "fit.do-not-choose-if")


def unequal_words(
    facts: Facts, options: Sequence[tuple[Sequence[Element], Tier | Option]]
) -> Iterator[tuple[int, str]]:
    """Yield the number of each option that says more than others do, and what.

    An option is its outermost elements, and what was planned for it.
    """
    left = [words_left(facts, tops, thing, lined) for tops, thing in options]
    if any(it != left[0] for it in left):
        # What touches in the source may stand on lines of its own, or be one number.
        left = [words_left(facts, tops, thing, spaced) for tops, thing in options]
    for number, words in enumerate(left):
        for other in left:
            if more := words - other:
                yield number, " ".join(more)
                break


def spaced(runs: Iterable[Run]) -> str:
    """Return runs as one text with a space between any two."""
    return " ".join(run.text for run in runs)


def words_left(
    facts: Facts,
    tops: Sequence[Element],
    thing: Tier | Option,
    put_together: Callable[[Iterable[Run]], str],
) -> Counter[str]:
    """Return the words and signs in elements that were not planned for an option."""
    document = facts.document
    inside = (it for top in tops for it in (top, *document.inside(top)))
    told = [it.get(name) for it in inside for name in it.attributes if name in SPOKEN]
    text = seen("\n".join((*(put_together(document.runs(top)) for top in tops), *told)))
    if says_no_more(facts.words, text, thing):
        return Counter()
    rest = without(text, planned_texts(facts.words, thing))
    return words_in(without_amounts(facts, rest, thing))


def says_no_more(words: Words, text: str, thing: Tier | Option) -> bool:
    """Tell whether a text is a label and a price, as in most rows of a long list."""
    return is_made_of(text, thing.label, words.price(thing.price))


@lru_cache(maxsize=4096)  # of a long list most rows are what they were
def is_made_of(text: str, *planned: str) -> bool:
    """Tell whether a text says no word but those that were planned, each once."""
    rest = bare(text)
    for it in planned:
        rest = rest.replace(bare(seen(it)), " ", 1)
    return not words_in(rest)


def without(text: str, planned: Iterable[str]) -> str:
    """Return a text without what was planned, the longest first."""
    for it in sorted(planned, key=len, reverse=True):
        folded = text.casefold()
        if all(word in folded for word in bare(it).split()):  # patterns are dear
            text = re.sub(rf"(?<!\w){spelled(it)}(?!\w)", "\n", text, flags=re.IGNORECASE)
    return text


def without_amounts(facts: Facts, text: str, thing: Tier | Option) -> str:
    """Return a text without the amounts of a price, however they are written."""
    own = amounts_of(thing.price)
    for amount in [it for it in found_amounts(facts, text) if it.may_be.intersection(own)]:
        text = text.replace(amount.text, "\n")
    return text


def words_in(text: str) -> Counter[str]:
    """Return the words and signs of a text that say something."""
    return Counter(it for it in WORD.findall(text.casefold()) if is_said(it))


def is_said(word: str) -> bool:
    """Tell whether a word or a sign says something by itself."""
    return unicodedata.category(word[0]) not in PUNCTUATION


def planned_texts(words: Words, thing: Tier | Option) -> set[str]:
    """Return what may be said of one tier or option and not of the others."""
    # Who acts in a step may be one of our own marks, which stand on no page.
    texts = {it for _, it in values_in(thing) if isinstance(it, str)} - {US, YOU}
    texts.update(said_by_engine(words, thing))
    return {seen(it) for it in texts if re.search(r"\w", it)}


def said_by_engine(words: Words, thing: Tier | Option) -> Iterator[str]:
    """Yield what the engine says of a tier or option in its own words."""
    yield from prices_said(words, thing.price)
    if isinstance(thing, Option):
        yield words.text("extra.free")
        return
    yield from map(words.text, OF_SOME)
    yield from (words.text(f"kind.{it.kind}") for it in thing.answers.values())
    if thing.how:
        yield words.text("price.how", how=words.sentence(thing.how))
    if thing.do_not_choose_if:
        yield words.text("choice.not-for-you", reason=thing.do_not_choose_if)
    if thing.seats:
        yield words.text("choice.seats", n=thing.seats)


def prices_said(words: Words, price: Price) -> Iterator[str]:
    """Yield a price as it is written alone, and as what is added."""
    for text in (words.price(price), words.price(price, once=True)):
        yield text
        yield words.text("extra.price", price=text)
