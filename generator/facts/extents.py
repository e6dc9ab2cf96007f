"""How large a box out of its place may come to be, as far as its declarations say."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from generator.facts.effects import LETTERS, SHARES, functions, idents
from generator.facts.lengths import EM, Scale, measure
from generator.facts.paint import lengths_in
from generator.facts.properties import CELLS, EDGES, HIGH, PADDINGS, WIDE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.facts.effects import Value
    from generator.facts.paint import Box

AWAY = frozenset({"absolute", "fixed"})
THINNEST, SMALLEST = 4.0, 48.0
ENDS: dict[tuple[str, ...], tuple[set[str], ...]] = {
    WIDE: ({"left", "inset-inline-start"}, {"right", "inset-inline-end"}, {"inset-inline"}),
    HIGH: ({"top", "inset-block-start"}, {"bottom", "inset-block-end"}, {"inset-block"}),
}
FILLING = frozenset({"stretch", "fill-available", "fit-content", "max-content", "-moz-available"})
LARGEST_SCALE = 1.2
LETTER = 0.6  # the width of one, of its height


def is_small(box: Box, letters: float, most: float = SMALLEST) -> bool:
    """Tell whether a box is a thin line or a small mark; `letters` are those that stand in it."""
    width, height = size_of(box, letters)
    return min(width, height) <= THINNEST or max(width, height) <= most


def size_of(box: Box, letters: float) -> tuple[float, float]:
    """Return how wide and how high a box may be in which so many letters stand."""
    if grows(box):
        return inf, inf
    if box.words("overflow") & {"hidden", "clip"} or box.values.get("clip-path"):
        letters = 0
    em = max([EM, *(it for it in font_sizes(box) if it is not None)])
    text = (letters * LETTER * em, em * 1.25 if letters else 0.0)
    around = edge_of(box, em)
    width = extent(box, WIDE, em, text[0]) + around
    height = extent(box, HIGH, em, text[1]) + around
    return width, height


def extent(box: Box, names: tuple[str, ...], em: float, text: float) -> float:
    """Return how wide or high a box may be."""
    scale = Scale(percent=10, screen=10, em=em)
    values = list(box.all_of(*names))
    sizes = [measure([it], scale) for value in values for it in value if it.type != "ident"]
    known = [inf if it is None else it for it in sizes]
    fixed = known and any(it in box.always for it in (names[0], names[2]))
    if not fixed or any("auto" in idents(it) for it in values):
        known.append(inf if is_stretched(box, names) else 0.0)
    if any(idents(it) & FILLING for it in values):
        known.append(inf)
    return max([text, *known])


def is_stretched(box: Box, names: tuple[str, ...]) -> bool:
    """Tell whether a box is tied at both of its ends, or fills what is around by itself."""
    in_cell = bool(box.stylings[0].pseudo) and any(it in box.values for it in CELLS)
    if not box.words("position") & AWAY and (names is WIDE or in_cell):
        return True
    near, far, both = (set(box.values) & it for it in ENDS[names])
    return bool(both or "inset" in box.values or (near and far))


def edge_of(box: Box, em: float) -> float:
    """Return how much padding and borders may add on both sides."""
    scale = Scale(percent=10, screen=10, em=em)
    padded = (
        size for value in box.all_of(*PADDINGS) for size in (measure([it], scale) for it in value)
    )
    edges = (it for value in box.all_of(*EDGES) for it in lengths_in(value))
    return 2 * (most_of(padded) + most_of(edges))


def most_of(sizes: Iterable[float | None]) -> float:
    """Return the largest of some sizes; one that cannot be worked out may be any."""
    return max((inf if it is None else it for it in sizes), default=0.0)


def font_sizes(box: Box) -> list[float | None]:
    """Return the sizes of letters declared for a box."""
    sized = list(box.all_of("font-size"))
    shorthands = [
        [measure([it], LETTERS) for it in value if it.type in {"dimension", "percentage"}][:1]
        for value in box.all_of("font")
    ]
    return [
        *(measure([it], LETTERS) for value in sized for it in value if it.type != "ident"),
        *(it for found in shorthands for it in found),
    ]


def grows(box: Box) -> bool:
    """Tell whether a box is drawn larger than it is."""
    values = (*box.all_of("scale", "zoom"), *map(scaling, box.all_of("transform")))
    return any(is_enlarged(it) for it in values) or bool(box.values.get("aspect-ratio"))


def scaling(value: Value) -> Value:
    """Return what of a transformation is more than moving and turning."""
    return [
        token
        for it in functions(value)
        if not it.lower_name.startswith(("translate", "rotate"))
        for token in it.arguments
    ]


def is_enlarged(value: Value) -> bool:
    """Tell whether a factor in a value enlarges."""
    factors = (it for it in value if it.type in {"number", "percentage", "function"})
    sizes = [measure([it], SHARES) for it in factors]
    return any(it is None or it > LARGEST_SCALE for it in sizes)
