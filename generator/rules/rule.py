"""What a rule is: a name, the reason, and what it finds in an offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar

from generator.diagnostics import Diagnostic, Severity
from generator.prose import mentions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.model import Located, Offer
    from generator.rules.setting import Setting
    from generator.source import Span


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: what is there, where, and what to write."""

    message: str
    at: Span | None
    help: str


Thing = TypeVar("Thing", bound="Located")
Check: TypeAlias = "Callable[[Offer, Setting], Iterator[Finding]]"


class Text(Protocol):
    """What holds Markdown: an offer in its `body`, or a plain page."""

    @property
    def body(self) -> str:
        """The Markdown."""

    def at(self, *fields: str) -> Span | None:
        """Return where a field stands."""


TextCheck: TypeAlias = "Callable[[Text, Setting], Iterator[Finding]]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A check of one offer of a site; `why` says why it matters to the client."""

    name: str
    why: str
    check: Check
    severity: Severity = Severity.ERROR

    def judge(self, offer: Offer, setting: Setting) -> Iterator[Diagnostic]:
        """Yield what is wrong with an offer."""
        return map(self.diagnostic, self.check(offer, setting))

    def diagnostic(self, found: Finding) -> Diagnostic:
        """Return a finding as everybody reads it."""
        return Diagnostic(
            name=self.name,
            severity=self.severity,
            message=found.message,
            span=found.at,
            why=self.why,
            help=found.help,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRule(Rule):
    """A check of Markdown, wherever it stands."""

    check: TextCheck

    def judge_text(self, text: Text, setting: Setting) -> Iterator[Diagnostic]:
        """Yield what is wrong with a text."""
        return map(self.diagnostic, self.check(text, setting))


def as_written(things: Iterable[Thing]) -> list[Thing]:
    """Return things in the order in which the author wrote them."""
    return sorted(things, key=lambda it: it.span.start if it.span else 0)


def links_in(text: Text) -> Iterator[tuple[str, Span | None]]:
    """Yield the addresses of all links, and where they stand."""
    return ((it.address, it.place) for it in mentions(text.body, text.at("body"), "link_open"))


def stretch(place: Span | None, words: str) -> Span | None:
    """Return where words stand within a place, whatever their case; all of it where they do not."""
    return (place.find(words) or place) if place else None
