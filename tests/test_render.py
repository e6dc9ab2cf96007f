"""Rendering: the same input gives the same bytes, and a page reaches what it may and no more."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from jinja2 import StrictUndefined

from generator.files import File
from generator.plan import plan_pages
from generator.render import make_environment, reachable, render_site
from tests.conftest import ROOT
from tests.drawn import drawn
from tests.samples import SHORTEST, SITE

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model import Site
    from generator.theme import Theme
    from generator.words import Words


def test_the_same_site_gives_the_same_bytes(
    site_of: Callable[..., Site], plain_theme: Theme, words: Words
) -> None:
    site = site_of(speaking=SHORTEST)
    assert drawn(site, plain_theme, words) == drawn(site, plain_theme, words)


def test_the_question_of_one_tier_stands_before_its_form(
    site_of: Callable[..., Site], plain_theme: Theme, words: Words
) -> None:
    single = (ROOT / "themes" / "plain" / "examples" / "single.yaml").read_text(encoding="utf-8")
    site = site_of(walk=f"{single}why: We walk it in any weather.\n")
    before, _ = drawn(site, plain_theme, words)["walk/index.html"].split("<form ")
    assert "<h2>Which walk?</h2>" in before
    assert "<p>We walk it in any weather.</p>" in before


def test_markdown_shows_html_as_text_and_runs_no_link(
    site_of: Callable[..., Site], plain_theme: Theme, words: Words
) -> None:
    links = "[a](javascript:alert(1)) [b](data:text/html,x)"
    body = f"body: |\n  <b onclick=x>no</b> {links}\n\n  # Heading\n"
    page = drawn(site_of(speaking=SHORTEST + body), plain_theme, words)["speaking/index.html"]
    assert "&lt;b onclick=x&gt;no" in page
    assert 'href="javascript:' not in page
    assert 'href="data:' not in page
    assert "<h2>Heading</h2>" in page


def test_a_page_may_load_its_style_and_icon_and_send_to_its_receiver_only(
    site_of: Callable[..., Site], plain_theme: Theme, words: Words
) -> None:
    pages = drawn(site_of(speaking=SHORTEST), plain_theme, words)
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
    site_of: Callable[..., Site], plain_theme: Theme, words: Words
) -> None:
    odd = SITE.replace("/f/42}", "/f/4,2;script-src?x=1}").replace(
        "{kind: post, url: ", "{kind: post, url: '"
    )
    pages = drawn(site_of(odd.replace("?x=1}", "?x=1'}"), speaking=SHORTEST), plain_theme, words)
    assert "https://forms.example.org/f/4%2C2%3Bscript-src;" in pages["_headers"]


def test_the_sitemap_lists_what_stands_before_an_order(
    site_of: Callable[..., Site], plain_theme: Theme, words: Words
) -> None:
    sitemap = drawn(site_of(speaking=SHORTEST), plain_theme, words)["sitemap.xml"]
    assert sitemap.count("<loc>") == 2
    assert "<loc>https://example.org/courses/speaking/</loc>" in sitemap


def test_without_an_address_there_is_no_sitemap_and_no_canonical_link(
    site_of: Callable[..., Site], plain_theme: Theme, words: Words
) -> None:
    nameless = SITE.replace("url: https://example.org/courses/\n", "")
    pages = drawn(site_of(nameless, speaking=SHORTEST), plain_theme, words)
    assert "sitemap.xml" not in pages
    assert "canonical" not in pages["speaking/index.html"]
    assert pages["robots.txt"] == "User-agent: *\nAllow: /\n"


def test_anybody_can_compute_the_digest_of_the_published_terms(
    site_of: Callable[..., Site], plain_theme: Theme, words: Words
) -> None:
    files = render_site(plan_pages(site_of(speaking=SHORTEST), words), plain_theme, words)
    canonical = {file.path: file.content for file in files}[
        "terms/speaking/online/draft/terms.json"
    ]
    page = drawn(site_of(speaking=SHORTEST), plain_theme, words)["speaking/index.html"]
    assert f'value="sha256-{sha256(canonical).hexdigest()}"' in page


def test_templates_know_no_globals_of_ours(plain_theme: Theme, words: Words) -> None:
    environment = make_environment(plain_theme.templates, words)
    assert set(environment.globals) <= {"range", "dict", "lipsum", "cycler", "joiner", "namespace"}
    assert environment.undefined is StrictUndefined
    assert environment.autoescape is True


def test_assets_come_before_the_pages_that_name_them(
    site_of: Callable[..., Site], plain_theme: Theme, words: Words
) -> None:
    files = render_site(plan_pages(site_of(speaking=SHORTEST), words), plain_theme, words)
    assert all(isinstance(file, File) for file in files)
    assert [file.path.split("/")[0] for file in files[:3]] == ["assets"] * 3


def test_the_next_page_says_whom_to_call_when_and_how_progress_is_told(
    site_of: Callable[..., Site], plain_theme: Theme, words: Words
) -> None:
    service = """\
service:
  hours: Mon-Fri 10:00-19:00
  out_of_hours: {surcharge: 50%, how: Ask us by phone.}
  emergency: {means: Water runs., call: +7 495 000-00-00, answer_within: 15 minutes, price: 900 RUB}
  progress: {every: 1 week, how: by e-mail}
"""
    pages = drawn(site_of(SITE, speaking=SHORTEST + service), plain_theme, words)
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


def test_an_extension_is_dialled_after_the_number_and_is_none_on_whatsapp(
    site_of: Callable[..., Site], plain_theme: Theme, words: Words
) -> None:
    service = """\
service:
  channels: {phone: +7 (495) 123-45-67 ext. 9, whatsapp: "+7 495 123-45-67, доб. 9"}
"""
    pages = drawn(site_of(SITE, speaking=SHORTEST + service), plain_theme, words)
    page = pages["speaking/index.html"]
    assert 'href="tel:+74951234567;ext=9">+7 (495) 123-45-67 ext. 9</a>' in page
    assert 'href="https://wa.me/74951234567">' in page


def test_an_e_mail_address_in_a_sentence_can_be_pressed_and_nothing_else_changes() -> None:
    assert reachable("Ask <Anna>, anna@example.org.") == (
        'Ask &lt;Anna&gt;, <a href="mailto:anna@example.org">anna@example.org</a>.'
    )
