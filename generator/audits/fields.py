"""How the hidden fields of an order form differ from what was planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.audit import Finding
from generator.facts.orders import type_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from generator.facts import Order


def differing_fields(order: Order, names: Collection[str]) -> Iterator[Finding]:
    """Yield what is wrong with the hidden fields of these names; each stands once, as planned."""
    for name, value in order.planned.fields:
        found = order.named(name)
        if name not in names or order.form is None:
            continue
        help_ = (
            f'write `<input type="hidden" name="{name}" value="…">` with what the form has planned'
        )
        tier = f"the order form of tier `{order.tier}`"
        if not found:
            yield Finding(f"{tier} has no field `{name}`", order.form, help_)
        for control in found[1:]:
            yield Finding(f"{tier} has the field `{name}` twice", control, help_)
        for control in found[:1]:
            if type_of(control) != "hidden":
                yield Finding(f"{tier} lets `{name}` be changed", control, help_)
            elif control.get("value") != value:
                there = control.get("value")
                message = f"{tier} sends `{name}` as `{there}`, not as `{value}`"
                yield Finding(message, control, help_)
