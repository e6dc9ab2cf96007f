"""Markdown: as safe HTML, and what it refers to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.rules_core import StateCore

    from generator.source import Span

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


@dataclass(frozen=True, slots=True)
class Mention:
    """A link or a picture in a text: its address, the words for it, and where it stands."""

    address: str
    words: str
    place: Span | None


def mentions(text: str, place: Span | None, kind: str) -> Iterator[Mention]:
    """Yield the links (`link_open`) or the pictures (`image`) of Markdown written at a place."""
    start = 0
    for block in parser().parse(text):
        for token in block.children or ():
            if token.type == kind:
                address = str(token.attrs["href" if kind == "link_open" else "src"])
                # The parser encodes what the author may have typed as it is read.
                spellings = (address, unquote(address))
                found = place and next(
                    (it for s in (start, 0) for a in spellings if (it := place.find(a, s))), None
                )
                start = found.end if found else start
                yield Mention(address, token.content.strip(), found or place)
