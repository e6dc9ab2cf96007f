"""What the model holds of what was written: defaults, order, and what lies over what."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from generator.model import (
    Announce,
    Chance,
    ChannelKind,
    Excluded,
    Guaranteed,
    Offer,
    Picked,
    Site,
    TierOrder,
    Unit,
)
from tests.conftest import DAY
from tests.trees import (
    LONG_OFFER,
    LONG_SITE,
    SHORT_OFFER,
    SHORT_SITE,
    decoded,
    with_value,
    without,
)

if TYPE_CHECKING:
    from tests.trees import Tree


def read(site: Tree = SHORT_SITE, offer: Tree = SHORT_OFFER) -> tuple[Site, Offer]:
    result = decoded(site, offer)
    assert result.site, result.findings
    return result.site, result.site.offers[0]


def test_the_shortest_offer_is_filled_in() -> None:
    site, offer = read()
    assert (offer.slug, offer.version, offer.order) == ("speaking", "", TierOrder.PRICE_DESC)
    (row,) = offer.rows
    assert row.expectation.name == row.expectation.ask == offer.question
    dear, cheap = offer.tiers
    assert isinstance(dear.answers[offer.headline], Guaranteed)
    assert isinstance(cheap.answers[offer.headline], Excluded)
    assert cheap.is_nameless
    assert cheap.statement == ""
    assert offer.service == site.service


def test_the_longest_offer_is_read_whole() -> None:
    site, offer = read(LONG_SITE, LONG_OFFER)
    chance = offer.tiers[1].answers["review"]
    assert isinstance(chance, Chance)
    assert (str(chance.odds), chance.times, chance.picked) == ("3 of 40", 8, Picked.DRAW)
    assert (chance.repeat, chance.as_of) == (True, date(2026, 9, 1))
    assert [gift.announce for gift in offer.gifts] == [Announce.ON_PAGE, Announce.ON_DELIVERY]
    assert offer.gifts[0].tiers == ("in-class",)
    assert offer.choices[0].tiers == offer.gifts[1].tiers == ("in-class", "online")
    assert [option.id for option in offer.choices[0].options] == ["with", "without"]
    assert offer.steps[0].within
    assert offer.steps[0].within.unit is Unit.WORKING_DAY
    assert offer.asks[0].optional
    assert [it.kind for it in offer.service.channels] == [ChannelKind.EMAIL, ChannelKind.PHONE]
    assert site.as_of == date(2026, 11, 1)


def test_answers_stand_in_the_order_of_the_expectations_wherever_they_were_written() -> None:
    _, offer = read(LONG_SITE, LONG_OFFER)
    assert [it.id for it in offer.expectations] == list(offer.tiers[0].answers)
    assert offer.tiers[0].answers["teacher"] == offer.tiers[1].answers["teacher"]


def test_an_answer_in_the_tier_itself_is_about_the_headline() -> None:
    offer = with_value(SHORT_OFFER, ("expectations",), {"a": {"name": "A"}, "b": {"name": "B"}})
    offer = with_value(offer, ("headline",), "b")
    for tier in ("in-class", "online"):
        offer = with_value(offer, ("tiers", tier, "answers"), {"a": {"excluded": "No A."}})
    _, made = read(offer=offer)
    assert {tier.answers["b"].kind for tier in made.tiers} == {"guaranteed", "excluded"}


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        ("price-desc", ["dear", "middle", "cheap"]),
        ("price-asc", ["cheap", "middle", "dear"]),
        ("alphabetical", ["cheap", "dear", "middle"]),
        ("as-listed", ["middle", "cheap", "dear"]),
    ],
)
def test_tiers_stand_in_the_order_that_the_offer_declares(order: str, ids: list[str]) -> None:
    prices = {"middle": "2 EUR", "cheap": "1.50 EUR", "dear": "10 EUR"}
    tiers = {it: {"label": it, "price": price, "excluded": it} for it, price in prices.items()}
    offer = with_value(with_value(SHORT_OFFER, ("tiers",), tiers), ("order",), order)
    assert [tier.id for tier in read(offer=offer)[1].tiers] == ids


def test_the_receiver_of_a_tier_is_its_own_before_that_of_the_offer_and_of_the_site() -> None:
    def at(name: str) -> Tree:
        return {"kind": "post", "url": f"https://{name}.example/"}

    offer = with_value(SHORT_OFFER, ("receiver",), at("offer"))
    offer = with_value(offer, ("tiers", "online", "receiver"), at("tier"))
    dear, cheap = read(offer=offer)[1].tiers
    assert (dear.receiver.url, cheap.receiver.url) == (
        "https://offer.example/",
        "https://tier.example/",
    )
    site = with_value(SHORT_SITE, ("receiver",), at("site"))
    assert read(site)[1].tiers[0].receiver.url == "https://site.example/"


def test_an_offer_changes_only_what_it_says_of_the_service() -> None:
    own = {"hours": "Sat 10:00-14:00", "channels": {"telegram": "school"}}
    site, offer = read(LONG_SITE, with_value(LONG_OFFER, ("service",), own))
    assert str(offer.service.hours) == "Sat 10:00-14:00"
    assert [it.address for it in offer.service.channels] == ["school"]
    assert offer.service.reply == site.service.reply
    assert offer.service.payment == site.service.payment


def test_the_seller_has_the_name_and_the_address_of_the_site_unless_it_says_others() -> None:
    site, _ = read()
    assert (site.seller.name, site.seller.email) == (site.name, "hello@example.org")
    own = {"name": "Anna", "email": "anna@example.org"}
    site, _ = read(with_value(SHORT_SITE, ("seller",), own))
    assert (site.seller.name, site.seller.email) == ("Anna", "anna@example.org")
    site, _ = read(with_value(without(SHORT_SITE, ("email",)), ("seller",), own))
    assert site.seller.email == "anna@example.org"


@pytest.mark.parametrize(
    ("written", "day"), [("today", DAY), ("2027-01-01", date(2027, 1, 1)), ("", DAY)]
)
def test_deadlines_are_judged_by_the_day_the_site_names_else_by_today(
    written: str, day: date
) -> None:
    named = with_value(SHORT_SITE, ("as_of",), written) if written else SHORT_SITE
    assert read(named)[0].as_of == day


def test_whole_offers_come_through_beside_broken_ones_but_not_past_a_broken_site() -> None:
    broken = with_value(SHORT_OFFER, ("title",), "")
    result = decoded(SHORT_SITE, broken)
    assert result.site
    assert result.site.offers == ()
    assert decoded(with_value(SHORT_SITE, ("name",), ""), SHORT_OFFER).site is None


def test_where_things_were_written_is_no_part_of_what_they_are() -> None:
    assert read(offer=dict(reversed(SHORT_OFFER.items())))[1] == read()[1]
