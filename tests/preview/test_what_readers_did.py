"""What one did on an open page of the preview is there after a save, wherever that page goes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Locator, expect

from tests.preview.conftest import OFFER
from tests.samples import SHORTEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Route, WebSocketRoute

    from tests.preview.conftest import Preview

pytestmark = pytest.mark.browser
LONG = 20_000  # milliseconds: a save, a build and what a browser does, on a busy machine
ASKING = f"""\
{SHORTEST}
choices:
  workbook:
    question: Do you want a workbook?
    options:
      with: {{label: With a workbook, price: 900 RUB, means: You fetch it.}}
      without: {{label: Without one, price: 0 RUB, means: You get files.}}
asks:
  - {{field: level, ask: Which level?, why: To place you., type: one of, options: [Low, High]}}
"""


@pytest.fixture
def page(browser: Browser, preview: Preview) -> Iterator[Page]:
    with browser.new_page() as page:
        page.goto(f"http://127.0.0.1:{preview.port}/speaking/")
        yield page


def title_saved(preview: Preview, page: Page, title: str, offer: str = SHORTEST) -> None:
    """Save another title, and wait until the page has it."""
    preview.save(OFFER, offer.replace("Public speaking", title))
    expect(page.locator("h1")).to_have_text(title, timeout=LONG)


def picked(page: Page) -> Locator:
    """Pick the tier without a guarantee, and return its form."""
    page.locator("label", has=page.get_by_role("radio", name="No guarantee")).click()
    return page.get_by_role("region", name="Your order: No guarantee")


def test_one_goes_on_writing_in_the_middle_of_a_word(page: Page, preview: Preview) -> None:
    name = picked(page).get_by_label("Your name")
    name.fill("Anna Petrova")
    name.evaluate("it => it.setSelectionRange(4, 4)")
    title_saved(preview, page, "Singing")
    page.keyboard.type("XY")
    expect(name).to_have_value("AnnaXY Petrova")


def test_a_picked_extra_stays_picked_while_its_price_is_edited(
    page: Page, preview: Preview
) -> None:
    title_saved(preview, page, "Singing", ASKING)
    form = picked(page)
    form.locator("label", has_text="With a workbook").click()
    preview.save(OFFER, ASKING.replace("900 RUB", "950 RUB"))
    expect(form.get_by_role("button")).to_contain_text("9,950", timeout=LONG)
    expect(form.get_by_role("radio", name="With a workbook")).to_be_checked()


def test_an_answer_that_is_renamed_leaves_no_empty_one(page: Page, preview: Preview) -> None:
    title_saved(preview, page, "Singing", ASKING)
    level = picked(page).get_by_label("Which level?")
    level.select_option("High")
    preview.save(OFFER, ASKING.replace("[Low, High]", "[Low, Highest]"))
    expect(level.get_by_role("option", name="Highest")).to_be_attached(timeout=LONG)
    assert level.evaluate("it => it.selectedIndex") == 0


def test_a_statement_that_is_reworded_must_be_affirmed_again(page: Page, preview: Preview) -> None:
    form = picked(page)
    form.get_by_role("checkbox").check()
    preview.save(OFFER, SHORTEST.replace("may never be", "might never be"))
    expect(form).to_contain_text("might never be", timeout=LONG)
    expect(form.get_by_role("checkbox")).not_to_be_checked()


def test_what_has_no_name_is_not_taken_for_something_else(browser: Browser, echo: Preview) -> None:
    toggles = "<input type=checkbox><details><summary>More</summary>Much more.</details>"
    with browser.new_page() as page:
        page.goto(f"http://127.0.0.1:{echo.port}/")
        echo.save(OFFER, f"<input type=checkbox><h1>Singing</h1>{toggles}")
        expect(page.locator("h1")).to_have_text("Singing", timeout=LONG)
        first, second = page.get_by_role("checkbox").all()
        second.check()
        page.get_by_text("More", exact=True).click()
        echo.save(OFFER, f"<input type=checkbox><h1>Dancing</h1>{toggles}")
        expect(page.locator("h1")).to_have_text("Dancing", timeout=LONG)
        expect(first).not_to_be_checked()
        expect(second).to_be_checked()
        expect(page.get_by_text("Much more.")).to_be_visible()


def test_letters_typed_until_the_page_is_loaded_anew_are_kept(page: Page, preview: Preview) -> None:
    name = picked(page).get_by_label("Your name")

    def type_first(route: Route) -> None:
        page.keyboard.type("Zoë")
        route.continue_()

    page.evaluate("document.head.append(document.createElement('style'))")  # so it is loaded
    name.focus()
    page.route("**/speaking/", type_first)
    title_saved(preview, page, "Singing")
    expect(name).to_have_value("Zoë")
    expect(name).to_be_focused()


def test_a_badge_that_was_put_away_comes_back_for_another_mistake(
    page: Page, preview: Preview
) -> None:
    badge = page.locator("knowingly-preview")
    preview.save(OFFER, "title: [\n")
    expect(badge).to_contain_text("1 error", timeout=LONG)
    badge.get_by_role("button").click()
    preview.save(OFFER, "\ntitle: [\n")
    preview.next_attempt()
    expect(badge).to_have_count(0)
    preview.save(OFFER, 'title: "\n')
    expect(badge).to_contain_text("1 error", timeout=LONG)


def test_a_page_whose_connection_is_lost_says_so_after_a_while(
    browser: Browser, preview: Preview
) -> None:
    is_lost = False

    def lose(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        server.on_message(lambda message: None if is_lost else socket.send(message))
        socket.on_message(lambda message: None if is_lost else server.send(message))

    with browser.new_page() as page:
        page.clock.install()
        page.route_web_socket("**/_preview/socket", lose)
        page.goto(f"http://127.0.0.1:{preview.port}/speaking/")
        page.wait_for_timeout(500)
        is_lost = True
        page.clock.run_for(20_000)
        badge = page.locator("knowingly-preview")
        expect(badge).to_contain_text("this page may be old", timeout=LONG)


def test_a_sheet_that_was_saved_over_before_it_came_leaves_nothing(
    browser: Browser, preview: Preview
) -> None:
    sockets: list[WebSocketRoute] = []

    def take(socket: WebSocketRoute) -> None:
        sockets.append(socket)

    with browser.new_page() as page:
        page.route_web_socket("**/_preview/socket", take)
        page.goto(f"http://127.0.0.1:{preview.port}/speaking/")
        sheets = page.locator("link[rel=stylesheet]")
        first = str(sheets.first.evaluate("it => new URL(it.href).pathname"))
        page.wait_for_timeout(200)
        for old, new in ((first, "/assets/gone.css"), ("/assets/gone.css", first)):
            said = {"command": "restyle", "revision": "r1", "moved": {old: new}}
            sockets[0].send(json.dumps(said))
        expect(sheets).to_have_count(2, timeout=LONG)
        assert sheets.first.evaluate("it => new URL(it.href).pathname") == first
