"""Which declarations in CSS leave too little room for what they are for, or cut what does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.facts.effects import NOTHING, PLACES, Effect, idents, is_unknown, word
from generator.facts.lengths import measure

if TYPE_CHECKING:
    from generator.facts.effects import Judge, Value

UNSEEN_SIZE = 2.0
NARROWEST, LOWEST = 48.0, 320.0  # three letters; what one can read in without losing one's place


def box(value: Value) -> Effect:
    """Judge a height: one too small to see or to read in, or that does not grow with its text."""
    sizes = lengths_in(value)
    low = any(it is None or it < LOWEST for it in sizes)
    effect = small(UNSEEN_SIZE)(value) | (Effect.LOW if low else NOTHING)
    # A share of a height that is not fixed is none.
    is_fixed = sizes and not any(it.type == "percentage" for it in value)
    return effect | Effect.BOXED if is_fixed else effect


def small(most: float) -> Judge:
    """Return a judge of sizes that finds one too small to see, up to `most`."""

    def judge(value: Value) -> Effect:
        unseen = any(it is not None and it <= most for it in lengths_in(value))
        return Effect.SMALL if unseen or is_unknown(value) else NOTHING

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
    nothing = any(it.type == "dimension" and float(it.value) == 0 for it in value)
    return Effect.SMALL if nothing else NOTHING


def containment(value: Value) -> Effect:
    """Judge `contain`: size without contents, and edges that cut."""
    effect = Effect.SMALL if idents(value) & {"size", "strict", "inline-size"} else NOTHING
    cuts = idents(value) & {"paint", "strict", "content"}
    return effect | Effect.CUT if cuts else effect
