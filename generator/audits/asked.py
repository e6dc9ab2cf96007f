"""Whether the fields of an order form ask what the offer asks, in a way that can be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.audit import Finding
from generator.facts.orders import type_of
from generator.model import AskType
from generator.plan import field_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts import Element, Facts, Order
    from generator.model import Ask

WRITTEN = frozenset({"date", "email", "number", "search", "tel", "text", "textarea", "url"})
CONTROLS = {AskType.FILE: frozenset({"file"}), AskType.ONE_OF: frozenset({"select"})}
PERSON = ("name", "email")
MULTIPART = "multipart/form-data"


def fields_of(order: Order) -> dict[str, Ask | None]:
    """Return what a form asks of the client, by the name it is sent under."""
    asks = {f"ask_{field_name(ask.id)}": ask for ask in order.planned.asks}
    return {**dict.fromkeys(PERSON), **asks}


def unanswerable(facts: Facts, order: Order) -> Iterator[Finding]:
    """Find fields that nobody can fill in, or that are not there once."""
    where = f"in the order form of tier `{order.tier}`"
    for name, ask in sorted(fields_of(order).items()):
        found = order.named(name)
        for control in found:
            if not can_be_filled_in(control, ask):
                help_ = "let it be the control that its type asks for, open to the client"
                yield Finding(f"nobody can fill in `{name}` {where}", control, help_)
            elif ask is not None and ask.options:
                yield from other_options(facts, control, ask, where)
        if order.form is not None and len(found) != 1:
            times = f"{len(found)} fields `{name}`, not one"
            message = f"the order form of tier `{order.tier}` has {times}"
            yield Finding(message, order.form, "let the form hold each planned field once")
    sends = order.form.get("enctype").strip().lower() if order.form is not None else MULTIPART
    if order.planned.takes_files and sends != MULTIPART:
        message = f"the order form of tier `{order.tier}` sends names of files, and no file"
        yield Finding(message, order.form, f'write `enctype="{MULTIPART}"`')


def can_be_filled_in(control: Element, ask: Ask | None) -> bool:
    """Tell whether a client decides what a control sends."""
    shut = any(
        control.has(it) for it in ("readonly", "disabled", "maxlength", "multiple", "accept")
    )
    fitting = CONTROLS.get(ask.type, WRITTEN) if ask else WRITTEN
    return type_of(control) in fitting and not shut


def other_options(facts: Facts, control: Element, ask: Ask, where: str) -> Iterator[Finding]:
    """Find a list that offers other answers than the offer does."""
    options = [it for it in facts.document.inside(control) if it.tag == "option"]
    sent = (it.get("value") if it.has("value") else facts.text_of(it).strip() for it in options)
    there = tuple(filter(None, sent))
    if there != ask.options or any(it.has("disabled") for it in options):
        message = f"the list `{control.get('name')}` {where} does not offer what was planned"
        planned = ", ".join(f"`{it}`" for it in ask.options)
        yield Finding(message, control, f"offer {planned}")
