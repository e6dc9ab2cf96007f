"""What an author says in an offer, as far as it is looked for on pages: promises and amounts."""

# ruff: noqa: RUF001  # dashes of all kinds are meant

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.facts.document import read_document
from generator.facts.sayings import lines_of
from generator.facts.sums import CURRENCY
from generator.facts.text import plain
from generator.guarantee_word import EDGE, WORD
from generator.model import Allow, Money, Offer, Receiver, Tier
from generator.prose import as_html
from generator.seen import seen
from generator.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

# What no reader is shown, and what is quoted by its parts.
UNREAD = frozenset({"id", "slug", "version", "headline", "span", "places"})
UNREAD_THINGS = (Allow, Receiver, Enum)
# Shorter than this, a text says too little by itself to be the author's wherever it stands.
SHORTEST = 3
# What may stand around a short text that is named among others.
BEFORE = rf"(?:(?<![^\n{EDGE}])|(?<=[\n{EDGE}:,(«„“\"–—]\s)|(?<=[(«„“\"]))"
AFTER = rf"(?=\s*(?:[\n{EDGE}.,;)»“”\"–—]|\Z))"
BEFORE_PRICE = r"(?=:\s*\S{0,4}\s?\d)"
BEFORE_MORE = r"(?=\s*:)"


@dataclass(frozen=True, slots=True, eq=False)
class Authored:
    """The author's words that promise a guarantee or name a sum, as patterns, and all amounts.

    Each is kept for the tier, by its id, of which alone it is said; under `""` for all of them.
    `promises` are the first as whole texts, in lower case.
    """

    promises: Mapping[str, frozenset[str]] = field(repr=False)
    promising: Mapping[str, re.Pattern[str]] = field(repr=False)
    costing: Mapping[str, re.Pattern[str]] = field(repr=False)
    amounts: Mapping[str, frozenset[Money]] = field(repr=False)


def read_authored(thing: object) -> Authored:
    """Return what the author says in an offer, or in anything else of a site."""
    texts: dict[str, set[str]] = {}
    amounts: dict[str, set[Money]] = {}
    for tier, value in values_in(thing):
        if isinstance(value, Money):
            amounts.setdefault(tier, set()).add(value)
        else:
            texts.setdefault(tier, set()).add(plain(seen(value)))
    return Authored(
        promises={
            tier: frozenset(filter(WORD.search, map(bare, it))) for tier, it in texts.items()
        },
        promising=patterns(texts, lambda it: WORD.search(it.casefold()), pattern_of),
        costing=patterns(texts, CURRENCY.search, pattern_of_sums),
        amounts={tier: frozenset(found) for tier, found in amounts.items()},
    )


def values_in(thing: object, tier: str = "") -> Iterator[tuple[str, str | Money]]:
    """Yield the texts and amounts in a thing, and the tier they are said of alone."""
    match thing:
        case str() | Money():
            yield tier, thing
        case tuple():
            for item in thing:
                yield from values_in(item, item.id if isinstance(item, Tier) else tier)
        case Mapping():
            for item in thing.values():
                yield from values_in(item, tier)
        case _ if is_dataclass(thing) and not isinstance(thing, UNREAD_THINGS):
            for name in (it.name for it in fields(thing)):
                value = getattr(thing, name)
                if name == "body" and isinstance(thing, Offer):
                    yield from ((tier, line) for line in lines_in_body(value))
                elif name not in UNREAD:
                    yield from values_in(value, tier)


def lines_in_body(body: str) -> Iterator[str]:
    """Yield the lines of a Markdown text as they stand on a page."""
    if WORD.search(seen(body).casefold()) or CURRENCY.search(body):
        yield from (it.text for it in lines_of(read_document(Source("", as_html(body)))))


def patterns(
    texts: Mapping[str, Iterable[str]],
    wanted: Callable[[str], re.Match[str] | None],
    pattern: Callable[[str], str],
) -> dict[str, re.Pattern[str]]:
    """Return one pattern for all wanted texts of each tier, the longest first."""
    sorted_texts = (
        (tier, sorted(filter(wanted, found), key=len, reverse=True))
        for tier, found in texts.items()
    )
    return {
        tier: re.compile("|".join(map(pattern, found)), re.IGNORECASE)
        for tier, found in sorted_texts
        if found
    }


@lru_cache(maxsize=4096)  # what an author says is looked for in many places
def bare(text: str) -> str:
    """Return a text in lower case, without what ends it."""
    return plain(text).rstrip(".,;:!…").casefold()


def spelled(text: str) -> str:
    """Return a pattern for a text, whatever spaces and runs it stands in on a page."""
    return rf"[\s{EDGE}]+".join(map(re.escape, bare(text).split()))


def pattern_of(text: str) -> str:
    """Return a pattern for an author's text among others; a short one has to stand by itself."""
    words = len(text.split())
    if words >= SHORTEST:
        return rf"(?<!\w){spelled(text)}(?!\w)"
    # One word before a colon says something of what follows, unless that is its price.
    return f"{BEFORE}{spelled(text)}(?:{AFTER}|{BEFORE_PRICE if words == 1 else BEFORE_MORE})"


def pattern_of_sums(text: str) -> str:
    """Return a pattern for an author's text that is no part of another sum."""
    return rf"(?<![\w.,'’])(?<!\d\s){spelled(text)}(?![.,'’]?\w|\s\d)"
