"""What a sheet lays over other things: boxes out of their place that are painted and not small.

Nothing here is laid out. A box that leaves its place may lie anywhere, so it must be see-through,
a thin line, or of a size that is declared, and small.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, reduce
from math import inf
from typing import TYPE_CHECKING, TypeAlias

from generator.facts.applied import own_stylings
from generator.facts.burdens import ROOTS, TICKED
from generator.facts.degrees import FARTHEST_ACROSS, FARTHEST_DOWN, PLACE, WHOLE, Degree
from generator.facts.effects import SHARES, Effect, functions, idents
from generator.facts.extents import AWAY, is_small, size_of
from generator.facts.lengths import measure
from generator.facts.paint import is_painted, read_box, spills
from generator.facts.properties import CELLS, SPACING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.facts.document import Document, Element
    from generator.facts.effects import Value
    from generator.facts.paint import Box
    from generator.facts.styles import Styles, Styling

    Key: TypeAlias = tuple[int, str]
    Own: TypeAlias = tuple[Element, Styling]
    Stylings: TypeAlias = tuple[Styling, ...]

MOVING = frozenset({"margin", "translate", "transform", PLACE})
# What is painted without a word of text in it.
REPLACED = frozenset(
    "audio canvas embed iframe img input math object select svg textarea video".split()  # noqa: SIM905  # shorter so
)
GENERATED = frozenset({"before", "after"})
UNPLACED = frozenset({"marker", "first-letter", "first-line", "selection", "details-content"})
# What a way past the navigation says, and a bar that stays at the top.
SHORT, LONG = 120, 400
LARGEST_NOTE, TALLEST_BAR = 320.0, 96.0


@dataclass(frozen=True, slots=True, eq=False)
class Cover:
    """Something that may lie over other things, and what lays it there."""

    what: str
    styling: Styling


def covers_of(document: Document, styles: Styles) -> tuple[Cover, ...]:
    """Return what may lie over others on a page, once for each declaration that lays it there."""
    own = tuple(own_stylings(document, "covering"))
    found = {styling: element for element, styling in spilt_by(document, styles, own)}
    elements = {it.order: it for it in document.elements}
    for (order, pseudo), declared in declared_for(document, styles, own).items():
        element = elements[order]
        if pseudo:
            styling = generated_lies(declared, styles)
        else:
            styling = element_lies(document, element, box_of(declared, styles))
        if styling is not None:
            found.setdefault(styling, element)
    return tuple(Cover(described(element, it.pseudo), it) for it, element in found.items())


def described(element: Element, pseudo: str) -> str:
    """Return what to call a box."""
    return f"`::{pseudo}` of `<{element.tag}>`" if pseudo else f"`<{element.tag}>`"


def spilt_by(
    document: Document, styles: Styles, own: Iterable[Own]
) -> Iterator[tuple[Element, Styling]]:
    """Yield what paints far around a box, with an element it is for."""
    for styling in spilling(styles):
        for element in document.matching(styling.selector)[:1]:
            yield element, styling
    for element, styling in own:
        if spills(styling, styles.variables):
            yield element, styling


def declared_for(document: Document, styles: Styles, own: Iterable[Own]) -> Mapping[Key, Stylings]:
    """Return what is declared for each box that may leave its place."""
    found: dict[Key, list[Styling]] = {}
    for styling in lifting(styles):
        for element in document.matching(styling.selector):
            found[element.order, styling.pseudo] = []
    for element, styling in own:
        if may_lift(styling):
            found[element.order, ""] = []
    for styling in styles.covering if found else ():
        for element in document.matching(styling.selector):
            if (element.order, styling.pseudo) in found:
                found[element.order, styling.pseudo].append(styling)
    for element, styling in own:
        if (element.order, "") in found:
            found[element.order, ""].append(styling)
    return {key: tuple(it) for key, it in found.items()}


@lru_cache(maxsize=64)
def spilling(styles: Styles) -> Stylings:
    """Return what paints far around the boxes it is for."""
    return tuple(it for it in styles.covering if spills(it, styles.variables))


@lru_cache(maxsize=64)
def lifting(styles: Styles) -> Stylings:
    """Return what may take boxes out of their place."""
    return tuple(it for it in styles.covering if may_lift(it))


@lru_cache(maxsize=4096)
def box_of(declared: Stylings, styles: Styles) -> Box:
    """Return the box of these declarations; pages have many alike."""
    return read_box(declared, styles.variables)


def may_lift(styling: Styling) -> bool:
    """Tell whether a declaration may take a box out of its place."""
    if styling.name == "position":
        return bool(idents(styling.declaration.value) & {*AWAY, "sticky"}) or has_variable(styling)
    in_cell = bool(styling.pseudo) and styling.name in (*CELLS, *SPACING)
    moves = styling.degree.across > 0 or styling.degree.down > 0
    return in_cell or (styling.counted in MOVING and moves)


def has_variable(styling: Styling) -> bool:
    """Tell whether a value holds a variable, and so may be anything."""
    return any(it.lower_name == "var" for it in functions(styling.declaration.value))


def is_far(degree: Degree) -> bool:
    """Tell whether something is moved far enough to lie on something else."""
    return degree.across > FARTHEST_ACROSS or degree.down > FARTHEST_DOWN


@lru_cache(maxsize=4096)
def generated_lies(declared: Stylings, styles: Styles) -> Styling | None:
    """Return what lays a generated box over other things."""
    box = box_of(declared, styles)
    pseudo = box.stylings[0].pseudo
    written = list(box.all_of("content"))
    is_there = any(not idents(it) & {"none", "normal"} for it in written)
    if pseudo in UNPLACED or (pseudo in GENERATED and not is_there):
        return None
    lifted = lifted_by(box)
    if lifted is None or lies_behind(box):
        return None
    letters = max(map(letters_in, written), default=0.0)
    painted = letters > 0 or is_painted(box)
    return lifted if painted and not is_small(box, letters) else None


def lifted_by(box: Box) -> Styling | None:
    """Return what takes a box out of its place."""
    loose = "relative" in box.words("position")
    counted: dict[str, Degree] = {}
    for styling in box.stylings:
        if styling.name == "position" and box.words("position") & {*AWAY, "sticky"}:
            return styling
        spaced = styling.name in SPACING and Effect.HIDES in styling.effect
        if styling.pseudo and (spaced or styling.name in CELLS):
            return styling
        if styling.counted in MOVING and (loose or styling.counted != PLACE):
            before = counted.get(styling.counted, WHOLE)
            counted[styling.counted] = before.or_else(styling.degree)
        if is_far(reduce(Degree.and_then, counted.values(), WHOLE)):
            return styling
    return None


def lies_behind(box: Box) -> bool:
    """Tell whether a box is painted before all text around it."""
    layers = [measure(it, SHARES) for it in box.all_of("z-index")]
    return "z-index" in box.always and all(it is not None and it < 0 for it in layers)


def letters_in(content: Value) -> float:
    """Return how many letters are generated; a picture may be of any size."""
    counters = sum(2 for it in functions(content) if it.lower_name in {"counter", "counters"})
    written = sum(len(it.value.strip()) for it in content if it.type == "string")
    unknown = [it for it in functions(content) if it.lower_name not in {"counter", "counters"}]
    return inf if unknown or any(it.type == "url" for it in content) else counters + written


def element_lies(document: Document, element: Element, box: Box) -> Styling | None:
    """Return what lays an element over other things."""
    lifted = lifted_by(box)
    if lifted is None or element.tag in ROOTS:
        return None
    letters = sum(len(run.text.strip()) for run in document.runs(element))
    pictures = [it for it in (element, *document.inside(element)) if it.tag in REPLACED]
    grounded = is_painted(box)
    if not (grounded or letters or pictures):
        return None
    positions = box.words("position")
    if not positions & AWAY:
        if "sticky" not in positions:
            return lifted
        tall = letters > LONG or size_of(box, 0)[1] > TALLEST_BAR
        return lifted if grounded and tall else None
    if element.nearest("main") is None and element.tag != "main":
        small = letters <= SHORT and not pictures and is_small(box, 0, LARGEST_NOTE)
    else:
        small = is_small(box, inf if pictures and not is_sized(element, box) else letters)
    return None if small else lifted


def is_sized(element: Element, box: Box) -> bool:
    """Tell whether a picture or a control is as large as is declared, or as a radio is."""
    is_ticked = element.tag == "input" and element.get("type").lower() in TICKED
    return is_ticked or {"width", "height"} <= box.always
