"""Where text came from: files, spans, lines and columns."""

from __future__ import annotations

import re
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Source:
    """A text and the name its reader knows it by.

    `path` is relative to the project, with forward slashes; lines of `text` end in a line feed.
    """

    path: str
    text: str = field(repr=False)

    def line(self, number: int) -> str:
        """Return line `number` (from 1), without its line end; empty past the last."""
        lines = self.text.split("\n")
        return lines[number - 1] if number <= len(lines) else ""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a source: character offsets `start` to `end`, `end` not included."""

    source: Source
    start: int
    end: int

    @property
    def text(self) -> str:
        """What stands there."""
        return self.source.text[self.start : self.end]

    @property
    def line(self) -> int:
        """The line of the first character, from 1."""
        return self.source.text.count("\n", 0, self.start) + 1

    @property
    def column(self) -> int:
        """The column of the first character, from 1, in characters."""
        return self.start - self.source.text.rfind("\n", 0, self.start)

    @property
    def line_text(self) -> str:
        """The whole line of the first character, without its line end."""
        text, begin = self.source.text, self.start - self.column + 1
        end = text.find("\n", begin)
        return text[begin:] if end < 0 else text[begin:end]

    @property
    def width(self) -> int:
        """How many characters of its first line it covers, at least 1."""
        first, _, _ = self.text.partition("\n")
        return max(1, len(first))

    def find(self, words: str, start: int = 0) -> Span | None:
        """Return where words stand in it, whatever their case, from `start` of the source on."""
        pattern = re.compile(re.escape(words), re.IGNORECASE)
        found = pattern.search(self.source.text, max(start, self.start), self.end)
        return Span(self.source, *found.span()) if found else None
