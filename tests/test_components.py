"""Each component of the theme is drawn from its own examples."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import html5lib
import pytest

from generator.files import File
from generator.preview.drawing import Setting, draw, offer_page
from generator.preview.examples import read_examples
from generator.theme import load_theme
from tests.conftest import DAY, ROOT

if TYPE_CHECKING:
    from generator.preview.examples import Example
    from generator.words import Words

THEME = ROOT / "themes" / "plain"
SITE = File("site.yaml", (ROOT / "site.yaml").read_bytes())
COMPONENTS = sorted(path.name for path in (THEME / "components").iterdir())


@pytest.mark.parametrize("component", COMPONENTS)
def test_a_component_has_a_template_and_examples(component: str) -> None:
    folder = THEME / "components" / component
    assert {"template.html", "examples.yaml"} <= {path.name for path in folder.iterdir()}


@pytest.mark.parametrize(
    "example", read_examples(THEME)[0], ids=lambda it: f"{it.component}: {it.name}"
)
def test_an_example_is_drawn_as_faultless_html(example: Example, words: Words) -> None:
    theme = load_theme(THEME)
    page, findings = offer_page(example, Setting(SITE, theme, DAY), words)
    assert page is not None
    assert not findings
    html = draw(example, page, theme, words)
    parser = html5lib.HTMLParser(strict=True)
    parser.parseFragment(html)
    assert "None" not in html
    assert "Undefined" not in html


def test_no_file_of_examples_has_a_mistake() -> None:
    assert read_examples(THEME)[1] == ()


def test_the_sheets_of_all_components_use_the_tokens_only() -> None:
    tokens = (THEME / "tokens.css").read_text(encoding="utf-8")
    used = {
        name
        for sheet in THEME.rglob("*.css")
        for name in re.findall(r"var\((--[a-z-]+)", sheet.read_text(encoding="utf-8"))
    }
    assert all(f"{name}:" in tokens for name in used)


def test_colours_are_named_in_the_tokens_and_nowhere_else() -> None:
    for sheet in Path(THEME).rglob("*.css"):
        if sheet.name in {"tokens.css", "print.css"}:
            continue
        assert "#" not in sheet.read_text(encoding="utf-8").replace("##", ""), sheet
