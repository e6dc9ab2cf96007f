"""One diagnostic as text: what is wrong, the author's own line, a caret, what to write."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.source import Span

_COLUMNS = 100  # of a line that are shown at most
_COLUMNS_BEFORE = 40  # of them before the caret, where a line is cut

_TAB = "    "
_JOINERS = "\u200c\u200d"  # words of Persian and pictures of people are written with them
_UNSHOWN = ("Cc", "Cf", "Cs", "Zl", "Zp")

_BOLD, _DIM = "1", "2"
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}


def as_text(diagnostic: Diagnostic, *, colour: bool = False) -> str:
    """Return the lines to print, without a line end after the last.

    Nothing an author wrote can steer the terminal: a character that does not show stands as
    `<U+…>`. A span in an empty source means the file as a whole, and shows its path alone.
    """
    span, severity = diagnostic.span, diagnostic.severity
    pen = _Pen(_COLOURS[severity], colour)
    gutter = " " * len(str(span.line)) if span else " "
    lines = [
        pen.loud(f"{severity}[{diagnostic.name}]") + pen.bold(f": {visible(diagnostic.message)}")
    ]
    if span:
        lines += _frame(span, visible(diagnostic.label), gutter, pen)
    for word, text in (("why", diagnostic.why), ("help", diagnostic.help)):
        if text:
            lines.append(pen.dim(f"{gutter} = {word}:") + f" {visible(text)}")
    return "\n".join(lines)


def summary(findings: Iterable[Diagnostic]) -> str:
    """Return how many findings there are of each severity: `2 errors, 1 warning`."""
    counts = Counter(finding.severity for finding in findings)
    parts = [
        f"{counts[severity]} {severity}{'s' if counts[severity] > 1 else ''}"
        for severity in Severity
        if counts[severity]
    ]
    return ", ".join(parts) or "no findings"


def visible(text: str) -> str:
    """Return `text` on one line, with nothing in it that a terminal would obey or hide."""
    return "".join(map(_visible_character, text))


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes in the terminal's colours, or plainly."""

    hue: str
    coloured: bool

    def loud(self, text: str) -> str:
        return self._write(self.hue, text)

    def bold(self, text: str) -> str:
        return self._write(_BOLD, text)

    def dim(self, text: str) -> str:
        return self._write(_DIM, text)

    def _write(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.coloured else text


def _frame(span: Span, label: str, gutter: str, pen: _Pen) -> Iterator[str]:
    path = visible(span.source.path)
    if not span.source.text:
        yield pen.dim(f"{gutter}-->") + f" {path}"
        return
    line, indent, carets = _excerpt(span)
    yield pen.dim(f"{gutter}-->") + f" {path}:{span.line}:{span.column}"
    yield pen.dim(f"{gutter} |")
    yield pen.dim(f"{span.line} |") + f" {line}".rstrip()
    yield pen.dim(f"{gutter} |") + f" {indent}" + pen.loud(f"{carets} {label}".rstrip())


def _excerpt(span: Span) -> tuple[str, str, str]:
    """Return the line of `span` as far as it can be shown, and the indent and carets below it."""
    line, at = span.line_text, span.column - 1
    whole = _fitting(line, _COLUMNS) == len(line)
    begin = 0 if whole else at - _fitting(line[:at][::-1], _COLUMNS_BEFORE)
    end = begin + _fitting(line[begin:], _COLUMNS)
    front, back = "…" * (begin > 0), "…" * (end < len(line))
    indent = _columns(front + line[begin:at])
    carets = max(1, _columns(line[at : min(at + span.width, end)]))
    return front + visible(line[begin:end]) + back, " " * indent, "^" * carets


def _fitting(text: str, columns: int) -> int:
    """Return how many characters of `text` fit into so many columns."""
    taken = 0
    for count, char in enumerate(text):
        taken += _columns(char)
        if taken > columns or count == columns:
            return count
    return len(text)


def _columns(text: str) -> int:
    return sum(map(_character_columns, text))


def _character_columns(char: str) -> int:
    shown = _visible_character(char)
    if len(shown) > 1:
        return len(shown)
    if char in _JOINERS or unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def _visible_character(char: str) -> str:
    if char == "\t":
        return _TAB
    if unicodedata.category(char) in _UNSHOWN and char not in _JOINERS:
        return f"<U+{ord(char):04X}>"
    return char
