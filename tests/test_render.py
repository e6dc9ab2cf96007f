"""Rendering: the same input gives the same bytes, and no text of an author becomes HTML."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2 import StrictUndefined

from generator.diagnostics import GeneratorError
from generator.files import File
from generator.plan import plan_pages
from generator.render import make_environment, reachable, render_site
from generator.theme import load_theme
from tests.conftest import ROOT
from tests.samples import SHORTEST, SITE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.model import Site
    from generator.theme import Theme
    from generator.words import Words

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onfocus='alert(1)",
    "{{ page.frame }} {% raw %}",
    "</textarea></title><svg onload=alert(1)>",
    "%(label)s %s 100%",
    "&lt;b&gt; &amp;",
    "{total}",
]


@pytest.fixture(scope="session")
def plain() -> Theme:
    return load_theme(ROOT / "themes" / "plain")


@pytest.fixture
def theme_copy(tmp_path: Path) -> Path:
    """Return a theme of one's own: one template for every page, one sheet, an icon."""
    folder = tmp_path / "own"
    (folder / "pages").mkdir(parents=True)
    for name in ("index", "offer", "next", "terms", "not-found"):
        (folder / "pages" / f"{name}.html").write_text(
            "<p>{{ page.frame.name }}</p>", encoding="utf-8"
        )
    (folder / "tokens.css").write_text("p { color: red }", encoding="utf-8")
    (folder / "icon.svg").write_text("<svg/>", encoding="utf-8")
    return folder


def drawn(site: Site, theme: Theme, words: Words) -> dict[str, str]:
    files = render_site(plan_pages(site, words), theme, words)
    return {file.path: file.content.decode() for file in files}


def test_the_same_site_gives_the_same_bytes(
    site_of: Callable[..., Site], plain: Theme, words: Words
) -> None:
    site = site_of(speaking=SHORTEST)
    assert drawn(site, plain, words) == drawn(site, plain, words)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_an_author_becomes_an_element(
    site_of: Callable[..., Site], plain: Theme, words: Words, text: str
) -> None:
    quoted = json.dumps(text)
    harmless = drawn(site_of(speaking=offer_saying('"Harmless words"')), plain, words)
    hostile = drawn(site_of(speaking=offer_saying(quoted)), plain, words)
    for path, html in harmless.items():
        if path.endswith(".html"):
            assert skeleton(hostile[path]) == skeleton(html), path


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    text=st.text("<>\"'&={}%;:/\\- abcж", min_size=1).filter(
        lambda it: any(c.isalnum() for c in it)
    )
)
def test_any_text_stays_text(
    site_of: Callable[..., Site], plain: Theme, words: Words, text: str
) -> None:
    pages = drawn(site_of(speaking=offer_saying(json.dumps(text))), plain, words)
    harmless = drawn(site_of(speaking=offer_saying('"Harmless"')), plain, words)
    assert skeleton(pages["speaking/index.html"]) == skeleton(harmless["speaking/index.html"])


def test_the_question_of_one_tier_stands_before_its_form(
    site_of: Callable[..., Site], plain: Theme, words: Words
) -> None:
    single = (ROOT / "themes" / "plain" / "examples" / "single.yaml").read_text(encoding="utf-8")
    site = site_of(walk=f"{single}why: We walk it in any weather.\n")
    before, _ = drawn(site, plain, words)["walk/index.html"].split("<form ")
    assert "<h2>Which walk?</h2>" in before
    assert "<p>We walk it in any weather.</p>" in before


def offer_saying(quoted: str) -> str:
    # A label may hold no `{blank}`; everything else may.
    label = quoted.replace("}", ")")
    return f"""\
title: {quoted}
summary: {quoted}
question: {quoted}
why: {quoted}
tiers:
  a:
    name: {quoted}
    label: "A {label[1:]}
    price: 2 EUR
    choose_if: {quoted}
    guaranteed: {quoted}
    if_missed: {quoted}
  b:
    name: {quoted}
    label: "B {label[1:]}
    price: 1 EUR
    statement: {quoted}
    excluded: {quoted}
    excludes: [{quoted}]
choices:
  extra:
    question: {quoted}
    why: {quoted}
    options:
      one: {{label: "1 {label[1:]}, price: 1 EUR, means: {quoted}}}
      two: {{label: "2 {label[1:]}, price: 0 EUR, means: {quoted}}}
steps: [{{who: us, does: {quoted}, within: 1 day}}]
asks: [{{field: it, ask: {quoted}, why: {quoted}}}]
"""


def skeleton(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return every element with the names of its attributes; an unparsable page fails.

    How many lines a drawing has depends on how long its texts are, so lines do not count.
    """
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parse(html)
    return [
        (str(element.tag), tuple(sorted(map(str, element.attrib))))
        for element in tree.iter()
        if isinstance(element.tag, str) and not element.tag.endswith("tspan")
    ]


def test_markdown_shows_html_as_text_and_runs_no_link(
    site_of: Callable[..., Site], plain: Theme, words: Words
) -> None:
    links = "[a](javascript:alert(1)) [b](data:text/html,x)"
    body = f"body: |\n  <b onclick=x>no</b> {links}\n\n  # Heading\n"
    page = drawn(site_of(speaking=SHORTEST + body), plain, words)["speaking/index.html"]
    assert "&lt;b onclick=x&gt;no" in page
    assert 'href="javascript:' not in page
    assert 'href="data:' not in page
    assert "<h2>Heading</h2>" in page


def test_a_page_may_load_its_style_and_icon_and_send_to_its_receiver_only(
    site_of: Callable[..., Site], plain: Theme, words: Words
) -> None:
    pages = drawn(site_of(speaking=SHORTEST), plain, words)
    assert (
        'content="default-src &#39;none&#39;; style-src &#39;self&#39;; img-src &#39;self&#39;; '
        'form-action &#39;self&#39; https://forms.example.org/f/42; base-uri &#39;none&#39;"'
    ) in pages["speaking/index.html"]
    assert "form-action &#39;none&#39;" in pages["index.html"]
    assert pages["_headers"].splitlines()[1] == (
        "  Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; "
        "form-action 'self' https://forms.example.org/f/42; base-uri 'none'; frame-ancestors 'none'"
    )


def test_an_address_cannot_end_the_policy(
    site_of: Callable[..., Site], plain: Theme, words: Words
) -> None:
    odd = SITE.replace("/f/42}", "/f/4,2;script-src?x=1}").replace(
        "{kind: post, url: ", "{kind: post, url: '"
    )
    pages = drawn(site_of(odd.replace("?x=1}", "?x=1'}"), speaking=SHORTEST), plain, words)
    assert "https://forms.example.org/f/4%2C2%3Bscript-src;" in pages["_headers"]


def test_the_sitemap_lists_what_stands_before_an_order(
    site_of: Callable[..., Site], plain: Theme, words: Words
) -> None:
    sitemap = drawn(site_of(speaking=SHORTEST), plain, words)["sitemap.xml"]
    assert sitemap.count("<loc>") == 2
    assert "<loc>https://example.org/courses/speaking/</loc>" in sitemap


def test_without_an_address_there_is_no_sitemap_and_no_canonical_link(
    site_of: Callable[..., Site], plain: Theme, words: Words
) -> None:
    nameless = SITE.replace("url: https://example.org/courses/\n", "")
    pages = drawn(site_of(nameless, speaking=SHORTEST), plain, words)
    assert "sitemap.xml" not in pages
    assert "canonical" not in pages["speaking/index.html"]
    assert pages["robots.txt"] == "User-agent: *\nAllow: /\n"


def test_anybody_can_compute_the_digest_of_the_published_terms(
    site_of: Callable[..., Site], plain: Theme, words: Words
) -> None:
    files = render_site(plan_pages(site_of(speaking=SHORTEST), words), plain, words)
    canonical = {file.path: file.content for file in files}[
        "terms/speaking/online/draft/terms.json"
    ]
    page = drawn(site_of(speaking=SHORTEST), plain, words)["speaking/index.html"]
    assert f'value="sha256-{sha256(canonical).hexdigest()}"' in page


def test_an_asset_has_a_new_name_whenever_its_bytes_are_new(theme_copy: Path) -> None:
    before = load_theme(theme_copy).stylesheet
    (theme_copy / "tokens.css").write_text("p { color: blue }", encoding="utf-8")
    after = load_theme(theme_copy).stylesheet
    assert before.path != after.path
    assert load_theme(theme_copy).stylesheet == after


def test_a_sheet_loses_comments_and_spaces_and_keeps_its_lines_and_texts(theme_copy: Path) -> None:
    (theme_copy / "tokens.css").write_text(
        "/*! Licence */\n"
        "/* two\n   lines */\n"
        "@media (min-width: 4rem) {\n"
        "  a > b, p :hover { margin: 0 1px; width: calc(1px + 2px) }\n"
        "}\n"
        'q::before { content: "a: { b; /* c */ }" }\n',
        encoding="utf-8",
    )
    assert load_theme(theme_copy).stylesheet.content.decode() == (
        "/*! Licence */\n"
        "\n\n"
        "@media (min-width:4rem){\n"
        "a>b,p :hover{margin:0 1px;width:calc(1px + 2px)}\n"
        "}\n"
        'q::before{content:"a: { b; /* c */ }"}\n'
    )


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ page.no_such_thing }}", "has no attribute 'no_such_thing'"),
        ("{{ nothing }}", "'nothing' is undefined"),
        ("{% if %}", "own` cannot draw `pages/offer.html:1`"),
        ("{{ ''.__class__.__mro__ }}", "access to attribute '__class__'"),
        ("{% include 'missing.html' %}", "missing.html"),
    ],
    ids=["unknown attribute", "unknown name", "syntax", "sandbox", "missing template"],
)
def test_a_broken_theme_is_named_with_its_template(
    site_of: Callable[..., Site], words: Words, theme_copy: Path, template: str, said: str
) -> None:
    (theme_copy / "pages" / "offer.html").write_text(template, encoding="utf-8")
    with pytest.raises(GeneratorError) as refusal:
        drawn(site_of(speaking=SHORTEST), load_theme(theme_copy), words)
    assert said in str(refusal.value)


def test_a_theme_that_cannot_be_read_is_refused(theme_copy: Path) -> None:
    (theme_copy / "icon.svg").unlink()
    with pytest.raises(GeneratorError, match=r"the theme `own` has no `icon\.svg`"):
        load_theme(theme_copy)


def test_templates_know_no_globals_of_ours(plain: Theme, words: Words) -> None:
    environment = make_environment(plain, words)
    assert set(environment.globals) <= {"range", "dict", "lipsum", "cycler", "joiner", "namespace"}
    assert environment.undefined is StrictUndefined
    assert environment.autoescape is True


def test_assets_come_before_the_pages_that_name_them(
    site_of: Callable[..., Site], plain: Theme, words: Words
) -> None:
    files = render_site(plan_pages(site_of(speaking=SHORTEST), words), plain, words)
    assert all(isinstance(file, File) for file in files)
    assert [file.path.split("/")[0] for file in files[:3]] == ["assets"] * 3


def test_the_next_page_says_whom_to_call_when_and_how_progress_is_told(
    site_of: Callable[..., Site], plain: Theme, words: Words
) -> None:
    service = """\
service:
  hours: Mon-Fri 10:00-19:00
  out_of_hours: {surcharge: 50%, how: Ask us by phone.}
  emergency: {means: Water runs., call: +7 495 000-00-00, answer_within: 15 minutes, price: 900 RUB}
  progress: {every: 1 week, how: by e-mail}
"""
    pages = drawn(site_of(SITE, speaking=SHORTEST + service), plain, words)
    for path in ("speaking/in-class/next/index.html", "speaking/online/next/index.html"):
        ask = pages[path].partition("Whom to ask")[2]
        for said in (
            'href="mailto:hello@example.org"',
            "It costs 50% more. Ask us by phone.",
            'Water runs. Call <a href="tel:+74950000000">+7 495 000-00-00</a>.',
            "Somebody answers within 15 minutes. An emergency call costs RUB\u00a0900.",
            "You hear from us every week: by e-mail.",
        ):
            assert said in ask, said


def test_an_e_mail_address_in_a_sentence_can_be_pressed_and_nothing_else_changes() -> None:
    assert reachable("Ask <Anna>, anna@example.org.") == (
        'Ask &lt;Anna&gt;, <a href="mailto:anna@example.org">anna@example.org</a>.'
    )
