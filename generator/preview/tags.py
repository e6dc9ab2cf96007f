"""Where the tags of a page stand, as a browser finds them, and what their attributes hold.

A parser tells what a page says, but not where it says it; who changes one attribute and no other
byte must know.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import escape
from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

SPACE = rb"\t\n\f\r "
# Quoted either way, or bare up to the next space. What a quote opens and nothing closes is not read
# by a browser, and neither is the rest of the page.
VALUE = rb"""(?P<value>"[^"]*"|'[^']*'|[^%b>"'][^%b>]*+|(?=>))""" % (SPACE, SPACE)
ATTRIBUTE = re.compile(
    rb"(?P<name>[^%b/>][^%b/>=]*+)(?:[%b]*+=[%b]*+%b|(?![%b]*+=))"
    % (SPACE, SPACE, SPACE, SPACE, VALUE, SPACE)
)
UNNAMED = re.sub(rb"\(\?P<\w+>", rb"(?:", ATTRIBUTE.pattern)
TOKEN = re.compile(
    rb"<!--(?:-?>|.*?(?:--!?>|\Z))|<[!?][^>]*>?|</[^A-Za-z>][^>]*>?"
    rb"|<(?P<end>/?)(?P<name>[A-Za-z][^%b/>]*+)(?P<attributes>(?:[%b/]|%b)*+)>"
    rb"|(?P<unfinished></?[A-Za-z])" % (SPACE, SPACE, UNNAMED),
    re.DOTALL,
)
# What stands in these is no tag, whatever it looks like, unless they stand in a drawing.
TEXT = frozenset(
    (b"script", b"style", b"textarea", b"title", b"xmp", b"iframe", b"noembed", b"noframes")
)
DRAWINGS = frozenset((b"svg", b"math"))


@dataclass(frozen=True, slots=True)
class Attribute:
    """What an attribute holds, and from where to where it is written, quotes included."""

    value: str
    start: int
    end: int

    def changed(self, html: bytes, value: str) -> tuple[int, int, bytes]:
        """Return what is to be `replaced` in its page, so that it holds another value."""
        quote = mark if (mark := html[self.start : self.start + 1]) in {b'"', b"'"} else b'"'
        return self.start, self.end, b"%b%b%b" % (quote, str(escape(value)).encode(), quote)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that begins an element; `name` is in lower case, `end` is behind its bracket."""

    name: bytes
    end: int
    written: bytes = field(repr=False)

    def attribute(self, name: bytes) -> Attribute | None:
        """Return the attribute of a name in lower case; of two the first is the one that counts."""
        for it in ATTRIBUTE.finditer(self.written):
            if it["name"].lower() == name:
                begin = self.end - 1 - len(self.written)
                start, end = (begin + at for at in it.span("value"))
                return Attribute(decoded(it["value"]), start, end) if it["value"] else None
        return None


def start_tags(html: bytes, names: Collection[bytes]) -> Iterator[Tag]:
    """Yield the tags that begin elements of some names; what waits in a template is none yet."""
    at = waiting = drawings = 0
    while (found := TOKEN.search(html, at)) and not found["unfinished"]:
        at = found.end()
        name, step = (found["name"] or b"").lower(), -1 if found["end"] else 1
        if name == b"template":
            waiting = max(0, waiting + step)
        elif name in DRAWINGS:
            drawings = max(0, drawings + (0 if found[0].endswith(b"/>") else step))
        elif name and step > 0:
            if name in names and not waiting:
                yield Tag(name, at, found["attributes"])
            if name in TEXT and not drawings:
                at = end_of_text(html, at, name)


def end_of_text(html: bytes, at: int, name: bytes) -> int:
    """Return where the text of an element ends: at its end tag, else with the page."""
    ending = re.compile(rb"</%b(?=[%b/>])" % (name, SPACE), re.IGNORECASE).search(html, at)
    return ending.start() if ending else len(html)


def decoded(written: bytes) -> str:
    """Return the value of an attribute as a browser reads it."""
    element = LexborHTMLParser(f"<i x={written.decode(errors='replace')}>").css_first("i")
    return (element.attributes["x"] if element else None) or ""


def replaced(html: bytes, changes: Iterable[tuple[int, int, bytes]]) -> bytes:
    """Return a page with other bytes at some places, given in their order."""
    pieces, at = [], 0
    for start, end, other in changes:
        pieces += [html[at:start], other]
        at = end
    return b"".join((*pieces, html[at:]))
