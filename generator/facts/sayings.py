"""What a page says, line by line: its text, and what attributes tell instead of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.facts.document import INLINE
from generator.facts.text import lined
from generator.seen import seen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.facts.document import Document, Element, Run

# What a browser, a screen reader or a search engine tells somebody.
SPOKEN = frozenset(
    {
        "abbr",
        "alt",
        "aria-braillelabel",
        "aria-description",
        "aria-label",
        "aria-placeholder",
        "aria-roledescription",
        "aria-valuetext",
        "content",
        "label",
        "placeholder",
        "summary",
        "title",
    }
)
PRESSED = frozenset({"submit", "button", "reset"})
UNREAD = frozenset({"script", "style", "template"})


@dataclass(frozen=True, slots=True, eq=False)
class Saying:
    """A line of a page, or the value of an attribute, as it is seen.

    `holder` is the block it stands in, or the element that has the `attribute`.
    `EDGE` stands between runs that are set apart; what comes after has the order `end` or more.
    """

    text: str
    holder: Element
    end: int
    attribute: str = ""


def sayings_of(document: Document) -> tuple[Saying, ...]:
    """Return all that a page says, its lines first."""
    return (*lines_of(document), *told_by_attributes(document))


def lines_of(document: Document) -> Iterator[Saying]:
    """Yield the lines of a page; a block, and what ends a line, begins a new one."""
    line: list[Run] = []
    for run in document.runs():
        if run.parent.tag in UNREAD:
            continue
        if run.starts and line:
            yield line_of(line)
            line = []
        line.append(run)
    if line:
        yield line_of(line)


def line_of(runs: Sequence[Run]) -> Saying:
    """Return runs as one line."""
    return Saying(seen(lined(runs)).strip(), block_around(runs[0].parent), runs[-1].order + 1)


def block_around(element: Element) -> Element:
    """Return the nearest element that is no part of a line, the element itself if it is none."""
    while element.tag in INLINE and element.parent is not None:
        element = element.parent
    return element


def told_by_attributes(document: Document) -> Iterator[Saying]:
    """Yield what attributes say to somebody."""
    for name in sorted(SPOKEN):
        for element in document.with_attribute(name):
            # What stands in a policy or a refresh is for no reader.
            if not element.has("http-equiv"):
                yield Saying(seen(element.get(name)), element, element.order + 1, name)
    for control in document.tagged("input"):
        if control.get("type").lower() in PRESSED:
            yield Saying(seen(control.get("value")), control, control.order + 1, "value")
