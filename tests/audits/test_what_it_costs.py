"""No page says a sum that was neither planned nor written by the author."""
# ruff: noqa: RUF001  # Russian letters and dashes are meant

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.facts.sums import sums_in
from generator.model import BestEffort
from tests.audits.foreign import PAGE, draw
from tests.audits.offers import SPEAKING

TERMS, NEXT = "terms/speaking/online/2026-09/index.html", "speaking/online/next/index.html"
SUMS = {
    "RUB 8,000": (8000,),
    "8 000 ₽": (8000,),
    "8\u00a0000 руб.": (8000,),
    "8000р.": (8000,),
    "8 тыс. руб.": (8000,),
    "€ 8.000,50": (Decimal("8000.5"),),
    "$99": (99,),
    "99 US dollars": (),
    "99 dollars": (99,),
    "1,234,567.89 USD": (Decimal("1234567.89"),),
    "CHF 1'200": (1200,),
    "places: 12 RUB 9,000": (12, 9000),
    "90–120 евро": (120, 90),
    "12 RUB": (12,),
    "August 2026": (),
    "+7 495 123-45-67": (),
    "12:30, TOP 10, ISO 9001": (),
    "RUB": (),
}


@pytest.mark.parametrize(("text", "numbers"), SUMS.items(), ids=SUMS.keys())
def test_a_sum_is_read_in_any_currency(text: str, numbers: tuple[Decimal, ...]) -> None:
    found = [number for it in sums_in(text) for number in it.numbers]
    assert sorted(found) == sorted(numbers)


STRANGE = {
    "a price": "Only RUB 8,000",
    "another currency": "Only $99 today",
    "the right number in another currency": "Only USD 9,000",
    "a word for a currency": "Only 8000 roubles",
    "thousands in words": "всего 8 тыс. руб.",
    "in pieces": "Only RUB 8<b>,000</b>",
    "with a break in it": "Only RUB 9<wbr>9,000",
    "in elements that touch": "Only <b>9</b><i>9,000 RUB</i>",
    "with soft hyphens": "Only RUB 9&shy;9,000",
    "with nothing between": "Only RUB 9&#x200b;9,000",
    "with other spaces": "Only RUB&nbsp;8&#x202f;000",
    "in wide digits": "Only RUB ９９",
    "with its sign in another block": "<div>RUB</div><div>8,000</div>",
    "with its sign after it": "<div>8,000</div><div>₽</div>",
    "the lower end of a range": "8,000–9,000 RUB",
}
PLACES = {
    "in a paragraph": ("</main>", "<p>{}</p></main>"),
    "in a table": ("</main>", "<table><tr><td>{}</td></tr></table></main>"),
    "after the page": ("</main>", "</main><footer>{}</footer>"),
}


@pytest.mark.parametrize("said", STRANGE.values(), ids=STRANGE.keys())
@pytest.mark.parametrize(("old", "new"), PLACES.values(), ids=PLACES.keys())
@pytest.mark.parametrize("path", [PAGE, TERMS, NEXT, "index.html"])
def test_a_sum_that_nobody_planned_is_found_anywhere(
    path: str, old: str, new: str, said: str
) -> None:
    output = draw().changed(path, old, new.format(said))
    assert "planned for nothing there" in output.found("price-mismatch")


DATA = '<script type="application/ld+json">{}</script><title>'
TOLD = {
    "the title": "<title>RUB 8,000: ",
    "the description": '<meta name="description" content="From RUB 8,000"><title>',
    "a card": '<meta property="product:price:amount" content="8000"><title>',
    "another card": '<meta name="twitter:data1" content="RUB 8,000"><title>',
    "microdata": '<meta itemprop="price" content="8000"><title>',
    "microdata by its address": '<meta itemprop="https://schema.org/price" content="8000"><title>',
    "microdata among others": '<meta itemprop="name price" content="8000"><title>',
    "RDFa": '<meta property="schema:price" content="8000"><title>',
    "a text in data": DATA.format('{"description":"Only RUB 8,000"}'),
    "a prefix": DATA.format('{"schema:price":8000}'),
    "a full name": DATA.format('{"https://schema.org/price":[{"@value":"8000"}]}'),
    "a value": DATA.format('{"price":{"@type":"PropertyValue","@value":8000}}'),
    "a list": DATA.format('{"price":[9000,8000]}'),
    "a range": DATA.format('{"priceRange":"8,000–9,000"}'),
    "an amount of money": DATA.format('{"minPrice":{"value":8000,"currency":"RUB"}}'),
    "the currency by its prefix": DATA.format('{"price":9000,"schema:priceCurrency":"USD"}'),
    "a price twice": DATA.format('{"price":8000,"price":9000}'),
    "a name of its own": DATA.format('{"@context":{"p":"https://schema.org/price"},"p":8000}'),
    "other words": DATA.format('{"@context":"https://other.example/","price":9000}'),
    "a type with more": DATA.replace("json", "json; charset=utf-8").format('{"price":8000}'),
}


@pytest.mark.parametrize("told", TOLD.values(), ids=TOLD.keys())
def test_no_machine_is_told_another_price(told: str) -> None:
    assert draw().changed(PAGE, "<title>", told).found("price-mismatch")


ATTRIBUTES = {
    "a picture": '<img src="x.png" alt="RUB 8,000">',
    "a hint": '<p title="8 000 ₽">Hello</p>',
    "a name for the ear": '<p role="note" aria-label="RUB 8,000">Hello</p>',
}


@pytest.mark.parametrize("markup", ATTRIBUTES.values(), ids=ATTRIBUTES.keys())
def test_no_attribute_says_another_price(markup: str) -> None:
    found = draw().changed(PAGE, "</main>", f"{markup}</main>").found("price-mismatch")
    assert "planned for nothing there" in found


def test_a_part_of_one_tier_says_no_price_of_another() -> None:
    output = draw().changed(TERMS, "</main>", "<p>RUB 30,000</p></main>")
    assert "the page says RUB 30,000" in output.found("price-mismatch")
    row = draw().changed(PAGE, 'data-go="2">', 'data-go="2" title="RUB 30,000">')
    assert "the page says RUB 30,000" in row.found("price-mismatch")


RIGHT = {
    "a price": "<p>RUB 9,000 or 30,000 RUB</p>",
    "a price in another notation": "<p>9 000 ₽, 9000 roubles, 9&nbsp;000 руб.</p>",
    "a total": "<p>RUB 9,900</p>",
    "a worth": "<p>Worth RUB 2,000</p>",
    "a price in pieces": "<p><b>9,000</b> <i>RUB</i></p>",
    "a price in blocks": "<div>9,000</div><div>RUB</div>",
    "a range of prices": "<p>9,000–30,000 RUB</p>",
    "a year and a phone": "<p>© 2026, +7 495 123-45-67, 10:00–19:00, p. 5</p>",
    "numbers before a price": "<p>Places: 12, RUB 9,000; 40 places</p>",
    "a price for machines": '<p itemprop="price">RUB 9,000</p>',
    "how dear it is": '<meta itemprop="priceRange" content="₽₽">',
    "an anchor": '<a name="price" id="price"></a>',
}


@pytest.mark.parametrize("markup", RIGHT.values(), ids=RIGHT.keys())
def test_planned_amounts_may_stand_anywhere(markup: str) -> None:
    assert draw().changed(PAGE, "</main>", f"{markup}</main>").found("price-mismatch") == ""


def test_the_authors_sums_are_the_authors_in_their_own_words() -> None:
    one, other = SPEAKING.tiers
    video = BestEffort(best_effort="We send it.", limit="500 RUB", otherwise="Pay $99 for a copy.")
    tiers = (one, replace(other, answers={**other.answers, "recording": video}))
    offer = replace(SPEAKING, tiers=tiers, body="We return *200 RUB* for each day.")
    said = "<p>We return <em>200&nbsp;RUB</em> for each day.</p></main>"
    output = draw(offer).changed(PAGE, "</main>", said)
    assert output.findings() == ()
    bent = output.changed(PAGE, "for each day", "for each hour")
    assert "the page says 200 RUB" in bent.found("price-mismatch")


TOTAL = '<em data-x1="1" data-exact hidden>RUB 30,900</em>'
OTHER = '<em data-x1="2" data-exact hidden>RUB 30,000</em>'
NOT_IN_ALL = {
    "the price alone": (f"{TOTAL}{OTHER}", ""),
    "the last total for all": (TOTAL, ""),
    "a total that nothing shows": (TOTAL, f"<template>{TOTAL}</template>"),
    "the price of the extra": (TOTAL, TOTAL.replace("30,900", "900")),
}


@pytest.mark.parametrize(("old", "new"), NOT_IN_ALL.values(), ids=NOT_IN_ALL.keys())
def test_every_total_that_the_button_says_stands_before_it(old: str, new: str) -> None:
    found = draw().changed(PAGE, old, new).found("price-mismatch")
    assert "before the button of tier `in-class` never says the total 30900 RUB" in found
