"""What happens to personal data is said where it is given, and agreed to apart from the order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.client import Client
    from tests.browser.conftest import Site
    from tests.browser.servers import Order

from tests.browser.client import in_two_manners

pytestmark = pytest.mark.browser

PURPOSE = "to answer you, to send the invoice and to keep the accounts."
CONSENT = f"I agree that Prices of Every Sort uses my personal data. What for: {PURPOSE}"


@in_two_manners
def test_an_order_waits_for_its_consent_and_the_record_holds_it(
    client: Callable[[str], Client], varied: Site, orders: list[Order]
) -> None:
    buyer = client(f"{varied.url}consenting/")
    buyer.pick(buyer.tier("No guarantee"))
    form = buyer.form("No guarantee")
    buyer.fill(form, statement=False)
    buyer.tick(form.get_by_role("checkbox", name="I choose"))
    consent = form.get_by_role("checkbox", name=CONSENT)
    expect(consent).not_to_be_checked()
    buyer.press(form.get_by_role("button"))
    expect(buyer.page).to_have_url(f"{varied.url}consenting/")
    assert not orders

    buyer.tick(consent)
    buyer.press(form.get_by_role("button"))
    expect(buyer.page).to_have_url(f"{varied.url}consenting/online/next/")
    assert dict(orders[0].fields)["consent"] == CONSENT
    assert "five years after the last invoice" in buyer.read()
