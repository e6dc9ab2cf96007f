"""What an offer page says to machines: the model's own values, and data whatever the text."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import html5lib
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.plan import OfferPage, plan_pages
from generator.structured import data_block
from generator.words import full_locale
from tests.conftest import ROOT
from tests.drawn import drawn
from tests.samples import SHORTEST, SITE

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model import Site
    from generator.theme import Theme
    from generator.words import Words

DEMO = (ROOT / "content" / "offers" / "public-speaking.yaml").read_text(encoding="utf-8")
REFUSED = {"AggregateOffer", "WarrantyPromise", "eligibleQuantity"}
scraps = st.sampled_from(["</script", "<!--", "<script", "]]>", "-->", "&lt;", "\\", '"', "\u2028"])
hostile = st.lists(scraps | st.text(max_size=5), max_size=8).map("".join)


def page_of(site: Site, words: Words) -> OfferPage:
    return next(it for it in plan_pages(site, words) if isinstance(it, OfferPage))


def said(site: Site, words: Words) -> Any:  # noqa: ANN401  # whatever JSON holds
    return json.loads(data_block(page_of(site, words)))


def test_each_tier_is_an_offer_at_its_own_price(site_of: Callable[..., Site], words: Words) -> None:
    offers = said(site_of(SITE, speaking=DEMO), words)["offers"]
    assert [(it["@type"], it["name"], it["price"], it["priceCurrency"]) for it in offers] == [
        ("Offer", "In the classroom", "30000", "RUB"),
        ("Offer", "Online", "9000", "RUB"),
    ]
    assert offers[1]["description"].startswith("No guarantee of a review: ")


def test_what_can_be_added_costs_something(site_of: Callable[..., Site], words: Words) -> None:
    (extra,) = said(site_of(SITE, speaking=DEMO), words)["offers"][0]["addOn"]
    assert (extra["name"], extra["price"]) == ("With the printed workbook", "900")


def test_a_chance_is_said_with_its_odds_and_an_exclusion_as_one(
    site_of: Callable[..., Site], words: Words
) -> None:
    online = said(site_of(SITE, speaking=DEMO), words)["offers"][1]["additionalProperty"]
    chance = {it["propertyID"]: it["value"] for it in online[0]["valueReference"]}
    assert chance.items() >= {"kind": "chance", "odds": "3 of 40", "times": 8}.items()
    excluded = next(it for it in online if it["propertyID"] == "excludes")
    assert excluded["value"] == "Nobody answers in the chat outside the break."
    assert excluded["valueReference"][0]["value"] == "excluded"


def test_yes_is_a_boolean_to_machines_and_a_count_is_a_number(
    site_of: Callable[..., Site], words: Words
) -> None:
    online = said(site_of(SITE, speaking=DEMO), words)["offers"][1]["additionalProperty"]
    chance = {it["propertyID"]: it["value"] for it in online[0]["valueReference"]}
    assert chance["repeat"] is True
    assert chance["times"] == 8
    drawn_once = DEMO.replace("repeat: yes", "repeat: no")
    assert drawn_once != DEMO
    online = said(site_of(SITE, speaking=drawn_once), words)["offers"][1]["additionalProperty"]
    assert {"propertyID": "repeat", "value": False, "@type": "PropertyValue"} in online[0][
        "valueReference"
    ]


def test_nothing_is_said_that_machines_read_as_a_range_a_warranty_or_a_quantity(
    site_of: Callable[..., Site], words: Words
) -> None:
    block = data_block(page_of(site_of(SITE, speaking=DEMO), words))
    assert not [word for word in REFUSED if word in block]


@pytest.mark.parametrize(
    ("written", "type_", "by"),
    [
        ("", "Service", "provider"),
        ("schema: service\n", "Service", "provider"),
        ("schema: course\n", "Course", "provider"),
        ("schema: education-event\n", "EducationEvent", "organizer"),
    ],
)
def test_an_offer_is_what_its_author_says_it_is(
    site_of: Callable[..., Site], words: Words, written: str, type_: str, by: str
) -> None:
    data = said(site_of(SITE, speaking=written + SHORTEST), words)
    assert data["@type"] == type_
    assert data[by]["name"] == "The Speaking School"


@pytest.mark.parametrize(
    ("opened", "available"),
    [
        ("2026-09-01 .. 2027-03-01", "InStock"),
        ("2027-01-01 .. 2027-03-01", "OutOfStock"),
        ("2026-01-01 .. 2026-03-01", "OutOfStock"),
    ],
)
def test_what_cannot_be_ordered_is_not_in_stock(
    site_of: Callable[..., Site], words: Words, opened: str, available: str
) -> None:
    site = site_of(SITE, speaking=DEMO.replace("2026-09-01 .. 2027-03-01", opened, 1))
    for offer in said(site, words)["offers"]:
        assert offer["availability"] == f"https://schema.org/{available}"
        assert f"{offer['validFrom']} .. {offer['validThrough']}" == opened


def test_only_offer_pages_have_a_data_block(
    site_of: Callable[..., Site], plain_theme: Theme, words: Words
) -> None:
    files = drawn(site_of(SITE, speaking=SHORTEST), plain_theme, words)
    assert [path for path, text in files.items() if "ld+json" in text] == ["speaking/index.html"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=hostile)
@example(text="</script><script>alert(1)</script>")
@example(text="<!--<script>")
def test_no_text_of_an_author_leaves_its_data_block(
    site_of: Callable[..., Site], words: Words, text: str
) -> None:
    page = page_of(site_of(SITE, speaking=SHORTEST), words)
    tiers = tuple(replace(it, name=text, excludes=(text,)) for it in page.offer.tiers)
    offer = replace(page.offer, title=text, summary=text, tiers=tiers)
    block = data_block(replace(page, offer=offer))
    assert not set("<>&\u2028\u2029") & set(block)
    html = html5lib.parse(f'<script type="application/ld+json">{block}</script>')
    (script,) = (it for it in html.iter() if str(it.tag).endswith("script"))
    data = json.loads(script.text or "")
    assert data["name"] == data["offers"][0]["name"] == text
    assert data.get("description", "") == text


@pytest.mark.parametrize(
    ("language", "full"), [("en", "en_US"), ("en-GB", "en_GB"), ("ru", "ru_RU"), ("sr", "sr_RS")]
)
def test_a_language_names_its_country(language: str, full: str) -> None:
    assert full_locale(language) == full
