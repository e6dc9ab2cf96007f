"""Which declarations in CSS hide what they are for, or help to hide it."""

from __future__ import annotations

from enum import Flag, auto
from typing import TYPE_CHECKING, TypeAlias

from generator.facts.lengths import Scale, arguments_of, measure

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.facts.selectors import Token

    Value: TypeAlias = Sequence[Token]
    Judge: TypeAlias = Callable[[Value], "Effect"]


class Effect(Flag):
    """What a declaration does to what may be read.

    `HIDES` alone hides. The others hide together: what is `SMALL`, `LOW` or of a fixed height
    (`BOXED`) where it is `CUT` at its edges; what is small or low where it is `SCROLLED`; what is
    on one line (`LINED`) where it is cut at its sides; what is `BOXED` where it is in columns
    (`COLUMNED`). `BARE` takes the look of a control away, and hides a radio or a box to tick.
    What is `LIFTED` out of its place lies over what stands where it comes to lie; what is
    `LOOSENED` goes where its places move it.
    """

    NOTHING = 0
    HIDES = auto()
    SMALL = auto()
    BOXED = auto()
    LINED = auto()
    CUT = auto()
    CUT_AT_SIDES = auto()
    LOW = auto()
    SCROLLED = auto()
    COLUMNED = auto()
    BARE = auto()
    LIFTED = auto()
    LOOSENED = auto()


NOTHING, HIDES = Effect.NOTHING, Effect.HIDES
LETTERS = Scale(percent=0.16, screen=3.6)  # a phone is 360 pixels wide
PLACES = Scale(percent=10, screen=10)  # as if everything were 1000 pixels wide
ITSELF = Scale(percent=1, screen=10)  # of moves by one's own size
SHARES = Scale(percent=0.01, screen=0)
SMALLEST_LETTER = 9.5
FARTHEST_OUT, FARTHEST_ON = -95.0, 900.0
# Less is a fade nobody needs, and a step towards nothing.
LEAST_OPACITY, LEAST_ALPHA, LEAST_SCALE, LEAST_CONTRAST = 0.85, 0.5, 0.6, 0.85
MOST_TURN, MOST_BLUR = 15.0, 0.5
MIXING = frozenset({"color-mix", "light-dark"})
RESETS = frozenset({"initial", "inherit", "unset", "revert", "revert-layer"})
# What only the browser knows may be anything.
UNKNOWN = frozenset({"attr", "env", "if", "inherit", "random", "random-item", "sibling-index"})


def idents(value: Value) -> set[str]:
    """Return the words in a value, in lower case."""
    return {it.lower_value for it in value if it.type == "ident"}


def functions(value: Value) -> list[Token]:
    """Return the functions in a value."""
    return [it for it in value if it.type == "function"]


def is_unknown(value: Value) -> bool:
    """Tell whether only a browser can know a value."""
    names = (it.lower_name for it in functions(value))
    return any(it in UNKNOWN or it.startswith("--") for it in names)


def word(*words: str, effect: Effect = HIDES) -> Judge:
    """Return a judge that finds one of these words, or a value nobody knows."""
    return lambda value: effect if idents(value) & set(words) or is_unknown(value) else NOTHING


def other_than(*words: str, effect: Effect = HIDES) -> Judge:
    """Return a judge that finds anything but these words."""
    allowed = RESETS.union(words)
    return lambda value: effect if value and not idents(value) & allowed else NOTHING


def below(least: float, scale: Scale, effect: Effect = HIDES) -> Judge:
    """Return a judge that finds a size below `least`, or one that cannot be worked out."""

    def judge(value: Value) -> Effect:
        if not value or idents(value):
            return NOTHING
        sizes = [measure([it], scale) for it in value]
        return effect if any(it is None or it < least for it in sizes) else NOTHING

    return judge


def away(scale: Scale, farthest_on: float = FARTHEST_ON) -> Judge:
    """Return a judge that finds places far outside what can be seen."""

    def judge(value: Value) -> Effect:
        places = [it for it in value if it.type not in {"ident", "literal"}]
        sizes = [measure([it], scale) for it in places]
        far = any(it is not None and (it < FARTHEST_OUT or it > farthest_on) for it in sizes)
        # What a function comes to and nobody here can work out may be anywhere.
        lost = any(
            size is None for it, size in zip(places, sizes, strict=True) if is_worked_out(it)
        )
        return HIDES if far or lost or is_unknown(value) else NOTHING

    return judge


def is_worked_out(token: Token) -> bool:
    """Tell whether a browser has to work a value out."""
    return bool(token.type == "function") and token.lower_name not in {
        "var",
        "anchor",
        "fit-content",
    }


def display(value: Value) -> Effect:
    """Judge what an element is laid out as: some are drawn nowhere, and controls need a box."""
    gone = word("none", "table-column", "table-column-group")(value)
    return gone | word("contents", effect=Effect.BARE)(value)


def position(value: Value) -> Effect:
    """Judge how an element is placed: by the window or by what is around, over other things."""
    found = word("fixed")(value) | word("absolute", effect=Effect.LIFTED)(value)
    return found | word("relative", effect=Effect.LOOSENED)(value)


def line_height(value: Value) -> Effect:
    """Judge the height of lines: below the height of letters they cover each other."""
    if len(value) == 1 and value[0].type == "number":
        return HIDES if float(value[0].value) < LEAST_SCALE else NOTHING
    return below(SMALLEST_LETTER, LETTERS)(value)


def font(value: Value) -> Effect:
    """Judge the shorthand: its first length is the size of letters."""
    for it in value:
        is_weight = it.type == "number" and float(it.value) != 0
        if it.type in {"dimension", "percentage", "number", "function"} and not is_weight:
            size = measure([it], LETTERS)
            return HIDES if size is None or size < SMALLEST_LETTER else NOTHING
    return NOTHING


def colour(value: Value) -> Effect:
    """Judge a colour of letters by how much of it can be seen through."""
    if "transparent" in idents(value) or is_unknown(value):
        return HIDES
    mixed = [
        arguments
        for it in functions(value)
        if it.lower_name in MIXING
        for arguments in it.arguments
    ]
    if mixed and colour(meaningful(mixed)) is HIDES:
        return HIDES
    return HIDES if any(alpha_of(it) < LEAST_ALPHA for it in value) else NOTHING


def alpha_of(token: Token) -> float:
    """Return how opaque a colour is, 1 where nothing is said of it."""
    if token.type == "hash" and len(token.value) in {4, 8}:
        digits = token.value[3:] * 2 if len(token.value) == 4 else token.value[6:]  # noqa: PLR2004  # #rgba
        return int(digits, 16) / 255 if all(it in "0123456789abcdefABCDEF" for it in digits) else 0
    if token.type != "function" or token.lower_name in MIXING:
        return 1.0
    after_slash = list(token.arguments)
    if any(it == "/" for it in after_slash):
        while after_slash.pop(0) != "/":
            pass
        alpha = measure(after_slash, SHARES)
    elif len(arguments_of(token)) == len("rgba"):
        alpha = measure(arguments_of(token)[3], SHARES)
    else:
        return 1.0
    return 0.0 if alpha is None else alpha


def transform(value: Value) -> Effect:
    """Judge moving, shrinking and turning; anything else done to text is too much."""
    return HIDES if any(is_lost(it) for it in functions(value)) else NOTHING


def is_lost(token: Token) -> bool:
    """Tell whether one function of a transformation takes its text out of sight."""
    name = token.lower_name
    arguments = arguments_of(token)
    if name.startswith("translate"):
        return any(away(ITSELF)(it) is HIDES for it in map(meaningful, arguments))
    sizes = [measure(it, SHARES) for it in arguments]
    if name.startswith("scale"):
        return any(it is None or it < LEAST_SCALE for it in sizes)
    if name in {"rotate", "rotatez"}:
        return any(it is None or abs(it) > MOST_TURN for it in sizes)
    return True


def turn(value: Value) -> Effect:
    """Judge the property `rotate`."""
    sizes = [measure([it], SHARES) for it in value if it.type != "ident"]
    lost = any(it is None or abs(it) > MOST_TURN for it in sizes) or len(sizes) > 1
    return HIDES if lost or idents(value) & {"x", "y"} else NOTHING


def visual_filter(value: Value) -> Effect:
    """Judge filters: those that fade, and those that nobody can read through."""
    for it in functions(value):
        amount = measure(it.arguments, SHARES)
        least = {"opacity": LEAST_OPACITY, "brightness": LEAST_CONTRAST, "contrast": LEAST_CONTRAST}
        if it.lower_name == "blur":
            faded = amount is None or amount > MOST_BLUR
        elif it.lower_name in least:
            faded = amount is None or amount < least[it.lower_name]
        else:
            faded = it.lower_name not in {"drop-shadow", "grayscale", "saturate", "sepia"}
        if faded:
            return HIDES
    return HIDES if any(it.type == "url" for it in value) else NOTHING


def spacing(least: float, most: float) -> Judge:
    """Return a judge of the space between letters or words."""

    def judge(value: Value) -> Effect:
        sizes = [measure([it], LETTERS) for it in value if it.type != "ident"]
        return HIDES if any(it is None or not least <= it <= most for it in sizes) else NOTHING

    return judge


def behind(value: Value) -> Effect:
    """Judge the layer: a negative one lies behind what is painted."""
    sizes = [measure([it], SHARES) for it in value if it.type != "ident"]
    return HIDES if any(it is None or it < 0 for it in sizes) else NOTHING


def meaningful(value: Value) -> list[Token]:
    """Return the tokens of a value that are no space."""
    return [it for it in value if it.type not in {"whitespace", "comment"}]
