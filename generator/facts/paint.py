"""What a box of a page shows of itself, in every way its declarations may come out."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from generator.facts.effects import PLACES, alpha_of, functions, idents, is_unknown, meaningful
from generator.facts.lengths import measure
from generator.facts.properties import EDGES, GROUNDS, SPILLING
from generator.facts.selectors import split_at_commas
from generator.facts.variables import TooManyWaysError, resolutions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.facts.effects import Value
    from generator.facts.styles import Styling
    from generator.facts.variables import Variables

NOTHING_PAINTED = frozenset({"none", "transparent"})
PLAIN = frozenset({"initial", "inherit", "unset", "revert", "revert-layer", "currentcolor"})
# A frame shows where a box ends; an outline shows where the keyboard is.
THICKEST_EDGE, THICKEST_OUTLINE, FARTHEST_SPILL = 4.0, 6.0, 24.0
FAINT = 0.3


@dataclass(frozen=True, slots=True, eq=False)
class Box:
    """All that is declared for an element or for what is generated in it.

    `values` are what each property may come to, `always` the properties that are set for certain.
    """

    stylings: tuple[Styling, ...]
    values: Mapping[str, tuple[Value, ...]]
    always: frozenset[str]

    def all_of(self, *names: str) -> Iterator[Value]:
        """Yield what any of several properties may come to."""
        for name in names:
            yield from self.values.get(name, ())

    def words(self, *names: str) -> set[str]:
        """Return the words in any of several properties."""
        return {word for value in self.all_of(*names) for word in idents(value)}


def read_box(stylings: tuple[Styling, ...], variables: Variables) -> Box:
    """Gather what is declared for one box."""
    values: dict[str, tuple[Value, ...]] = {}
    for styling in stylings:
        try:
            ways = resolutions(styling.declaration.value, variables)
        except (TooManyWaysError, RecursionError):
            ways = [styling.declaration.value]
        values[styling.name] = (*values.get(styling.name, ()), *map(meaningful, ways))
    always = frozenset(it.name for it in stylings if it.is_always)
    return Box(stylings, values, always)


def is_painted(box: Box) -> bool:
    """Tell whether a box without text may be more than a frame around what lies under it."""
    if any(map(is_ground, box.all_of(*GROUNDS))):
        return True
    edges = (it for value in box.all_of(*EDGES) for it in lengths_in(value))
    if any(it is None or it > THICKEST_EDGE for it in edges):
        return True
    inset = (it for it in box.all_of("box-shadow") if "inset" in idents(it))
    return any(it is None or abs(it) > THICKEST_EDGE for value in inset for it in lengths_in(value))


def is_ground(value: Value) -> bool:
    """Tell whether a background, or one of its layers, can be seen."""
    layers = [it for it in split_at_commas(value) if it]
    return any(not is_see_through(meaningful(it)) for it in layers)


def is_see_through(layer: Value) -> bool:
    """Tell whether a layer of a background leaves to be read what is under it."""
    words = idents(layer)
    if is_unknown(layer) or any(it.type in {"url", "hash"} for it in layer):
        return any(alpha_of(it) < FAINT for it in layer if it.type == "hash")
    painted = functions(layer)
    if painted:
        return all(alpha_of(it) < FAINT for it in painted)
    return bool(words & NOTHING_PAINTED) or words <= PLAIN


def lengths_in(value: Value) -> list[float | None]:
    """Return the lengths in a value, nothing for one that cannot be worked out."""
    measured = {"number", "dimension", "percentage"}
    worked_out = {"calc", "min", "max", "clamp"}
    return [
        measure([it], PLACES)
        for it in value
        if it.type in measured or (it.type == "function" and it.lower_name in worked_out)
    ]


def spills(styling: Styling, variables: Variables) -> bool:
    """Tell whether a declaration paints far around its box."""
    if styling.name not in {*SPILLING, "filter", "border-image"}:
        return False
    values = read_box((styling,), variables).all_of(styling.name)
    layers = (meaningful(it) for value in values for it in split_at_commas(value))
    return any(is_far(styling.name, it) for it in layers)


def is_far(name: str, layer: Value) -> bool:
    """Tell whether an outline, a shadow or a frame reaches far from its box."""
    dropped = [it for it in functions(layer) if it.lower_name == "drop-shadow"]
    if name == "filter":
        return any(is_far("box-shadow", meaningful(it.arguments)) for it in dropped)
    if name == "border-image":
        # What has no unit counts pixels of the picture, or widths of the border.
        layer = [it for it in layer if it.type == "dimension"]
    sizes = [inf if it is None else abs(it) for it in lengths_in(layer)]
    if name == "box-shadow":
        return is_far_shadow(layer, sizes)
    most = THICKEST_OUTLINE if name in {"outline", "outline-width"} else FARTHEST_SPILL
    return any(it > most for it in sizes)


def is_far_shadow(layer: Value, sizes: Sequence[float]) -> bool:
    """Tell whether a shadow can be seen and reaches far."""
    faint = any(alpha_of(it) < FAINT for it in layer)
    if faint or not sizes or "inset" in idents(layer):
        return False
    across, down, _blur, spread = (*sizes, 0.0, 0.0, 0.0)[:4]
    return max(across, down) + spread > FARTHEST_SPILL
