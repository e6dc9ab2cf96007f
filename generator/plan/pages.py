"""The pages there are, each carrying everything it is drawn from."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from generator.model import AskType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import (
        Ask,
        Gift,
        Offer,
        Picture,
        PlainPage,
        Price,
        Receiver,
        Row,
        Service,
        Step,
        Tier,
    )
    from generator.plan.extras import Extra, Total
    from generator.plan.frame import Alternate, Frame
    from generator.plan.working import WorkingNote
    from generator.terms import Terms
    from generator.way import Way

TOTAL = "{total}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page; `address` is relative to the site, `""` for the first page, else ends in `/`."""

    template: ClassVar[str]
    # Whether a search engine may show it: what stands before an order, not what follows it.
    is_listed: ClassVar[bool] = False
    frame: Frame
    address: str
    # The page in every language it is in, itself among them; empty where that is one.
    alternates: tuple[Alternate, ...] = ()
    # What the texts on it show.
    pictures: tuple[Picture, ...] = ()

    @property
    def path(self) -> str:
        """The file that holds the page, relative to the output folder."""
        return f"{self.address}index.html"

    @property
    def canonical(self) -> str:
        """The page's full address, or empty where the site's is not known."""
        return f"{self.frame.url}{self.address}" if self.frame.url else ""

    def full(self, address: str) -> str:
        """Return the full address of a page, where that of the site is known."""
        return f"{self.frame.url}{address}"

    @property
    def governing(self) -> Alternate | None:
        """The page in the language whose words hold, where that is another one."""
        language = self.frame.governing_language
        return next((it for it in self.alternates if it.language == language), None)

    def href(self, target: str) -> str:
        """Return the link from this page to an address or a file of the site."""
        # From the root: a relative path would be one from the folder the process runs in.
        return self.finished(posixpath.relpath(f"/{target}", f"/{self.address}"), target)

    def link_to(self, slug: str) -> str:
        """Return the link to an offer or a plain page in this language, or to the first page."""
        return self.href(f"{self.frame.home}{slug}/" if slug else self.frame.home)

    def finished(self, link: str, target: str) -> str:
        """Return a link with the slash, or the file name, that hosts expect at its end."""
        if target and not target.endswith("/"):
            return link
        return f"{link}/index.html" if self.frame.portable else f"{link}/"


class Opening(StrEnum):
    """Whether an offer can be ordered on the day of the build."""

    OPEN = "open"
    NOT_YET = "not-yet"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One offer in the list of all."""

    offer: Offer
    opening: Opening
    address: str

    @property
    def file(self) -> str:
        """The file that holds the page of the offer."""
        return f"{self.address}index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Untranslated:
    """Offers that have pages in these languages only."""

    languages: tuple[str, ...]
    listings: tuple[Listing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPage(Page):
    """The list of offers, and of those that are in other languages only."""

    template = "index"
    is_listed = True
    listings: tuple[Listing, ...]
    untranslated: tuple[Untranslated, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderForm:
    """The form of one tier.

    `fields` are the hidden ones, in the record's order; `button` holds `{total}` where the amount
    goes; `consent` is the sentence a client agrees to beside the order, or empty; `totals` lists
    every combination of extras, one where there are none.
    """

    number: int
    offer: Offer
    tier: Tier
    extras: tuple[Extra, ...]
    gifts: tuple[Gift, ...]
    steps: tuple[Step, ...]
    statement: str
    consent: str
    button: str
    totals: tuple[Total, ...]
    fields: tuple[tuple[str, str], ...]
    terms: Terms
    terms_address: str
    next_address: str
    working: WorkingNote | None = None

    @property
    def receiver(self) -> Receiver:
        """Where the order goes."""
        return self.tier.receiver

    @property
    def terms_file(self) -> str:
        """The file that holds the page of its terms."""
        return f"{self.terms_address}index.html"

    @property
    def asks(self) -> tuple[Ask, ...]:
        """The fields beyond name and e-mail."""
        return self.offer.asks_of(self.tier)

    @property
    def takes_files(self) -> bool:
        """Tell whether a client attaches something."""
        return any(ask.type is AskType.FILE for ask in self.asks)

    @property
    def service(self) -> Service:
        """How the business behaves with this order."""
        return self.offer.service

    @property
    def fixed_total(self) -> tuple[Price, ...] | None:
        """The total, where it is the same whatever is picked."""
        amounts = {total.prices for total in self.totals}
        return amounts.pop() if len(amounts) == 1 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """What happens from an order of these tiers on, as a list and as a drawing."""

    tiers: tuple[Tier, ...]
    steps: tuple[Step, ...]
    way: Way


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferPage(Page):
    """An offer with all that a client decides by, and the forms while it can be ordered."""

    template = "offer"
    is_listed = True
    offer: Offer
    opening: Opening
    forms: tuple[OrderForm, ...]
    routes: tuple[Route, ...]
    gifts: tuple[Gift, ...]
    working: WorkingNote | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the comparison, differing ones first."""
        return self.offer.rows


@dataclass(frozen=True, slots=True, kw_only=True)
class NextPage(Page):
    """What happens after sending, for one tier."""

    template = "next"
    form: OrderForm
    offer_address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsPage(Page):
    """One version of the terms of one tier, for good."""

    template = "terms"
    form: OrderForm
    offer_address: str
    working: WorkingNote | None = None

    @property
    def gifts(self) -> tuple[Gift, ...]:
        """All gifts of these terms: a page that is permanent asks no clock."""
        return self.form.offer.gifts_of(self.form.tier)

    @property
    def canonical_file(self) -> str:
        """The address of the canonical form, byte for byte."""
        return f"{self.address}terms.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPage(Page):
    """A plain page: the author's own words, beside the offers."""

    template = "text"
    is_listed = True
    text: PlainPage


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundPage(Page):
    """What a host shows for an address that is none; it is served at any depth."""

    template = "not-found"

    @property
    def path(self) -> str:
        """The file that hosts look for."""
        return "404.html"

    @property
    def canonical(self) -> str:
        """Empty: the page has no address of its own."""
        return ""

    def href(self, target: str) -> str:
        """Return a link from the root of the host, since the page's own depth is not known."""
        root = "/" + "/".join(self.frame.url.split("/")[3:]) if self.frame.url else "/"
        return f"{root}{target}"


AnyPage: TypeAlias = IndexPage | OfferPage | NextPage | TermsPage | TextPage | NotFoundPage


def forms_on(pages: Iterable[Page]) -> tuple[OrderForm, ...]:
    """Return the order forms of pages, in their order."""
    return tuple(form for page in pages if isinstance(page, OfferPage) for form in page.forms)
