"""A page that only says something else is not loaded anew, and is what it would be if it were."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from generator.cli.serving import build_now
from generator.memory import LastTime
from tests.conftest import ROOT
from tests.preview.conftest import OFFER, previewing
from tests.samples import SHORTEST

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.preview.conftest import Preview

pytestmark = pytest.mark.browser
LONG = 20_000  # milliseconds: a save and a build on a busy machine
FIREFOX = Path(__file__).parent / "firefox_follows.mjs"
DEMO = "content/offers/public-speaking.yaml"
PATHS = ("", "public-speaking/", "ru/public-speaking/", "public-speaking/online/next/")
EDITS = {
    "another title": ("title: Public speaking", "title: Speaking in public"),
    "another price": ("price: 9000 RUB", "price: 9100 RUB"),
    "another question": ("question: How will you", "question: How do you"),
    "another answer": ("at each of the eight classes", "at every class"),
}
# Where nothing can be ordered the policy lets no form be sent, and a policy cannot be taken back.
NOT_YET = ("open: 2026-09-01 .. 2027-03-01", "open: 2026-12-01 .. 2027-03-01")
# What stands on a page, each part of the head on a line; the preview's badge is none of the page.
CONTENT = """() => {
  const copy = document.documentElement.cloneNode(true);
  copy.querySelector("knowingly-preview")?.remove();
  const head = [...copy.querySelector("head").children].map((it) => it.outerHTML).sort();
  const body = copy.querySelector("body").outerHTML;
  return [copy.cloneNode(false).outerHTML, ...head, body].join("\\n")
    .replace(/(?<=revision=)\\w+/, "");
}"""


def content(page: Page) -> str:
    """Return all that a page says and how it is built."""
    return str(page.evaluate(CONTENT))


def leave_a_mark(page: Page) -> None:
    page.evaluate("window.isMarked = true")


def is_marked(page: Page) -> bool:
    return bool(page.evaluate("window.isMarked === true"))


@pytest.fixture
def page(browser: Browser, preview: Preview) -> Page:
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{preview.port}/speaking/")
    return page


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """Return a copy of the demo, at the root of its host."""
    for name in ("content", "themes"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "site.ru.yaml", tmp_path)
    text = (ROOT / "site.yaml").read_text(encoding="utf-8")
    (tmp_path / "site.yaml").write_text(re.sub(r"(?m)^url:.*\n", "", text), encoding="utf-8")
    return tmp_path


def test_another_title_is_put_into_the_page_that_is_open(page: Page, preview: Preview) -> None:
    leave_a_mark(page)
    preview.save(OFFER, SHORTEST.replace("Public speaking", "Singing"))
    expect(page.locator("h1")).to_have_text("Singing", timeout=LONG)
    expect(page).to_have_title(re.compile("Singing"))
    assert is_marked(page)


@pytest.mark.parametrize("path", PATHS)
def test_an_open_page_becomes_what_it_would_be_if_it_were_loaded(
    browser: Browser, demo: Path, path: str
) -> None:
    build = partial(build_now, demo, LastTime())
    with previewing(demo, build) as preview, browser.new_context() as window:
        page = window.new_page()
        assert not preview.next_attempt().outcome.failed
        address = f"http://127.0.0.1:{preview.port}/{path}"
        page.goto(address)
        leave_a_mark(page)
        for old, new in (*EDITS.values(), NOT_YET):
            assert is_marked(page)
            for before, after in ((old, new), (new, old)):
                preview.alter(DEMO, before, after)
                assert not preview.next_attempt().outcome.failed
                with window.new_page() as fresh:
                    fresh.goto(address)
                    now = content(fresh)
                page.wait_for_function(f"(now) => ({CONTENT})() === now", arg=now, timeout=LONG)


@pytest.mark.parametrize(
    "addition",
    [
        "<noscript>Nothing runs here.</noscript>",
        '<p style="color: red">Styled.</p>',
        "<style>p { color: red }</style>",
        '<p onclick="alert(1)">Pressed.</p>',
        "<input autofocus>",
        "<script>document.title = 1</script>",
    ],
)
def test_what_means_something_else_while_a_page_loads_is_loaded(
    browser: Browser, echo: Preview, addition: str
) -> None:
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{echo.port}/")
    leave_a_mark(page)
    for title, also in (("Singing", ""), ("Dancing", addition)):
        assert is_marked(page)
        echo.save(OFFER, f"<h1>{title}</h1>{also}")
        expect(page.locator("h1")).to_have_text(title, timeout=LONG)
    assert not is_marked(page)


def test_where_one_writes_is_kept(page: Page, preview: Preview) -> None:
    leave_a_mark(page)
    page.locator("label", has=page.get_by_role("radio", name="No guarantee")).click()
    name = page.get_by_role("region", name="Your order: No guarantee").get_by_label("Your name")
    name.fill("Zoë")
    preview.save(OFFER, SHORTEST.replace("Public speaking", "Singing"))
    expect(page.locator("h1")).to_have_text("Singing", timeout=LONG)
    expect(name).to_be_focused()
    expect(name).to_have_value("Zoë")
    assert is_marked(page)


def test_firefox_puts_it_in_place_too(preview: Preview) -> None:
    address = f"http://127.0.0.1:{preview.port}/speaking/"
    command = ["node", str(FIREFOX), address, "Singing"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "open\n"
        preview.save(OFFER, SHORTEST.replace("Public speaking", "Singing"))
        _, complaint = run.communicate(timeout=60)
    assert run.returncode == 0, complaint
