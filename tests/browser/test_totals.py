"""The exact total stands where one decides as soon as every extra is picked, and never before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.client import in_two_manners

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

    from tests.browser.client import Client
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser

OPEN = "plus the extras you pick"


def button_as_heard(page: Page) -> str:
    """Return what the browser itself tells a screen reader of the one button there is."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    shown = (node for node in tree["nodes"] if not node["ignored"])
    [name] = (it["name"]["value"] for it in shown if it["role"]["value"] == "button")
    return " ".join(name.split())


def summary(form: Locator) -> str:
    """Return what the order comes to, as it can be read."""
    return " ".join(form.get_by_role("region", name="What it comes to").inner_text().split())


@pytest.mark.parametrize(
    ("tier", "price", "totals"),
    [
        (
            "Guaranteed review",
            "RUB 30,000",
            {"With the printed workbook": "RUB 30,900", "Without it": "RUB 30,000"},
        ),
        (
            "No guarantee of a review",
            "RUB 9,000",
            {"With the printed workbook": "RUB 9,900", "Without it": "RUB 9,000"},
        ),
    ],
    ids=["in class", "online"],
)
def test_one_extra_decides_the_total(
    client: Callable[[str], Client], demo: Site, tier: str, price: str, totals: dict[str, str]
) -> None:
    buyer = client(f"{demo.url}public-speaking/")
    buyer.pick(buyer.tier(tier))
    form = buyer.form(tier)
    assert button_as_heard(buyer.page) == f"Order: {tier}, {price} {OPEN}"
    assert summary(form).endswith(
        f"workbook? as you pick In all {price} {OPEN}"
        " By invoice, within 3 days of our confirmation. Ways to pay: card and bank transfer."
    )
    for extra, total in totals.items():
        buyer.pick(form.get_by_role("radio", name=extra))
        expect(
            form.get_by_role("button", name=f"Order: {tier}, {total}", exact=True)
        ).to_be_visible()
        assert button_as_heard(buyer.page) == f"Order: {tier}, {total}"
        assert f"In all {total} By invoice" in summary(form)
        assert OPEN not in form.inner_text()


@in_two_manners
def test_two_extras_decide_the_total_together(client: Callable[[str], Client], small: Site) -> None:
    buyer = client(f"{small.url}three-ways/")
    buyer.pick(buyer.tier("Two readers guaranteed"))
    form = buyer.form("Two readers guaranteed")

    def pick(extra: str) -> None:
        buyer.pick(form.get_by_role("radio", name=extra, exact=True))

    pick("On paper with a stamp + €10")
    assert button_as_heard(buyer.page) == f"Order: Two readers guaranteed, €120 {OPEN}"
    assert f"In all €120 {OPEN}" in summary(form)
    for hurry, paper, total in (
        ("Tomorrow + €50", "On paper with a stamp + €10", "€180"),
        ("Tomorrow + €50", "On paper without a stamp + €4.50", "€174.50"),
        ("Tomorrow + €50", "No paper no extra cost", "€170"),
        ("In a week no extra cost", "On paper with a stamp + €10", "€130"),
        ("In a week no extra cost", "On paper without a stamp + €4.50", "€124.50"),
        ("In a week no extra cost", "No paper no extra cost", "€120"),
    ):
        pick(hurry)
        pick(paper)
        assert button_as_heard(buyer.page) == f"Order: Two readers guaranteed, {total}"
        assert summary(form).endswith(f"In all {total}")


@in_two_manners
def test_a_tier_without_extras_has_its_total_at_once(
    client: Callable[[str], Client], small: Site
) -> None:
    buyer = client(f"{small.url}three-ways/")
    buyer.pick(buyer.tier("No reader at all"))
    assert button_as_heard(buyer.page) == "Order: No reader at all, €12.50"
    assert summary(buyer.form("No reader at all")).endswith("In all €12.50")
