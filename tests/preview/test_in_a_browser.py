"""An author's own browser beside the editor."""

from __future__ import annotations

import shutil
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from generator.cli.serving import build_now
from tests.conftest import ROOT
from tests.preview.conftest import OFFER, previewing
from tests.samples import SHORTEST, SITE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, WebSocketRoute

pytestmark = pytest.mark.browser
LONG = 20_000  # milliseconds: a save, a build and a reload on a busy machine


@pytest.fixture
def window(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context() as context:
        yield context


def test_open_pages_reload_by_themselves(folder: Path, window: BrowserContext) -> None:
    complaints: list[str] = []
    window.on("console", lambda message: complaints.append(message.text))
    with previewing(folder, partial(build_now, folder)) as preview:
        pages = [window.new_page(), window.new_page()]
        for page, name in zip(pages, ("127.0.0.1", "localhost"), strict=True):
            page.goto(f"http://{name}:{preview.port}/speaking/")
        for title in ("Singing", "Dancing", "Riding"):
            preview.save(OFFER, SHORTEST.replace("Public speaking", title))
            for page in pages:
                expect(page.locator("h1")).to_have_text(title, timeout=LONG)
    assert not complaints


def test_what_was_picked_and_typed_and_where_one_was_survives_a_reload(
    folder: Path, window: BrowserContext
) -> None:
    page = window.new_page()
    with previewing(folder, partial(build_now, folder)) as preview:
        page.goto(f"http://127.0.0.1:{preview.port}/speaking/")
        page.locator("label", has=page.get_by_role("radio", name="No guarantee")).click()
        form = page.get_by_role("region", name="Your order: No guarantee")
        form.get_by_label("Your name").fill("Zoë")
        form.get_by_role("checkbox").check()
        page.evaluate("scrollTo(0, 700)")
        preview.save(OFFER, SHORTEST.replace("Public speaking", "Singing"))
        expect(page.locator("h1")).to_have_text("Singing", timeout=LONG)
        expect(form.get_by_label("Your name")).to_have_value("Zoë")
        expect(form.get_by_role("checkbox")).to_be_checked()
        page.wait_for_function("scrollY === 700", timeout=LONG)
        other = page.locator("form").filter(has=page.locator("[name=tier][value=in-class]"))
        assert other.locator("[name=name]").input_value() == ""


def test_a_sheet_is_changed_without_a_reload(folder: Path, window: BrowserContext) -> None:
    shutil.copytree(ROOT / "themes" / "plain", folder / "themes" / "own")
    (folder / "site.yaml").write_text(f"theme: own\n{SITE}", encoding="utf-8")
    sheet = folder / "themes" / "own" / "components" / "summary" / "style.css"
    page = window.new_page()
    with previewing(folder, partial(build_now, folder)) as preview:
        page.goto(f"http://127.0.0.1:{preview.port}/speaking/")
        page.evaluate("window.stillHere = true")
        preview.save(
            sheet.relative_to(folder).as_posix(), f"{sheet.read_text()} h1{{color:#123456}}"
        )
        expect(page.locator("h1")).to_have_css("color", "rgb(18, 52, 86)", timeout=LONG)
        expect(page.locator("link[rel=stylesheet]")).to_have_count(2)
        assert page.evaluate("window.stillHere")


def test_a_page_says_since_when_it_is_old_and_leads_to_what_is_wrong(
    folder: Path, window: BrowserContext
) -> None:
    complaints: list[str] = []
    window.on("console", lambda message: complaints.append(message.text))
    pages = [window.new_page(), window.new_page()]
    with previewing(folder, partial(build_now, folder)) as preview:
        for page, path in zip(pages, ("speaking/", ""), strict=True):
            page.goto(f"http://127.0.0.1:{preview.port}/{path}")
        preview.save(OFFER, "title: [\n")
        link = pages[0].get_by_role("link", name="As of")
        expect(link).to_contain_text("since then: 1 error", timeout=LONG)
        pages[0].get_by_role("button", name="Put away").click()
        expect(link).to_have_count(0)
        pages[1].get_by_role("link", name="As of").click()
        expect(pages[1].locator("pre")).to_contain_text("title: [", timeout=LONG)
        preview.save(OFFER, SHORTEST)
        expect(pages[1].locator("h1")).to_have_text("The site is built", timeout=LONG)
        expect(pages[0].locator("knowingly-preview")).to_have_count(0)
    assert not complaints


def test_the_page_of_an_address_that_is_none_follows_too(
    folder: Path, window: BrowserContext
) -> None:
    page = window.new_page()
    with previewing(folder, partial(build_now, folder)) as preview:
        page.goto(f"http://127.0.0.1:{preview.port}/singing/")
        preview.save("content/offers/singing.yaml", SHORTEST.replace("Public speaking", "Singing"))
        expect(page.locator("h1")).to_have_text("Singing", timeout=LONG)


def test_fifty_saves_in_five_seconds_end_with_the_last_one_shown(
    folder: Path, window: BrowserContext
) -> None:
    page = window.new_page()
    with previewing(folder, partial(build_now, folder)) as preview:
        page.goto(f"http://127.0.0.1:{preview.port}/speaking/")
        for number in range(1, 51):
            text = SHORTEST.replace("Public speaking", f"Talk {number}")
            (folder / OFFER).write_text(text, encoding="utf-8")
            time.sleep(0.1)
        expect(page.locator("h1")).to_have_text("Talk 50", timeout=LONG)
        preview.save("content/offers/singing.yaml", SHORTEST)
        preview.wait_for("singing", "/index.html")
        expect(page.locator("h1")).to_have_text("Talk 50")


def test_a_page_whose_socket_was_closed_connects_again_and_catches_up(
    folder: Path, window: BrowserContext
) -> None:
    page = window.new_page()
    with previewing(folder, partial(build_now, folder)) as preview:
        page.goto(f"http://127.0.0.1:{preview.port}/speaking/")
        page.locator("label", has=page.get_by_role("radio", name="No guarantee")).click()
        port = preview.port
    (folder / OFFER).write_text(SHORTEST.replace("Public speaking", "Singing"), encoding="utf-8")
    with previewing(folder, partial(build_now, folder), port):
        expect(page.locator("h1")).to_have_text("Singing", timeout=LONG)
        expect(page.get_by_role("radio", name="No guarantee")).to_be_checked()


def test_a_page_that_slept_while_it_was_told_asks_as_it_wakes(
    folder: Path, window: BrowserContext
) -> None:
    page = window.new_page()
    is_asleep = False

    def lose_what_is_said(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        server.on_message(lambda message: None if is_asleep else socket.send(message))

    page.route_web_socket("**/_preview/socket", lose_what_is_said)
    with previewing(folder, partial(build_now, folder)) as preview:
        page.goto(f"http://127.0.0.1:{preview.port}/speaking/")
        is_asleep = True
        preview.save(OFFER, SHORTEST.replace("Public speaking", "Singing"))
        preview.wait_for("Singing", "/speaking/")
        expect(page.locator("h1")).to_have_text("Public speaking")
        is_asleep = False
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        expect(page.locator("h1")).to_have_text("Singing", timeout=LONG)


def test_the_page_of_findings_turns_into_the_site(folder: Path, window: BrowserContext) -> None:
    (folder / OFFER).write_text("title: [\n")
    page = window.new_page()
    with previewing(folder, partial(build_now, folder)) as preview:
        page.goto(f"http://127.0.0.1:{preview.port}/speaking/")
        expect(page.locator("pre")).to_contain_text("error[unclosed-bracket]", timeout=LONG)
        preview.save(OFFER, 'title: "\n')
        expect(page.locator("pre")).to_contain_text("error[unclosed-quote]", timeout=LONG)
        preview.save(OFFER, SHORTEST)
        expect(page.locator("h1")).to_have_text("Public speaking", timeout=LONG)
