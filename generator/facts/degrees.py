"""How far a declaration fades, shrinks or moves what it is for, so that small steps add up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

from generator.facts.effects import (
    ITSELF,
    LEAST_OPACITY,
    LEAST_SCALE,
    PLACES,
    SHARES,
    functions,
    meaningful,
)
from generator.facts.lengths import arguments_of, measure
from generator.facts.variables import TooManyWaysError, resolutions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from generator.facts.effects import Value
    from generator.facts.lengths import Scale
    from generator.facts.variables import Variables

# Three letters at the edge of a phone; half a line, from where texts lie on each other.
FARTHEST_ACROSS, FARTHEST_DOWN = 64.0, 12.0
FADING = frozenset({"opacity", "brightness", "contrast"})


@dataclass(frozen=True, slots=True)
class Degree:
    """How much of something can be seen, how large it is, and how many pixels it was moved."""

    opacity: float = 1.0
    scale: float = 1.0
    across: float = 0.0
    down: float = 0.0

    def and_then(self, other: Degree) -> Degree:
        """Return what both come to, one inside the other or both on one element."""
        return Degree(
            self.opacity * other.opacity,
            self.scale * other.scale,
            self.across + other.across,
            self.down + other.down,
        )

    def or_else(self, other: Degree) -> Degree:
        """Return the worst of both, of which one holds."""
        return Degree(
            min(self.opacity, other.opacity),
            min(self.scale, other.scale),
            max(self.across, other.across),
            max(self.down, other.down),
        )

    @property
    def hides(self) -> bool:
        """Tell whether what went so far can no longer be read."""
        return (
            self.opacity < LEAST_OPACITY
            or self.scale < LEAST_SCALE
            or self.across > FARTHEST_ACROSS
            or self.down > FARTHEST_DOWN
        )


WHOLE = Degree()


def sizes_in(value: Value, scale: Scale) -> list[float]:
    """Return the sizes in a value; what cannot be worked out the effects judge."""
    return [it for it in (measure([token], scale) for token in value) if it is not None]


def opaque(value: Value) -> Degree:
    """Return how much `opacity` leaves."""
    return Degree(opacity=min([1.0, *sizes_in(value, SHARES)]))


def filtered(value: Value) -> Degree:
    """Return how much filters leave."""
    fading = [it for it in functions(value) if it.lower_name in FADING]
    shares = (measure(it.arguments, SHARES) for it in fading)
    return together(Degree(opacity=min(it, 1.0)) for it in shares if it is not None)


def scaled(value: Value) -> Degree:
    """Return how much `scale` or `zoom` shrinks."""
    return Degree(scale=min([1.0, *(it for it in sizes_in(value, SHARES) if it >= 0)]))


def shifted(scale: Scale, *, across: bool = False, down: bool = False) -> Callable[[Value], Degree]:
    """Return what tells how far a place, either way, moves things."""

    def read(value: Value) -> Degree:
        most = max((abs(it) for it in sizes_in(value, scale)), default=0.0)
        return Degree(across=most if across else 0.0, down=most if down else 0.0)

    return read


def moved(value: Value) -> Degree:
    """Return how far `translate` moves: across, then down."""
    sizes = [abs(it) for it in sizes_in(value, ITSELF)]
    return Degree(across=sizes[0] if sizes else 0.0, down=sizes[1] if sizes[1:] else 0.0)


def pulled(value: Value) -> Degree:
    """Return how far a shorthand for four sides pulls: up and down first, then to the sides."""
    sizes = sizes_in(value, PLACES)
    down, across = sizes[0::2], sizes[1::2] or sizes[0::2]
    return Degree(across=pull_of(across), down=pull_of(down))


def pull_of(sizes: Sequence[float]) -> float:
    """Return how far the least of some sizes is below nothing."""
    return max(0.0, -min(sizes, default=0.0))


def pulled_along(*, across: bool = False, down: bool = False) -> Callable[[Value], Degree]:
    """Return what tells how far a negative space pulls."""

    def read(value: Value) -> Degree:
        most = pull_of(sizes_in(value, PLACES))
        return Degree(across=most if across else 0.0, down=most if down else 0.0)

    return read


def transformed(value: Value) -> Degree:
    """Return what moving and shrinking in a transformation come to."""
    return together(transformed_by(it.lower_name, arguments_of(it)) for it in functions(value))


def transformed_by(name: str, arguments: Sequence[Value]) -> Degree:
    """Return what one function of a transformation comes to."""
    parts = [meaningful(it) for it in arguments]
    if name in {"translate", "translate3d"}:
        return moved([token for part in parts for token in part])
    if name == "translatex":
        return moved(parts[0])
    if name == "translatey":
        return shifted(ITSELF, down=True)(parts[0])
    if name.startswith("scale"):
        return scaled([token for part in parts for token in part])
    return WHOLE


def together(degrees: Iterable[Degree]) -> Degree:
    """Return what several come to that all hold."""
    return reduce(Degree.and_then, degrees, WHOLE)


INLINE_SIDES = ("left", "right", "inline", "inline-start", "inline-end")
BLOCK_SIDES = ("top", "bottom", "block", "block-start", "block-end")
PLACE = "place"

# What each property adds, and under which name: of several with one name the worst holds.
DEGREES: dict[str, tuple[str, Callable[[Value], Degree]]] = {
    "filter": ("filter", filtered),
    "margin": ("margin", pulled),
    "opacity": ("opacity", opaque),
    "scale": ("scale", scaled),
    "text-indent": ("indent", pulled_along(across=True)),
    "transform": ("transform", transformed),
    "translate": ("translate", moved),
    "zoom": ("zoom", scaled),
    **{f"margin-{it}": ("margin", pulled_along(across=True)) for it in INLINE_SIDES},
    **{f"margin-{it}": ("margin", pulled_along(down=True)) for it in BLOCK_SIDES},
    **{it: (PLACE, shifted(PLACES, across=True)) for it in INLINE_SIDES[:2]},
    **{it: (PLACE, shifted(PLACES, down=True)) for it in BLOCK_SIDES[:2]},
    **{f"inset-{it}": (PLACE, shifted(PLACES, across=True)) for it in INLINE_SIDES[2:]},
    **{f"inset-{it}": (PLACE, shifted(PLACES, down=True)) for it in BLOCK_SIDES[2:]},
    "inset": (PLACE, shifted(PLACES, across=True, down=True)),
}


def degree_of(name: str, value: Value, variables: Variables) -> tuple[str, Degree]:
    """Return what a declaration adds at worst, and what it is counted under."""
    found = DEGREES.get(name) or DEGREES.get(name.removeprefix("-webkit-"))
    if found is None:
        return "", WHOLE
    counted, read = found
    try:
        ways = [read(meaningful(it)) for it in resolutions(value, variables)]
    except (TooManyWaysError, RecursionError):
        return counted, WHOLE
    return counted, reduce(Degree.or_else, ways, WHOLE)
