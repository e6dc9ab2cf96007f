"""Whatever an author writes, no text of theirs becomes HTML."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.plan import plan_pages
from generator.render import make_environment, render_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model import Site
    from generator.theme import Theme
    from generator.words import Words


# Every element of a page, with the names of its attributes.
Skeleton: TypeAlias = list[tuple[str, tuple[str, ...]]]


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


@pytest.fixture(scope="module")
def skeletons(
    site_of: Callable[..., Site], plain_theme: Theme, words: Words
) -> Callable[[str], dict[str, Skeleton]]:
    """Return what draws every page of an offer that says one text, by compiling templates once."""
    environment = make_environment(plain_theme.templates, words)

    def skeletons(text: str) -> dict[str, Skeleton]:
        pages = plan_pages(site_of(speaking=offer_saying(json.dumps(text))), words)
        files = (render_page(page, plain_theme, environment) for page in pages)
        return {file.path: skeleton(file.content.decode()) for file in files}

    return skeletons


@pytest.fixture(scope="module")
def harmless(skeletons: Callable[[str], dict[str, Skeleton]]) -> dict[str, Skeleton]:
    """Return of what the pages consist when nobody means harm."""
    return skeletons("Harmless words")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_an_author_becomes_an_element(
    skeletons: Callable[[str], dict[str, Skeleton]], harmless: dict[str, Skeleton], text: str
) -> None:
    assert skeletons(text) == harmless


@settings(max_examples=40, deadline=None)
@given(
    text=st.text("<>\"'&={}%;:/\\- abcж", min_size=1).filter(
        lambda it: any(c.isalnum() for c in it)
    )
)
def test_any_text_stays_text(
    skeletons: Callable[[str], dict[str, Skeleton]], harmless: dict[str, Skeleton], text: str
) -> None:
    assert skeletons(text) == harmless


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


def skeleton(html: str) -> Skeleton:
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
