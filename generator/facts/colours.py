"""How light a colour is, as far as a sheet says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tinycss2.color4 import parse_color

from generator.facts.effects import meaningful
from generator.facts.lengths import arguments_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.facts.effects import Value
    from generator.facts.selectors import Token

LEAST_CONTRAST = 1.5
GAMMA = 2.2  # by which browsers mix, near enough
CONVERTED = frozenset({"srgb", "hsl", "hwb"})
# Of these the first number says how light a colour is, of 100 or of 1.
LIGHTNESS = {"lab": 100.0, "lch": 100.0, "oklab": 1.0, "oklch": 1.0}
# What browsers paint with where the page lets them, on a light and on a dark screen.
SYSTEM = {
    **dict.fromkeys(("canvas", "field"), (1.0, 0.006)),
    **dict.fromkeys(("canvastext", "fieldtext", "buttontext", "marktext"), (0.0, 1.0)),
    "buttonface": (0.86, 0.15),
    "linktext": (0.07, 0.4),
    "visitedtext": (0.05, 0.4),
    "graytext": (0.22, 0.22),
    "mark": (0.93, 0.93),
}


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour: how much light it gives back, from 0 to 1, and how opaque it is."""

    light: float
    alpha: float = 1.0

    def over(self, ground: Colour) -> Colour:
        """Return what is seen where a colour lies on another."""
        shares = (self.light, self.alpha), (ground.light, 1 - self.alpha)
        mixed: float = sum(light ** (1 / GAMMA) * share for light, share in shares)
        return Colour(mixed**GAMMA)


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two opaque colours, from 1 to 21, as WCAG measures it."""
    low, high = sorted((one.light, other.light))
    return (high + 0.05) / (low + 0.05)


def colour_of(token: Token, *, dark: bool) -> Colour | None:
    """Return the colour that a token stands for; nothing where it stands for none that is known."""
    if token.type == "ident" and token.lower_value in SYSTEM:
        return Colour(SYSTEM[token.lower_value][dark])
    if token.type == "function" and token.lower_name == "light-dark":
        picked = [meaningful(it) for it in arguments_of(token)][dark : dark + 1]
        return colour_of(picked[0][0], dark=dark) if picked and picked[0] else None
    found = parse_color(token)
    if found is None or isinstance(found, str):
        return None
    if found.space in CONVERTED:
        found = found.to("srgb")
    light = light_of(found.space, found.coordinates)
    return None if light is None else Colour(light, float(found.alpha))


def light_of(space: str, numbers: Sequence[float | None]) -> float | None:
    """Return how much light a colour gives back."""
    known = [it or 0.0 for it in numbers]
    if space != "srgb" and space not in LIGHTNESS:
        return None
    if space in LIGHTNESS:
        share = min(max(known[0] / LIGHTNESS[space], 0.0), 1.0)
        return share**3 if space.startswith("ok") else ((share * 100 + 16) / 116) ** 3
    red, green, blue = (linear(min(max(it, 0.0), 1.0)) for it in known[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(share: float) -> float:
    """Return how much light a share of red, green or blue gives."""
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  # as sRGB is defined


def colours_in(value: Value, *, dark: bool) -> Iterator[Colour]:
    """Yield all colours in a value, those of gradients among them."""
    for token in value:
        found = colour_of(token, dark=dark)
        if found is not None:
            yield found
        elif token.type == "function":
            yield from colours_in(token.arguments, dark=dark)
