"""Prices that are worked out later, or paid again and again, are said whole, whatever the theme."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Period, Price
from tests.audits.foreign import PAGE, Output, draw
from tests.audits.offers import IN_CLASS, ONLINE, SPEAKING, roubles

LOW, HIGH = "RUB 2,000", "RUB 6,000"
RANGE, MONTHLY = f"{LOW} to {HIGH}", "RUB 500 a month"
HOW = "by the hour"
MACHINE_PRICE = '{"minPrice": "1000", "priceCurrency": "RUB"}'


def priced() -> Output:
    """Return a site with a price of two amounts and one that is paid every month."""
    in_class = replace(IN_CLASS, price=Price(roubles("2000"), roubles("6000")), how=HOW)
    online = replace(ONLINE, price=Price.of(roubles("500"), Period.MONTH))
    return draw(replace(SPEAKING, tiers=(in_class, online), gifts=()))


def test_prices_of_every_sort_pass() -> None:
    assert not priced().findings()


BROKEN = {
    "the upper end alone in the choice": (
        f"<u>{LOW} to {HIGH}</u>",
        f"<u>{HIGH}</u>",
        "label-without-consequence",
        "without its price, 2000 .. 6000 RUB",
    ),
    "the lower end alone in the choice": (
        f"<u>{LOW} to {HIGH}</u>",
        f"<u>{LOW}</u>",
        "label-without-consequence",
        "without its price, 2000 .. 6000 RUB",
    ),
    "a price without its period": (
        f"<u>{MONTHLY}</u>",
        "<u>RUB 500</u>",
        "label-without-consequence",
        "without its price, 500 RUB / month",
    ),
    "a period of another length": (
        f"<u>{MONTHLY}</u>",
        "<u>RUB 500 a year</u>",
        "label-without-consequence",
        "without its price, 500 RUB / month",
    ),
    "nothing on how it is worked out": (
        f"<u>{RANGE}</u> ({HOW})",
        f"<u>{RANGE}</u>",
        "unsaid-answer",
        "the choice of tier `in-class` does not say how the price is worked out",
    ),
    "a button with one end": (
        f'data-x1="2">{RANGE}</span>',
        f'data-x1="2">{HIGH}</span>',
        "label-without-consequence",
        "never says the total 2000 .. 6000 RUB",
    ),
    "a total that leaves out what is paid once": (
        f"{MONTHLY} plus RUB 900 once</span>",
        f"{MONTHLY}</span>",
        "label-without-consequence",
        "never says the total 500 RUB / month + 900 RUB",
    ),
    "an end that nobody planned": (
        f"<u>{RANGE}</u>",
        f"<u>{RANGE}, RUB 7,000 at most</u>",
        "price-mismatch",
        "beside tier `in-class` stands RUB 7,000",
    ),
    "another lower end for machines": (
        "</main>",
        f"<script type='application/ld+json'>{MACHINE_PRICE}</script></main>",
        "price-mismatch",
        "data for machines names the price `1000 RUB`",
    ),
}


@pytest.mark.parametrize(("old", "new", "audit", "said"), BROKEN.values(), ids=BROKEN.keys())
def test_a_price_that_is_not_said_whole_is_found(old: str, new: str, audit: str, said: str) -> None:
    assert said in priced().changed(PAGE, old, new).found(audit)
