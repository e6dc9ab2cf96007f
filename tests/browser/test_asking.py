"""What an order asks for beyond name and e-mail: every sort of field, and files that arrive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.conftest import Site, Visit
    from tests.browser.servers import Order

pytestmark = pytest.mark.browser

LABEL = "Arrival window kept"


def test_every_sort_of_field_is_sent_and_a_file_arrives(
    visit: Visit, varied: Site, orders: list[Order], tmp_path: Path
) -> None:
    video = tmp_path / "tap.txt"
    video.write_text("drip, drip", encoding="utf-8")
    page = visit(f"{varied.url}asking/", java_script_enabled=False)
    page.get_by_role("radio", name=LABEL).check(force=True)
    form = page.get_by_role("region", name=f"Your order: {LABEL}", exact=True)
    form.get_by_label("Your name").fill("Anna")
    form.get_by_label("Your e-mail address").fill("anna@client.example")
    form.get_by_label("What happens?").fill("It drips.\nAll night.")
    floor = form.get_by_label("Which floor is it?")
    expect(floor).to_have_value("")
    floor.select_option("First floor, with a lift")
    form.get_by_label("Which day suits you?").fill("2026-11-12")
    form.get_by_label("Your telephone number").fill("+7 495 123-45-67")
    form.get_by_label("A video of the tap").set_input_files(video)
    form.get_by_role("checkbox").check()
    form.get_by_role("button", name="Order").click()

    expect(page).to_have_url(f"{varied.url}asking/window/next/")
    [order] = orders
    assert order.content_type.startswith("multipart/form-data")
    assert order.fields[-9:] == (
        ("name", "Anna"),
        ("email", "anna@client.example"),
        ("ask_trouble", "It drips.\r\nAll night."),
        ("ask_floor", "First floor, with a lift"),
        ("ask_parking", ""),
        ("ask_day", "2026-11-12"),
        ("ask_phone", "+7 495 123-45-67"),
        ("ask_video", "drip, drip"),
        ("statement", order.fields[-1][1]),
    )


def test_a_field_that_is_not_optional_holds_an_order_back(
    visit: Visit, varied: Site, orders: list[Order]
) -> None:
    page = visit(f"{varied.url}asking/")
    page.get_by_role("radio", name=LABEL).check(force=True)
    form = page.get_by_role("region", name=f"Your order: {LABEL}", exact=True)
    open_ = form.locator("textarea:invalid, select:invalid, input:invalid")
    assert open_.evaluate_all("them => them.map(it => it.name)") == [
        "name",
        "email",
        "ask_trouble",
        "ask_floor",
        "ask_day",
        "ask_phone",
        "statement",
    ]
    form.get_by_role("button", name="Order").click()
    expect(page).to_have_url(f"{varied.url}asking/")
    assert not orders
