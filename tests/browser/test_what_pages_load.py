"""A page loads its own sheets and icon, runs nothing, and breaks none of its own rules."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.client import Client

if TYPE_CHECKING:
    from playwright.sync_api import Page, Request

    from tests.browser.conftest import Site, Visit

pytestmark = pytest.mark.browser

TELL_VIOLATIONS = "addEventListener('securitypolicyviolation', it => console.error(it.blockedURI))"


@pytest.fixture
def page(visit: Visit) -> Page:
    """Return a page that tells its console what its policy refuses."""
    page = visit("about:blank")
    page.context.add_init_script(TELL_VIOLATIONS)
    return page


def messages_of(page: Page) -> list[str]:
    """Return a list to which the page's console adds what it says from now on."""
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    return messages


def test_pages_load_sheets_and_icon_of_their_own_host_and_run_nothing(
    page: Page, demo: Site, small: Site
) -> None:
    messages = messages_of(page)
    loaded: set[str] = set()

    def remember(request: Request) -> None:
        if not request.is_navigation_request():
            loaded.add(request.url)

    page.on("request", remember)
    for address in (*demo.pages[:-1], *small.pages[:-1]):
        page.goto(address)
        expect(page.locator("script:not([type='application/ld+json'])")).to_have_count(0)
    # Not every browser asks for the icon, and a picture waits until it is near.
    assert {PurePosixPath(url).suffix for url in loaded} - {".svg", ".png"} == {".css"}
    assert all(url.startswith((f"{demo.url}assets/", f"{small.url}assets/")) for url in loaded)
    assert messages == []


def test_an_order_goes_out_and_comes_back_within_the_policy(page: Page, demo: Site) -> None:
    messages = messages_of(page)
    page.goto(f"{demo.url}public-speaking/")
    buyer = Client(page, "mouse")
    buyer.pick(buyer.tier("Guaranteed review"))
    form = buyer.form("Guaranteed review")
    buyer.fill(form, extras=["With the printed workbook"])
    buyer.press(form.get_by_role("button"))
    expect(page).to_have_url(f"{demo.url}public-speaking/in-class/next/")
    assert messages == []


def test_an_address_that_is_none_gets_the_styled_page_for_it(page: Page, demo: Site) -> None:
    answer = page.goto(f"{demo.url}not/here/")
    assert answer is not None
    assert answer.status == 404
    expect(page.get_by_role("heading")).to_have_text("There is no such page")
    expect(page.locator("body")).to_have_css("max-width", "1200px")
    page.get_by_role("link", name="See everything we offer").click()
    expect(page).to_have_url(demo.url)


def test_the_policy_stands_in_the_header_too(page: Page, demo: Site) -> None:
    answer = page.goto(f"{demo.url}public-speaking/")
    assert answer is not None
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; ")
    assert answer.headers["x-content-type-options"] == "nosniff"
