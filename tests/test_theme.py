"""A theme: what its sheet keeps, when its files get new names, and what is said of a broken one."""

from __future__ import annotations

import os
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


WRONG = {
    "{{ 1 / 0 }}": "ZeroDivisionError: division by zero",
    "{{ 'risk.titlex'|say }}": "LookupError: catalogue `en` has no `risk.titlex`",
    "{{ 'risk.title'|say(1, 2) }}": "TypeError: ",
    "{{ 'many'|number }}": "InvalidOperation: ",
    "{{ [1]|sum('x') }}": "'int object' has no attribute 'x'",
    "{{ '{missing}'.format() }}": "KeyError: 'missing'",
    "{{ page.href(1) }}": "AttributeError: ",
    "{{ 'a' * 1000000000000000000 }}": "MemoryError",
    "{{ page.no_such_thing }}": "has no attribute 'no_such_thing'",
    "{% include 'missing.html' %}": "TemplateNotFound: missing.html",
    "{% if %}": "Expected an expression",
    "{{ page|nothing }}": "No filter named 'nothing'",
    "{{ deeper() }}": "RecursionError: maximum recursion depth exceeded",
}


@pytest.mark.parametrize(("template", "said"), WRONG.items(), ids=WRONG)
def test_whatever_goes_wrong_is_told_with_the_file_and_the_line_in_which_it_stands(
    site_of: Callable[..., Site], words: Words, theme_copy: Path, template: str, said: str
) -> None:
    component = theme_copy / "components" / "greeting" / "template.html"
    component.parent.mkdir(parents=True)
    macro = f"<p>Hi</p>\n\n{template}\n"
    component.write_text(
        f"{{% macro deeper() %}}\n{{{{ deeper() }}}}\n{{% endmacro %}}"
        f"{{% macro greeting(page) %}}\n{macro}{{% endmacro %}}",
        encoding="utf-8",
    )
    (theme_copy / "pages" / "offer.html").write_text(
        "{% from 'components/greeting/template.html' import greeting %}\n{{ greeting(page) }}",
        encoding="utf-8",
    )
    with pytest.raises(GeneratorError) as refusal:
        drawn(site_of(speaking=SHORTEST), load_theme(theme_copy), words)
    line = 2 if "deeper" in template else 6
    place = f"the theme `own` cannot draw `components/greeting/template.html:{line}`: "
    assert str(refusal.value).startswith(place)
    assert said in str(refusal.value)


def test_a_page_that_a_theme_has_not_is_named(
    site_of: Callable[..., Site], words: Words, theme_copy: Path
) -> None:
    (theme_copy / "pages" / "offer.html").unlink()
    with pytest.raises(GeneratorError) as refusal:
        drawn(site_of(speaking=SHORTEST), load_theme(theme_copy), words)
    assert str(refusal.value) == (
        "the theme `own` cannot draw `pages/offer.html`: TemplateNotFound: pages/offer.html"
    )


def test_a_theme_that_cannot_be_read_is_refused(theme_copy: Path) -> None:
    (theme_copy / "icon.svg").unlink()
    with pytest.raises(GeneratorError, match=r"the theme `own` has no `icon\.svg`"):
        load_theme(theme_copy)


@pytest.mark.parametrize(
    "name",
    ["pages/.#index.html", "pages/._index.html", "field.bak/template.html", ".git/style.css"],
)
def test_hidden_files_and_copies_of_editors_are_no_part_of_a_theme(
    theme_copy: Path, name: str
) -> None:
    before = load_theme(theme_copy)
    place = theme_copy / (name if name.startswith("pages") else f"components/{name}")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"a { }\xff")
    assert load_theme(theme_copy) == before


def test_a_lock_that_leads_nowhere_is_no_part_of_a_theme(theme_copy: Path) -> None:
    before = load_theme(theme_copy)
    (theme_copy / "pages" / ".#index.html").symlink_to("ann@host.1234")
    assert load_theme(theme_copy) == before


def test_what_cannot_be_read_of_a_theme_is_named(theme_copy: Path) -> None:
    page = theme_copy / "pages" / "index.html"
    page.write_bytes(b"<p>\xff")
    with pytest.raises(
        GeneratorError, match=r"`pages/index.html` of .* `own`: byte 4 is not UTF-8"
    ):
        load_theme(theme_copy)
    page.unlink()
    page.symlink_to("nowhere")
    with pytest.raises(
        GeneratorError, match=r"`pages/index.html` of the theme `own`: No such file"
    ):
        load_theme(theme_copy)


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir], ids=["pipe", "folder"])
@pytest.mark.parametrize("name", ["pages/index.html", "tokens.css", "icon.svg"])
def test_what_is_no_file_is_refused_and_not_read(
    theme_copy: Path, name: str, make: Callable[[Path], None]
) -> None:
    (theme_copy / name).unlink()
    make(theme_copy / name)
    with pytest.raises(GeneratorError) as refused:
        load_theme(theme_copy)
    assert str(refused.value) == f"cannot read `{name}` of the theme `own`: it is not a file"
