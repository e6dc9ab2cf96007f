"""The five kinds of answer a tier can give to an expectation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from generator.model.located import Located

if TYPE_CHECKING:
    from datetime import date

    from generator.model.values import Duration, Odds, Percent


class Picked(StrEnum):
    """How the lucky ones are found where there is only a chance."""

    DRAW = "draw"
    ROTATION = "rotation"
    FIRST_COME = "first-come"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guaranteed(Located):
    """A promise with a remedy, given without anyone's approval, where it is missed."""

    kind: ClassVar[str] = "guaranteed"
    guaranteed: str
    if_missed: str
    within: Duration | None = None

    @property
    def says(self) -> str:
        """The answer in the author's words."""
        return self.guaranteed


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Located):
    """A measured share below 100 %, and over what it was measured."""

    kind: ClassVar[str] = "target"
    target: str
    share: Percent
    over: str

    @property
    def says(self) -> str:
        """The answer in the author's words."""
        return self.target


@dataclass(frozen=True, slots=True, kw_only=True)
class BestEffort(Located):
    """An effort with a limit, and what happens beyond it."""

    kind: ClassVar[str] = "best_effort"
    best_effort: str
    limit: str
    otherwise: str

    @property
    def says(self) -> str:
        """The answer in the author's words."""
        return self.best_effort


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance(Located):
    """So many of so many, how they are picked, and as of when.

    `times` is how often the chance comes to someone who takes part in all; `repeat` says whether
    somebody picked once may be picked again.
    """

    kind: ClassVar[str] = "chance"
    chance: str
    odds: Odds
    picked: Picked
    as_of: date
    times: int = 1
    repeat: bool = True
    how: str = ""

    @property
    def says(self) -> str:
        """The answer in the author's words."""
        return self.chance


@dataclass(frozen=True, slots=True, kw_only=True)
class Excluded(Located):
    """What is not included, and where to get it instead."""

    kind: ClassVar[str] = "excluded"
    excluded: str
    instead: str = ""

    @property
    def says(self) -> str:
        """The answer in the author's words."""
        return self.excluded


Answer: TypeAlias = Guaranteed | Target | BestEffort | Chance | Excluded
