"""A radio or a button whose name does not hold what follows from pressing it.

People read what they press. A tier's radio holds its name, its label and its price, an extra's
radio its label and its price, and a button the label and the total, for the eye and for the ear.

Learnt from Keller, Harlam, Loewenstein and Volpp (JCP 2011), who named the loss inside the option;
from CJEU C-249/21, where the words on the button alone count; from WCAG 2.2 (2.4.6, 2.5.3).

Not this:

    <button>Order now</button>

But this:

    <button>Order: No guarantee of a review, 9 000 RUB</button>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding
from generator.audits.prices import says_price, written
from generator.audits.totals import exact_parts
from generator.facts.names import is_named_by_attribute
from generator.facts.text import sentence, shortened, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts import Element, Facts, Order
    from generator.model import Price


def check(facts: Facts) -> Iterator[Finding]:
    """Find controls that do not name their consequence."""
    for order in facts.orders:
        tier = order.planned.tier
        for radio in facts.block.radios[order.tier] if facts.block else ():
            said = (tier.name, tier.label)
            yield from names(facts, radio, f"tier `{tier.id}`", said, tier.price)
        for extra in order.planned.extras:
            for radio in order.radios(extra):
                for offered in extra.options:
                    if offered.value == radio.get("value"):
                        what = f"`{offered.option.label}` of tier `{tier.id}`"
                        option = offered.option
                        yield from names(facts, radio, what, (option.label,), option.price)
        for submit in order.submits:
            yield from submit_names(facts, order, submit)


def names(
    facts: Facts, radio: Element, what: str, texts: tuple[str, ...], price: Price
) -> Iterator[Finding]:
    """Find what is missing from what a radio is called, for the ear or for the eye."""
    for name, sense in wordings(facts, radio):
        for text in texts:
            if sentence(text) not in squeezed(name):
                message = f"the radio of {what} is {sense} `{shortened(name)}`, without `{text}`"
                yield Finding(message, radio, f"let its label hold `{text}`")
        if not says_price(facts, name, price):
            message = (
                f"the radio of {what} is {sense} `{shortened(name)}`, without its price, {price}"
            )
            yield Finding(message, radio, "let its label hold the price")


def wordings(facts: Facts, control: Element) -> Iterator[tuple[str, str]]:
    """Yield what a control is called and how one knows, once where both are the same."""
    name, label = facts.names.name_of(control), facts.names.label_of(control)
    yield name, "named"
    if label != name:
        yield label, "labelled"


def submit_names(facts: Facts, order: Order, submit: Element) -> Iterator[Finding]:
    """Find what is missing from the words of a button."""
    planned = order.planned
    what = f"the button of tier `{order.tier}`"
    for name, sense in wordings(facts, submit):
        if sentence(planned.tier.label) not in squeezed(name):
            label = planned.tier.label
            message = f"{what} is {sense} `{shortened(name)}`, without `{label}`"
            yield Finding(message, submit, f"let it hold `{label}`")
        total = planned.fixed_total
        if total is not None and not says_price(facts, name, *total):
            there = f"`{shortened(name)}`, without the total, {written(*total)}"
            message = f"{what} is {sense} {there}"
            yield Finding(message, submit, "let it hold the total")
    if planned.fixed_total is not None:
        return
    if is_named_by_attribute(submit) or submit.tag == "input":
        message = f"{what} is named by an attribute, which cannot follow what is picked"
        yield Finding(message, submit, "let the text of a `<button>` name it")
        return
    yield from revealed_total(facts, order, submit)


def revealed_total(facts: Facts, order: Order, submit: Element) -> Iterator[Finding]:
    """Find totals that a button never shows."""
    what = f"the button of tier `{order.tier}`"
    inside = list(facts.document.inside(submit))
    opened = " ".join(facts.text_of(it) for it in inside if it.has("data-open"))
    if not says_price(facts, opened, order.planned.tier.price):
        message = f"{what} does not say `{order.planned.tier.price}` while an extra is open"
        yield Finding(message, submit, "write it into an element with `data-open`")
    shown = {
        picks: text
        for element, picks in exact_parts(order.planned, inside)
        if (text := facts.text_of(element)) and element.order not in facts.veils
    }
    for total in order.planned.totals:
        if not says_price(facts, shown.get(total.picks, ""), *total.prices):
            message = f"{what} never says the total {written(*total.prices)}"
            picks = " ".join(f'data-x{at}="{it}"' for at, it in enumerate(total.picks, start=1))
            yield Finding(message, submit, f"write it into `<span hidden data-exact {picks}>`")


AUDIT = Audit(
    name="label-without-consequence",
    why="people read what they press; what it does not say, they fill in with hope",
    page=check,
)
