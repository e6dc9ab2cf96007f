"""Without `:has()`, and without any style, pages are less elegant and never wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.client import in_two_manners

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.client import Client
    from tests.browser.conftest import Publisher, Site
    from tests.browser.servers import Order

pytestmark = [pytest.mark.browser, in_two_manners]

LABELS = ("Guaranteed review", "No guarantee of a review")


def without_has(css: bytes) -> bytes:
    """Return a sheet as a browser reads it that has never heard of `:has()`."""
    return css.replace(b":has(", b":never-heard-of(")


def without_style(_: bytes) -> bytes:
    """Return nothing."""
    return b""


@pytest.fixture(scope="module", params=[without_has, without_style], ids=["no :has()", "no style"])
def plain(request: pytest.FixtureRequest, publish: Publisher) -> Site:
    return publish(restyle=request.param)


def test_every_form_stands_open_under_its_own_label(
    client: Callable[[str], Client], plain: Site
) -> None:
    reader = client(f"{plain.url}public-speaking/")
    assert reader.open_forms() == [f"Your order: {label}" for label in LABELS]
    for label in LABELS:
        expect(reader.form(label).get_by_role("heading").first).to_have_text(f"Your order: {label}")
    expect(reader.page.locator(":checked")).to_have_count(0)


def test_amounts_read_as_open_and_no_total_is_said_twice(
    client: Callable[[str], Client], plain: Site
) -> None:
    reader = client(f"{plain.url}public-speaking/")
    reader.pick(reader.tier(LABELS[1]))
    form = reader.form(LABELS[1])
    reader.pick(form.get_by_role("radio", name="With the printed workbook"))
    amount = "RUB 9,000 plus the extras you pick"
    expect(form.get_by_role("button")).to_have_accessible_name(f"Order: {LABELS[1]}, {amount}")
    text = " ".join(form.inner_text().split())
    assert text.count(amount) == 2
    assert "+ RUB 900" in text
    assert "9,900" not in text


@pytest.mark.parametrize("picked", ["", "Guaranteed review"], ids=["none", "the other"])
def test_an_order_arrives_for_the_tier_whose_button_was_pressed(
    client: Callable[[str], Client], plain: Site, orders: list[Order], picked: str
) -> None:
    buyer = client(f"{plain.url}public-speaking/")
    if picked:
        buyer.pick(buyer.tier(picked))
    form = buyer.form(LABELS[1])
    buyer.fill(form, extras=["Without it"], statement=False)
    buyer.press(form.get_by_role("button"))
    expect(form.get_by_role("checkbox")).to_be_focused()
    assert not orders
    buyer.tick(form.get_by_role("checkbox"))
    buyer.press(form.get_by_role("button"))
    expect(buyer.page).to_have_url(f"{plain.url}public-speaking/online/next/")
    [order] = orders
    assert dict(order.fields)["tier"] == "online"


def test_a_pick_is_seen_and_closes_no_form(client: Callable[[str], Client], plain: Site) -> None:
    reader = client(f"{plain.url}public-speaking/")
    tier = reader.tier(LABELS[1])
    extra = reader.form(LABELS[0]).get_by_role("radio", name="Without it")
    for radio in (tier, extra):
        reader.pick(radio)
        expect(radio).to_be_checked()
        expect(radio).to_be_focused()
        if reader.uses_keys:
            expect(radio).not_to_have_css("outline-style", "none")
        assert reader.open_forms() == [f"Your order: {label}" for label in LABELS]
    expect(tier).to_be_checked()
