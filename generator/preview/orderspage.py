"""The page of orders that were tried: each as its receiver would get it, and what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.preview.live import ORDERS
from generator.preview.ownpage import own_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.preview.orders import Order

TITLE = "Orders tried in this preview"
HINT = (
    "Nothing of this has left your machine. The finished site sends such an order to the receiver "
    "of its tier. What stands here is forgotten when the preview ends."
)
NONE_YET = "None yet. Pick a tier on an offer's page, fill in its form and press the button."

BODY = Markup("<p>{hint}</p>\n{orders}")
ORDER = Markup("<h2>{heading}</h2>\n<p>{verdict}</p>\n<table>\n{rows}</table>\n")
ROW = Markup('<tr><th scope="row">{}</th><td>{}</td></tr>\n')
EMPTY = Markup("<em>empty</em>")


def orders_page(orders: Sequence[Order]) -> bytes:
    """Return the page, the latest order first."""
    shown = Markup().join(map(shown_order, reversed(orders)))
    body = BODY.format(hint=HINT, orders=shown or Markup("<p>{}</p>").format(NONE_YET))
    return own_page(TITLE, body, address=ORDERS)


def shown_order(order: Order) -> Markup:
    """Return one order, field by field."""
    rows = Markup().join(ROW.format(name, value or EMPTY) for name, value in order.fields)
    heading = f"{order.arrived:%H:%M:%S}  {order.sent.get('label', 'no order of ours')}"
    return ORDER.format(heading=heading, verdict=verdict_on(order), rows=rows)


def verdict_on(order: Order) -> str:
    """Say where it would go, what it comes to, and whose terms it accepts."""
    if order.form is None:
        return "No form of this site sends such an order."
    total = order.total
    amount = " plus ".join(map(str, total)) if total else "unknown: an option is not the form's"
    terms = (
        "The terms are those this site shows now."
        if order.is_of_terms_shown
        else "The terms are not those this site shows now: it was built anew since the page opened."
    )
    return f"For {order.form.receiver.url}. In all: {amount}. {terms}"
