"""What happens from an order on, what the client does, and what the order form asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.model.located import Located

if TYPE_CHECKING:
    from generator.model.values import Duration


class After(StrEnum):
    """From when a step's time is counted."""

    ORDER = "order"
    PAYMENT = "payment"
    STEP = "step"


US = "us"
YOU = "you"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Located):
    """What people ask at a step, and the answer."""

    ask: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Located):
    """Who does what by when.

    `who` is `us`, `you`, or the words for somebody else; the time is `within` after `after`, or
    `when` in words. Only the generator's own first step may have neither.
    """

    who: str
    does: str
    within: Duration | None = None
    after: After = After.STEP
    when: str = ""
    otherwise: str = ""
    people_ask: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty(Located):
    """The client's part, by when, and what happens otherwise."""

    do: str
    by: str
    otherwise: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk(Located):
    """What may go wrong, and what follows from it."""

    risk: str
    so: str


class AskType(StrEnum):
    """What a client writes, picks or attaches."""

    TEXT = "text"
    LONG_TEXT = "long text"
    ONE_OF = "one of"
    DATE = "date"
    PHONE = "phone"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(Located):
    """A field beyond name and e-mail, and the reason it is asked.

    `options` are what one of is picked, two or more of them, and empty for every other type.
    """

    id: str
    ask: str
    why: str
    type: AskType = AskType.TEXT
    options: tuple[str, ...] = ()
    optional: bool = False
