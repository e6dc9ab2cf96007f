"""Markdown as safe HTML."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markupsafe import Markup

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore

LOWEST_HEADING = 6


def as_html(text: str) -> Markup:
    """Render Markdown; HTML in it is shown as text, and no link runs a script.

    Headings begin at the second level, since a page's first is its title.
    """
    return Markup(parser().render(text))  # noqa: S704  # markdown-it escapes all HTML here


@cache
def parser() -> MarkdownIt:
    """Return the one parser: CommonMark with tables, without HTML."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    markdown.core.ruler.push("lower_headings", lower_headings)
    return markdown


def lower_headings(state: StateCore) -> None:
    """Move each heading one level down."""
    for token in state.tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(int(token.tag[1]) + 1, LOWEST_HEADING)}"
