"""A choice that can be left open, or affirmed in other words than it is recorded.

Native `required` is the one barrier that needs no script. The statement is a required, unchecked
box whose words are the recorded ones; every choice stands in a `fieldset` whose `legend` asks it.

Learnt from GOV.UK and WCAG 2.2 (1.3.1, 3.3.2) on questions and their groups, and from Berman v.
Freedom Financial (9th Cir. 2022): to assent is to do something unambiguous.

Not this:

    <label><input type="checkbox" name="statement" value="I take part online."> I agree</label>

But this:

    <label><input type="checkbox" name="statement" value="I take part online." required>
    I take part online.</label>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding
from generator.facts.orders import type_of
from generator.facts.text import shortened, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.facts import Element, Facts, Order
    from generator.plan import Extra


def check(facts: Facts) -> Iterator[Finding]:
    """Find choices that can be left open."""
    if facts.block is not None:
        question = facts.orders[0].planned.offer.question
        yield from asked_in_fieldset(facts, facts.block.all_radios, question, "the choice")
        for radio in facts.block.all_radios:
            yield from barred(radio, "the choice")
    for order in facts.orders:
        if order.form is None:
            continue
        for extra in order.planned.extras:
            yield from asked(facts, order, extra)
        yield from statement(facts, order)
        for control in (*order.submits, *order.named("statement")):
            yield from barred(control, f"tier `{order.tier}`")


def asked(facts: Facts, order: Order, extra: Extra) -> Iterator[Finding]:
    """Find an extra that can be passed over, or not be answered as planned."""
    where = f"`{extra.choice.id}` of tier `{order.tier}`"
    radios = order.radios(extra)
    if len(radios) != len(extra.options):
        planned = len(extra.options)
        message = f"{where} has {len(radios)} radios for {planned} options"
        yield Finding(message, order.form, "write one radio for each option")
    for radio in radios:
        if not radio.has("required"):
            message = (
                f"{where} can be left open: `{shortened(radio.get('value'))}` is not `required`"
            )
            yield Finding(message, radio, "write `required`")
        option = (str(extra.number), number_of(extra, radio))
        if (radio.get("data-extra"), radio.get("data-option")) != option:
            message = f"{where} is not marked as extra {option[0]}, option {option[1]}"
            help_ = f'write `data-extra="{option[0]}" data-option="{option[1]}"`'
            yield Finding(message, radio, help_)
        yield from barred(radio, where)
    yield from asked_in_fieldset(facts, radios, extra.choice.question, where)


def number_of(extra: Extra, radio: Element) -> str:
    """Return the number of the option a radio stands for, a question mark where it is none."""
    found = (str(it.number) for it in extra.options if it.value == radio.get("value"))
    return next(found, "?")


def statement(facts: Facts, order: Order) -> Iterator[Finding]:
    """Find a form that can be sent without affirming its consequence, or with other words."""
    found = order.named("statement")
    planned = order.planned.statement
    where = f"the statement of tier `{order.tier}`"
    if len(found) != 1:
        message = f"tier `{order.tier}` has {len(found)} controls named `statement`, not one"
        yield Finding(message, order.form, "write one required, unchecked checkbox `statement`")
    for control in found:
        if type_of(control) != "checkbox":
            yield Finding(f"{where} is no checkbox", control, 'write `type="checkbox"`')
        if not control.has("required"):
            yield Finding(f"{where} need not be ticked", control, "write `required`")
        if control.get("value") != planned:
            there = shortened(control.get("value"))
            message = f"{where} is recorded as `{there}`"
            yield Finding(message, control, f"record `{planned}`")
        for words in dict.fromkeys((facts.names.label_of(control), facts.names.name_of(control))):
            if squeezed(words) != squeezed(planned):
                message = f"{where} reads `{shortened(words)}` beside the box"
                yield Finding(message, control, f"let the label read `{planned}` and nothing else")


def asked_in_fieldset(
    facts: Facts, radios: Sequence[Element], question: str, where: str
) -> Iterator[Finding]:
    """Find options that are not grouped under their question."""
    help_ = f"group them in a `<fieldset>` that begins with `<legend>{question}</legend>`"
    groups = {it.nearest("fieldset") for it in radios}
    if not radios:
        return
    group = groups.pop()
    if groups or group is None:
        yield Finding(f"the options of {where} stand in no common `<fieldset>`", radios[0], help_)
        return
    children = (it for it in facts.document.inside(group) if it.parent is group)
    legend = next((it for it in children if it.tag == "legend"), None)
    if legend is None or squeezed(question) not in squeezed(facts.text_of(legend)):
        message = f"the `<legend>` of {where} does not ask `{shortened(question)}`"
        yield Finding(message, legend or group, help_)


def barred(control: Element, where: str) -> Iterator[Finding]:
    """Find a control that a browser leaves out of what must be answered."""
    around = [it for it in control.ancestors() if it.tag == "fieldset"]
    if control.has("disabled") or any(it.has("disabled") for it in around):
        yield Finding(f"a control of {where} is `disabled`", control, "leave out `disabled`")
    if control.nearest("datalist") is not None:
        message = f"a control of {where} stands in a `<datalist>`, where nothing is required"
        yield Finding(message, control, "take it out of the `<datalist>`")


AUDIT = Audit(
    name="optional-choice",
    why="what can be passed over is passed over, and then nobody has agreed to anything",
    page=check,
)
