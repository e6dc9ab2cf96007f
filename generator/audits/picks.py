"""How an order form waits for its pick: its marks, its radio, and the sheet that opens it.

A friend's link must not show a form, so no address and no style may. What opens one is the pick
itself, by the engine's own reveal sheet, which a theme can neither leave out nor overrule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.audit import Finding
from generator.facts import Element, Kind
from generator.facts.orders import type_of
from generator.facts.veils import is_conditional, is_revealed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts import Block, Facts, Order

ALWAYS_ON = {"media": {"", "all"}, "type": {"", "text/css"}, "rel": {"stylesheet"}}


def unpicked_orders(facts: Facts) -> Iterator[Finding]:
    """Find forms that do not wait for their pick, and amounts that do not wait for theirs."""
    if facts.block is None:
        yield from marks_without_choice(facts)
    else:
        for order in facts.orders:
            yield from marked_region(facts, order)
            yield from marked_radio(order, facts.block)
        yield from other_marks(facts)
    if facts.block is not None or any(it.planned.fixed_total is None for it in facts.orders):
        yield from mains(facts)
        yield from reveal_sheet_missing(facts)
        yield from shown_by_theme(facts)


def mains(facts: Facts) -> Iterator[Finding]:
    """Find a page on which the reveal sheet cannot work, since it looks into `main`."""
    found = facts.document.tagged("main")
    outside = [it for it in (*radios_of(facts), *regions_of(facts)) if it.nearest("main") is None]
    if len(found) != 1:
        at = found[1] if found else None
        yield Finding(f"the page has {len(found)} `<main>`, not one", at, "write one `<main>`")
    for element in outside:
        message = f"`<{element.tag}>` of the choice or of an order form stands outside `<main>`"
        yield Finding(message, element, "put choice and order forms into `<main>`")


def radios_of(facts: Facts) -> tuple[Element, ...]:
    """Return the radios of the choice between tiers."""
    return facts.block.all_radios if facts.block else ()


def regions_of(facts: Facts) -> list[Element]:
    """Return what the order forms stand in."""
    return [it.region for it in facts.orders if it.region is not None]


def marked_region(facts: Facts, order: Order) -> Iterator[Finding]:
    """Find a tier whose form is not marked, once, as opened by its pick."""
    number = str(order.planned.number)
    marked = facts.document.with_attribute("data-order")
    found = [it for it in marked if it.get("data-order") == number]
    help_ = f'put its form, and nothing else of the kind, into one `data-order="{number}"`'
    if len(found) != 1:
        message = f"tier `{order.tier}` has {len(found)} elements marked as its order, not one"
        yield Finding(message, order.region, help_)
    for element in found:
        if any(it.has("data-order") for it in element.ancestors()):
            message = f"the order of tier `{order.tier}` stands in another tier's"
            yield Finding(message, element, help_)


def marked_radio(order: Order, block: Block) -> Iterator[Finding]:
    """Find a tier that cannot be picked once, by the radio that opens its form."""
    number = str(order.planned.number)
    found = block.radios[order.tier]
    help_ = (
        f'write `<input type="radio" name="tier" value="{order.tier}" data-pick="{number}">` once'
    )
    if len(found) != 1:
        message = f"tier `{order.tier}` has {len(found)} radios in the choice, not one"
        yield Finding(message, block.region, help_)
    for radio in found:
        if radio.get("data-pick") != number:
            message = f"picking tier `{order.tier}` opens order `{radio.get('data-pick')}`"
            yield Finding(message, radio, help_)
        if radio.nearest("form") is not None:
            message = f"the radio of tier `{order.tier}` stands in a form"
            yield Finding(message, radio, "let the choice stand outside any form")


def other_marks(facts: Facts) -> Iterator[Finding]:
    """Find marks that open a form by anything but a tier's radio."""
    radios = set(radios_of(facts))
    regions = set(regions_of(facts))
    picking = (it for it in facts.document.tagged("input") if is_tier_radio(it))
    for element in dict.fromkeys((*facts.document.with_attribute("data-pick"), *picking)):
        if element not in radios:
            message = f"`<{element.tag}>` is picked like a tier but is the radio of none"
            yield Finding(message, element, "let each tier have its one radio and nothing else")
    for element in facts.document.with_attribute("data-order"):
        if element not in regions:
            message = f'`data-order="{element.get("data-order")}"` marks the order of no tier'
            yield Finding(message, element, "mark the order form of each tier, once")


def is_tier_radio(element: Element) -> bool:
    """Tell whether a control belongs to the group of tiers."""
    return element.get("name") == "tier" and type_of(element) == "radio"


def marks_without_choice(facts: Facts) -> Iterator[Finding]:
    """Find what waits for a pick on a page where nothing is to be picked."""
    for name in ("data-order", "data-pick"):
        for element in facts.document.with_attribute(name):
            message = f"`<{element.tag}>` waits for a pick on a page without tiers to pick"
            yield Finding(message, element, f"leave out `{name}`")


def reveal_sheet_missing(facts: Facts) -> Iterator[Finding]:
    """Find a page that does not link the engine's own sheet, as it is and for good."""
    for reference in facts.references:
        target = facts.file_at(reference.url)
        if reference.kind is not Kind.STYLE or not target or target[0] not in facts.output.reveals:
            continue
        if isinstance(reference.at, Element) and is_always_on(reference.at):
            return
    help_ = (
        'write `<link rel="stylesheet" href="…">` with nothing else, to the reveal sheet as it is'
    )
    yield Finding("the page does not link the reveal sheet, or not in every case", None, help_)


def is_always_on(link: Element) -> bool:
    """Tell whether a link to a sheet is followed by every browser."""
    values = {name: link.get(name).strip().lower() for name in link.attributes}
    known = all(values[name] in ALWAYS_ON[name] for name in values.keys() & ALWAYS_ON.keys())
    others = values.keys() - ALWAYS_ON.keys() - {"href", "id", "class"}
    return link.tag == "link" and known and not others and link.nearest("noscript") is None


def shown_by_theme(facts: Facts) -> Iterator[Finding]:
    """Find rules of the theme that decide when a form, or an amount, shows."""
    for styling in facts.styles.showing:
        for element in facts.document.matching(styling.selector):
            overruled = styling.declaration.important and (
                is_conditional(element) or element.has("data-order")
            )
            if overruled or is_revealed(element):
                message = f"{styling} decides when {described(element)} shows"
                help_ = "leave `display` of what is marked for the reveal sheet to that sheet"
                yield Finding(message, styling.declaration.span, help_)
                break


def described(element: Element) -> str:
    """Return what an element is marked as."""
    if element.has("data-order"):
        return f"the order form `{element.get('data-order')}`"
    marks = (it for it in element.attributes if it.startswith("data-"))
    return f"what is marked `{next(marks, '')}`"
