"""Nothing is sent before an order is whole, and then nothing of another tier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.client import in_two_manners

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.client import Client
    from tests.browser.conftest import Site, Visit
    from tests.browser.servers import Order

pytestmark = pytest.mark.browser

ONLINE = "No guarantee of a review"


@in_two_manners
@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("choice_workbook", {"extras": []}),
        ("name", {"name": ""}),
        ("email", {"email": ""}),
        ("email", {"email": "anna at client"}),
        ("statement", {"statement": False}),
    ],
    ids=["no extra", "no name", "no address", "no such address", "no statement"],
)
def test_an_order_waits_for_the_one_part_that_is_missing(
    client: Callable[[str], Client],
    demo: Site,
    orders: list[Order],
    field: str,
    given: dict[str, Any],
) -> None:
    buyer = client(f"{demo.url}public-speaking/")
    buyer.pick(buyer.tier(ONLINE))
    form = buyer.form(ONLINE)
    buyer.fill(form, **{"extras": ["Without it"], **given})
    buyer.press(form.get_by_role("button"))
    # The browser leads to what is missing instead of sending.
    expect(form.locator(f"[name={field}]").first).to_be_focused()
    assert not orders
    buyer.fill(form, extras=["Without it"])
    buyer.press(form.get_by_role("button"))
    expect(buyer.page).to_have_url(f"{demo.url}public-speaking/online/next/")
    assert len(orders) == 1


@pytest.mark.parametrize("manner", ["keys scripts 360", "keys no-scripts 1280"])
def test_enter_sends_nothing_until_the_order_is_whole(
    client: Callable[[str], Client], demo: Site, orders: list[Order]
) -> None:
    buyer = client(f"{demo.url}public-speaking/")
    form = buyer.form(ONLINE)
    extra, name, email, topic, statement = (
        form.get_by_role("radio", name="Without it"),
        form.get_by_label("Your name"),
        form.get_by_label("Your e-mail address"),
        form.get_by_label("What would you like to talk about?"),
        form.get_by_role("checkbox"),
    )
    enter = "Enter"
    buyer.pick(buyer.tier(ONLINE))
    buyer.page.keyboard.press(enter)
    expect(buyer.tier(ONLINE)).to_be_focused()
    topic.press(enter)
    expect(form.get_by_role("radio").first).to_be_focused()
    buyer.pick(extra)
    buyer.page.keyboard.press(enter)
    expect(name).to_be_focused()
    buyer.write(name, "Anna")
    buyer.page.keyboard.press(enter)
    expect(email).to_be_focused()
    buyer.write(email, "anna@client.example")
    buyer.page.keyboard.press(enter)
    expect(statement).to_be_focused()
    buyer.page.keyboard.press(enter)
    expect(statement).not_to_be_checked()
    assert not orders
    buyer.tick(statement)
    buyer.page.keyboard.press(enter)
    expect(buyer.page).to_have_url(f"{demo.url}public-speaking/online/next/")
    assert len(orders) == 1


@in_two_manners
@pytest.mark.parametrize("way", ["the button", "Enter in a field", "Enter on a radio"])
def test_of_a_whole_form_nothing_is_sent_once_another_tier_is_picked(
    client: Callable[[str], Client], demo: Site, orders: list[Order], way: str
) -> None:
    buyer = client(f"{demo.url}public-speaking/")
    buyer.pick(buyer.tier("Guaranteed review"))
    buyer.fill(buyer.form("Guaranteed review"), extras=["With the printed"], name="Vera")
    buyer.pick(buyer.tier(ONLINE))
    buyer.page.keyboard.press("Enter")
    form = buyer.form(ONLINE)

    def send() -> None:
        match way:
            case "the button":
                buyer.press(form.get_by_role("button"))
            case "Enter in a field":
                form.get_by_label("Your name").press("Enter")
            case "Enter on a radio":
                form.get_by_role("radio", name="Without it").press("Enter")

    buyer.fill(form, extras=["Without it"], name="Boris", statement=False)
    send()
    expect(form.get_by_role("checkbox")).to_be_focused()
    assert not orders
    buyer.tick(form.get_by_role("checkbox"))
    send()
    expect(buyer.page).to_have_url(f"{demo.url}public-speaking/online/next/")
    [order] = orders
    sent = dict(order.fields)
    assert (sent["tier"], sent["name"]) == ("online", "Boris")
    assert sent["choice_workbook"] == "without: Without it, 0 RUB"
    assert "Vera" not in sent.values()


@in_two_manners
def test_going_back_picks_nothing_that_the_client_did_not_pick(
    client: Callable[[str], Client], visit: Visit, demo: Site
) -> None:
    address = f"{demo.url}public-speaking/"
    buyer = client(address)
    buyer.pick(buyer.tier(ONLINE))
    form = buyer.form(ONLINE)
    buyer.fill(form, extras=["Without it"])
    buyer.press(form.get_by_role("button"))
    expect(buyer.page).to_have_url(f"{address}online/next/")
    buyer.page.go_back()
    expect(buyer.page).to_have_url(address)
    still = {it.get_attribute("value") for it in buyer.page.locator(":checked").all()}
    assert still <= {
        "online",
        "without: Without it, 0 RUB",
        "I take part online. My talk may never be reviewed, and I choose this.",
    }
    seen = [f"Your order: {ONLINE}"] if buyer.tier(ONLINE).is_checked() else []
    assert buyer.open_forms() == seen
    expect(visit(address).locator(":checked")).to_have_count(0)
