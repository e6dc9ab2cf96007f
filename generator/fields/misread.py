"""What is said of a text that is not what its field wants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

LONGEST_QUOTE = 60
LONGEST_GUESS = 80


@dataclass(frozen=True, slots=True)
class Misread:
    """Why a text is not the value its field wants: what is there, and what to write."""

    message: str
    help: str = ""
    why: str = ""
    name: str = "misread-field"


def quoted(text: str) -> str:
    """Return a text in backticks, on one line and cut to what a message can hold."""
    line = " ".join(text.split())
    return f"`{line}`" if len(line) <= LONGEST_QUOTE else f"`{line[: LONGEST_QUOTE - 1]}…`"


def loosely(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Match a pattern that guesses what was meant; of a long text nothing is guessed."""
    return pattern.fullmatch(text) if len(text) <= LONGEST_GUESS else None


def unread(text: str, thing: str, help_: str) -> Misread:
    """Say that a text cannot be read as the thing its field wants."""
    return Misread(f"{quoted(text)} cannot be read as {thing}", help_)
