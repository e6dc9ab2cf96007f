"""A theme: what its sheet keeps, when its files get new names, and what is said of a broken one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import GeneratorError
from generator.theme import load_theme
from tests.drawn import drawn
from tests.samples import SHORTEST

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.model import Site
    from generator.words import Words


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
