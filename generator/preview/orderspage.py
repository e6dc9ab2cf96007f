"""The page of orders that were tried: each as its receiver would get it, and what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.preview.live import ORDERS
from generator.preview.ownpage import own_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.preview.orders import Difference, Order

TITLE = "Orders tried in this preview"
HINT = (
    "Nothing of this has left your machine. The finished site sends such an order to the receiver "
    "of its tier. What stands here is forgotten when the preview ends."
)
NONE_YET = "None yet. Pick a tier on the page of an offer, fill in its form and press the button."
NO_LABEL = "An order without a label"
LARGEST_ORDER = 100_000_000  # bytes
TOO_LARGE = "This order was not kept"
HOW_LARGE = (
    f"It is larger than {LARGEST_ORDER // 1_000_000} MB, which is the most that the preview takes. "
    "Go back and attach a smaller file. The finished site sends it to its receiver, which may take "
    "more or less."
)
OF_TERMS_SHOWN = "The terms are those this site shows now."
OF_OTHER_TERMS = (
    "The terms are not those this site shows now: it was built anew since the page opened, or the "
    "order was altered."
)
OLD_OR_ALTERED = "It does not say what the site says now:"
ALTERED = "It was altered on its way, for no form with these terms sends this:"

BODY = Markup("<p>{hint}</p>\n{orders}")
ORDER = Markup("<h2>{heading}</h2>\n<p>{verdict}</p>\n{differences}<dl>\n{rows}</dl>\n")
HEADING = Markup("{label} <small>{arrived:%H:%M:%S}</small>")
ROW = Markup("<div><dt>{}</dt><dd>{}</dd></div>\n")
DIFFERENCES = Markup("<p><strong>{why}</strong></p>\n<ul>\n{items}</ul>\n")
ITEM = Markup("<li>{}</li>\n")
EMPTY = Markup("<em>empty</em>")


def orders_page(orders: Sequence[Order]) -> bytes:
    """Return the page, the latest order first."""
    shown = Markup().join(map(shown_order, reversed(orders)))
    body = BODY.format(hint=HINT, orders=shown or Markup("<p>{}</p>").format(NONE_YET))
    return own_page(TITLE, body, address=ORDERS)


def too_large_page() -> bytes:
    """Return the page for who sent more than is taken."""
    return own_page(TOO_LARGE, Markup("<p>{}</p>").format(HOW_LARGE))


def shown_order(order: Order) -> Markup:
    """Return one order, field by field."""
    rows = Markup().join(ROW.format(name, value or EMPTY) for name, value in order.fields)
    label = order.sent.get("label") or NO_LABEL
    heading = HEADING.format(label=label, arrived=order.arrived)
    return ORDER.format(
        heading=heading, verdict=verdict_on(order), differences=differences_in(order), rows=rows
    )


def verdict_on(order: Order) -> str:
    """Say where it would go, what it comes to, and whose terms it accepts."""
    if order.form is None:
        return "No form of this site sends such an order."
    total = order.total
    amount = " plus ".join(map(str, total)) if total else "unknown, since a price cannot be read"
    terms = OF_TERMS_SHOWN if order.is_of_terms_shown else OF_OTHER_TERMS
    return f"For {order.form.receiver.url}. In all: {amount}. {terms}"


def differences_in(order: Order) -> Markup:
    """Return what of it is not as the site has it now, if anything is."""
    if not order.differences:
        return Markup()
    why = ALTERED if order.is_of_terms_shown else OLD_OR_ALTERED
    items = Markup().join(map(ITEM.format, map(told, order.differences)))
    return DIFFERENCES.format(why=why, items=items)


def told(difference: Difference) -> str:
    """Say what an order has and what the site has instead."""
    if not difference.sent:
        return f"{difference.field} is missing or empty."
    shown = difference.shown or "no such option"
    return f"{difference.field} is {difference.sent}; the site has {shown}."
