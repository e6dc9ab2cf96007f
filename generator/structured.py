"""What an offer page says to machines: schema.org data that no browser runs.

Each tier is an `Offer` of its own, never a range of prices: a client picks one. What a tier answers
stands in its `additionalProperty`, with the kind beside it, so that a chance is read as a chance.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

from generator.model import END_OF_DAY, Chance, Period, Schema, clock
from generator.plan import OfferPage, Opening
from generator.terms import commitment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Answer, Choice, Expectation, Offer, Price, Seller, Tier, Window
    from generator.plan import Page

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool"
Thing: TypeAlias = dict[str, Json]

CONTEXT = "https://schema.org"
TYPES = {
    Schema.SERVICE: "Service",
    Schema.COURSE: "Course",
    Schema.EDUCATION_EVENT: "EducationEvent",
}
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# UN/CEFACT's codes of units, which schema.org asks for.
UNIT_CODES = {
    Period.DAY: "DAY",
    Period.WEEK: "WEE",
    Period.MONTH: "MON",
    Period.QUARTER: "QAN",
    Period.YEAR: "ANN",
}
# Inside `<script>` only these could end it or begin a comment; the last two end lines of scripts.
UNSAFE = {ord(it): f"\\u{ord(it):04x}" for it in "<>&\u2028\u2029"}


def data_block(page: Page) -> str:
    """Return the text of a page's data block, safe inside `<script>`; empty where it has none."""
    if not isinstance(page, OfferPage):
        return ""
    text = json.dumps(structured(page), ensure_ascii=False, separators=(",", ":"))
    return text.translate(UNSAFE)


def structured(page: OfferPage) -> Thing:
    """Return an offer page as JSON-LD."""
    offer, frame = page.offer, page.frame
    is_event = offer.schema is Schema.EDUCATION_EVENT
    return {
        "@context": CONTEXT,
        "@type": TYPES[offer.schema],
        "name": offer.title,
        **filled(description=offer.summary, url=page.canonical),
        # A service is in no language; who gives an event is its organizer.
        **({} if offer.schema is Schema.SERVICE else {"inLanguage": frame.language}),
        "organizer" if is_event else "provider": {
            **provider(frame.seller, "" if frame.is_guest else frame.url),
            **contact(page),
        },
        "offers": [tier_offer(page, tier) for tier in offer.tiers],
    }


def provider(seller: Seller, url: str) -> Thing:
    """Return who sells."""
    return {
        "@type": "Organization",
        "name": seller.name,
        **filled(
            legalName=seller.legal_name,
            taxID=seller.tax_id,
            address=seller.address,
            email=seller.email,
            telephone=seller.phone,
            url=url,
        ),
    }


def contact(page: OfferPage) -> Thing:
    """Return when the seller can be reached, where the hours are known."""
    note, seller = page.working, page.frame.seller
    if note is None or note.hours is None:
        return {}
    worked = [opening(it.days, *times) for it in note.hours.timetables for times in it.times]
    return {
        "contactPoint": {
            "@type": "ContactPoint",
            **filled(email=seller.email, telephone=seller.phone),
            "hoursAvailable": [*worked, *map(closing, note.holidays)],
        }
    }


def opening(days: Sequence[int], begins: int, ends: int) -> Thing:
    """Return times at which some days of the week are worked; a day ends at 23:59, as they say."""
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": [f"{CONTEXT}/{DAYS[it]}" for it in days],
        "opens": clock(begins),
        "closes": clock(min(ends, END_OF_DAY - 1)),
    }


def closing(days_off: Window) -> Thing:
    """Return days off: who opens and closes at the same minute is closed."""
    return {
        "@type": "OpeningHoursSpecification",
        "opens": clock(0),
        "closes": clock(0),
        "validFrom": str(days_off.first),
        "validThrough": str(days_off.last),
    }


def tier_offer(page: OfferPage, tier: Tier) -> Thing:
    """Return one tier: what it costs, when it can be ordered, and what it holds."""
    offer = page.offer
    available = "InStock" if page.opening is Opening.OPEN else "OutOfStock"
    extras = [it for choice in offer.choices_of(tier) for it in add_ons(choice)]
    return {
        "@type": "Offer",
        "name": tier.name,
        "description": f"{tier.label}: {tier.answers[offer.headline].says}",
        **filled(url=page.canonical),
        **priced(tier.price, name=tier.name, description=tier.how),
        "availability": f"{CONTEXT}/{available}",
        **window(offer),
        **({"addOn": extras} if extras else {}),
        "additionalProperty": properties(offer, tier),
    }


def window(offer: Offer) -> Thing:
    """Return from when until when an offer can be ordered, where it says so."""
    if offer.open is None:
        return {}
    return {"validFrom": str(offer.open.first), "validThrough": str(offer.open.last)}


def add_ons(choice: Choice) -> list[Json]:
    """Return the options of an extra that cost something: going without is no offer."""
    return [
        {
            "@type": "Offer",
            "name": option.label,
            **filled(description=option.means),
            "category": choice.question,
            **priced(option.price, name=option.label),
        }
        for option in choice.options
        if not option.price.is_nothing
    ]


def priced(price: Price, **texts: str) -> Thing:
    """Return what something costs, exact to the digit; specified where one amount is not all."""
    if price.is_one_amount:
        return {**amounts(price), "priceCurrency": price.currency}
    specification = {**filled(**texts), **amounts(price), "priceCurrency": price.currency}
    if price.per is None:
        return {"priceSpecification": {"@type": "PriceSpecification", **specification}}
    unit = {"unitCode": UNIT_CODES[price.per]}
    # How long it goes on is for the client to say, so there is no `billingDuration`.
    return {
        "priceSpecification": {
            "@type": "UnitPriceSpecification",
            **specification,
            **unit,
            "billingIncrement": 1,
            "referenceQuantity": {"@type": "QuantitativeValue", "value": 1, **unit},
        }
    }


def amounts(price: Price) -> Thing:
    """Return one amount, or both ends of a range."""
    if not price.is_range:
        return {"price": f"{price.high.amount:f}"}
    return {"minPrice": f"{price.low.amount:f}", "maxPrice": f"{price.high.amount:f}"}


def properties(offer: Offer, tier: Tier) -> list[Json]:
    """Return what a tier answers, what else it excludes, and how many may take it."""
    answers = [answered(it, tier.answers[it.id]) for it in offer.expectations]
    excludes = [
        property_value("excludes", line, valueReference=[property_value("kind", "excluded")])
        for line in tier.excludes
    ]
    seats = [] if tier.seats is None else [property_value("seats", tier.seats)]
    return [*answers, *excludes, *seats]


def answered(expectation: Expectation, answer: Answer) -> Thing:
    """Return one answer; its kind, its odds or its remedy refer to it by their names in YAML."""
    details = {"kind": answer.kind, **commitment(answer)}
    del details[answer.kind]
    if isinstance(answer, Chance):  # what it comes to depends on these, written or not
        details |= {"times": answer.times, "repeat": answer.repeat}
    return property_value(
        expectation.id,
        answer.says,
        name=expectation.name,
        description=expectation.ask,
        valueReference=[property_value(name, value) for name, value in details.items()],
    )


def property_value(written: str, value: Json, **more: Json) -> Thing:
    """Return one property under the name that the author's file has for it."""
    return {"@type": "PropertyValue", "propertyID": written, "value": value, **more}


def filled(**texts: str) -> Thing:
    """Return those texts that say something."""
    return {name: text for name, text in texts.items() if text}
