"""Offers at the edges are ordered like any other: the shortest, one tier, three tiers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.client import in_two_manners

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.client import Client
    from tests.browser.conftest import Site
    from tests.browser.servers import Order

pytestmark = [pytest.mark.browser, in_two_manners]


def without_digest(order: Order) -> tuple[tuple[str, str], ...]:
    """Return the fields but for the digest, which must be one."""
    digest = dict(order.fields)["terms_digest"]
    assert re.fullmatch(r"sha256-[0-9a-f]{64}", digest)
    return tuple(field for field in order.fields if field[1] != digest)


@pytest.mark.parametrize("slug", ["shortest", "three-ways"])
def test_where_tiers_are_to_choose_from_no_form_is_open(
    client: Callable[[str], Client], small: Site, slug: str
) -> None:
    reader = client(f"{small.url}{slug}/")
    assert reader.open_forms() == []
    expect(reader.page.locator(":checked")).to_have_count(0)


def test_each_of_three_tiers_opens_its_own_form(
    client: Callable[[str], Client], small: Site
) -> None:
    reader = client(f"{small.url}three-ways/")
    for label in ("No reader at all", "Two readers guaranteed", "One reader only"):
        reader.pick(reader.tier(label))
        assert reader.open_forms() == [f"Your order: {label}"]


def test_the_form_of_a_single_tier_stands_open_and_waits_for_its_choice(
    client: Callable[[str], Client], small: Site, orders: list[Order]
) -> None:
    buyer = client(f"{small.url}one-way/")
    assert buyer.open_forms() == ["Your order: No print guaranteed"]
    expect(buyer.page.locator(":checked")).to_have_count(0)
    form = buyer.form("No print guaranteed")
    buyer.fill(form)
    buyer.press(form.get_by_role("button"))
    expect(form.get_by_role("radio").first).to_be_focused()
    assert not orders
    buyer.pick(form.get_by_role("radio", name="In the evening"))
    buyer.press(form.get_by_role("button", name="Order: No print guaranteed, €105", exact=True))
    expect(buyer.page).to_have_url(f"{small.url}one-way/sitting/next/")
    [order] = orders
    assert without_digest(order) == (
        ("offer", "one-way"),
        ("tier", "sitting"),
        ("label", "No print guaranteed"),
        ("price", "90 EUR"),
        ("button", "Order: No print guaranteed, {total}"),
        ("terms_version", "draft"),
        ("language", "en"),
        ("page", "one-way/"),
        ("choice_time_window", "evening: In the evening, 15 EUR"),
        ("name", "Anna"),
        ("email", "anna@client.example"),
        (
            "statement",
            (
                "I choose “No print guaranteed”. "
                "I have read what it means: “The price holds no print.”"
            ),
        ),
    )


def test_the_shortest_offer_is_ordered_under_a_draft(
    client: Callable[[str], Client], small: Site, orders: list[Order]
) -> None:
    buyer = client(f"{small.url}shortest/")
    buyer.pick(buyer.tier("No guarantee"))
    form = buyer.form("No guarantee")
    expect(form.get_by_role("link")).to_have_text("the draft of the terms")
    buyer.fill(form)
    buyer.press(form.get_by_role("button", name="Order: No guarantee, RUB 9,000", exact=True))
    expect(buyer.page).to_have_url(f"{small.url}shortest/online/next/")
    [order] = orders
    assert without_digest(order) == (
        ("offer", "shortest"),
        ("tier", "online"),
        ("label", "No guarantee"),
        ("price", "9000 RUB"),
        ("button", "Order: No guarantee, {total}"),
        ("terms_version", "draft"),
        ("language", "en"),
        ("page", "shortest/"),
        ("name", "Anna"),
        ("email", "anna@client.example"),
        (
            "statement",
            (
                "I choose “No guarantee”. "
                "I have read what it means: “Your talk may never be reviewed.”"
            ),
        ),
    )


def test_two_extras_of_a_tier_arrive_in_the_order_of_the_page(
    client: Callable[[str], Client], small: Site, orders: list[Order]
) -> None:
    buyer = client(f"{small.url}three-ways/")
    buyer.pick(buyer.tier("Two readers guaranteed"))
    form = buyer.form("Two readers guaranteed")
    buyer.fill(form, extras=["On paper without a stamp", "Tomorrow"])
    buyer.press(form.get_by_role("button"))
    expect(buyer.page).to_have_url(f"{small.url}three-ways/certified/next/")
    [order] = orders
    assert order.fields[9:12] == (
        ("choice_paper", "unstamped: On paper without a stamp, 4.50 EUR"),
        ("choice_hurry", "now: Tomorrow, 50 EUR"),
        ("name", "Anna"),
    )
    assert ("terms_version", "1") in order.fields
