"""An author's own browser beside the editor."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.conftest import ROOT
from tests.preview.conftest import AT_ROOT, OFFER, site_of
from tests.samples import SHORTEST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page, WebSocketRoute

    from tests.preview.conftest import Preview

pytestmark = pytest.mark.browser
SAY_EACH_BADGE = """new MutationObserver((changes) => {
  const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
  for (const badge of added.filter(({ localName }) => localName === "knowingly-preview"))
    console.log(badge.shadowRoot.querySelector("a").textContent);
}).observe(document, { childList: true, subtree: true })"""
LONG = 20_000  # milliseconds: a save, a build and a reload on a busy machine


@dataclass(frozen=True)
class Author:
    """Somebody with a browser beside the editor; `complaints` are what it wrote on its console."""

    window: BrowserContext
    complaints: list[str] = field(default_factory=list)

    def opens(self, preview: Preview, path: str = "/speaking/", *, name: str = "127.0.0.1") -> Page:
        """Open a page of a preview, under one of its names."""
        page = self.window.new_page()
        page.goto(f"http://{name}:{preview.port}{path}")
        return page


@pytest.fixture
def author(browser: Browser) -> Iterator[Author]:
    with browser.new_context() as window:
        author = Author(window)
        window.on("console", lambda said: author.complaints.append(said.text))
        yield author


def pick_no_guarantee(page: Page) -> None:
    page.locator("label", has=page.get_by_role("radio", name="No guarantee")).click()


def offer(title: str) -> str:
    """Return the shortest offer under another title."""
    return SHORTEST.replace("Public speaking", title)


def test_open_pages_reload_by_themselves(preview: Preview, author: Author) -> None:
    pages = [author.opens(preview, name=name) for name in ("127.0.0.1", "localhost")]
    for title in ("Singing", "Dancing", "Riding"):
        preview.save(OFFER, offer(title))
        for page in pages:
            expect(page.locator("h1")).to_have_text(title, timeout=LONG)
    assert not author.complaints


def test_what_was_picked_and_typed_and_where_one_was_survives_a_reload(
    preview: Preview, author: Author
) -> None:
    page = author.opens(preview)
    pick_no_guarantee(page)
    form = page.get_by_role("region", name="Your order: No guarantee")
    form.get_by_label("Your name").fill("Zoë")
    form.get_by_role("checkbox").check()
    page.evaluate("scrollTo(0, 700)")
    preview.save(OFFER, offer("Singing"))
    expect(page.locator("h1")).to_have_text("Singing", timeout=LONG)
    expect(form.get_by_label("Your name")).to_have_value("Zoë")
    expect(form.get_by_role("checkbox")).to_be_checked()
    page.wait_for_function("scrollY === 700", timeout=LONG)
    other = page.locator("form").filter(has=page.locator("[name=tier][value=in-class]"))
    assert other.locator("[name=name]").input_value() == ""


@pytest.mark.parametrize(
    "storage",
    [
        "Object.defineProperty(window, 'sessionStorage', {get() {throw Error('blocked')}})",
        "Storage.prototype.setItem = () => {throw Error('full')}",
    ],
)
def test_a_browser_that_stores_nothing_still_follows(
    preview: Preview, author: Author, storage: str
) -> None:
    author.window.add_init_script(storage)
    page = author.opens(preview)
    for title in ("Singing", "Dancing"):
        preview.save(OFFER, offer(title))
        expect(page.locator("h1")).to_have_text(title, timeout=LONG)


def test_a_sheet_is_changed_without_a_reload(folder: Path, author: Author) -> None:
    shutil.copytree(ROOT / "themes" / "plain", folder / "themes" / "own")
    (folder / "site.yaml").write_text(f"theme: own\n{AT_ROOT}", encoding="utf-8")
    sheet = folder / "themes" / "own" / "components" / "summary" / "style.css"
    with site_of(folder) as preview:
        page = author.opens(preview)
        page.evaluate("window.stillHere = true")
        preview.save(
            sheet.relative_to(folder).as_posix(), f"{sheet.read_text()} h1{{color:#123456}}"
        )
        expect(page.locator("h1")).to_have_css("color", "rgb(18, 52, 86)", timeout=LONG)
        expect(page.locator("link[rel=stylesheet]")).to_have_count(2)
        assert page.evaluate("window.stillHere")


def test_a_page_says_since_when_it_is_old_and_leads_to_what_is_wrong(
    preview: Preview, author: Author
) -> None:
    one, other = author.opens(preview), author.opens(preview, "/")
    preview.save(OFFER, "title: [\n")
    link = one.get_by_role("link", name="As of")
    expect(link).to_contain_text("since then: 1 error", timeout=LONG)
    one.get_by_role("button", name="Put away").click()
    expect(link).to_have_count(0)
    other.get_by_role("link", name="As of").click()
    expect(other.locator("pre")).to_contain_text("title: [", timeout=LONG)
    preview.save(OFFER, SHORTEST)
    expect(other.locator("h1")).to_have_text("The site is built", timeout=LONG)
    expect(one.locator("knowingly-preview")).to_have_count(0)
    assert not author.complaints


def test_a_badge_that_was_put_away_comes_back_when_it_says_something_else(
    preview: Preview, author: Author
) -> None:
    author.window.add_init_script(SAY_EACH_BADGE)
    page = author.opens(preview)
    badge = page.locator("knowingly-preview")
    preview.save(OFFER, f"{offer('Singing')}body: <b>Loud</b>\n")
    expect(badge).to_contain_text("1 warning", timeout=LONG)
    page.get_by_role("button", name="Put away").click()
    preview.save(OFFER, f"{offer('Dancing')}body: <b>Loud</b>\n")
    expect(page.locator("h1")).to_have_text("Dancing", timeout=LONG)
    preview.save("content/pages/about.md", "# About\n\n<i>We</i>\n")
    expect(badge).to_contain_text("2 warnings", timeout=LONG)
    assert author.complaints == ["1 warning", "2 warnings"]


def test_a_page_whose_preview_has_ended_says_so_until_there_is_one_again(
    folder: Path, author: Author
) -> None:
    with site_of(folder) as preview:
        page = author.opens(preview)
    badge = page.locator("knowingly-preview")
    expect(badge).to_contain_text("The preview does not answer", timeout=LONG)
    expect(badge.get_by_role("link")).to_have_count(0)
    with site_of(folder, preview.port):
        expect(badge).to_have_count(0, timeout=LONG)


def test_the_page_of_an_address_that_is_none_follows_too(preview: Preview, author: Author) -> None:
    page = author.opens(preview, "/singing/")
    preview.save("content/offers/singing.yaml", offer("Singing"))
    expect(page.locator("h1")).to_have_text("Singing", timeout=LONG)


def test_fifty_saves_in_five_seconds_end_with_the_last_one_shown(
    preview: Preview, author: Author
) -> None:
    page = author.opens(preview)
    for number in range(1, 51):
        (preview.folder / OFFER).write_text(offer(f"Talk {number}"), encoding="utf-8")
        time.sleep(0.1)
    expect(page.locator("h1")).to_have_text("Talk 50", timeout=LONG)
    preview.save("content/offers/singing.yaml", SHORTEST)
    preview.wait_for("singing", "/index.html")
    expect(page.locator("h1")).to_have_text("Talk 50")


def test_a_page_whose_socket_was_closed_connects_again_and_catches_up(
    folder: Path, author: Author
) -> None:
    with site_of(folder) as preview:
        page = author.opens(preview)
        pick_no_guarantee(page)
    (folder / OFFER).write_text(offer("Singing"), encoding="utf-8")
    with site_of(folder, preview.port):
        expect(page.locator("h1")).to_have_text("Singing", timeout=LONG)
        expect(page.get_by_role("radio", name="No guarantee")).to_be_checked()


def test_a_page_that_slept_while_it_was_told_asks_as_it_wakes(
    preview: Preview, author: Author
) -> None:
    is_asleep = False

    def lose_what_is_said(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        server.on_message(lambda message: None if is_asleep else socket.send(message))

    author.window.route_web_socket("**/_preview/socket", lose_what_is_said)
    page = author.opens(preview)
    is_asleep = True
    preview.save(OFFER, offer("Singing"))
    preview.wait_for("Singing", "/speaking/")
    expect(page.locator("h1")).to_have_text("Public speaking")
    is_asleep = False
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("h1")).to_have_text("Singing", timeout=LONG)


def test_a_page_that_wakes_before_the_machine_of_its_preview_does_says_so(
    preview: Preview, author: Author
) -> None:
    is_asleep = True

    def lose_what_is_heard(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        socket.on_message(lambda message: None if is_asleep else server.send(message))

    author.window.route_web_socket("**/_preview/socket", lose_what_is_heard)
    page = author.opens(preview)
    badge = page.locator("knowingly-preview")
    expect(badge).to_contain_text("The preview does not answer", timeout=LONG)
    is_asleep = False
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(badge).to_have_count(0, timeout=LONG)


def test_the_page_of_findings_turns_into_the_site(folder: Path, author: Author) -> None:
    (folder / OFFER).write_text("title: [\n")
    with site_of(folder) as preview:
        page = author.opens(preview)
        expect(page.locator("pre")).to_contain_text("error[unclosed-bracket]", timeout=LONG)
        preview.save(OFFER, 'title: "\n')
        expect(page.locator("pre")).to_contain_text("error[unclosed-quote]", timeout=LONG)
        preview.save(OFFER, SHORTEST)
        expect(page.locator("h1")).to_have_text("Public speaking", timeout=LONG)
