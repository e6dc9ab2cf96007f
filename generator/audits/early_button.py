"""A button that a sheet puts before what must be read before it.

In the page everything stands before the button. A sheet can turn that round: by an order of its
own, by rows and columns that run backwards, by a cell further up, by a bar that stays in view.

Learnt from Berman v. Freedom Financial (9th Cir. 2022): what is below the button is not noticed.

Not this:

    form { display: flex; flex-direction: column-reverse }

But this:

    form { display: flex; flex-direction: column }
"""

from __future__ import annotations

from math import inf, nan
from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding
from generator.facts.cells import ROWS, areas, conditions, is_told, tracks, ways
from generator.facts.effects import idents

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.facts import Element, Facts
    from generator.facts.cells import Track
    from generator.facts.styles import Styling

HELP = "let the parts of the form stand in the order they are written in, the button last"
TURNED = frozenset({"row-reverse", "column-reverse", "wrap-reverse", "reverse", "dense"})
FLOWS = frozenset({"flex-direction", "flex-flow", "flex-wrap", "grid-auto-flow", "grid"})
# Parts of a table that are drawn first, and those that are drawn last.
FIRST = frozenset({"table-header-group", "table-caption"})
LAST = frozenset({"table-footer-group"})
ORDERS = frozenset({"order", "box-ordinal-group"})


def check(facts: Facts) -> Iterator[Finding]:
    """Find what turns the order of a form round."""
    for order in facts.orders:
        for button in order.submits:
            for styling in found_up_from(facts, button, order.region):
                button_of = f"the button of tier `{order.tier}`"
                message = f"{styling} may put {button_of} before what must be read before it"
                yield Finding(message, styling.declaration.span, HELP)


def found_up_from(facts: Facts, button: Element, region: Element | None) -> Iterator[Styling]:
    """Yield what turns the order round anywhere between a button and its order form."""
    found: dict[Styling, None] = {}
    branch = button
    while branch is not region and branch.parent is not None:
        around = branch.parent
        before = [
            it
            for it in facts.document.inside(around)
            if it.parent is around and it.order < branch.order and is_told(facts.document, it)
        ]
        if before or has_words(facts, around, branch) or is_opened(facts, branch):
            found.update(dict.fromkeys(turned(facts, around, branch, before)))
        branch = around
    yield from found


def has_words(facts: Facts, around: Element, branch: Element) -> bool:
    """Tell whether text stands right in an element, before the branch with the button."""
    runs = facts.document.runs(around)
    return any(it.parent is around and it.order < branch.order for it in runs)


def is_opened(facts: Facts, branch: Element) -> bool:
    """Tell whether what stands in a branch is laid out as if it stood around it."""
    own = (it for it in placing(facts, branch) if it.name == "display")
    return any("contents" in words_in(facts, it) for it in own)


def turned(
    facts: Facts, around: Element, branch: Element, before: Sequence[Element]
) -> Iterator[Styling]:
    """Yield what may put a branch before what stands before it in the same element."""
    for styling in placing(facts, around):
        flows = styling.name in FLOWS or styling.name == "box-direction"
        if flows and words_in(facts, styling) & TURNED:
            yield styling
    for styling in placing(facts, branch):
        words = words_in(facts, styling)
        sticks = styling.name == "position" and "sticky" in words
        if sticks or (styling.name == "display" and words & FIRST):
            yield styling
    for element in before:
        for styling in placing(facts, element):
            if styling.name == "display" and words_in(facts, styling) & LAST:
                yield styling
    yield from out_of_order(facts, branch, before)
    yield from out_of_row(facts, around, branch, before)


def placing(facts: Facts, element: Element) -> tuple[Styling, ...]:
    """Return where a sheet puts an element and what is in it."""
    return facts.placing.get(element.order, ())


def words_in(facts: Facts, styling: Styling) -> set[str]:
    """Return the words that a declaration may come to."""
    found = ways(styling.declaration.value, facts.styles.variables)
    return {word for value in found for word in idents(value)}


def out_of_order(facts: Facts, branch: Element, before: Sequence[Element]) -> Iterator[Styling]:
    """Yield what gives the branch with the button an earlier number than something before it."""
    least = min(numbers(facts, branch))
    for element in (*before, branch):
        for styling in placing(facts, element):
            later = element is not branch and max(numbers(facts, element)) > least
            if styling.name in ORDERS and (later or (element is branch and least < 0)):
                yield styling


def numbers(facts: Facts, element: Element) -> list[float]:
    """Return the numbers of the order that an element may have."""
    ordering = [it for it in placing(facts, element) if it.name in ORDERS]
    values = [
        value for it in ordering for value in ways(it.declaration.value, facts.styles.variables)
    ]
    found = [float(it.value) for value in values for it in value if it.type == "number"]
    return found if any(it.is_certain for it in ordering) and found else [*found, 0.0]


def out_of_row(
    facts: Facts, around: Element, branch: Element, before: Sequence[Element]
) -> Iterator[Styling]:
    """Yield what puts the branch with the button into a row above something before it."""
    placed = {it: placing(facts, it) for it in (*before, branch)}
    for within in conditions((*placed.values(), placing(facts, around))):
        drawn = areas(placing(facts, around), within, facts.styles.variables)
        rows = {
            it: [
                numbered(track, drawn)
                for track in tracks(own, ROWS, within, facts.styles.variables)
            ]
            for it, own in placed.items()
        }
        for place, element in enumerate(before, start=1):
            # What no sheet places comes where there is room, and that may be above.
            last = max(rows[element], default=inf if rows[branch] else place)
            if not last <= min(rows[branch], default=place + 1):
                moving = placed[branch] if rows[branch] else placed[element]
                yield from (it for it in moving if it.name in ROWS)


def numbered(track: Track, drawn: Mapping[str, tuple[int, int]]) -> float:
    """Return the number of a row, none for one that no sheet draws."""
    if not track.name:
        return track.start
    return drawn[track.name][0] if track.name in drawn else nan


AUDIT = Audit(
    name="early-button",
    why="whoever reads it after pressing has not read it before",
    page=check,
)
