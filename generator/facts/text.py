"""What a text says, whatever spaces and line ends stand in it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.guarantee_word import EDGE
from generator.seen import seen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.facts.document import Run

BREAKING_SPACES = re.compile(r"[ \t\n\r\f\v]+")
SPACES_IN_A_LINE = re.compile(r"[ \t\r\f\v]+")


def squeezed(text: str) -> str:
    """Return a text for comparing: no spaces, no invisible characters, no case."""
    return "".join(seen(text).split()).casefold()


@lru_cache(maxsize=4096)  # what an author says is looked for in many places
def sentence(text: str) -> str:
    """Return a text for finding it in a squeezed one, whatever ends it there."""
    return unended(squeezed(text))


def unended(text: str) -> str:
    """Return a text without the marks at its end."""
    return text.rstrip(".,;:!…")


def plain(text: str) -> str:
    """Return a text on one line with single spaces."""
    return " ".join(text.replace(EDGE, " ").split())


def marked(runs: Iterable[Run]) -> str:
    """Return runs as one text with a `EDGE` between any two, and single spaces.

    Where nothing sets two apart on their line, they are read as one word or one number.
    """
    return BREAKING_SPACES.sub(" ", put_together(runs, EDGE))


def lined(runs: Iterable[Run]) -> str:
    """Return runs as one text: a line end before each block, a `EDGE` before other runs."""
    return SPACES_IN_A_LINE.sub(" ", put_together(runs, "\n"))


def put_together(runs: Iterable[Run], before_block: str) -> str:
    """Return runs as one text, set apart by `EDGE` unless they touch."""
    parts: list[str] = []
    touches = False
    for run in runs:
        text = run.text.replace("\n", " ").replace(EDGE, " ")
        if run.starts:
            parts.append(before_block)
        elif not touches or text[:1].isspace():
            parts.append(EDGE)
        parts.append(text)
        touches = not text[-1:].isspace()
    return "".join(parts)


def shortened(text: str, length: int = 60) -> str:
    """Return the beginning of a text, for a message."""
    text = plain(text)
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
