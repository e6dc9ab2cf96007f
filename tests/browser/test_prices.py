"""Prices that are worked out later, and prices that are paid again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.client import in_two_manners
from tests.browser.test_structured_data import blocks_in
from tests.browser.test_totals import button_as_heard

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.client import Client
    from tests.browser.conftest import Site
    from tests.browser.servers import Order

pytestmark = pytest.mark.browser

HOW = "How it is worked out: by the hour; you hear the figure before we start."


@in_two_manners
def test_a_price_worked_out_later_is_sent_with_both_ends_and_the_way_it_is_worked_out(
    client: Callable[[str], Client], varied: Site, orders: list[Order]
) -> None:
    buyer = client(f"{varied.url}worked-out/")
    label = "Arrival window kept"
    tier = buyer.tier(label)
    expect(tier).to_have_accessible_name(
        f"Arrival window {label} RUB 2,000 to RUB 6,000 plus the extras you pick {HOW}"
    )
    buyer.pick(tier)
    form = buyer.form(label)
    buyer.fill(form, extras=["With the usual parts"])
    assert button_as_heard(buyer.page) == f"Send: {label}, RUB 2,700 to RUB 6,700"
    buyer.press(form.get_by_role("button"))
    expect(buyer.page).to_have_url(f"{varied.url}worked-out/window/next/")
    assert HOW in buyer.read()
    assert dict(orders[0].fields)["price"] == "2000 .. 6000 RUB"


@in_two_manners
def test_a_total_says_what_is_paid_every_month_and_what_once(
    client: Callable[[str], Client], varied: Site
) -> None:
    buyer = client(f"{varied.url}recurring/")
    buyer.pick(buyer.tier("Closed by the tenth"))
    form = buyer.form("Closed by the tenth")
    buyer.pick(form.get_by_role("radio", name="With the move + €50 once"))
    buyer.pick(form.get_by_role("radio", name="With calls + €40 a month"))
    heard = button_as_heard(buyer.page)
    assert heard == "Order: Closed by the tenth, €540 a month plus €50 once"


def test_machines_read_of_such_prices_how_often_they_are_paid_and_how_low_they_may_be(
    varied: Site,
) -> None:
    blocks = blocks_in(varied)
    assert any("UnitPriceSpecification" in it for it in blocks)
    assert any('"minPrice"' in it for it in blocks)
