"""Sums of money in any currency, however a text writes them, whatever language it is in."""
# ruff: noqa: RUF001  # Russian letters, signs and dashes are meant

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.facts.text import plain
from generator.guarantee_word import EDGE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from generator.model import Money

DOLLARS = "USD ARS AUD BRL CAD CLP COP HKD MXN NZD SGD TWD"
# What a sign or the beginning of a word may mean; a sign that is not here may mean any currency.
MEANINGS = {
    "$": DOLLARS,
    "dollar": DOLLARS,
    "bucks": DOLLARS,
    "доллар": DOLLARS,
    "€": "EUR",
    "euro": "EUR",
    "евро": "EUR",
    "₽": "RUB",
    "rouble": "RUB BYN",
    "ruble": "RUB BYN",
    "руб": "RUB BYN",
    "р.": "RUB BYN",
    "£": "GBP EGP",
    "¥": "JPY CNY",
    "₴": "UAH",
    "гривн": "UAH",
    "₸": "KZT",
    "тенге": "KZT",
    "₺": "TRY",
    "₹": "INR",
    "₩": "KRW",
    "₪": "ILS",
    "₾": "GEL",
    "֏": "AMD",
}
CODES = (
    "AED|AMD|ARS|AUD|AZN|BGN|BRL|BYN|CAD|CHF|CLP|CNY|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|ISK"
    "|JPY|KGS|KRW|KZT|MDL|MXN|MYR|NOK|NZD|PHP|PLN|RON|RSD|RUB|RUR|SEK|SGD|THB|TJS|TRY|TWD|UAH|USD"
    "|UZS|VND|ZAR"
)
CURRENCY = re.compile(
    rf"[$¢£¤¥֏؋฿₠-⃀]|(?<![^\W\d_])(?:{CODES})(?![^\W\d_])"
    r"|(?P<word>(?<![^\W\d_])(?i:r(?:o?u)bles?|dollars?|euros?|bucks|руб\w*|р\.|доллар\w*|евро|гривн\w*|тенге))"
)
DIGIT = re.compile(r"\d")
SPACE = rf"[^\S\n{EDGE}]"
NUMBER = rf"\d+(?:(?:[.,'’]|{SPACE})\d+)*"
TIMES = {"k": 1000, "тыс": 1000, "thousand": 1000, "млн": 10**6, "million": 10**6}
MANY = rf"(?:\s?(?P<times>{'|'.join(TIMES)})\.?(?!\w))?"
RANGE = rf"(?:(?P<low>{NUMBER})\s?[-–—]\s?)?(?P<number>{NUMBER})"
BEFORE = re.compile(rf"(?<!\d){RANGE}{MANY}[^\S\n]*\Z", re.IGNORECASE)
AFTER = re.compile(rf"[^\S\n]*{RANGE}{MANY}", re.IGNORECASE)
THOUSANDS = len("000")
FARTHEST = 60
NOUGHTS = re.compile(r"0\d")
NO_DIGIT = re.compile(r"\D")
LAST_SIGN = re.compile(r"[.,](\d+)\Z")


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum as it stands in a text; `numbers` are all it may be, beside its `currency`."""

    text: str
    currency: str
    numbers: frozenset[Decimal] = field(repr=False)

    def is_one_of(self, amounts: Collection[Money]) -> bool:
        """Tell whether it may be one of some amounts."""
        return any(it.amount in self.numbers and self.may_mean(it.currency) for it in amounts)

    def may_mean(self, currency: str) -> bool:
        """Tell whether its sign or word may stand for a currency."""
        sign = self.currency.casefold()
        if re.fullmatch(CODES, self.currency):
            return self.currency == currency
        meant = next((it for begin, it in MEANINGS.items() if sign.startswith(begin)), currency)
        return currency in meant.split()


@lru_cache(maxsize=4096)  # a row of a long list is asked for its sums for many reasons
def sums_in(text: str) -> tuple[Sum, ...]:
    """Return the sums in a text; a currency between two numbers may be of either."""
    return tuple(read_sums(text))


def read_sums(text: str) -> Iterator[Sum]:
    """Yield the sums in a text."""
    for found in CURRENCY.finditer(text) if DIGIT.search(text) else ():
        start = max(0, found.start() - FARTHEST)
        before = BEFORE.search(text[start : found.start()])
        # A word follows its number, a sign or a code may stand on either side.
        after = None if found["word"] else AFTER.match(text, found.end())
        beside = [it for it in (before, after) if it]
        for group in ("number", "low"):
            numbers = frozenset(number for it in beside for number in numbers_of(it, group))
            if any(it[group] for it in beside):
                begin = start + before.start() if before else found.start()
                written = text[begin : after.end() if after else found.end()]
                yield Sum(plain(written), found[0], numbers)


def numbers_of(found: re.Match[str], group: str) -> Iterator[Decimal]:
    """Yield what digits may be: where spaces stand between them, one number or several."""
    times = TIMES.get((found["times"] or "").casefold(), 1)
    pieces = (found[group] or "").split(" ")
    for start in range(len(pieces) if found[group] else 0):
        grouped = all(len(NO_DIGIT.split(it)[0]) == THOUSANDS for it in pieces[start + 1 :])
        if grouped and not NOUGHTS.match(pieces[start]):
            yield number_of("".join(pieces[start:])) * times


def number_of(digits: str) -> Decimal:
    """Return a number; its last sign sets decimals apart unless three digits follow it."""
    found = LAST_SIGN.search(digits)
    if found is None or len(found[1]) == THOUSANDS:
        return Decimal(NO_DIGIT.sub("", digits))
    return Decimal(f"{NO_DIGIT.sub('', digits[: found.start()])}.{found[1]}")
