"""An order that is tried in the preview: it goes nowhere, and is shown as its receiver gets it."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from generator.preview.sent import fields_of
from tests.browser.client import Client
from tests.conftest import ROOT
from tests.preview.conftest import AT_ROOT, OFFER, site_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.preview.conftest import Answer, Preview

LONG = 20_000  # milliseconds: a save, a build and a reload on a busy machine


def send(preview: Preview, **fields: str) -> Answer:
    """Send an order as the shown page would, with some fields changed."""
    shown = {"offer": "speaking", "tier": "online", "language": "en", "label": "No guarantee"}
    shown |= {"price": "9000 RUB"}
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


def test_an_old_order_comes_to_what_it_says_and_the_new_price_is_told(preview: Preview) -> None:
    preview.alter(OFFER, "9000 RUB", "3600 .. 6600 RUB\n    how: by the hour")
    preview.wait_for("by the hour", "/speaking/")
    send(preview, price="3500 .. 6500 RUB", terms_digest="sha256-0")
    page = preview.text("/_preview/orders")
    assert "In all: 3500 .. 6500 RUB." in page
    assert "It does not say what the site says now:" in page
    assert "price is 3500 .. 6500 RUB; the site has 3600 .. 6600 RUB." in page


def test_a_price_that_no_form_with_these_terms_sends_is_told(preview: Preview) -> None:
    *_, digest = re.findall('name="terms_digest" value="(.*?)"', preview.text("/speaking/"))
    send(preview, price="1 RUB", terms_digest=digest)
    page = preview.text("/_preview/orders")
    assert "In all: 1 RUB. The terms are those this site shows now." in page
    assert "It was altered on its way" in page
    assert "price is 1 RUB; the site has 9000 RUB." in page


EXTRAS = """\
choices:
  workbook:
    question: With a workbook?
    options:
      without: {label: Without, price: 0 RUB, means: You get none.}
      with: {label: With one, price: 900 RUB, means: You get one.}
"""


@pytest.mark.parametrize(
    ("sent", "total", "told"),
    [
        ("with: With one, 900 RUB", "9900 RUB", ""),
        ("with: With one, 9 RUB", "9009 RUB", "the site has with: With one, 900 RUB."),
        ("gold: In gold, 99 RUB", "9099 RUB", "the site has no such option."),
        ("with: With one, 900 EUR", "unknown, since", "the site has with: With one, 900 RUB."),
        ("with", "unknown, since", "the site has with: With one, 900 RUB."),
        ("", "unknown, since", "choice_workbook is missing or empty"),
    ],
)
def test_an_extra_comes_to_what_it_says_and_is_held_against_the_sites(
    preview: Preview, sent: str, total: str, told: str
) -> None:
    with (preview.folder / OFFER).open("a", encoding="utf-8") as offer:
        offer.write(EXTRAS)
    preview.wait_for("With a workbook?", "/speaking/")
    send(preview, choice_workbook=sent)
    page = preview.text("/_preview/orders")
    assert f"In all: {total}" in page
    assert told in page
    assert ("It does not say what the site says now" in page) == bool(told)


def test_an_extra_that_the_form_does_not_have_is_told(preview: Preview) -> None:
    send(preview, choice_gift="yes: A gift, 0 RUB")
    page = preview.text("/_preview/orders")
    assert "choice_gift is yes: A gift, 0 RUB; the site has no such option." in page


MULTIPART = """\
--XYZ
Content-Disposition: form-data; name="offer"

speaking
--XYZ
Content-Disposition: form-data; name="ask_video"; filename="tap.mp4"
Content-Type: video/mp4

12345
--XYZ
Content-Disposition: form-data; name="ask_photo"; filename=""
Content-Type: application/octet-stream


--XYZ
Content-Disposition: form-data; name="ask_day"

Zo\u00eb
--XYZ
Content-Disposition: form-data; name="offer"

again
--XYZ--
"""


def test_fields_and_files_stand_in_the_order_in_which_the_browser_sent_them() -> None:
    body = MULTIPART.replace("\n", "\r\n").encode()
    assert fields_of("multipart/form-data; boundary=XYZ", body) == (
        ("offer", "speaking"),
        ("ask_video", "tap.mp4, 5 bytes"),
        ("ask_photo", ""),
        ("ask_day", "Zo\u00eb"),
        ("offer", "again"),
    )


@pytest.mark.parametrize("body", ["--XYZ\r\n\r\nno end", "--XYZ\r\n\r\n\r\n--XYZ--"])
def test_parts_that_no_browser_sends_are_refused(preview: Preview, body: str) -> None:
    sent = {"Content-Type": "multipart/form-data; boundary=XYZ"}
    assert preview.send("/_preview/orders", body, **sent).status == 400
    assert "None yet." in preview.text("/_preview/orders")


def test_an_order_larger_than_is_taken_gets_an_answer_that_says_so(preview: Preview) -> None:
    answer = preview.send("/_preview/orders", "offer=" + "x" * 120_000_000)
    assert answer.status == 413
    assert "It is larger than 100 MB" in answer.body.decode()
    assert "None yet." in preview.text("/_preview/orders")


def test_what_no_form_sends_is_told(preview: Preview) -> None:
    assert send(preview, tier="third").headers["Location"] == "/_preview/orders"
    assert "No form of this site sends such an order." in preview.text("/_preview/orders")


def test_before_an_order_the_page_says_how_to_try_one(preview: Preview) -> None:
    assert "None yet. Pick a tier" in preview.text("/_preview/orders")


@pytest.mark.parametrize("site", ["", "cross-site", "same-site", "none", "same-origin, none"])
@pytest.mark.parametrize("origin", ["http://elsewhere.example", "null", ""])
def test_a_page_of_another_site_leaves_no_order(preview: Preview, origin: str, site: str) -> None:
    said = {"Origin": origin, "Sec-Fetch-Site": site}
    answer = preview.send("/_preview/orders", "offer=speaking", **said)
    assert answer.status == 403
    assert "None yet." in preview.text("/_preview/orders")


def test_a_named_stranger_is_none_of_ours_whatever_else_is_said(preview: Preview) -> None:
    said = {"Origin": "http://elsewhere.example", "Sec-Fetch-Site": "same-origin"}
    assert preview.send("/_preview/orders", "offer=speaking", **said).status == 403


@pytest.mark.parametrize("said", [{"Origin": "null"}, {}], ids=["no origin", "nothing"])
def test_a_page_of_ours_that_does_not_say_where_it_is_leaves_its_order(
    preview: Preview, said: dict[str, str]
) -> None:
    said = said | {"Sec-Fetch-Site": "same-origin"}
    assert preview.ask("/_preview/orders", "POST", "offer=speaking", **said).status == 303
    assert "None yet." not in preview.text("/_preview/orders")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(java_script_enabled=False) as window:
        yield window.new_page()


@pytest.mark.browser
def test_an_order_from_a_browser_is_shown_with_its_total_and_its_terms(page: Page) -> None:
    with site_of(ROOT) as preview:
        preview.next_attempt()
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
        row = page.locator("dl > div", has_text="choice_workbook")
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
        stayed = page.get_by_role("link", name="This order stayed here")
        expect(stayed).to_be_visible(timeout=LONG)
        offer = (preview.folder / OFFER).read_text(encoding="utf-8")
        preview.save(OFFER, "title: [\n")
        expect(page.get_by_role("link", name="As of")).to_be_visible(timeout=LONG)
        expect(stayed).to_be_visible()
        preview.save(OFFER, offer)
        expect(page.get_by_role("link", name="As of")).to_have_count(0, timeout=LONG)
        stayed.click()
        expect(page.locator("h1")).to_have_text("Orders tried in this preview", timeout=LONG)
        assert (preview.folder / OFFER).is_file()


@pytest.mark.browser
def test_an_order_is_kept_from_a_theme_that_lets_nobody_know_where_its_pages_are(
    folder: Path, page: Page
) -> None:
    shutil.copytree(ROOT / "themes" / "plain", folder / "themes" / "own")
    frame = folder / "themes" / "own" / "frame.html"
    drawn = frame.read_text("utf-8")
    secretive = drawn.replace("strict-origin-when-cross-origin", "no-referrer")
    assert secretive != drawn
    frame.write_text(secretive, "utf-8")
    (folder / "site.yaml").write_text(f"{AT_ROOT}theme: own\n", "utf-8")
    with site_of(folder) as preview:
        page.goto(f"http://localhost:{preview.port}/speaking/")
        buyer = Client(page, "mouse")
        buyer.pick(buyer.tier("No guarantee"))
        form = buyer.form("No guarantee")
        buyer.fill(form)
        buyer.press(form.get_by_role("button"))
        page.wait_for_url("**/speaking/online/next/", timeout=LONG)
        assert "None yet." not in preview.text("/_preview/orders")
