"""Amounts of money in a text, as one language writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.facts.text import plain, squeezed
from generator.guarantee_word import EDGE
from generator.model import Money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.words import Words

# Long enough, and with decimals, to show every sign the language puts into an amount.
SAMPLE = Decimal("1234567.89")
# Between the digits and the currency an element may end, within the digits none.
GAP = r"\s*"
SPACE = rf"[^\S{EDGE}]"


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as it stands in a text, and what it may mean.

    Where thousands are set apart by spaces, `12 900 ₽` may be one number or two.
    """

    text: str
    may_be: frozenset[Money]


@dataclass(frozen=True, slots=True)
class Notation:
    """How amounts of one currency are written; `pattern` finds the digits as its only group.

    `nothing` is how the language says, squeezed, that an option costs no more.
    """

    currency: str
    pattern: re.Pattern[str]
    point: str
    nothing: str

    def known(self, text: str) -> frozenset[Money]:
        """Return all that amounts in a text may mean, the words for none among them."""
        known = {money for it in self.amounts(text) for money in it.may_be}
        nothing = {Money(Decimal(0), self.currency)} if self.nothing in squeezed(text) else set()
        return frozenset(known | nothing)

    def amounts(self, text: str) -> Iterator[Amount]:
        """Yield the amounts in a text, in its order."""
        for found in self.pattern.finditer(text):
            whole, point, part = found[1], "", ""
            if self.point and self.point in whole:
                whole, point, part = whole.rpartition(self.point)
            pieces = whole.split(" ")
            readings = (re.sub(r"\D", "", "".join(pieces[it:])) for it in range(len(pieces)))
            may_be = frozenset(
                Money(Decimal(f"{it}{'.' if point else ''}{part}"), self.currency)
                for it in readings
                if it == "0" or not it.startswith("0")
            )
            yield Amount(plain(found[0]), may_be)


@lru_cache(maxsize=256)
def notation(words: Words, currency: str) -> Notation:
    """Return how a language writes amounts of a currency."""
    written = plain(words.money(Money(SAMPLE, currency)))
    found = re.search(r"\d.*\d", written)
    digits = found[0] if found else ""
    before, _, after = written.partition(digits)
    group, point = signs_in(digits)
    part = rf"(?:{re.escape(point)}\d+)?" if point else ""
    number = rf"(?<!\d)((?:{grouped(digits, group, point)}\d+){part})(?!\d)"
    pieces = (spaced(before.strip()), number, spaced(after.strip()))
    pattern = re.compile(GAP.join(it for it in pieces if it))
    return Notation(currency, pattern, point, squeezed(words.text("extra.free")))


def signs_in(digits: str) -> tuple[str, str]:
    """Return what sets thousands apart, and what decimals; empty where nothing does."""
    signs = [it for it in digits if not it.isdigit()]
    if not signs:
        return "", ""
    rest = digits.rpartition(signs[-1])[2]
    # Amounts without decimals end in a group of three.
    point = signs[-1] if len(set(signs)) > 1 or len(rest) != len("000") else ""
    return (signs[0] if signs[0] != point else ""), point


def grouped(digits: str, group: str, point: str) -> str:
    """Return a pattern for digits set apart as in a sample, with what tells it from another."""
    if not group:
        return ""
    whole = digits.rpartition(point)[0] if point else digits
    sizes = [len(it) for it in whole.split(group)[1:]]
    return rf"\d{{1,3}}(?:{spaced(group)}\d{{{min(sizes)},{max(sizes)}}})+|"


def spaced(sign: str) -> str:
    """Return a pattern for a sign, with any kind of space where it has one."""
    return SPACE.join(re.escape(it) for it in sign.split(" "))
