"""Each component of the theme is drawn from its own examples."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import html5lib
import pytest
import yaml

from generator.plan import OfferPage, plan_pages
from generator.render import make_environment
from generator.theme import load_theme
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model import Site
    from generator.words import Words

THEME = ROOT / "themes" / "plain"
# In one language, since no example is translated.
SITE = re.sub(r"(?m)^languages:.*\n", "", (ROOT / "site.yaml").read_text(encoding="utf-8"))
COMPONENTS = sorted(path.name for path in (THEME / "components").iterdir())


@dataclass(frozen=True)
class Example:
    component: str
    name: str
    offer: str
    call: str

    @property
    def template(self) -> str:
        macro = self.call.partition("(")[0]
        source = f"components/{self.component}/template.html"
        return f'{{% from "{source}" import {macro} %}}{{{{ {self.call} }}}}'


def examples() -> list[Example]:
    return [
        Example(component, **example)
        for component in COMPONENTS
        for example in yaml.safe_load(
            (THEME / "components" / component / "examples.yaml").read_text(encoding="utf-8")
        )
    ]


def draw(example: Example, site_of: Callable[..., Site], words: Words) -> str:
    offer = (THEME / "examples" / f"{example.offer}.yaml").read_text(encoding="utf-8")
    pages = plan_pages(site_of(SITE, **{example.offer: offer}), words)
    page = next(page for page in pages if isinstance(page, OfferPage))
    environment = make_environment(load_theme(THEME), words)
    return environment.from_string(example.template).render(page=page)


@pytest.mark.parametrize("component", COMPONENTS)
def test_a_component_has_a_template_and_examples(component: str) -> None:
    folder = THEME / "components" / component
    assert {"template.html", "examples.yaml"} <= {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("example", examples(), ids=lambda it: f"{it.component}: {it.name}")
def test_an_example_is_drawn_as_faultless_html(
    example: Example, site_of: Callable[..., Site], words: Words
) -> None:
    html = draw(example, site_of, words)
    parser = html5lib.HTMLParser(strict=True)
    parser.parseFragment(html)
    assert "None" not in html
    assert "Undefined" not in html


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
