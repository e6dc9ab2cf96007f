"""The outline of the preview: every page, how heavy it is, what was found, what is missing."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.build import Outcome, build_site
from generator.cli.serving import build_now
from generator.diagnostics import Diagnostic
from generator.preview.outline import outline_page
from generator.preview.showing import Showing, show_next
from generator.source import Source, Span
from generator.store import read_project
from tests.conftest import DAY
from tests.preview.conftest import AT_ROOT, OFFER
from tests.samples import SHORTEST

if TYPE_CHECKING:
    from pathlib import Path

    from tests.preview.conftest import Preview

NOW = datetime(2026, 11, 1, 14, 2)  # noqa: DTZ001  # the author's clock


def shown(folder: Path) -> Showing:
    return show_next(build_site(read_project(folder), DAY), None, NOW)


def pages_on(outline: bytes) -> dict[str, str]:
    """Return what is said of each page by its address."""
    said = {}
    for page in LexborHTMLParser(outline).css("tbody"):
        address, *others = page.css("th, td")
        (link,) = address.css("a[href]")
        assert link.text() == link.attributes["href"]
        said[link.text()] = " ".join(it.text(strip=True) for it in others)
    return said


def test_every_page_of_the_site_is_there_as_a_link_that_leads_to_it(preview: Preview) -> None:
    page = preview.ask("/_preview/site")
    addresses = pages_on(page.body)
    assert {"/", "/speaking/", "/speaking/online/next/", "/404.html"} <= addresses.keys()
    for address in addresses:
        assert f'<a href="{address}">'.encode() in page.body
        assert preview.ask(address).status == 200


def test_how_many_pages_there_are_and_what_was_found_stands_first(folder: Path) -> None:
    (folder / OFFER).write_text(f"{SHORTEST}body: <b>Loud</b>\n", encoding="utf-8")
    showing = shown(folder)
    first = LexborHTMLParser(outline_page(showing)).css("main > p")[0].text()
    assert first == f"{len(showing.plan)} pages, 1 warning."


def test_a_page_says_how_much_a_browser_loads_for_it(folder: Path) -> None:
    showing = shown(folder)
    sheets = sum(len(it) for path, it in showing.pages.items() if path.endswith(".css"))
    length = len(showing.pages["/speaking/index.html"])
    said = pages_on(outline_page(showing))["/speaking/"]
    assert said == f"{length / 1000:.1f}\xa0kB {(length + sheets) / 1000:.1f}\xa0kB"


def test_a_warning_stands_with_the_page_it_was_written_for(folder: Path) -> None:
    (folder / "site.yaml").write_text(
        AT_ROOT.replace("hours: Mon-Fri 10:00-19:00, ", ""), encoding="utf-8"
    )
    (folder / OFFER).write_text(f"{SHORTEST}body: <b>Loud</b>\n", encoding="utf-8")
    page = outline_page(shown(folder))
    assert "warning[html-in-body]" in pages_on(page)["/speaking/"]
    assert "warning" not in pages_on(page)["/"]
    elsewhere = page.decode().partition("<h2>Findings that belong to no page</h2>")[2]
    assert "warning[reply-without-hours]" in elsewhere
    assert "html-in-body" not in elsewhere


def test_what_is_not_published_is_named_with_the_reason(folder: Path) -> None:
    assert "is part of the site" in outline_page(shown(folder)).decode()
    for path in ("offers/_draft.yaml", "offers/notes.txt", "assets/hall.jpg"):
        (folder / "content" / path).parent.mkdir(exist_ok=True)
        (folder / "content" / path).write_text("")
    page = outline_page(shown(folder)).decode()
    for path, reason in (
        ("offers/_draft.yaml", "its name begins with `_`"),
        ("offers/notes.txt", "its name does not end in `.yaml`"),
        ("assets/hall.jpg", "no text shows it"),
    ):
        assert f"<code>content/{path}</code>: {reason}" in page


@pytest.mark.parametrize(
    ("window", "said"),
    [
        ("2026-10-01 .. 2026-10-31", "Cannot be ordered: orders closed on 2026-10-31."),
        ("2026-12-01 .. 2026-12-31", "Cannot be ordered: orders open on 2026-12-01."),
    ],
)
def test_an_offer_that_cannot_be_ordered_says_until_or_since_when(
    folder: Path, window: str, said: str
) -> None:
    (folder / OFFER).write_text(f"{SHORTEST}open: {window}\n", encoding="utf-8")
    assert said in pages_on(outline_page(shown(folder)))["/speaking/"]


def test_after_a_mistake_the_last_good_site_stands_there_with_what_is_wrong(
    folder: Path,
) -> None:
    span = Span(Source(OFFER, "<b>\n"), 0, 3)
    failed = Outcome((Diagnostic(name="odd", message="`<i>`", span=span),))
    page = outline_page(show_next(failed, shown(folder), NOW))
    assert "those of 14:02, when the site was last built" in page.decode()
    assert "error[odd]: `<i>`" in pages_on(page)["/speaking/"]
    assert not re.search(rb"<[bi]>", page)


def test_after_a_mistake_the_files_are_those_that_lie_there_now(folder: Path) -> None:
    before = shown(folder)
    (folder / OFFER).write_text("title: [\n")
    (folder / "content/offers/singing.yaml").write_text(SHORTEST)
    (folder / "content/offers/_later.yaml").write_text("")
    page = outline_page(show_next(build_now(folder), before, NOW)).decode()
    assert f"<code>{OFFER}</code>: 1 finding" in page
    assert "<code>content/offers/singing.yaml</code>: held back by what is wrong elsewhere" in page
    assert "<code>content/offers/_later.yaml</code>: its name begins with `_`" in page
    assert "/singing/" not in pages_on(page.encode())


def test_where_no_file_can_be_listed_none_is_said_to_be_published(folder: Path) -> None:
    before = shown(folder)
    (folder / "content").rename(folder / "away")
    page = outline_page(show_next(build_now(folder), before, NOW)).decode()
    assert "there is no folder `content/offers`" in page
    assert "The files could not even be listed" in page
    assert "is part of the site" not in page


def test_before_the_first_good_build_all_that_is_wrong_is_said() -> None:
    failed = Outcome((Diagnostic(name="odd", message="it is odd"),))
    page = outline_page(show_next(failed, None, NOW)).decode()
    assert "No page could be built yet." in page
    assert "error[odd]: it is odd" in LexborHTMLParser(page).css("pre")[0].text()
