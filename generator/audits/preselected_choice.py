"""An answer that is picked, ticked or filled in before the client does it.

What is picked beforehand is kept rather than chosen, and nobody can tell afterwards which it was.
That holds for lists that begin with an answer and for hidden fields in the place of one as well.

Learnt from GOV.UK and the NHS design system, which leave radios and checkboxes unselected, and from
Carroll et al. (QJE 2009): a default is kept by most, whatever it is.

Not this:

    <input type="radio" name="choice_workbook" value="with: …" required checked>

But this:

    <input type="radio" name="choice_workbook" value="with: …" required>
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding
from generator.facts.orders import type_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts import Element, Facts, Order

PICKED = ("checked", "selected", "autofocus")
PICKED_WHEN_TRUE = ("aria-checked", "aria-pressed", "aria-selected")
PICKABLE = frozenset({"checkbox", "radio"})
# Controls whose value the client neither wrote nor picked, but the planned one is.
PLAIN = frozenset({"button", "checkbox", "hidden", "image", "radio", "reset", "submit"})


def check(facts: Facts) -> Iterator[Finding]:
    """Find what is decided for the client."""
    yield from picked(facts)
    for element in facts.document.tagged("select"):
        yield from first_option(facts, element)
    for order in facts.orders:
        yield from stand_ins(order)
        yield from doubles(order)
        yield from written(facts, order)


def picked(facts: Facts) -> Iterator[Finding]:
    """Find attributes that pick, or that put the client's first key press on an option."""
    for name in PICKED:
        for element in facts.document.with_attribute(name):
            what = element.get("name") or element.tag
            message = f"`{name}` decides on `{what}`, `{element.get('value')}`, for the client"
            yield Finding(message, element, f"leave out `{name}`")
    for name in PICKED_WHEN_TRUE:
        for element in facts.document.with_attribute(name):
            if element.get(name).strip().lower() not in {"", "false"}:
                message = f"`{name}` says that `{element.get('value') or element.tag}` is picked"
                yield Finding(message, element, f"leave out `{name}`")


def first_option(facts: Facts, select: Element) -> Iterator[Finding]:
    """Find a list that starts with an answer."""
    first = facts.document.first("option", select)
    empty = first is not None and first.has("value") and not first.get("value")
    if first is not None and not empty:
        message = f"the list `{select.get('name')}` begins with an answer"
        yield Finding(message, select, "begin with an empty option, or use radios")


def stand_ins(order: Order) -> Iterator[Finding]:
    """Find hidden fields in the place of an answer."""
    answers = {"statement", "consent", *(extra.field for extra in order.planned.extras)}
    for control in order.controls:
        if control.get("name") in answers and type_of(control) not in PICKABLE:
            name = control.get("name")
            message = f"the order form of tier `{order.tier}` answers `{name}` for the client"
            yield Finding(message, control, f"let the client answer `{name}`")


def doubles(order: Order) -> Iterator[Finding]:
    """Find options that stand there twice, as if two answers were one."""
    found = [(it.get("name"), it.get("value")) for it in order.controls if type_of(it) in PICKABLE]
    for (name, value), times in Counter(found).items():
        if times > 1:
            message = (
                f"the order form of tier `{order.tier}` offers `{name}`, `{value}` {times} times"
            )
            yield Finding(message, order.form, "offer every answer once")


def written(facts: Facts, order: Order) -> Iterator[Finding]:
    """Find fields that are filled in."""
    for control in order.controls:
        text = facts.text_of(control).strip() if control.tag == "textarea" else ""
        if (text or control.get("value")) and type_of(control) not in PLAIN:
            message = f"the order form of tier `{order.tier}` fills in `{control.get('name')}`"
            yield Finding(message, control, "leave it empty")


AUDIT = Audit(
    name="preselected-choice",
    why="what is decided for a client is kept, not chosen, and comes as a surprise later",
    page=check,
)
