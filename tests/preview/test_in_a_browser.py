"""An author's own browser beside the editor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from generator.cli.serving import build_now
from tests.preview.conftest import OFFER, previewing
from tests.samples import SHORTEST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

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
