"""Orders that were tried in the preview: kept in memory, and read as their receiver would."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.fields.prices import read_price
from generator.model import Price, total_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from generator.plan import Extra, OrderForm
    from generator.preview.sent import Fields

PRICE = "price"
EXTRA = "choice_"


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that is not as its form sends it now: what it holds and what it would hold.

    What was not sent is empty, and so is what no form of ours offers.
    """

    field: str
    sent: str
    shown: str


@dataclass(frozen=True, slots=True)
class Order:
    """What one press of a button sent, in its order, and the form it came from, if it is ours."""

    arrived: datetime
    fields: Fields
    form: OrderForm | None

    @property
    def sent(self) -> dict[str, str]:
        """The value of each field."""
        return dict(self.fields)

    @property
    def total(self) -> tuple[Price, ...] | None:
        """What its own price and extras come to; nothing where one of them cannot be read."""
        extras = (text for field, text in self.sent.items() if field.startswith(EXTRA))
        said = (self.sent.get(PRICE, ""), *(text.rpartition(", ")[2] for text in extras))
        read = tuple(map(read_price, said))
        prices = tuple(it for it in read if isinstance(it, Price))
        if len(prices) < len(read) or len({it.currency for it in prices}) > 1:
            return None
        return total_of(prices)

    @property
    def is_of_terms_shown(self) -> bool:
        """Tell whether it accepts the terms that the site shows now."""
        return self.form is not None and self.sent.get("terms_digest") == self.form.terms.digest

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What of its price and its extras is not as its form sends it now."""
        return tuple(differing(self.sent, self.form)) if self.form else ()


def differing(sent: dict[str, str], form: OrderForm) -> Iterator[Difference]:
    """Yield the price and the extras that are not as a form sends them."""
    options = {it.field: like(sent.get(it.field, ""), it) for it in form.extras}
    shown = {PRICE: dict(form.fields)[PRICE]} | options
    for field in dict.fromkeys((*shown, *(it for it in sent if it.startswith(EXTRA)))):
        difference = Difference(field, sent.get(field, ""), shown.get(field, ""))
        if not difference.sent or difference.sent != difference.shown:
            yield difference


def like(value: str, extra: Extra) -> str:
    """Return the option of the same name as an extra sends it; empty where there is none."""
    name = value.partition(":")[0]
    return next((it.value for it in extra.options if it.option.id == name), "")


def read_order(fields: Fields, forms: Iterable[OrderForm], arrived: datetime) -> Order:
    """Return what was sent with the form that sends such: the same offer, tier and language."""
    names = ("offer", "tier", "language")
    sent = dict(fields)
    whose = tuple(sent.get(name) for name in names)
    form = next((it for it in forms if tuple(map(dict(it.fields).get, names)) == whose), None)
    return Order(arrived, fields, form)
