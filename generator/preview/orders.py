"""Orders that were tried in the preview: kept in memory, and read as their receiver would."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from generator.model import Price
    from generator.plan import Extra, OrderForm

Fields: TypeAlias = "tuple[tuple[str, str], ...]"


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
        """What price and picked options come to, or nothing where one of them is not the form's."""
        picks = self.form and tuple(picked(it, self.sent) for it in in_order(self.form.extras))
        totals = self.form.totals if self.form else ()
        return next((it.prices for it in totals if it.picks == picks), None)

    @property
    def is_of_terms_shown(self) -> bool:
        """Tell whether it accepts the terms that the site shows now."""
        return self.form is not None and self.sent.get("terms_digest") == self.form.terms.digest


def in_order(extras: Iterable[Extra]) -> list[Extra]:
    """Return extras by the numbers in which combinations of them are counted."""
    return sorted(extras, key=lambda extra: extra.number)


def picked(extra: Extra, sent: dict[str, str]) -> int:
    """Return the number of the option that was picked; 0 for one that the form does not have."""
    value = sent.get(extra.field)
    return next((it.number for it in extra.options if it.value == value), 0)


def read_order(fields: Fields, forms: Iterable[OrderForm], arrived: datetime) -> Order:
    """Return what was sent with the form that sends such: the same offer, tier and language."""
    names = ("offer", "tier", "language")
    sent = dict(fields)
    whose = tuple(sent.get(name) for name in names)
    form = next((it for it in forms if tuple(map(dict(it.fields).get, names)) == whose), None)
    return Order(arrived, fields, form)
