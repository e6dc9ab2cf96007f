"""What a client keeps: the next page and the terms, printed."""

from __future__ import annotations

import subprocess
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import Site, Visit

pytestmark = pytest.mark.browser


def printed(page: Page, folder: Path) -> list[str]:
    """Return the words of each sheet, with single spaces."""
    file = folder / "page.pdf"
    page.pdf(path=file, format="A4", prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", file, "-"], check=True, capture_output=True).stdout.decode()
    return [" ".join(sheet.split()) for sheet in text.split("\f")[:-1]]


def test_the_next_page_prints_every_step_on_two_sheets_at_most(
    visit: Visit, demo: Site, tmp_path: Path
) -> None:
    sheets = printed(visit(f"{demo.url}public-speaking/online/next/"), tmp_path)
    assert len(sheets) <= 2
    words = " ".join(sheets)
    for part in (
        "You have sent your order: “Public speaking, evening course”.",
        "We, within 1 working day of your order Confirm your place by e-mail and send the invoice.",
        "You, within 3 days after that Pay the invoice.",
        "And if not? Your place goes to the next person.",
        "The teacher, within 7 days of your payment Sends you the first exercise.",
        "You have chosen: No guarantee of a review",
        "Not included Nobody answers in the chat outside the break.",
        "hello@speaking.example",
    ):
        assert part in words


def test_the_terms_print_answers_price_and_digest(visit: Visit, demo: Site, tmp_path: Path) -> None:
    address = "terms/public-speaking/online/2026-09/"
    words = " ".join(printed(visit(f"{demo.url}{address}"), tmp_path))
    digest = sha256((demo.folder / address / "terms.json").read_bytes()).hexdigest()
    for part in (
        "No guarantee of a review. Version 2026-09",
        "Online: RUB 9,000. 40 places.",
        "With the printed workbook: + RUB 900 You fetch it at the first class;",
        "Will the teacher review my talk? A chance, no guarantee Three online talks",
        "3 of 40 at each of 8 times. Of 100 people",
        "Do I get a video? Guaranteed You get the video of every class.",
        "What if we miss it? We return RUB 200 for each day.",
        "in the break of the next class. Limit: 10 minutes per class.",
        "What else is not part of it? Nobody answers in the chat outside the break.",
        "I take part online. My talk may never be reviewed, and I choose this.",
        f"sha256-{digest}",
    ):
        assert part in words
