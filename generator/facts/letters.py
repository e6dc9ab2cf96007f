"""How small the letters of each element may come to be, with all that shrinks them around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.facts.effects import meaningful
from generator.facts.lengths import EM, Scale, measure
from generator.facts.variables import TooManyWaysError, resolutions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.facts.document import Document, Element
    from generator.facts.effects import Value
    from generator.facts.selectors import Token
    from generator.facts.styles import Styling
    from generator.facts.variables import Variables

SMALLEST = 0.7 * EM
# What browsers make of these where no sheet says anything.
USUAL = {
    **dict.fromkeys(("small", "sub", "sup"), 5 / 6),
    **dict.fromkeys(("code", "kbd", "samp", "tt", "pre"), 13 / 16),
    "h1": 2.0,
    "h2": 1.5,
    "h3": 1.17,
    "h5": 0.83,
    "h6": 0.67,
    "big": 1.2,
}
NAMED = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
    "xxx-large": 48.0,
}
STEPS = {"smaller": 5 / 6, "larger": 1.2}
PHONE = 3.6  # one percent of 360 pixels


@dataclass(frozen=True, slots=True)
class Letters:
    """The smallest size of letters, in pixels, and what brought it about, if a sheet did."""

    size: float = EM
    styling: Styling | None = None


def small_letters(
    document: Document,
    stylings: Mapping[int, Sequence[Styling]],
    variables: Variables,
    scales: Mapping[int, float],
) -> Mapping[Element, Styling | None]:
    """Return what makes the letters of elements too small to read.

    Elements that only their tags make small are there with nothing; `scales` tell how much of
    their size is left where they are zoomed out, by the element's order.
    """
    letters: dict[int, Letters] = {}
    # Most elements of a page are of few kinds.
    known: dict[tuple[str, Letters, float, Sequence[Styling]], Letters] = {}
    root = EM
    for element in document.elements:
        around = letters.get(element.parent.order, Letters()) if element.parent else Letters()
        own = stylings.get(element.order, ())
        kind = (element.tag, around, root, own)
        if kind not in known:
            scale = Scale(around.size / 100, PHONE, em=around.size, rem=root)
            known[kind] = letters_of(element, around, scale, own, variables)
        letters[element.order] = known[kind]
        if element.tag == "html":
            root = known[kind].size
    return {
        it: letters[it.order].styling
        for it in document.elements
        if letters[it.order].size * scales.get(it.order, 1.0) < SMALLEST
    }


def letters_of(
    element: Element,
    around: Letters,
    scale: Scale,
    stylings: Sequence[Styling],
    variables: Variables,
) -> Letters:
    """Return the smallest letters that an element may have."""
    sized = [
        Letters(size, it)
        for it in stylings
        for size in sizes_of(it.declaration.value, scale, variables)
    ]
    if not any(it.styling and it.styling.is_certain for it in sized):
        usual = USUAL.get(element.tag)
        sized.append(Letters(around.size * usual, around.styling) if usual else around)
    return min(sized, key=lambda it: it.size)


def sizes_of(value: Value, scale: Scale, variables: Variables) -> Iterator[float]:
    """Yield all sizes that a value of `font` or `font-size` may come to, in pixels."""
    try:
        ways = resolutions(value, variables)
    except (TooManyWaysError, RecursionError):
        return
    for way in ways:
        sizes = (size_in(it, scale) for it in meaningful(way))
        size = next((it for it in sizes if it is not None), None)
        if size is not None:
            yield size


def size_in(token: Token, scale: Scale) -> float | None:
    """Return the size that one token of a font stands for; weights and families stand for none."""
    if token.type == "ident":
        step = STEPS.get(token.lower_value)
        return scale.em * step if step else NAMED.get(token.lower_value)
    return None if token.type == "number" else measure([token], scale)
