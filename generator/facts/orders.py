"""The choice and the order forms a page was planned with, as they stand on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.plan import OfferPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.facts.document import Document, Element
    from generator.plan import Extra, OrderForm, Page

CONTROLS = frozenset({"button", "input", "object", "select", "textarea"})


def type_of(control: Element) -> str:
    """Return what sort of control an element is, as browsers take it."""
    written = control.get("type").lower()
    if control.tag == "button":
        return written if written in {"button", "reset"} else "submit"
    return (written or "text") if control.tag == "input" else control.tag


def is_submit(control: Element) -> bool:
    """Tell whether pressing a control sends its form."""
    return control.tag in {"button", "input"} and type_of(control) in {"submit", "image"}


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """One planned order form; `region` is what its pick opens, the form itself where none does."""

    planned: OrderForm
    region: Element | None
    form: Element | None
    controls: tuple[Element, ...] = field(repr=False)

    @property
    def tier(self) -> str:
        """The id of its tier."""
        return self.planned.tier.id

    @property
    def submits(self) -> tuple[Element, ...]:
        """What sends it."""
        return tuple(it for it in self.controls if is_submit(it))

    def named(self, name: str) -> tuple[Element, ...]:
        """Return its controls of one name."""
        return tuple(it for it in self.controls if it.get("name") == name)

    def radios(self, extra: Extra) -> tuple[Element, ...]:
        """Return the radios of an extra."""
        return tuple(it for it in self.named(extra.field) if type_of(it) == "radio")


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """The choice between tiers; `region` is its fieldset, `radios` those of each tier by its id."""

    region: Element | None
    radios: Mapping[str, tuple[Element, ...]]

    @property
    def all_radios(self) -> tuple[Element, ...]:
        """Every radio of the choice."""
        return tuple(it for found in self.radios.values() for it in found)


def find_orders(page: Page | None, document: Document) -> tuple[Order, ...]:
    """Return the order forms of a page, each with what of it was found."""
    if not isinstance(page, OfferPage):
        return ()
    several = len(page.forms) > 1
    return tuple(find_order(document, planned, several=several) for planned in page.forms)


def find_order(document: Document, planned: OrderForm, *, several: bool) -> Order:
    """Return one order form as it was found."""
    if several:
        marked = document.with_attribute("data-order")
        region = next((it for it in marked if it.get("data-order") == str(planned.number)), None)
        form = document.first("form", region) if region else None
        # The form may carry the mark itself.
        form = region if region is not None and region.tag == "form" else form
    else:
        form = region = document.first("form")
    controls = (it for it in document.inside(form) if it.tag in CONTROLS) if form else ()
    return Order(planned, region, form, tuple(controls))


def find_block(page: Page | None, document: Document) -> Block | None:
    """Return the choice of a page that has one."""
    if not isinstance(page, OfferPage) or len(page.forms) < len(("one", "another")):
        return None
    named = (it for it in document.tagged("input") if it.get("name") == "tier")
    found = [it for it in named if type_of(it) == "radio"]
    tiers = [form.tier.id for form in page.forms]
    radios = {tier: tuple(it for it in found if it.get("value") == tier) for tier in tiers}
    around = [set(it.ancestors()) for it in found]
    common = set.intersection(*around) if around else set()
    fieldsets = [it for it in common if it.tag == "fieldset"]
    return Block(max(fieldsets, key=lambda it: it.order, default=None), radios)
