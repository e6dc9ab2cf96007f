"""How the client's way is drawn: text cut into lines, stops with their positions.

Text in an SVG does not wrap by itself, so lines are cut here, by widths as wide letters have them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# All lengths are units of the drawing; at 360 px a unit is about a pixel.
WIDTH = 320
DOT = 11
RAIL = 26
RAILS = 3  # whoever comes later shares the last one, or too little room is left for words
GAP = 22  # between two stops

NARROW = frozenset("fijlrtIJ.,:;!'\u2019`|()[]{}/\\-\u00b7")
WIDE = frozenset("mwMWOQG@%&—…шщжмыюфШЩЖМЫЮФ")


class PartKind(StrEnum):
    """What a part of a stop says."""

    WHO = "who"
    WHEN = "when"
    DOES = "does"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Type:
    """How large the letters of a part are, and how far apart its lines stand."""

    size: float
    leading: int


TYPES = {
    PartKind.WHO: Type(15, 20),
    PartKind.WHEN: Type(13, 18),
    PartKind.DOES: Type(14, 19),
    PartKind.ASKED: Type(13, 18),
}


@dataclass(frozen=True, slots=True)
class Words:
    """What stands at one stop; `lane` names who acts there, alike wherever they do."""

    lane: str
    parts: tuple[tuple[PartKind, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a part; `y` is its baseline."""

    text: str
    y: int


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a stop, in one or more lines that together are its text."""

    kind: PartKind
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """One step: its dot is at `x`, `y`; `number` counts from 1."""

    number: int
    x: int
    y: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """The whole drawing; texts begin at `text_x`, and everybody's rail has an `x` of its own."""

    width: int
    height: int
    text_x: int
    rails: tuple[int, ...]
    stops: tuple[Stop, ...]

    @property
    def legs(self) -> Iterable[tuple[Stop, Stop]]:
        """Each stop with the one after it."""
        return pairwise(self.stops)


def draw_way(told: Sequence[Words]) -> Way:
    """Return where everything stands: one rail for each who acts, one stop for each step."""
    lanes = list(dict.fromkeys(it.lane for it in told))
    rails = tuple(DOT + 1 + RAIL * i for i in range(min(len(lanes), RAILS)))
    text_x = (rails[-1] if rails else 0) + RAIL
    stops, top = [], 2
    for number, words in enumerate(told, start=1):
        parts, bottom = set_parts(words.parts, top, WIDTH - text_x)
        x = rails[min(lanes.index(words.lane), RAILS - 1)]
        stops.append(Stop(number, x, top + DOT, parts))
        top = max(bottom, top + 2 * DOT) + GAP
    return Way(WIDTH, max(top - GAP, 0) + 4, text_x, rails, tuple(stops))


def set_parts(
    parts: Iterable[tuple[PartKind, str]], top: int, width: int
) -> tuple[tuple[Part, ...], int]:
    """Return the parts of a stop below each other, and where the last one ends."""
    done, bottom = [], top
    for kind, text in parts:
        type_ = TYPES[kind]
        lines = []
        for line in lines_of(text, width / type_.size):
            lines.append(Line(line, bottom + round(0.8 * type_.leading)))
            bottom += type_.leading
        done.append(Part(kind, tuple(lines)))
    return tuple(done), bottom


def lines_of(text: str, width: float) -> tuple[str, ...]:
    """Cut a text into as few lines of at most `width` em as it needs, about equally long.

    Joined by spaces they say the text again. A word wider than a line is cut where the line ends:
    a long address, or a script without spaces.
    """
    lines = filled(text, width)
    widest_word = max(map(length, chunks(text)), default=0)
    while (narrower := max(map(length, lines), default=0) - 0.01) > widest_word:
        shorter = filled(text, narrower)
        if len(shorter) > len(lines):
            break
        lines = shorter
    return lines


def filled(text: str, width: float) -> tuple[str, ...]:
    """Cut a text into lines, each as full as it can be."""
    lines: list[str] = []
    fitting = (it.split(" ") if length(it) > width else [it] for it in chunks(text))
    for word in chain.from_iterable(fitting):
        if lines and length(f"{lines[-1]} {word}") <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.extend(cut(word, width))
    return tuple(lines)


def chunks(text: str) -> Iterator[str]:
    """Yield words; an amount, and a number with what it counts, stay on one line."""
    words = text.split(" ")
    held = ""
    for word, after in pairwise((*words, "")):
        held = f"{held} {word}" if held else word
        if not (word[-1:].isdigit() and after) and not (word.isupper() and after[:1].isdigit()):
            if held:
                yield held
            held = ""


def cut(word: str, width: float) -> Iterator[str]:
    """Yield the pieces of one word that each fit a line."""
    piece = ""
    for letter in word:
        if piece and length(piece + letter) > width:
            yield piece
            piece = ""
        piece += letter
    yield piece


def length(text: str) -> float:
    """Return about how many em a text is wide, rather too many than too few."""
    return sum(map(breadth, text))


@lru_cache(maxsize=1024)  # more letters than a language has, but for a few
def breadth(letter: str) -> float:
    """Return about how many em one letter is wide."""
    if category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    if east_asian_width(letter) in "WF":
        return 1.05
    if letter.isspace():
        return 0.29
    if letter in NARROW:
        return 0.36
    if letter in WIDE:
        return 0.94
    return 0.68 if letter.isupper() else 0.585
