"""Which declarations in CSS leave too little room for what they are for, or cut what is over."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from generator.facts.effects import (
    HIDES,
    NOTHING,
    PLACES,
    Effect,
    functions,
    idents,
    is_unknown,
    is_worked_out,
    meaningful,
    word,
)
from generator.facts.lengths import arguments_of, measure

if TYPE_CHECKING:
    from generator.facts.effects import Judge, Value
    from generator.facts.selectors import Token

UNSEEN_SIZE = 2.0
LOWEST_LINE = 10.0
NARROWEST, LOWEST = 48.0, 320.0  # three letters; what one can read in without losing one's place


def box(value: Value) -> Effect:
    """Judge a height: one too small to see or to read in, or that does not grow with its text."""
    sizes = lengths_in(value)
    if any(it is not None and it < LOWEST_LINE for it in sizes) or is_odd(value):
        # What does not fit lies on what comes next, if it is not cut.
        return HIDES
    low = any(it is None or it < LOWEST for it in sizes)
    effect = small(NARROWEST)(value) | (Effect.LOW if low else NOTHING)
    # A share of a height that is not fixed is none.
    is_fixed = sizes and not any(it.type == "percentage" for it in value)
    return effect | Effect.BOXED if is_fixed else effect


def is_odd(value: Value) -> bool:
    """Tell whether a size is worked out from one that only the browser knows."""
    return any(it.lower_name == "calc-size" for it in functions(value))


def width(value: Value) -> Effect:
    """Judge a width: beside one of nothing, texts lie on each other."""
    unseen = any(it is not None and it <= UNSEEN_SIZE for it in lengths_in(value))
    return HIDES if unseen or is_odd(value) else small(NARROWEST)(value)


def small(most: float) -> Judge:
    """Return a judge of sizes that finds one too small to read in, up to `most`."""

    def judge(value: Value) -> Effect:
        unseen = any(it is not None and it <= most for it in lengths_in(value))
        lost = any(measure([it], PLACES) is None and is_worked_out(it) for it in value)
        return Effect.SMALL if unseen or lost or is_unknown(value) else NOTHING

    return judge


def lengths_in(value: Value) -> list[float | None]:
    """Return the sizes in a value, nothing for one that cannot be worked out."""
    return [measure([it], PLACES) for it in value if it.type not in {"ident", "literal"}]


def overflow(cut: Effect) -> Judge:
    """Return a judge of what becomes of text that does not fit: cut off, or to be scrolled to."""
    cutting = word("hidden", "clip", "-moz-hidden-unscrollable", effect=cut)
    scrolling = word("auto", "scroll", "overlay", effect=Effect.SCROLLED)
    return lambda value: cutting(value) | scrolling(value)


def tracks(value: Value) -> Effect:
    """Judge rows and columns: a share of nothing is the way to fold text away."""
    return reduce(or_, map(track, value), NOTHING)


def rows(value: Value) -> Effect:
    """Judge rows: what stands in one of no height lies on what stands in the next."""
    return HIDES if any(map(is_nothing, value)) else tracks(value)


def track(token: Token) -> Effect:
    """Judge one row or column, or several in one word."""
    if token.type == "function" and token.lower_name == "repeat":
        return tracks(meaningful(arguments_of(token)[-1]))
    shared = token.type == "dimension" and token.lower_unit == "fr" and float(token.value) <= 0
    return Effect.SMALL if shared or is_nothing(token) else NOTHING


def is_nothing(token: Token) -> bool:
    """Tell whether a row or column is fixed to no size at all."""
    if token.type == "function":
        *_, last = map(meaningful, arguments_of(token))
        if token.lower_name in {"minmax", "repeat", "fit-content"}:
            return any(map(is_nothing, last))
    if token.type == "dimension" and token.lower_unit == "fr":
        return False
    size = measure([token], PLACES)
    return size is not None and size <= UNSEEN_SIZE


def flexed(value: Value) -> Effect:
    """Judge `flex`: what does not grow is as small as it begins."""
    numbers = [float(it.value) for it in value if it.type == "number"]
    if not numbers or numbers[0] > 0:
        return NOTHING
    bases = [it for it in value if it.type != "number"] or value[2:]
    return small(NARROWEST)(bases) if bases else NOTHING


def container(value: Value) -> Effect:
    """Judge a container: one that is as high as if it were empty holds no text."""
    return HIDES if "size" in idents(value) else NOTHING


def containment(value: Value) -> Effect:
    """Judge `contain`: size without contents, and edges that cut."""
    if idents(value) & {"size", "strict"}:
        return HIDES
    effect = Effect.SMALL if "inline-size" in idents(value) else NOTHING
    cuts = idents(value) & {"paint", "content"}
    return effect | Effect.CUT if cuts else effect
