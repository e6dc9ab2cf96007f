"""Plain pages in a browser: found from every other, and pictures that keep their room."""
# ruff: noqa: RUF001  # Russian letters are meant

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.browser.conftest import Site, Visit

pytestmark = pytest.mark.browser

TITLES = ["About these pages", "Where to find us", "What happens to what you type"]


@pytest.mark.parametrize("width", [360, 1280])
def test_a_picture_is_shown_whole_and_has_its_room_before_it_comes(
    visit: Visit, demo: Site, width: int
) -> None:
    page = visit("about:blank", viewport={"width": width, "height": 800})
    heights = []
    for blocked in (True, False):
        if blocked:
            page.route("**/*.png", lambda route: route.abort())
        else:
            page.unroute("**/*.png")
        page.goto(f"{demo.url}about/")
        picture = page.get_by_role("img", name="Quiet Lane")
        picture.scroll_into_view_if_needed()
        if not blocked:
            page.wait_for_function("document.images[0].naturalWidth > 0")
        expect(page.get_by_role("heading", level=1)).to_have_text(TITLES[0])
        heights.append(page.locator("main").evaluate("it => it.getBoundingClientRect().height"))
    assert heights[0] == heights[1]
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_page_leads_to_the_plain_pages_and_they_to_each_other(
    visit: Visit, demo: Site
) -> None:
    page = visit(f"{demo.url}public-speaking/")
    for title in TITLES:
        page.get_by_role("navigation", name="More about us").get_by_role("link", name=title).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
    russian = page.get_by_role("link", name="Русский")
    expect(russian).to_be_visible()
    russian.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Что станет с тем, что вы напишете")
