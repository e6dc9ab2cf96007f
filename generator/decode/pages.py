"""From Markdown to a plain page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import PlainPage
from generator.prose import TITLED, parser, plain_text
from generator.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from generator.decode.reader import Reader
    from generator.source import Source

NO_TITLE = "no-title"
WHY = "a client finds the page again by its title, in the foot of every other page"


def decode_page(reader: Reader, slug: str, source: Source) -> PlainPage | None:
    """Return a plain page, or `None` where `reader` noted why there is none."""
    blocks = parser().parse(source.text, {TITLED: True})
    first, *others = [i for i, it in enumerate(blocks) if is_title(it)] or [-1]
    title = plain_text(blocks[first + 1]) if first == 0 else ""
    if not title:
        note_no_title(reader, source, blocks, first)
        return None
    for other in others:
        message = f"`{plain_text(blocks[other + 1])}` would be a second title"
        place = line_span(source, blocks[other])
        reader.note("second-title", message, place, help="write `## ` before a heading within it")
    paragraphs = (i for i, it in enumerate(blocks) if it.type == "paragraph_open" and not it.level)
    summary = next((said for i in paragraphs if (said := plain_text(blocks[i + 1]))), "")
    whole = Span(source, 0, len(source.text))
    page = PlainPage(slug=slug, title=title, summary=summary, body=source.text, span=whole)
    return None if others else page


def is_title(block: Token) -> bool:
    """Tell whether a heading of the first level begins here."""
    return block.type == "heading_open" and block.tag == "h1"


def note_no_title(reader: Reader, source: Source, blocks: Sequence[Token], first: int) -> None:
    """Note that a page does not begin with its title."""
    place = Span(source, 0, len(source.line(1)))
    help_ = "begin it with `# ` and the title, such as `# About us`"
    if not blocks:
        message = f"`{source.path}` says nothing"
        reader.note("empty-file", message, place, help=help_)
        return
    if first > 0:
        place, help_ = line_span(source, blocks[first]), "put it first"
        reader.note(NO_TITLE, "the title stands below other words", place, help=help_, why=WHY)
        return
    if source.line(1).strip() == "---":
        help_ = "take the lines between `---` out, and begin with `# ` and the title"
    reader.note(NO_TITLE, "the page does not begin with a title", place, help=help_, why=WHY)


def line_span(source: Source, block: Token) -> Span:
    """Return the line in which a block begins."""
    number = block.map[0] if block.map else 0
    start = sum(len(line) + 1 for line in source.text.split("\n")[:number])
    return Span(source, start, start + len(source.line(number + 1)))
