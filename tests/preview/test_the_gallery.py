"""The gallery of the preview: each example of each component, in every language and look."""

from __future__ import annotations

import html
import os
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from generator.build import Outcome
from generator.preview.examples import read_examples
from tests.conftest import ROOT
from tests.preview.conftest import AT_ROOT, previewing, site_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.preview.conftest import Preview

GALLERY = "/_preview/components"
LONG = 20_000  # milliseconds


@pytest.fixture
def own(folder: Path) -> Iterator[Preview]:
    """Return a preview of a site with a theme of its own, which has one component."""
    theme = folder / "themes" / "own"
    shutil.copytree(ROOT / "themes" / "plain", theme)
    for component in (theme / "components").iterdir():
        (component / "examples.yaml").unlink()
    greeting = theme / "components" / "greeting"
    greeting.mkdir()
    (greeting / "template.html").write_text(
        "{% macro greeting(name) %}<p class=hi>Hi, {{ name }}</p>{% endmacro %}"
    )
    (greeting / "style.css").write_text(".hi { color: teal; font-family: '</style>' }")
    (greeting / "examples.yaml").write_text(
        "- {name: <b>, offer: shortest, call: greeting(page.offer.title)}\n"
        "- {name: lost, offer: shortest, call: greeting(page.nothing.here)}\n"
    )
    (folder / "site.yaml").write_text(f"theme: own\nlanguages: [en, de]\n{AT_ROOT}")
    with site_of(folder) as running:
        running.next_attempt()
        yield running


def test_every_example_is_framed_in_every_language_and_look() -> None:
    with previewing(ROOT, lambda: Outcome(())) as preview:
        preview.next_attempt()
        page = preview.text(GALLERY)
        frames = re.findall(r'<iframe class="(\w+)" src="([^"]+)"', page)
        assert len(frames) == len(read_examples(ROOT / "themes" / "plain")[0]) * 2 * 3
        assert {look for look, _ in frames} == {"light", "dark", "narrow"}
        summary = preview.text(f"{GALLERY}/summary/1/?language=ru")
        assert '<html lang="ru">' in summary
        assert "Сколько это стоит" in summary
        assert "<symbol" in summary, "the marks that a component refers to stand beside it"


def test_an_example_runs_no_script_loads_nothing_from_elsewhere_and_sends_nothing(
    preview: Preview,
) -> None:
    page = preview.text(f"{GALLERY}/order-form/1/?language=en")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    directives = dict(it.split(" ", 1) for it in policy[1].replace("&#39;", "'").split("; "))
    assert directives.keys() == {"default-src", "style-src", "img-src", "form-action"}
    assert directives["default-src"] == directives["form-action"] == "'none'"
    assert directives["style-src"].startswith("'sha256-")
    assert "<script" not in page
    assert "allow-scripts" not in preview.text(GALLERY)


def test_a_theme_of_the_authors_own_shows_its_own_components(own: Preview) -> None:
    page = own.text(GALLERY)
    assert "Components of the theme own" in page
    assert page.count("<h2") == 1
    assert "<h3>&lt;b&gt;</h3>" in page
    example = own.text(f"{GALLERY}/greeting/1/?language=en")
    assert "<p class=hi>Hi, Public speaking</p>" in example
    assert example.count("</style>") == 1


def test_an_example_that_cannot_be_drawn_says_why(own: Preview) -> None:
    page = own.text(f"{GALLERY}/greeting/2/?language=en")
    assert "the theme `own` cannot draw `greeting(page.nothing.here)`" in page
    assert "<nav" in own.text(GALLERY)
    assert "<nav" not in page  # of a frame
    unspoken = own.ask(f"{GALLERY}/greeting/1/?language=de")
    assert unspoken.status == 200
    assert b"This example cannot be drawn" in unspoken.body


EXAMPLES = "themes/own/components/greeting/examples.yaml"
WRONG = {
    b"- {name: x, offer: shortest}": "example 1 has no `call`",
    b"- [": "`[` is not closed",
    b"- {name: \xff}": "the byte 0xFF is not UTF-8",
    b"\xff\xfe-\0": "the file is saved as UTF-16",
    b"greeting": f"`{EXAMPLES}` holds one piece of text",
    b"name: x": f"`{EXAMPLES}` holds keys with values",
    b"- greeting": "example 1 holds one piece of text",
    b"- {name: x, offer: shortets, call: greeting(1)}": "`examples` has no `shortets.yaml`",
    b"- {name: x, offer: ../site, call: greeting(1)}": "`examples` has no `../site.yaml`",
    b"- {name: x, offer: shortest, call: greeting}": "`greeting` calls no macro",
    b"[" * 10_000: "stand in each other more than",
}


@pytest.mark.parametrize(("content", "told"), WRONG.items(), ids=WRONG.values())
def test_a_mistake_among_the_examples_is_told_where_it_stands(
    own: Preview, content: bytes, told: str
) -> None:
    other = own.folder / "themes" / "own" / "components" / "seller" / "examples.yaml"
    other.write_text("- {name: well, offer: shortest, call: seller(page.frame.seller)}")
    (own.folder / EXAMPLES).write_bytes(content)
    answer = own.ask(GALLERY)
    assert answer.status == 200
    page = html.unescape(re.sub("</?(span|small|strong|em)>", "", answer.body.decode()))
    assert told in page
    assert f" --> {EXAMPLES}" in page
    assert "<h3>well</h3>" in page


def test_a_pipe_in_place_of_examples_is_refused_and_holds_nothing_up(own: Preview) -> None:
    for path in (EXAMPLES, "themes/own/examples/shortest.yaml"):
        content = (own.folder / path).read_bytes()
        (own.folder / path).unlink()
        os.mkfifo(own.folder / path)
        name = path.removeprefix("themes/own/")
        said = f"cannot read `{name}` of the theme `own`: it is not a file"
        assert said in own.text(GALLERY)
        assert said in own.text(f"{GALLERY}/greeting/1/?language=en")
        (own.folder / path).unlink()
        (own.folder / path).write_bytes(content)


@pytest.mark.parametrize("call", ["greeting(1, 2, 3)", "greeting(1 / 0)", "greeting([][0](1))"])
def test_a_call_that_goes_wrong_says_why(own: Preview, call: str) -> None:
    own.save(EXAMPLES, f"- {{name: x, offer: shortest, call: '{call}'}}")
    answer = own.ask(f"{GALLERY}/greeting/1/?language=en")
    assert answer.status == 200
    assert f"the theme `own` cannot draw `{call}`: " in answer.body.decode()


def test_a_component_may_have_any_name(own: Preview) -> None:
    components = own.folder / "themes" / "own" / "components"
    (components / "greeting").rename(components / "Gr\u00fc\u00df dich")
    address = re.findall('<iframe [^>]*src="([^"]+)"', own.text(GALLERY))[0]
    assert "Hi, Public speaking" in own.text(address)


def test_a_site_file_with_a_mistake_says_why_there_are_no_examples(preview: Preview) -> None:
    preview.save("site.yaml", "name: [")
    assert "The examples cannot be read yet" in preview.text(GALLERY)


@pytest.mark.parametrize(
    "path",
    [
        "summary/0/?language=en",
        "summary/99/?language=en",
        "nothing/1/?language=en",
        "summary/1/",
        "summary/1/?language=ru",
        "summary/1/?language=../../en",
        "../../site.yaml",
        "%2e%2e/1/?language=en",
        "summary/1/?language=%00",
        "",
    ],
)
def test_what_is_no_example_is_not_found(preview: Preview, path: str) -> None:
    answer = preview.ask(f"{GALLERY}/{path}")
    assert answer.status == 404
    assert b"email:" not in answer.body


@pytest.mark.browser
def test_a_frame_is_light_or_dark_or_narrow_and_as_tall_as_what_stands_in_it(
    preview: Preview, browser: Browser
) -> None:
    complaints: list[str] = []
    with browser.new_context(color_scheme="null") as window:
        page = window.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(f"http://127.0.0.1:{preview.port}{GALLERY}")
        for look, is_dark in (("light", False), ("dark", True), ("narrow", False)):
            frame = page.locator(f"iframe.{look}").first
            frame.scroll_into_view_if_needed()
            body = frame.content_frame.locator("body")
            body.get_by_text("Guaranteed").first.wait_for(timeout=LONG)
            dark = "matchMedia('(prefers-color-scheme: dark)').matches"
            assert body.evaluate(f"() => {dark}") is is_dark
            page.wait_for_function(
                "f => f.clientHeight === f.contentDocument.body.scrollHeight",
                arg=frame.element_handle(),
                timeout=LONG,
            )
        assert body.evaluate("() => innerWidth") == 360
    assert not complaints
