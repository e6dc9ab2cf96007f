"""The choice itself: nothing is picked for anybody, and a pick opens one form and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.client import in_two_manners

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.client import Client
    from tests.browser.conftest import Site, Visit

pytestmark = pytest.mark.browser


def test_on_load_nothing_is_picked(client: Callable[[str], Client], demo: Site) -> None:
    reader = client(f"{demo.url}public-speaking/")
    expect(reader.page.get_by_role("radio")).to_have_count(2)
    expect(reader.page.locator(":checked")).to_have_count(0)


def test_on_load_no_form_and_no_exact_total_can_be_seen(
    client: Callable[[str], Client], demo: Site
) -> None:
    reader = client(f"{demo.url}public-speaking/")
    assert reader.open_forms() == []
    expect(reader.page.get_by_role("button")).to_have_count(0)
    assert "RUB 9,000 plus the extras you pick" in reader.read()
    assert "9,900" not in reader.read()
    assert "30,900" not in reader.read()


@pytest.mark.parametrize("manner", ["keys scripts 360", "keys no-scripts 1280"])
def test_on_load_no_key_leads_into_a_form(client: Callable[[str], Client], demo: Site) -> None:
    reader = client(f"{demo.url}public-speaking/")
    for _ in range(20):
        reader.page.keyboard.press("Tab")
        assert not reader.is_on(reader.page.locator("form *"))


def test_picking_a_tier_opens_its_form_and_no_other(
    client: Callable[[str], Client], demo: Site
) -> None:
    reader = client(f"{demo.url}public-speaking/")
    reader.pick(reader.tier("No guarantee of a review"))
    assert reader.open_forms() == ["Your order: No guarantee of a review"]
    expect(reader.page.get_by_role("button")).to_have_count(1)


def test_picking_the_other_tier_closes_the_first_form(
    client: Callable[[str], Client], demo: Site
) -> None:
    reader = client(f"{demo.url}public-speaking/")
    reader.pick(reader.tier("No guarantee of a review"))
    reader.pick(reader.tier("Guaranteed review"))
    assert reader.open_forms() == ["Your order: Guaranteed review"]
    expect(reader.page.get_by_role("button")).to_have_count(1)


@in_two_manners
def test_a_pick_shows_the_way_down_to_its_form(client: Callable[[str], Client], demo: Site) -> None:
    reader = client(f"{demo.url}public-speaking/")
    way_down = reader.page.get_by_role("link", name="Go on with")
    expect(way_down).to_have_count(0)
    reader.pick(reader.tier("No guarantee of a review"))
    expect(way_down).to_have_text("Go on with: No guarantee of a review")
    reader.press(way_down)
    expect(reader.form("No guarantee of a review").get_by_role("heading").first).to_be_in_viewport()


def test_each_radio_is_heard_with_name_consequence_and_price(visit: Visit, demo: Site) -> None:
    radios = visit(f"{demo.url}public-speaking/").get_by_role("radio")
    expect(radios.nth(0)).to_have_accessible_name(
        "In the classroom Guaranteed review RUB 30,000 plus the extras you pick"
    )
    expect(radios.nth(1)).to_have_accessible_name(
        "Online No guarantee of a review RUB 9,000 plus the extras you pick"
    )


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_no_link_that_somebody_sends_opens_a_form(
    visit: Visit, demo: Site, *, scripts: bool
) -> None:
    page = visit("about:blank", java_script_enabled=scripts)
    for ending in (
        "#order-online",
        "#title-online",
        "#choice",
        "?tier=online",
        "?2#order-in-class",
    ):
        page.goto(f"{demo.url}public-speaking/{ending}")
        expect(page.locator("form:visible")).to_have_count(0)
        expect(page.locator(":checked")).to_have_count(0)
        page.goto("about:blank")
