"""An order that is tried in the preview: it goes nowhere, and is shown as its receiver gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.browser.client import Client
from tests.conftest import ROOT
from tests.preview.conftest import OFFER, site_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.preview.conftest import Answer, Preview

LONG = 20_000  # milliseconds: a save, a build and a reload on a busy machine


def send(preview: Preview, **fields: str) -> Answer:
    """Send an order as the shown page would, with some fields changed."""
    shown = {"offer": "speaking", "tier": "online", "language": "en", "label": "No guarantee"}
    return preview.send("/_preview/orders", urlencode(shown | fields))


def test_an_order_is_kept_and_its_sender_goes_on(preview: Preview) -> None:
    answer = send(preview, name="Zo\u00eb <b>")
    assert answer.status == 303
    assert answer.headers["Location"] == "/speaking/online/next/"
    page = preview.text("/_preview/orders")
    assert "Zo\u00eb &lt;b&gt;" in page
    assert "For https://forms.example.org/f/42. In all: 9000 RUB." in page
    assert "Nothing of this has left your machine." in page


def test_an_order_for_other_terms_than_those_shown_is_told(preview: Preview) -> None:
    send(preview, terms_digest="sha256-0")
    assert "The terms are not those this site shows now" in preview.text("/_preview/orders")


def test_what_no_form_sends_is_told(preview: Preview) -> None:
    assert send(preview, tier="third").headers["Location"] == "/_preview/orders"
    assert "No form of this site sends such an order." in preview.text("/_preview/orders")


def test_before_an_order_the_page_says_how_to_try_one(preview: Preview) -> None:
    assert "None yet. Pick a tier" in preview.text("/_preview/orders")


@pytest.mark.parametrize("origin", ["http://elsewhere.example", "null", ""])
def test_a_page_of_another_site_leaves_no_order(preview: Preview, origin: str) -> None:
    answer = preview.send("/_preview/orders", "offer=speaking", Origin=origin)
    assert answer.status == 403
    assert "None yet." in preview.text("/_preview/orders")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(java_script_enabled=False) as window:
        yield window.new_page()


@pytest.mark.browser
def test_an_order_from_a_browser_is_shown_with_its_total_and_its_terms(page: Page) -> None:
    with site_of(ROOT) as preview:
        home = f"http://127.0.0.1:{preview.port}/"
        page.goto(f"{home}public-speaking/")
        buyer = Client(page, "mouse")
        buyer.pick(buyer.tier("No guarantee of a review"))
        form = buyer.form("No guarantee of a review")
        buyer.fill(form, extras=["With the printed workbook"])
        buyer.press(form.get_by_role("button"))
        expect(page).to_have_url(f"{home}public-speaking/online/next/", timeout=LONG)
        page.goto(f"{home}_preview/orders")
        expect(page.locator("main")).to_contain_text("In all: 9900 RUB.")
        expect(page.locator("main")).to_contain_text("The terms are those this site shows now.")
        row = page.get_by_role("row").filter(has_text="choice_workbook")
        expect(row).to_contain_text("with: With the printed workbook, 900 RUB")


@pytest.mark.browser
def test_the_next_page_leads_to_the_order_that_was_kept(preview: Preview, browser: Browser) -> None:
    with browser.new_context() as window:
        page = window.new_page()
        page.goto(f"http://127.0.0.1:{preview.port}/speaking/")
        buyer = Client(page, "mouse")
        buyer.pick(buyer.tier("No guarantee"))
        form = buyer.form("No guarantee")
        buyer.fill(form)
        buyer.press(form.get_by_role("button"))
        page.get_by_role("link", name="This order stayed here").click(timeout=LONG)
        expect(page.locator("h1")).to_have_text("Orders tried in this preview", timeout=LONG)
        assert (preview.folder / OFFER).is_file()
