"""A mistake being made and mended, frame by frame: a real preview, a real browser, a phone's width.

`python -m tests.preview.frames FOLDER` writes the frames; `make preview-frames` draws them side by
side as docs/preview-mistake.png.
"""

from __future__ import annotations

import sys
import tempfile
from base64 import b64encode
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

from markupsafe import Markup
from playwright.sync_api import expect, sync_playwright

from tests.preview.measure import project, serving
from tests.samples import SHORTEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from playwright.sync_api import Browser, Page

OFFER = "content/offers/talk-0.yaml"
MISTAKE = SHORTEST.replace("title: Public speaking", "titel: Speaking in public")
MENDED = SHORTEST.replace("Public speaking", "Speaking in public")
WIDTH, HEIGHT = 360, 560
LONG = 20_000  # milliseconds
SIDE_BY_SIDE = Path("docs/preview-mistake.png")

STRIP = Markup("""\
<!doctype html>
<body style="background: #fff; display: flex; gap: 16px; margin: 0; padding: 8px;
  width: max-content">
{}
""")
FIGURE = Markup("""\
<figure style="margin: 0"><img alt="" src="data:image/png;base64,{}" style="border: 1px solid #bbb">
<figcaption style="font: 15px/1.4 system-ui">{}</figcaption></figure>
""")


def frames(browser: Browser, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield what the author sees, each with what was done."""
    with serving(project(folder, 1)) as (_, address):
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.goto(f"{address}talk-0/")
        yield "1. What is saved is shown.", page.screenshot()
        save(folder, MISTAKE)
        badge = page.get_by_role("link", name="As of")
        expect(badge).to_be_visible(timeout=LONG)
        yield "2. A mistake is saved: the page is old.", page.screenshot()
        badge.click()
        expect(page.locator("pre")).to_be_visible()
        yield "3. The badge leads to the mistake.", page.screenshot()
        page.go_back()
        save(folder, MENDED)
        expect(page.locator("h1")).to_have_text("Speaking in public", timeout=LONG)
        yield "4. Mended: the page is new again.", page.screenshot()


def save(folder: Path, text: str) -> None:
    """Save the offer as careful editors do."""
    beside = folder / f"{OFFER}~"
    beside.write_text(text, encoding="utf-8")
    beside.replace(folder / OFFER)


def side_by_side(page: Page, pictures: Iterable[tuple[str, bytes]]) -> bytes:
    """Return frames as one picture."""
    figures = (FIGURE.format(b64encode(content).decode(), said) for said, content in pictures)
    page.set_content(STRIP.format(Markup().join(figures)))
    return page.locator("body").screenshot()


def main(out: Path | None) -> None:
    """Write single frames into a folder, or all of them as one picture."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=which("chromium-headless-shell") or "/usr/bin/chromium",
            args=["--no-sandbox"],
        )
        shown = list(frames(browser, Path(folder)))
        if out is None:
            SIDE_BY_SIDE.write_bytes(side_by_side(browser.new_page(), shown))
            return
        out.mkdir(parents=True, exist_ok=True)
        for number, (_, content) in enumerate(shown, start=1):
            (out / f"{number}.png").write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else None)
