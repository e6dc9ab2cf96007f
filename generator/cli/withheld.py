"""Which of an author's files are on no page after a build that failed, and why."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.cli.talking import counted
from generator.diagnostics import Severity
from generator.store import LeftOut

if TYPE_CHECKING:
    from generator.build import Outcome
    from generator.store import Project


def withheld(outcome: Outcome, project: Project) -> tuple[LeftOut, ...]:
    """Return every offer and plain page, each with what holds it back, and what is none.

    A warning holds back nothing beside an error; where it does, no error was found.
    """
    errors = [it for it in outcome.findings if it.severity is Severity.ERROR]
    places = [it.span.source.path for it in errors or outcome.findings if it.span]
    held = []
    for file in (*project.offers, *project.pages):
        own = sum(is_of(place, file.path) for place in places)
        reason = counted(own, "finding") if own else "held back by what is wrong elsewhere"
        held.append(LeftOut(file.path, reason))
    return (*held, *project.left_out)


def is_of(place: str, file: str) -> bool:
    """Tell whether a place is in a file of the author's, in a translation, or on its pages."""
    path = PurePosixPath(file)
    written, made = f"{path.with_suffix('')}.", (f"{path.stem}/", f"terms/{path.stem}/")
    return place.startswith((written, *made))
