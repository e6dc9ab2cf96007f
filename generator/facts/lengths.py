"""What a length in CSS comes to, near enough to tell small from readable and here from away."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.facts.selectors import Token

ABSOLUTE = {"px": 1.0, "cm": 37.8, "mm": 3.78, "q": 0.945, "in": 96.0, "pt": 1.333, "pc": 16.0}
EM = 16.0
RELATIVE = {
    **dict.fromkeys(("em", "rem", "ic", "ric"), EM),
    **dict.fromkeys(("ex", "rex", "ch", "rch"), EM / 2),
    **dict.fromkeys(("cap", "rcap"), EM * 0.7),
    **dict.fromkeys(("lh", "rlh"), EM * 1.25),
}
SIDES = ("w", "h", "i", "b", "min", "max")
VIEWPORT = frozenset(f"{size}v{side}" for size in ("", "s", "l", "d") for side in SIDES)
CONTAINER = frozenset(f"cq{side}" for side in SIDES)
ANGLES = {"deg": 1.0, "grad": 0.9, "rad": 57.3, "turn": 360.0}


@dataclass(frozen=True, slots=True)
class Scale:
    """How many pixels one percent, and one percent of the screen, are taken for.

    `em` is the size of letters around, `rem` that of the page.
    """

    percent: float
    screen: float
    em: float = EM
    rem: float = EM


def measure(tokens: Iterable[Token], scale: Scale) -> float | None:
    """Return what a value or a calculation comes to in pixels; nothing where that is not known."""
    parts = [it for it in tokens if it.type not in {"whitespace", "comment"}]
    sizes = [it for it in parts if it.type != "literal"]
    if len(parts) == 1:
        return size_of(parts[0], scale)
    # A sum or product: read from the left, products first.
    if len(parts) != 2 * len(sizes) - 1 or any(it.type != "literal" for it in parts[1::2]):
        return None
    amounts = [size_of(it, scale) for it in parts[::2]]
    return calculated(amounts, [it.value for it in parts[1::2]])


def calculated(amounts: Sequence[float | None], signs: Sequence[str]) -> float | None:
    """Return what amounts come to with the signs between them."""
    terms = [amounts[0]]
    for sign, amount in zip(signs, amounts[1:], strict=True):
        last = terms[-1]
        if amount is None or last is None or sign not in "+-*/":
            return None
        if sign in "*/":
            terms[-1] = last * amount if sign == "*" else last / (amount or 1e-9)
        else:
            terms.append(amount if sign == "+" else -amount)
    known = [it for it in terms if it is not None and isfinite(it)]
    return sum(known) if len(known) == len(terms) else None


def size_of(token: Token, scale: Scale) -> float | None:
    """Return what one token comes to; numbers as they are, angles in degrees."""
    if token.type == "number":
        return float(token.value)
    if token.type == "percentage":
        return float(token.value) * scale.percent
    if token.type == "dimension":
        unit = token.lower_unit
        known = ABSOLUTE.get(unit) or ANGLES.get(unit)
        if unit in RELATIVE:
            known = RELATIVE[unit] * (scale.rem if unit.startswith("r") else scale.em) / EM
        if unit in VIEWPORT or unit in CONTAINER:
            known = scale.screen
        return None if known is None else float(token.value) * known
    if token.type == "() block":
        return measure(token.content, scale)
    return result_of(token, scale) if token.type == "function" else None


def result_of(token: Token, scale: Scale) -> float | None:
    """Return what a function comes to."""
    arguments = [measure(it, scale) for it in arguments_of(token)]
    known = [it for it in arguments if it is not None]
    if not known or len(known) < len(arguments):
        return None
    match token.lower_name:
        case "calc" if len(known) == 1:
            return known[0]
        case "min":
            return min(known)
        case "max":
            return max(known)
        case "clamp" if len(known) == len(("least", "wanted", "most")):
            return max(known[0], min(known[1], known[2]))
        case _:
            return None


def arguments_of(token: Token) -> list[list[Token]]:
    """Return the arguments of a function, split at commas."""
    parts: list[list[Token]] = [[]]
    for it in token.arguments:
        if it == ",":
            parts.append([])
        else:
            parts[-1].append(it)
    return parts
