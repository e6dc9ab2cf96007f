"""Whether a text says what is to be paid, all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.totals import amounts_in
from generator.facts.text import squeezed

if TYPE_CHECKING:
    from generator.facts import Facts
    from generator.model import Money, Price


def says_price(facts: Facts, text: str, *prices: Price) -> bool:
    """Tell whether a text says prices: both ends of a range, how often, and what is paid once."""
    if len(prices) == 1 and prices[0].is_one_amount:
        return prices[0].high in amounts_in(facts, text)
    return squeezed(facts.words.total(prices)) in squeezed(text)


def amounts_of(*prices: Price) -> set[Money]:
    """Return every amount that stands in prices."""
    return {money for price in prices for money in price.ends}


def written(*prices: Price) -> str:
    """Return prices as an author writes them, for a message."""
    return " + ".join(map(str, prices))
