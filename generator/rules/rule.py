"""What a rule is: a name, the reason, and what it finds in an offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from generator.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.model import Located, Offer, Site
    from generator.source import Span


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: what is there, where, and what to write."""

    message: str
    at: Span | None
    help: str


Thing = TypeVar("Thing", bound="Located")
Check: TypeAlias = "Callable[[Offer, Site], Iterator[Finding]]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A check of one offer of a site; `why` says why it matters to the client."""

    name: str
    why: str
    check: Check
    severity: Severity = Severity.ERROR

    def judge(self, offer: Offer, site: Site) -> Iterator[Diagnostic]:
        """Yield what is wrong with an offer."""
        for found in self.check(offer, site):
            yield Diagnostic(
                name=self.name,
                severity=self.severity,
                message=found.message,
                span=found.at,
                why=self.why,
                help=found.help,
            )


def as_written(things: Iterable[Thing]) -> list[Thing]:
    """Return things in the order in which the author wrote them."""
    return sorted(things, key=lambda it: it.span.start if it.span else 0)
