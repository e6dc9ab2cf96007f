"""Which lines and shadows, drawn with letters, make them unreadable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.facts.effects import HIDES, LETTERS, NOTHING, functions, idents
from generator.facts.lengths import measure

if TYPE_CHECKING:
    from generator.facts.effects import Effect, Judge, Value

THICKEST_LINE, FARTHEST_SHADOW, THICKEST_STROKE = 6.0, 8.0, 1.0


def decoration(value: Value) -> Effect:
    """Judge lines by, through and over letters: what is struck out is not said."""
    if idents(value) & {"line-through", "blink"}:
        return HIDES
    return up_to(THICKEST_LINE)(value)


def up_to(most: float) -> Judge:
    """Return a judge that finds a length above `most`, either way."""

    def judge(value: Value) -> Effect:
        measured = [it for it in value if it.type in {"number", "dimension", "percentage"}]
        worked_out = [it for it in functions(value) if it.lower_name in {"calc", "max", "min"}]
        sizes = [measure([it], LETTERS) for it in (*measured, *worked_out)]
        return HIDES if any(it is None or abs(it) > most for it in sizes) else NOTHING

    return judge
