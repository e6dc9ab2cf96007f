"""What a text says, whatever spaces and line ends stand in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from generator.guarantee_word import EDGE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.facts.document import Run

UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+")
BREAKING_SPACES = re.compile(r"[ \t\n\r\f\v]+")


def squeezed(text: str) -> str:
    """Return a text for comparing: no spaces, no invisible characters, no case."""
    return UNSEEN.sub("", normalize("NFC", text)).casefold()


def sentence(text: str) -> str:
    """Return a text for finding it in a squeezed one, whatever ends it there."""
    return squeezed(text).rstrip(".,;:!…")


def plain(text: str) -> str:
    """Return a text on one line with single spaces."""
    return " ".join(text.replace(EDGE, " ").split())


def marked(runs: Iterable[Run]) -> str:
    """Return runs as one text with a `EDGE` between any two, and single spaces."""
    return BREAKING_SPACES.sub(" ", EDGE.join(run.text.replace(EDGE, " ") for run in runs))


def lined(runs: Iterable[Run]) -> str:
    """Return runs as one text: a line end before each block, a `EDGE` before other runs."""
    return "".join(("\n" if run.starts else EDGE) + re.sub(r"\s+", " ", run.text) for run in runs)


def shortened(text: str, length: int = 60) -> str:
    """Return the beginning of a text, for a message."""
    text = plain(text)
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
