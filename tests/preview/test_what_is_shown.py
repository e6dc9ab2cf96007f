"""What a browser gets: the finished pages and one script, from memory."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.build import Outcome, build_site
from generator.diagnostics import Diagnostic
from generator.files import File
from generator.preview.findings import stopped_page
from generator.preview.live import live_page
from generator.preview.showing import show_next, site_showing
from generator.source import Source, Span
from generator.store import read_project
from tests.conftest import ROOT
from tests.preview.conftest import AT_ROOT, OFFER, site_of
from tests.samples import SHORTEST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.preview.conftest import Preview

SCRIPT = re.compile(rb'<script src="/_preview/page\.js\?revision=r[0-9a-f]+" defer></script>\n')
SENT = re.compile(rb"""(?i)( action ?= ?["'])https://forms\.example\.org/f/42(?=["'])""")
POLICY = '<meta http-equiv="Content-Security-Policy" content="{{ policy }}">'
FORM = '<form action="{{ form.receiver.url }}" method="post"'
# As legal as the theme `plain`, and written otherwise.
OTHERWISE = (
    (
        "components/order-form/template.html",
        FORM,
        "<FORM\nMETHOD=post ACTION = '{{ form.receiver.url }}'",
    ),
    ("frame.html", "</head>\n", ""),
    (
        "frame.html",
        "<head>\n",
        "<head>\n<!-- </head><META HTTP-EQUIV='content-security-policy' CONTENT='x'> -->\n",
    ),
    (
        "frame.html",
        POLICY,
        "<META\n content = '{{ policy }}' data-is='>' HTTP-EQUIV=Content-Security-Policy />",
    ),
)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Return one preview for all: nothing is saved here."""
    yield from previews(tmp_path_factory.mktemp("project"), AT_ROOT)


@pytest.fixture(scope="module")
def otherwise(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Return a preview of pages that no theme of ours writes."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "themes" / "plain", folder / "themes" / "otherwise")
    for path, old, new in OTHERWISE:
        template = folder / "themes" / "otherwise" / path
        text = template.read_text(encoding="utf-8")
        assert old in text
        template.write_text(text.replace(old, new), encoding="utf-8")
    yield from previews(folder, f"{AT_ROOT}theme: otherwise\n")


def previews(folder: Path, site: str) -> Iterator[Preview]:
    """Yield a preview of the smallest project."""
    (folder / OFFER).parent.mkdir(parents=True)
    (folder / OFFER).write_text(SHORTEST, encoding="utf-8")
    (folder / "site.yaml").write_text(site, encoding="utf-8")
    with site_of(folder) as running:
        assert not running.next_attempt().outcome.failed
        yield running


def finished(folder: Path) -> dict[str, bytes]:
    files = build_site(read_project(folder), date(2026, 11, 1)).files
    return {file.path: file.content for file in files}


@pytest.mark.parametrize("theme", ["preview", "otherwise"])
def test_a_page_is_the_finished_one_but_for_a_script_leave_for_it_and_where_orders_go(
    request: pytest.FixtureRequest, theme: str
) -> None:
    preview = request.getfixturevalue(theme)
    allowed = (
        f"script-src http://127.0.0.1:{preview.port}/_preview/page.js; "
        f"connect-src ws://127.0.0.1:{preview.port}/_preview/socket; "
    ).encode()
    receiver = b"https://forms.example.org/f/42"
    pages = {path: it for path, it in finished(preview.folder).items() if path.endswith(".html")}
    assert len(pages) > 3
    for path, content in pages.items():
        shown = preview.ask(f"/{path}").body
        assert len(SCRIPT.findall(shown)) == 1
        assert shown.count(allowed) == 1
        kept = SENT.sub(rb"\1/_preview/orders", content)
        kept = kept.replace(
            b"form-action &#39;self&#39; %b;" % receiver, b"form-action &#39;self&#39;;"
        )
        assert receiver not in kept
        assert SCRIPT.sub(b"", shown).replace(allowed, b"") == kept
        assert scripts_in_a_browser(shown) == 1


def scripts_in_a_browser(page: bytes) -> int:
    """Return how many scripts of the preview run, of those that the page holds."""
    tree = LexborHTMLParser(page)
    (policy,) = (
        it
        for it in tree.css("head > meta[http-equiv]")
        if "/_preview/page.js" in (it.attributes["content"] or "")
    )
    assert (policy.attributes["http-equiv"] or "").lower() == "content-security-policy"
    return len(tree.css('head > script[src^="/_preview/page.js?"]'))


def test_a_page_without_a_policy_is_none_of_ours_and_stays_as_it_is() -> None:
    page = b"<title>x</title><!-- <meta http-equiv='Content-Security-Policy' content=''> -->"
    assert live_page(page, "r1", "localhost") == page


def test_all_other_files_are_the_finished_ones_byte_for_byte(preview: Preview) -> None:
    kept_from_clients = {"_headers", ".nojekyll"}
    for path, content in finished(preview.folder).items():
        if not path.endswith(".html") and path not in kept_from_clients:
            assert preview.ask(f"/{path}").body == content


def test_the_findings_have_an_address_of_their_own_when_there_are_none(preview: Preview) -> None:
    answer = preview.ask("/_preview/findings")
    assert answer.status == 200
    assert "What you see is what you have saved." in answer.body.decode()


def test_a_page_allows_the_name_by_which_it_was_asked_for(preview: Preview) -> None:
    shown = preview.ask("/", Host=f"LOCALHOST:{preview.port}").body.decode()
    assert f"connect-src ws://localhost:{preview.port}/_preview/socket;" in shown


@pytest.mark.parametrize("path", ["/", "/index.html", "/?from=mail", "/speaking/", "/%73peaking/"])
def test_an_address_ending_in_a_slash_is_its_index_page(preview: Preview, path: str) -> None:
    answer = preview.ask(path)
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_an_unknown_address_gets_the_sites_own_page_for_it(preview: Preview) -> None:
    answer = preview.ask("/no/such/page")
    assert answer.status == 404
    assert SCRIPT.sub(b"", answer.body) == SCRIPT.sub(b"", preview.ask("/404.html").body)


def test_nothing_is_kept_and_nothing_is_guessed(preview: Preview) -> None:
    for path in ("/", "/no/such/page", "/_preview/page.js", "/_preview/socket"):
        headers = preview.ask(path).headers
        assert headers["Cache-Control"] == "no-store"
        assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/_preview/components",
        "/_preview/findings",
        "/_preview/orders",
        "/_preview/page.js",
        "/_preview/project",
        "/_preview/site",
    ],
)
def test_asking_for_the_head_of_a_page_sends_no_body(preview: Preview, path: str) -> None:
    answer = preview.ask(path, method="HEAD")
    assert answer.status == 200
    assert answer.headers["Content-Length"] == str(len(preview.ask(path).body))
    assert answer.body == b""


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("a.css", "text/css"),
        ("a.svg", "image/svg+xml"),
        ("a.json", "application/json"),
        ("a.strange", "application/octet-stream"),
    ],
)
def test_a_file_says_what_it_is(path: str, media_type: str) -> None:
    reply = site_showing([File(path, b"x")], datetime.now(UTC)).reply(f"/{path}")
    assert (reply.status, reply.media_type, reply.content) == (200, media_type, b"x")


def test_the_output_folder_is_not_touched(preview: Preview) -> None:
    assert preview.ask("/").status == 200
    assert {path.name for path in preview.folder.iterdir()} == {"content", "site.yaml"}


def test_the_findings_say_since_when_the_pages_are_old() -> None:
    page = stopped_page([], "14:02").decode()
    assert "What you saved cannot be built" in page
    assert "The pages are those of 14:02." in page
    assert "cannot be built yet" in stopped_page([]).decode()


def test_pages_that_are_older_than_a_day_say_of_which_day_they_are() -> None:
    files = (File("index.html", b"x"),)
    built, tried = (datetime(2026, 10, day, 14, 2, tzinfo=UTC) for day in (30, 31))
    failed = Outcome((Diagnostic(name="odd", message="it is odd"),))
    shown = site_showing(files, built)
    assert show_next(failed, shown, built).state == "As of 14:02; since then: 1 error"
    old = show_next(failed, shown, tried)
    assert old.state == "As of 30 October, 14:02; since then: 1 error"
    assert "The pages are those of 30 October, 14:02." in old.findings_page().decode()


def test_no_text_of_an_author_becomes_html_among_the_findings() -> None:
    source = Source("<b>.yaml", "<script>alert(1)</script>\n")
    finding = Diagnostic(name="odd", message="`<i>` & co", span=Span(source, 0, 8), help="<u>")
    page = stopped_page([finding]).decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "`&lt;i&gt;` &amp; co" in page
    assert not re.search("<(?:script|i|b|u)>", page)
