"""Plain pages: what becomes of an author's Markdown, and what is said where it is wrong."""
# ruff: noqa: RUF001  # Russian letters are meant

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import Outcome, build_site
from generator.prose import Shown, as_html
from generator.report import as_text
from generator.store import read_project
from tests.conftest import DAY
from tests.textcases import assert_accepted

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent
ABOUT = "# About us\n\nSix *small*\nbusinesses.\n\n## Where\n\nOn [a lane](speaking/).\n"


@pytest.fixture
def built(folder: Path) -> Callable[..., Outcome]:
    """Return what builds the smallest project with these plain pages, given by file name."""

    def build(**pages: str) -> Outcome:
        (folder / "content" / "pages").mkdir(exist_ok=True)
        for name, text in pages.items():
            path = folder / "content" / "pages" / name.replace("__", ".")
            path.write_text(text, encoding="utf-8")
        return build_site(read_project(folder), DAY)

    return build


def page(outcome: Outcome, path: str) -> str:
    assert not outcome.failed, outcome.findings
    return next(it.content.decode() for it in outcome.files if it.path == path)


def names(outcome: Outcome) -> list[str]:
    return [it.name for it in outcome.findings]


def test_every_mistake_is_said_where_it_stands(built: Callable[..., Outcome]) -> None:
    def say(case: re.Match[str]) -> str:
        findings = built(about__md=case["written"]).findings
        return "\n\n".join(map(as_text, findings))

    assert_accepted(HERE / "mistakes.txt", say)


def test_a_page_has_its_title_its_summary_and_its_own_headings(
    built: Callable[..., Outcome],
) -> None:
    html = page(built(about__md=ABOUT), "about/index.html")
    assert "<title>About us – The Speaking School</title>" in html
    assert '<meta name="description" content="Six small businesses.">' in html
    assert re.findall(r"<h(\d)>([^<]+)", html) == [("1", "About us"), ("2", "Where")]
    assert '<a href="../speaking/">a lane</a>' in html


def test_every_page_links_to_the_plain_pages_in_the_order_of_their_names(
    built: Callable[..., Outcome],
) -> None:
    outcome = built(privacy__md="# What we keep", about__md=ABOUT)
    for path in ("index.html", "speaking/index.html", "terms/speaking/online/draft/index.html"):
        links = re.findall(
            r'<li><a href="([./a-z]+)">([^<]+)', page(outcome, path).split("foot")[-2]
        )
        assert [title for _, title in links] == ["About us", "What we keep"]
    assert '<a href="./" aria-current="page">About us</a>' in page(outcome, "about/index.html")
    assert 'href="/courses/about/"' in page(outcome, "404.html")


def test_a_site_without_plain_pages_has_no_list_of_them(built: Callable[..., Outcome]) -> None:
    assert 'class="more"' not in page(built(), "index.html")


def test_a_link_is_whole_at_any_depth_and_in_a_folder(folder: Path) -> None:
    (folder / "content" / "pages").mkdir()
    (folder / "content" / "pages" / "about.md").write_text(ABOUT, encoding="utf-8")
    with (folder / "content" / "offers" / "speaking.yaml").open("a") as offer:
        offer.write(
            "body: See [us](/about/), or [all](/), or [the law](https://example.org/a b).\n"
        )
    outcome = build_site(read_project(folder), DAY, portable=True)
    offer_page = page(outcome, "speaking/index.html")
    assert '<a href="../about/index.html">us</a>' in offer_page
    assert '<a href="../index.html">all</a>' in offer_page
    terms = page(outcome, "terms/speaking/online/draft/index.html")
    assert '<a href="../../../../about/index.html">us</a>' in terms


def test_the_sitemap_lists_plain_pages(built: Callable[..., Outcome]) -> None:
    sitemap = page(built(about__md=ABOUT), "sitemap.xml")
    assert "<loc>https://example.org/courses/about/</loc>" in sitemap


@pytest.mark.parametrize("name", ["terms", "assets", "index", "speaking", "About", "с-нами", "a b"])
def test_a_page_cannot_stand_where_something_else_does(
    built: Callable[..., Outcome], name: str
) -> None:
    outcome = built(**{f"{name}.md": ABOUT})
    found = next(it for it in outcome.findings if it.name in {"unusable-name", "duplicate-path"})
    assert found.span is not None
    assert found.span.source.path == f"content/pages/{name}.md"
    assert not outcome.files


def test_what_is_no_page_is_left_out_and_said(built: Callable[..., Outcome], folder: Path) -> None:
    built(_draft__md=ABOUT, notes__txt="x", about__markdown=ABOUT)
    assert [(it.path, it.reason) for it in read_project(folder).left_out] == [
        ("content/pages/_draft.md", "its name begins with `_`"),
        ("content/pages/about.markdown", "its name ends in `.markdown`; rename it to `.md`"),
        ("content/pages/notes.txt", "its name does not end in `.md`"),
    ]


def test_bytes_that_are_no_text_are_named(built: Callable[..., Outcome], folder: Path) -> None:
    built()
    (folder / "content" / "pages" / "about.md").write_bytes(b"# About \xff us\n")
    outcome = build_site(read_project(folder), DAY)
    assert names(outcome) == ["undecodable-byte"]


def in_russian(folder: Path) -> None:
    """Make a site of two languages, the offer in one of them."""
    with (folder / "site.yaml").open("a") as site:
        site.write("languages: [en, ru]\n")
    (folder / "site.ru.yaml").write_text("name: Школа\n", encoding="utf-8")


def test_a_page_in_another_language_is_a_text_of_its_own(
    built: Callable[..., Outcome], folder: Path
) -> None:
    in_russian(folder)
    outcome = built(about__md=ABOUT, about__ru__md="# О нас\n\nМы [все](/).\n", rules__md="# Rules")
    russian = page(outcome, "ru/about/index.html")
    assert '<html lang="ru">' in russian
    assert '<a href="../">все</a>' in russian
    assert 'href="https://example.org/courses/about/"' in russian
    assert 'hreflang="ru">Русский</a>' in page(outcome, "about/index.html")
    assert "hreflang" not in page(outcome, "rules/index.html")
    assert "ru/rules/index.html" not in {it.path for it in outcome.files}
    assert ">Rules</a> (по-английски)" in russian


def test_a_translation_of_nothing_is_named(built: Callable[..., Outcome], folder: Path) -> None:
    in_russian(folder)
    assert names(built(about__ru__md="# О нас")) == ["lost-translation"]
    assert names(built(about__md=ABOUT, about__de__md="# Wir")) == ["unknown-language"]


def test_a_link_to_a_page_that_is_not_in_this_language_is_dead(
    built: Callable[..., Outcome], folder: Path
) -> None:
    in_russian(folder)
    outcome = built(about__md=ABOUT, about__ru__md="# О нас\n\n[Курс](speaking/)\n")
    (found,) = outcome.findings
    assert found.name == "dead-link"
    assert found.span is not None
    assert (found.span.source.path, found.span.line) == ("content/pages/about.ru.md", 3)


def test_a_table_is_set_without_inline_style(built: Callable[..., Outcome]) -> None:
    table = "| day | from |\n|:-:|--:|\n| Monday | 10:00 |\n"
    html = page(built(about__md=f"# Hours\n\n{table}"), "about/index.html")
    assert '<td class="right">10:00</td>' in html
    assert '<th class="center">day</th>' in html


MARKS = "<>\"'&=()[]!#*_`~|\\/:-. \nabж0"
WORDS = [
    *("javascript:", "data:text/html,", "<script>", "<img src=x onerror=a>", "&#x6a;"),
    *("](", "![", "![a](assets/a.png)", '![a" onerror="a](assets/a.png "b")', "[a](javascript:a)"),
]
PICTURES = {"assets/a.png": Shown("../assets/a-0123.png", 12, 8)}
HARMLESS = {"href", "title", "src", "alt", "class", "start", "width", "height", "loading"}


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(MARKS, max_size=9)), max_size=12))
def test_no_markdown_runs_anything(parts: list[str]) -> None:
    html = as_html("".join(parts), pictures=PICTURES, titled=True)
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    for element in tree.iter():
        assert element.tag not in {"script", "iframe", "object", "style", "form", "input", "svg"}
        for name, value in element.attrib.items():
            assert name in {*HARMLESS, "decoding"}
            assert name != "src" or value == "../assets/a-0123.png"
            if name == "href":
                assert not re.match(r"(?i)\s*(?:javascript|vbscript|data|file):", value), value
