"""Which pages a site has; the same site always gives the same plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.plan.forms import plan_form
from generator.plan.pages import (
    AnyPage,
    Frame,
    IndexPage,
    Listing,
    NextPage,
    NotFoundPage,
    OfferPage,
    Opening,
    TermsPage,
)
from generator.plan.reading import minutes_to_read
from generator.plan.way import plan_routes
from generator.plan.working import plan_working

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.model import Offer, Site
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
    )
    listings = tuple(
        Listing(offer=it, opening=opening_of(it, site.as_of), address=f"{site.home}{it.slug}/")
        for it in site.offers
    )
    offers = (page for offer in site.offers for page in plan_offer(site, offer, frame, words))
    first = IndexPage(frame=frame, address=site.home, listings=listings)
    # A host shows one page for all addresses that are none.
    missing = () if site.home else (NotFoundPage(frame=frame, address=""),)
    return (first, *offers, *missing)


def plan_offer(site: Site, offer: Offer, frame: Frame, words: Words) -> Iterator[AnyPage]:
    """Yield the pages of one offer."""
    forms = tuple(plan_form(site, offer, i, words) for i, _ in enumerate(offer.tiers, start=1))
    opening = opening_of(offer, site.as_of)
    address = f"{site.home}{offer.slug}/"
    yield OfferPage(
        frame=frame,
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
            # What is agreed asks no clock: it names all days off, past ones too.
            working=plan_working(
                offer.service,
                offer.service.holidays,
                answers=tuple(form.tier.answers.values()),
                steps=form.steps,
            ),
        )


def opening_of(offer: Offer, day: date) -> Opening:
    """Tell whether an offer can be ordered on `day`."""
    if offer.open is None or day in offer.open:
        return Opening.OPEN
    return Opening.NOT_YET if day < offer.open.first else Opening.OVER
