"""The properties of CSS by which text can be hidden, and the judge of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.facts import boxes, effects, strokes
from generator.facts.effects import ITSELF, LETTERS, NOTHING, PLACES, SHARES, Effect
from generator.facts.variables import TooManyWaysError, resolutions

if TYPE_CHECKING:
    from generator.facts.effects import Judge, Value
    from generator.facts.variables import Variables

SIDES = ("top", "right", "bottom", "left")
LOGICAL = ("block", "inline", "block-start", "block-end", "inline-start", "inline-end")
PLACED = ("inset", *SIDES, *(f"inset-{side}" for side in LOGICAL))
MARGINS = ("margin", *(f"margin-{side}" for side in (*SIDES, *LOGICAL)))
PADDINGS = ("padding", *(f"padding-{side}" for side in (*SIDES, *LOGICAL)))
WIDTHS = ("width", "max-width", "inline-size", "max-inline-size")
HEIGHTS = ("height", "max-height", "block-size", "max-block-size")
COLUMNS = ("columns", "column-count", "column-width")
COLUMN_TRACKS = ("grid-template-columns", "grid-auto-columns", "grid-template", "grid")
ROW_TRACKS = ("grid-template-rows", "grid-auto-rows")
WIDE = ("width", "min-width", "inline-size", "min-inline-size")
HIGH = ("height", "min-height", "block-size", "min-block-size")
EDGES = (
    *("border", "border-width", *(f"border-{side}" for side in (*SIDES, *LOGICAL))),
    *(f"border-{side}-width" for side in (*SIDES, *LOGICAL)),
)
GROUNDS = ("background", "background-color", "background-image", "backdrop-filter", "border-image")
# What is painted around a box, over whatever stands there.
SPILLING = ("outline", "outline-width", "outline-offset", "box-shadow", "border-image-outset")
SPACING = ("letter-spacing", "word-spacing", "text-indent")
CELLS = ("grid-area", "grid-row", "grid-row-start")
# What tells whether a box may lie over others.
COVERING = frozenset(
    (*PLACED, *MARGINS, *PADDINGS, *WIDE, *HIGH, *EDGES, *GROUNDS, *SPILLING, *CELLS, *SPACING)
).union(
    ("aspect-ratio", "clip", "clip-path", "content", "filter", "font", "font-size", "overflow"),
    ("position", "scale", "transform", "translate", "z-index", "zoom"),
)
COLOURING = frozenset(
    ("color", "text-fill-color", "color-scheme", "background", "background-color")
).union(("background-image",))
# What tells where the children of an element are put.
PLACING = frozenset(
    ("order", "flex-direction", "flex-flow", "flex-wrap", "grid-auto-flow", "grid", "display")
).union(
    (f"grid-{axis}{end}" for axis in ("row", "column") for end in ("", "-start", "-end")),
    ("grid-area", "grid-template", "grid-template-areas", "position"),
    ("box-direction", "box-ordinal-group"),
)
FARTHEST_PIVOT = 200.0  # from where turning a little moves far

JUDGES: dict[str, Judge] = {
    **dict.fromkeys((*PLACED, *MARGINS, *PADDINGS, "text-indent"), effects.away(PLACES)),
    **dict.fromkeys(WIDTHS, boxes.width),
    **dict.fromkeys(HEIGHTS, boxes.box),
    **dict.fromkeys(COLUMN_TRACKS, boxes.tracks),
    **dict.fromkeys(ROW_TRACKS, boxes.rows),
    **dict.fromkeys(("overflow", "overflow-y", "overflow-block"), boxes.overflow(Effect.CUT)),
    **dict.fromkeys(("overflow-x", "overflow-inline"), boxes.overflow(Effect.CUT_AT_SIDES)),
    **dict.fromkeys(COLUMNS, effects.other_than("auto", effect=Effect.COLUMNED)),
    "all": effects.word("initial", "unset", effect=Effect.BARE),
    "appearance": effects.other_than("auto", effect=Effect.BARE),
    "aspect-ratio": effects.other_than("auto", effect=Effect.BOXED),
    "clip": effects.other_than("auto"),
    "clip-path": effects.other_than("none"),
    "color": effects.colour,
    "contain": boxes.containment,
    "container": boxes.container,
    "container-type": boxes.container,
    "content": effects.other_than("normal", "none"),
    "content-visibility": effects.word("hidden"),
    "display": effects.display,
    "filter": effects.visual_filter,
    "flex": boxes.flexed,
    "flex-basis": boxes.small(boxes.NARROWEST),
    "font": effects.font,
    "font-size": effects.below(effects.SMALLEST_LETTER, LETTERS),
    "font-size-adjust": effects.below(0.3, SHARES),
    "interactivity": effects.word("inert"),
    "letter-spacing": effects.spacing(-3, 40),
    "line-clamp": effects.other_than("none"),
    "line-height": effects.line_height,
    "mask": effects.other_than("none"),
    "mask-border": effects.other_than("none"),
    "mask-box-image": effects.other_than("none"),
    "mask-image": effects.other_than("none"),
    "max-lines": effects.other_than("none"),
    "mix-blend-mode": effects.other_than("normal"),
    "offset": effects.other_than("none", "auto", "normal"),
    "offset-path": effects.other_than("none"),
    "opacity": effects.below(effects.LEAST_OPACITY, SHARES),
    "perspective": effects.other_than("none"),
    "position": effects.position,
    "rotate": effects.turn,
    "scale": effects.below(effects.LEAST_SCALE, SHARES),
    "text-decoration": strokes.decoration,
    "text-decoration-line": strokes.decoration,
    "text-decoration-thickness": strokes.decoration,
    "text-fill-color": effects.colour,
    "text-security": effects.other_than("none"),
    "text-shadow": strokes.up_to(strokes.FARTHEST_SHADOW),
    "text-size-adjust": effects.below(effects.LEAST_SCALE, SHARES),
    "text-stroke": strokes.up_to(strokes.THICKEST_STROKE),
    "text-stroke-width": strokes.up_to(strokes.THICKEST_STROKE),
    "text-wrap": effects.word("nowrap", effect=Effect.LINED),
    "text-wrap-mode": effects.word("nowrap", effect=Effect.LINED),
    "transform": effects.transform,
    "transform-origin": effects.away(ITSELF, FARTHEST_PIVOT),
    "translate": effects.away(ITSELF),
    "unicode-bidi": effects.word("bidi-override", "isolate-override"),
    "visibility": effects.word("hidden", "collapse"),
    "white-space": effects.word("nowrap", "pre", effect=Effect.LINED),
    "word-spacing": effects.spacing(-4, 100),
    "writing-mode": effects.other_than("horizontal-tb", "lr-tb", "lr"),
    "z-index": effects.behind,
    "zoom": effects.below(effects.LEAST_SCALE, SHARES),
}


def effect_of(name: str, value: Value, variables: Variables) -> Effect:
    """Return what a declaration may do, with every value that its variables have anywhere."""
    judge = JUDGES.get(name) or JUDGES.get(name.removeprefix("-webkit-").removeprefix("-moz-"))
    if judge is None:
        return NOTHING
    found = NOTHING
    try:
        for resolved in resolutions(value, variables):
            found |= judge(effects.meaningful(resolved))
    except (TooManyWaysError, RecursionError):
        return Effect.HIDES
    return found
