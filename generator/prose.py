"""Markdown: as safe HTML, and what it refers to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import normalize
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from markdown_it.renderer import RendererHTML
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

    from generator.source import Span

LOWEST_HEADING = 6
# In the parser's environment: the text begins with the title of its page.
TITLED = "titled"
# Likewise: what turns the name of a page of this site into a link to it, and what pictures of the
# site look like by their names.
LINK, PICTURES = "link", "pictures"
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture as one page shows it: its address from there, and its size in pixels."""

    source: str
    width: int
    height: int


def as_html(
    text: str,
    link: Callable[[str], str] = str,
    pictures: Mapping[str, Shown] | None = None,
    *,
    titled: bool = False,
) -> Markup:
    """Render Markdown; HTML in it is shown as text, and no link runs a script.

    `link` returns the link to a page of this site, given its slug. Of a picture that is not among
    `pictures` only the words stand there: nothing is loaded that nobody has looked at. Headings
    begin at the second level, since a page's first is its title, unless the text is `titled`.
    """
    environment = {LINK: link, PICTURES: pictures or {}, TITLED: titled}
    return Markup(parser().render(text, environment))  # noqa: S704  # markdown-it escapes all HTML


class Unguarded(MarkdownIt):
    """A parser that takes every address for one, so that none is overlooked; it draws nothing."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002  # as markdown-it calls it
        """Return that it is an address."""
        return True


@cache
def reader() -> MarkdownIt:
    """Return what reads a text for what it refers to, links that run scripts among it."""
    return Unguarded("commonmark", {"html": False}).enable("table")


@cache
def parser() -> MarkdownIt:
    """Return what draws: CommonMark with tables, without HTML and links that run scripts."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    markdown.core.ruler.push("lower_headings", lower_headings)
    markdown.core.ruler.push("align_by_class", align_by_class)
    markdown.add_render_rule("link_open", open_link)
    markdown.add_render_rule("image", draw_picture)
    return markdown


def lower_headings(state: StateCore) -> None:
    """Move each heading one level down, below the title of the page."""
    for token in () if state.env.get(TITLED) else state.tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(int(token.tag[1]) + 1, LOWEST_HEADING)}"


def align_by_class(state: StateCore) -> None:
    """Say by a class how the cells of a table are set: no policy of ours allows inline style."""
    for token in state.tokens:
        if style := token.attrs.pop("style", ""):
            token.attrSet("class", str(style).removeprefix("text-align:"))


def open_link(
    renderer: RendererHTML,
    tokens: Sequence[Token],
    number: int,
    options: OptionsDict,
    environment: EnvType,
) -> str:
    """Return the start of a link, which leads from this page if it names another of this site."""
    token = tokens[number]
    slug = page_named(str(token.attrs["href"]))
    if slug is not None:
        token.attrSet("href", environment[LINK](slug))
    return renderer.renderToken(tokens, number, options, environment)


def draw_picture(
    renderer: RendererHTML,
    tokens: Sequence[Token],
    number: int,
    options: OptionsDict,
    environment: EnvType,
) -> str:
    """Return a picture that takes its room before it is there, or the words for it."""
    token = tokens[number]
    words = renderer.renderInlineAsText(token.children, options, environment)
    shown = environment[PICTURES].get(picture_named(str(token.attrs["src"])))
    if shown is None:
        return escape(words)
    return Markup(
        '<img src="{}" alt="{}" width="{}" height="{}" loading="lazy" decoding="async">'
    ).format(shown.source, words, shown.width, shown.height)


def picture_named(address: str) -> str:
    """Return the name of the picture that an address in a text leads to: `assets/hall.jpg`."""
    return normalize("NFC", unquote(address)).removeprefix("/")


def page_named(address: str) -> str | None:
    """Return the slug that a link names: `about/`, `/about/` and `about` are one.

    It is empty for the first page; nothing is returned for an address that is whole.
    """
    if SCHEME.match(address) or address.startswith("//"):
        return None
    return address.removeprefix("/").removesuffix("/")


def plain_text(inline: Token) -> str:
    """Return the words of a paragraph or a heading, without marks."""
    words = (
        it.content if it.type in {"text", "code_inline"} else " " * it.type.endswith("break")
        for it in inline.children or ()
    )
    return " ".join("".join(words).split())


@dataclass(frozen=True, slots=True)
class Mention:
    """A link or a picture in a text: its address, the words for it, and where it stands."""

    address: str
    words: str
    place: Span | None


def mentions(text: str, place: Span | None, kind: str) -> Iterator[Mention]:
    """Yield the links (`link_open`) or the pictures (`image`) of Markdown written at a place."""
    start = 0
    for block in reader().parse(text):
        for token in block.children or ():
            if token.type == kind:
                address = str(token.attrs["href" if kind == "link_open" else "src"])
                # The parser encodes what the author may have typed as it is read.
                spellings = (address, unquote(address)) if address else ("()",)
                found = place and next(
                    (it for s in (start, 0) for a in spellings if (it := place.find(a, s))), None
                )
                start = found.end if found else start
                yield Mention(address, token.content.strip(), found or place)
