"""What is wrong, as values."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.source import Span


class Severity(StrEnum):
    """How much a finding matters: an error builds nothing, a warning does unless `--strict`."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One mistake, said to the person who can mend it.

    `name` reads after "allow"; `message` states what is there, in lower case, without a full stop;
    `span` is where (none where the whole project is meant); `label` stands beside the caret;
    `why` says why it matters to the client; `help` says what to write.
    """

    name: str
    message: str
    span: Span | None = None
    severity: Severity = Severity.ERROR
    label: str = ""
    why: str = ""
    help: str = ""


class GeneratorError(Exception):
    """The world refused: no such folder, a taken port, a full disk.

    `args[0]` says what is there; `help` says what to do.
    """

    def __init__(self, message: str, help: str = "") -> None:  # noqa: A002  # the word of Diagnostic
        super().__init__(message)
        self.help = help


def has_errors(findings: Iterable[Diagnostic]) -> bool:
    """Tell whether any finding forbids building."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def in_reading_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort findings as a reader meets them: by file, then by place, then by name."""

    def place(finding: Diagnostic) -> tuple[str, int, str, str]:
        if finding.span is None:
            return ("", 0, finding.name, finding.message)
        return (finding.span.source.path, finding.span.start, finding.name, finding.message)

    return tuple(sorted(findings, key=place))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that `word` was most likely meant to be, if one is near."""
    matches = get_close_matches(word.lower(), list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `did you mean …?` for the nearest known word, else all there are."""
    known = tuple(known)
    near = nearest(word, known)
    if near:
        return f"did you mean `{near}`?"
    return "write one of " + ", ".join(f"`{name}`" for name in known)
