"""Which pages a site has; the same site always gives the same plan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

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
    TermsPage,
    TextPage,
)
from generator.plan.reading import minutes_to_read
from generator.plan.way import plan_routes
from generator.plan.working import plan_working
from generator.prose import mentions, picture_named

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.model import Offer, Picture, Site
    from generator.words import Words


def plan_pages(site: Site, words: Words, *, portable: bool = False) -> tuple[AnyPage, ...]:
    """Return all pages of a site in one language."""
    governing = site.governing_language
    frame = Frame(
        name=site.name,
        language=site.language,
        url=site.url,
        seller=site.seller,
        portable=portable,
        home=site.home,
        governing_language="" if site.language == governing else governing,
        pages=tuple(Titled(title=it.title, address=f"{site.home}{it.slug}/") for it in site.pages),
    )
    listings = tuple(
        Listing(offer=it, opening=opening_of(it, site.as_of), address=f"{site.home}{it.slug}/")
        for it in site.offers
    )
    offers = (page for offer in site.offers for page in plan_offer(site, offer, frame, words))
    texts = (
        TextPage(
            frame=frame,
            address=f"{site.home}{it.slug}/",
            text=it,
            pictures=pictures_in(it.body, site),
        )
        for it in site.pages
    )
    first = IndexPage(frame=frame, address=site.home, listings=listings)
    # A host shows one page for all addresses that are none.
    missing = () if site.home else (NotFoundPage(frame=frame, address=""),)
    return (first, *offers, *texts, *missing)


def plan_offer(site: Site, offer: Offer, frame: Frame, words: Words) -> Iterator[AnyPage]:
    """Yield the pages of one offer."""
    forms = tuple(plan_form(site, offer, i, words) for i, _ in enumerate(offer.tiers, start=1))
    opening = opening_of(offer, site.as_of)
    address = f"{site.home}{offer.slug}/"
    pictures = pictures_in(offer.body, site)
    is_guest = offer.seller.name != site.seller.name
    frame = replace(frame, seller=offer.seller, is_guest=is_guest)
    yield OfferPage(
        frame=frame,
        pictures=pictures,
        address=address,
        offer=offer,
        opening=opening,
        forms=forms if opening is Opening.OPEN else (),
        routes=plan_routes(forms, words, sending=opening is Opening.OPEN),
        gifts=tuple(dict.fromkeys(gift for form in forms for gift in form.gifts)),
        minutes=minutes_to_read(forms),
        working=plan_working(
            offer.service,
            offer.service.holidays_from(site.as_of),
            answers=tuple(it for tier in offer.tiers for it in tier.answers.values()),
            steps=tuple(step for form in forms for step in form.steps),
        ),
    )
    for form in forms:
        yield NextPage(frame=frame, address=form.next_address, form=form, offer_address=address)
        yield TermsPage(
            frame=frame,
            address=form.terms_address,
            form=form,
            offer_address=address,
            pictures=pictures,
            # What is agreed asks no clock: it names all days off, past ones too.
            working=plan_working(
                offer.service,
                offer.service.holidays,
                answers=tuple(form.tier.answers.values()),
                steps=form.steps,
            ),
        )


def pictures_in(text: str, site: Site) -> tuple[Picture, ...]:
    """Return the pictures a text shows, each once, in the order in which the site shows them."""
    named = {picture_named(it.address) for it in mentions(text, None, "image")}
    return tuple(it for it in site.pictures if it.address in named)


def opening_of(offer: Offer, day: date) -> Opening:
    """Tell whether an offer can be ordered on `day`."""
    if offer.open is None or day in offer.open:
        return Opening.OPEN
    return Opening.NOT_YET if day < offer.open.first else Opening.OVER
