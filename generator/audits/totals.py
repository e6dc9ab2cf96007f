"""Amounts on a page, and the ones that the engine shows once every extra is picked."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from generator.facts.text import BREAKING_SPACES
from generator.guarantee_word import EDGE
from generator.terms import texts_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from generator.facts import Element, Facts
    from generator.facts.amounts import Amount
    from generator.model import Money
    from generator.plan import OrderForm

NUMBER = re.compile(r"[0-9]{1,3}")


def found_amounts(facts: Facts, text: str) -> Iterator[Amount]:
    """Yield the amounts in a text, in any currency of the page."""
    text = BREAKING_SPACES.sub(" ", text)
    for notation in facts.notations:
        yield from notation.amounts(text)


def amounts_in(facts: Facts, text: str) -> frozenset[Money]:
    """Return the amounts that a text may mean."""
    text = BREAKING_SPACES.sub(" ", text)
    return frozenset(money for it in facts.notations for money in it.known(text))


def strange_amounts(
    facts: Facts, text: str, planned: Collection[Money], forms: Iterable[OrderForm]
) -> list[str]:
    """Return the amounts in a text that are none of the planned, nor in the author's own words."""
    if all(it.may_be.intersection(planned) for it in found_amounts(facts, text)):
        return []
    for words in {words for form in forms for words in authors_words(form)}:
        # Pages hold some spaces together that the author typed plain.
        pattern = r"\s+".join(map(re.escape, words.split()))
        text = re.sub(pattern, EDGE, text, flags=re.IGNORECASE)
    left = found_amounts(facts, text)
    return [it.text for it in left if not it.may_be.intersection(planned)]


def authors_words(form: OrderForm) -> Iterator[str]:
    """Yield what the author says around a form, in whole sentences."""
    offer = form.offer
    asked = [text for it in form.asks for text in (it.ask, it.why, *it.options)]
    reasons = [offer.why, *(choice.why for choice in offer.choices)]
    for text in (*texts_in(json.loads(form.terms.canonical)), *asked, *reasons):
        # A bare amount is no sentence: it is what is looked for.
        if len(text.split()) > len(("9000", "RUB")):
            yield text.rstrip(".")


def exact_parts(
    form: OrderForm, elements: Iterable[Element]
) -> Iterator[tuple[Element, tuple[int, ...]]]:
    """Yield what the engine shows for some picks, with the number picked of each extra.

    An extra that makes no difference to it has 0; so has one whose mark is no number.
    """
    for element in elements:
        if element.has("data-exact"):
            marks = (element.get(f"data-x{it}") for it in range(1, len(form.extras) + 1))
            yield element, tuple(int(it) if NUMBER.fullmatch(it) else 0 for it in marks)
