"""Extras as an order form asks them, and what each combination of options comes to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model import Choice, Option, Price


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraOption:
    """One option as a form offers it; `value` is what the record will hold.

    `beside_recurring` tells that what it costs once stands beside what is paid again and again.
    """

    number: int
    option: Option
    beside_recurring: bool = False

    @property
    def is_said_once(self) -> bool:
        """Tell whether the page has to say that its price is paid once."""
        price = self.option.price
        return self.beside_recurring and price.per is None and not price.is_nothing

    @property
    def value(self) -> str:
        """The option, its label and its price, for a person and for a program."""
        return f"{self.option.id}: {self.option.label}, {self.option.price}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """A choice as one form asks it; `number` is how the reveal sheet knows it, from 1.

    `recurs` tells that the tier itself is paid again and again.
    """

    number: int
    choice: Choice
    recurs: bool = False

    @property
    def field(self) -> str:
        """The name of its field in the record."""
        return f"choice_{field_name(self.choice.id)}"

    @property
    def options(self) -> tuple[ExtraOption, ...]:
        """Its options, numbered from 1 in the author's order."""
        recurs = self.recurs or any(it.price.per for it in self.choice.options)
        numbered = enumerate(self.choice.options, start=1)
        return tuple(
            ExtraOption(number=number, option=option, beside_recurring=recurs)
            for number, option in numbered
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """What one combination of extras comes to.

    `picks` holds, for each extra by number, the number of the option picked; `prices` are one for
    what is paid once and one for each period.
    """

    picks: tuple[int, ...]
    prices: tuple[Price, ...]


def field_name(name: str) -> str:
    """Return an author's id as receivers carry it: PHP and others turn hyphens into trouble."""
    return name.replace("-", "_")
