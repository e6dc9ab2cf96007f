"""What a rule is: a name, the reason, and what it finds in an offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from generator.diagnostics import Diagnostic, Severity
from generator.prose import parser
from generator.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.model import Located, Offer, Site


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


def addresses_in_body(offer: Offer, kind: str, attribute: str) -> Iterator[tuple[str, Span | None]]:
    """Yield what an attribute holds in each thing of a kind in the Markdown, and where it stands.

    `kind` is a type of token, such as `link_open` or `image`.
    """
    for block in parser().parse(offer.body):
        for token in block.children or ():
            if token.type == kind:
                address = str(token.attrs[attribute])
                yield address, stretch(offer.at("body"), address)


def stretch(place: Span | None, words: str) -> Span | None:
    """Return where words stand within a place, whatever their case; all of it where they do not."""
    start = place.text.lower().find(words.lower()) if place else -1
    if place is None or start < 0:
        return place
    return Span(place.source, place.start + start, place.start + start + len(words))
