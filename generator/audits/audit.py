"""What an audit is: a name, the reason, and what it finds on a page or in a style sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from generator.diagnostics import Diagnostic
from generator.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from generator.facts import Element, Facts, Sheet


@dataclass(frozen=True, slots=True)
class Finding:
    """What an audit found; `at` is nothing where something is missing from the whole page."""

    message: str
    at: Element | Span | None = None
    help: str = ""


PageCheck: TypeAlias = "Callable[[Facts], Iterator[Finding]]"
SheetCheck: TypeAlias = "Callable[[Sheet, Collection[str]], Iterator[Finding]]"


@dataclass(frozen=True, slots=True)
class Audit:
    """A check of finished files; `why` says why it matters to the client."""

    name: str
    why: str
    page: PageCheck
    sheet: SheetCheck | None = None

    def of_page(self, facts: Facts) -> Iterator[Diagnostic]:
        """Yield what is wrong with a page."""
        for found in self.page(facts):
            span = found.at if isinstance(found.at, Span) else facts.document.span(found.at)
            yield self.diagnostic(found, span)

    def of_sheet(self, sheet: Sheet, files: Collection[str]) -> Iterator[Diagnostic]:
        """Yield what is wrong with a style sheet of the theme; `files` are the paths of all."""
        if self.sheet is not None:
            for found in self.sheet(sheet, files):
                span = found.at if isinstance(found.at, Span) else Span(sheet.source, 0, 0)
                yield self.diagnostic(found, span)

    def diagnostic(self, found: Finding, span: Span) -> Diagnostic:
        """Return a finding as everybody reads it."""
        return Diagnostic(
            name=self.name, message=found.message, span=span, why=self.why, help=found.help
        )
