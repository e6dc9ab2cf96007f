"""Where a sheet puts the children of an element: in which row and column, in which order."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING, TypeAlias

from generator.facts.effects import idents, meaningful
from generator.facts.variables import TooManyWaysError, resolutions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.facts.document import Document, Element
    from generator.facts.effects import Value
    from generator.facts.selectors import Token
    from generator.facts.styles import Styling
    from generator.facts.variables import Variables

Stylings: TypeAlias = "tuple[Styling, ...]"

NOWHERE = 9
# Which of the parts between slashes say where a row and a column begin and end.
ROWS = {
    "grid-area": (0, 2),
    "grid-row": (0, 1),
    "grid-row-start": (0, NOWHERE),
    "grid-row-end": (NOWHERE, 0),
}
COLUMNS = {
    "grid-area": (1, 3),
    "grid-column": (0, 1),
    "grid-column-start": (0, NOWHERE),
    "grid-column-end": (NOWHERE, 0),
}
ANYWHERE = frozenset({"auto", "span", "initial", "unset", "revert", "inherit"})
DRAWN = frozenset({"grid-template-areas", "grid-template", "grid"})
CONTROLS = frozenset({"button", "input", "select", "textarea"})


@dataclass(frozen=True, slots=True)
class Track:
    """From which line to which a child reaches; a `name` stands where lines are not numbered."""

    start: int = 0
    end: int = 0
    name: str = ""

    def meets(self, other: Track) -> bool:
        """Tell whether two share a line's width."""
        if self.name or other.name:
            return self.name == other.name
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a grid."""

    row: Track
    column: Track

    def meets(self, other: Cell) -> bool:
        """Tell whether two lie on each other."""
        return self.row.meets(other.row) and self.column.meets(other.column)


def stacked(
    document: Document, placing: Mapping[int, Stylings], variables: Variables
) -> Iterator[tuple[Element, Styling]]:
    """Yield elements that share a cell with a sibling, with what puts them there."""
    beside: dict[Element, list[Element]] = {}
    for element in document.elements:
        own = placing.get(element.order, ())
        if any(it.name in ROWS for it in own):
            around = next((it for it in element.ancestors() if not is_open(it, placing)), element)
            beside.setdefault(around, []).append(element)
    for siblings in beside.values():
        told = {it: placing[it.order] for it in siblings if is_told(document, it)}
        yield from overlapping(told, variables).items()


def is_open(element: Element, placing: Mapping[int, Stylings]) -> bool:
    """Tell whether what is in an element may be laid out as if it stood around it."""
    own = (it for it in placing.get(element.order, ()) if it.name == "display")
    return any("contents" in idents(it.declaration.value) for it in own)


def overlapping(
    placed: Mapping[Element, Stylings], variables: Variables
) -> Mapping[Element, Styling]:
    """Return those of some siblings that share a cell, with what puts them there."""
    found: dict[Element, Styling] = {}
    for within in conditions(placed.values()):
        told = [(it, cells(own, within, variables)) for it, own in placed.items()]
        for (one, here), (other, there) in combinations([it for it in told if it[1]], 2):
            if one in found and other in found:
                continue
            if any(it.meets(that) for it in here for that in there):
                found[one], found[other] = put_by(placed[one]), put_by(placed[other])
    return found


def put_by(own: Stylings) -> Styling:
    """Return the declaration that puts an element into its row."""
    return next(it for it in own if it.name in ROWS)


def conditions(placed: Iterable[Stylings]) -> list[str]:
    """Return the conditions in which elements are placed, and that of none."""
    return list(dict.fromkeys(["", *(it.declaration.within for own in placed for it in own)]))


def cells(own: Stylings, within: str, variables: Variables) -> list[Cell]:
    """Return the cells an element may be put into under a condition."""
    rows, columns = (tracks(own, it, within, variables) for it in (ROWS, COLUMNS))
    return [Cell(row, column) for row, column in product(rows, columns)]


def tracks(
    own: Stylings, parts: Mapping[str, tuple[int, int]], within: str, variables: Variables
) -> list[Track]:
    """Return the rows or columns an element may be put into under a condition."""
    said = [it for it in own if it.name in parts]
    here = [it for it in said if it.declaration.within == within] or [
        it for it in said if not it.declaration.within
    ]
    found = (
        track(value, parts[it.name])
        for it in here
        for value in ways(it.declaration.value, variables)
    )
    return [it for it in dict.fromkeys(found) if it is not None]


def ways(value: Value, variables: Variables) -> list[Value]:
    """Return what a value may come to."""
    try:
        return [meaningful(it) for it in resolutions(value, variables)]
    except (TooManyWaysError, RecursionError):
        return [value]


def track(value: Value, parts: tuple[int, int]) -> Track | None:
    """Return one row or column of a value, nothing where the browser chooses it."""
    written: list[list[Token]] = [[]]
    for piece in value:
        if piece == "/":
            written.append([])
        else:
            written[-1].append(piece)
    start, end = (written[it] if it < len(written) else [] for it in parts)
    if len(written) == 1 and not idents(written[0]) <= ANYWHERE:
        # One name is that of an area.
        start = start or written[0]
    first, last = line(start), line(end)
    if first is None and last is None:
        return name_of(start)
    if first is None:
        first = (last or 0) - span(start)
    if last is None:
        last = first + span(end)
    return Track(first, max(last, first + 1))


def line(written: Sequence[Token]) -> int | None:
    """Return the number of a line, nothing where there is none or it is counted from the end."""
    numbers = [it.int_value for it in written if it.type == "number" and it.is_integer]
    return numbers[0] if numbers and numbers[0] > 0 and not idents(written) else None


def span(written: Sequence[Token]) -> int:
    """Return over how many rows or columns something reaches."""
    numbers = [it.int_value for it in written if it.type == "number" and it.is_integer]
    return numbers[0] if numbers and "span" in idents(written) else 1


def name_of(written: Sequence[Token]) -> Track | None:
    """Return a row or column that has no number."""
    if not written or idents(written) & ANYWHERE:
        return None
    return Track(name=" ".join(it.serialize() for it in written).lower())


def areas(own: Stylings, within: str, variables: Variables) -> Mapping[str, tuple[int, int]]:
    """Return the first and the last row of each area that is drawn in strings."""
    drawn = [it for it in own if it.name in DRAWN]
    here = [it for it in drawn if it.declaration.within == within] or [
        it for it in drawn if not it.declaration.within
    ]
    found: dict[str, tuple[int, int]] = {}
    for value in (way for it in here for way in ways(it.declaration.value, variables)):
        rows = [it.value.lower().split() for it in value if it.type == "string"]
        for number, names in enumerate(rows, start=1):
            for name in names:
                first, last = found.get(name, (number, number))
                found[name] = (min(first, number), max(last, number))
    return found


def is_told(document: Document, element: Element) -> bool:
    """Tell whether an element has a word or a control in it."""
    if next(document.runs(element), None) is not None:
        return True
    inside = (element, *document.inside(element))
    return any(it.tag in CONTROLS and it.get("type").lower() != "hidden" for it in inside)
