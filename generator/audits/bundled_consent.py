"""A consent to the use of personal data that is given with something else, or by itself.

Whoever orders agrees to an offer. What happens to their data is another question, so it has a box
of its own: unticked, required where it is asked at all, and with the recorded words beside it.

Learnt from Articles 4 and 7 of the GDPR and CJEU C-673/17 (a box ticked beforehand is no consent),
and from 152-ФЗ, Article 9, which asks for a consent apart from other documents.

Not this:

    <label><input type="checkbox" name="statement" …> I take part online and agree to the use of
    my data.</label>

But this:

    <label><input type="checkbox" name="consent" value="I agree that …" required>
    I agree that …</label>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding
from generator.facts.orders import type_of
from generator.facts.text import shortened, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts import Element, Facts, Order


def check(facts: Facts) -> Iterator[Finding]:
    """Find consents that are not asked by a box of their own."""
    for order in facts.orders:
        if order.planned.consent and order.form is not None:
            found = order.named("consent")
            if len(found) != 1:
                message = f"tier `{order.tier}` has {len(found)} controls `consent`, not one"
                yield Finding(message, order.form, "write one required, unchecked checkbox")
            for control in found:
                yield from box(facts, order, control)


def box(facts: Facts, order: Order, control: Element) -> Iterator[Finding]:
    """Find what makes a box another than the planned one."""
    where, planned = f"the consent of tier `{order.tier}`", order.planned.consent
    if type_of(control) != "checkbox" or control.has("disabled"):
        yield Finding(f"{where} is no box one can tick", control, 'write `type="checkbox"`')
    if not control.has("required"):
        yield Finding(f"{where} need not be ticked", control, "write `required`")
    if control.get("value") != planned:
        there = shortened(control.get("value"))
        yield Finding(f"{where} is recorded as `{there}`", control, f"record `{planned}`")
    for words in dict.fromkeys((facts.names.label_of(control), facts.names.name_of(control))):
        if squeezed(words) != squeezed(planned):
            message = f"{where} reads `{shortened(words)}` beside the box"
            yield Finding(message, control, f"let the label read `{planned}` and nothing else")


AUDIT = Audit(
    name="bundled-consent",
    why="a consent that comes with something else was not given",
    page=check,
)
