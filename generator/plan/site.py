"""Which pages a site has; the same site always gives the same plan."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from generator.memory import AFRESH, Memory
from generator.plan.forms import plan_form
from generator.plan.frame import Frame, Titled
from generator.plan.pages import (
    AnyPage,
    IndexPage,
    Listing,
    NextPage,
    NotFoundPage,
    OfferPage,
    Opening,
    OrderForm,
    TermsPage,
    TextPage,
)
from generator.plan.way import plan_routes
from generator.plan.working import plan_working
from generator.prose import mentions, picture_named

if TYPE_CHECKING:
    from datetime import date

    from generator.model import Offer, Picture, PlainPage, Site
    from generator.words import Words


def plan_pages(
    site: Site,
    words: Words,
    *,
    portable: bool = False,
    untranslated: tuple[Titled, ...] = (),
    memory: Memory = AFRESH,
) -> tuple[AnyPage, ...]:
    """Return all pages of a site in one language.

    `untranslated` are the plain pages that are in another language only.
    """
    governing = site.governing_language
    framed = Frame(
        name=site.name,
        language=site.language,
        url=site.url,
        seller=site.seller,
        portable=portable,
        home=site.home,
        governing_language="" if site.language == governing else governing,
        pages=(*titled_pages(site), *untranslated),
    )
    frame = memory.same(framed)
    offers = (
        memory.recall(plan_offer, offer, frame, site.as_of, site.pictures, words)
        for offer in site.offers
    )
    texts = (memory.recall(plan_text, text, frame, site.pictures) for text in site.pages)
    first = memory.recall(plan_index, frame, site.offers, site.as_of)
    # A host shows one page for all addresses that are none.
    missing = () if site.home else (memory.recall(plan_missing, frame),)
    return (first, *chain.from_iterable(offers), *texts, *missing)


def titled_pages(site: Site) -> tuple[Titled, ...]:
    """Return the plain pages of a site in one language as others link to them."""
    return tuple(Titled(title=it.title, address=f"{site.home}{it.slug}/") for it in site.pages)


def plan_index(frame: Frame, offers: tuple[Offer, ...], as_of: date) -> IndexPage:
    """Return the list of all offers."""
    listings = tuple(
        Listing(offer=it, opening=opening_of(it, as_of), address=f"{frame.home}{it.slug}/")
        for it in offers
    )
    return IndexPage(frame=frame, address=frame.home, listings=listings)


def plan_missing(frame: Frame) -> NotFoundPage:
    """Return the page for addresses that are none."""
    return NotFoundPage(frame=frame, address="")


def plan_text(text: PlainPage, frame: Frame, pictures: tuple[Picture, ...]) -> TextPage:
    """Return the page of an author's own text."""
    return TextPage(
        frame=frame,
        address=f"{frame.home}{text.slug}/",
        text=text,
        pictures=pictures_in(text.body, pictures),
    )


def plan_offer(
    offer: Offer, site: Frame, as_of: date, pictures: tuple[Picture, ...], words: Words
) -> tuple[AnyPage, ...]:
    """Return the pages of one offer; `pictures` are all that texts of the site show."""
    numbers = range(1, len(offer.tiers) + 1)
    forms = tuple(plan_form(site, as_of, offer, number, words) for number in numbers)
    opening = opening_of(offer, as_of)
    address = f"{site.home}{offer.slug}/"
    shown = pictures_in(offer.body, pictures)
    is_guest = offer.seller.name != site.seller.name
    frame = replace(site, seller=offer.seller, is_guest=is_guest)
    first = OfferPage(
        frame=frame,
        pictures=shown,
        address=address,
        offer=offer,
        opening=opening,
        forms=forms if opening is Opening.OPEN else (),
        routes=plan_routes(forms, words, sending=opening is Opening.OPEN),
        gifts=tuple(dict.fromkeys(gift for form in forms for gift in form.gifts)),
        working=plan_working(
            offer.service,
            offer.service.holidays_from(as_of),
            answers=tuple(it for tier in offer.tiers for it in tier.answers.values()),
            steps=tuple(step for form in forms for step in form.steps),
        ),
    )
    return (first, *(it for form in forms for it in plan_after(form, frame, address, shown)))


def plan_after(
    form: OrderForm, frame: Frame, offer_address: str, pictures: tuple[Picture, ...]
) -> tuple[NextPage, TermsPage]:
    """Return the pages behind one form: what happens after sending, and what it agrees to."""
    service, answers = form.service, tuple(form.tier.answers.values())
    return (
        NextPage(frame=frame, address=form.next_address, form=form, offer_address=offer_address),
        TermsPage(
            frame=frame,
            address=form.terms_address,
            form=form,
            offer_address=offer_address,
            pictures=pictures,
            # What is agreed asks no clock: it names all days off, past ones too.
            working=plan_working(service, service.holidays, answers=answers, steps=form.steps),
        ),
    )


def pictures_in(text: str, pictures: tuple[Picture, ...]) -> tuple[Picture, ...]:
    """Return those of a site's pictures that a text shows, in the order of the text."""
    known = {it.address: it for it in pictures}
    named = dict.fromkeys(picture_named(it.address) for it in mentions(text, None, "image"))
    return tuple(known[it] for it in named if it in known)


def opening_of(offer: Offer, day: date) -> Opening:
    """Tell whether an offer can be ordered on `day`."""
    if offer.open is None or day in offer.open:
        return Opening.OPEN
    return Opening.NOT_YET if day < offer.open.first else Opening.OVER
