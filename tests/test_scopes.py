"""What an offer takes over from the site, and what clients see of a business that is another."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.plan import NextPage, OfferPage, TermsPage, plan_pages
from generator.render import render_site
from generator.structured import data_block
from generator.theme import load_theme
from tests.conftest import ROOT
from tests.samples import SHORTEST

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model import Offer, Site
    from generator.words import Words

STREET = """\
name: Quiet Lane
email: lane@example.org
url: https://lane.example.org/
timezone: Europe/Moscow
receiver: {kind: post, url: https://forms.example.org/f/42}
seller: {legal_name: Lane LLC, tax_id: INN 1, address: 1 Quiet Lane, phone: +7 495 100-00-00}
service:
  hours: Mon-Fri 10:00-19:00
  reply: {within: 1 working day, share: 90%, over: last 3 months}
  channels: {email: lane@example.org, telegram: quietlane}
  if_late: We tell you before the day comes.
"""
BARBER = "seller: {name: The Barber, email: barber@example.org}\n"


def offer_of(site_of: Callable[..., Site], own: str = "") -> Offer:
    return site_of(STREET, speaking=own + SHORTEST).offers[0]


def files_of(site: Site, words: Words) -> dict[str, str]:
    theme = load_theme(ROOT / "themes" / "plain")
    files = render_site(plan_pages(site, words), theme, words)
    return {it.path: it.content.decode() for it in files if it.path.endswith(".html")}


def test_an_offer_that_names_no_seller_is_sold_by_that_of_the_site(
    site_of: Callable[..., Site],
) -> None:
    site = site_of(STREET, speaking=SHORTEST)
    assert site.offers[0].seller == site.seller
    assert (site.seller.name, site.seller.tax_id) == ("Quiet Lane", "INN 1")


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (
            "{phone: +7 495 200-00-00}",
            ("Quiet Lane", "Lane LLC", "INN 1", "lane@example.org", "+7 495 200-00-00"),
        ),
        (
            "{legal_name: Lane Two LLC}",
            ("Quiet Lane", "Lane Two LLC", "", "lane@example.org", "+7 495 100-00-00"),
        ),
        (
            "{name: The Barber, email: barber@example.org}",
            ("The Barber", "", "", "barber@example.org", ""),
        ),
    ],
)
def test_who_another_business_is_comes_from_no_other(
    site_of: Callable[..., Site], own: str, said: tuple[str, ...]
) -> None:
    it = offer_of(site_of, f"seller: {own}\n").seller
    assert (it.name, it.legal_name, it.tax_id, it.email, it.phone) == said


def test_another_business_behaves_like_the_house_but_is_reached_on_its_own_ways(
    site_of: Callable[..., Site],
) -> None:
    house, barber = offer_of(site_of).service, offer_of(site_of, BARBER).service
    assert (barber.if_late, barber.hours, barber.reply) == (house.if_late, house.hours, house.reply)
    assert house.channels
    assert barber.channels == ()
    own = BARBER + "service: {channels: {phone: +7 495 300-00-00}}\n"
    assert [it.address for it in offer_of(site_of, own).service.channels] == ["+7 495 300-00-00"]


def test_each_key_of_the_service_is_taken_over_whole_or_not_at_all(
    site_of: Callable[..., Site],
) -> None:
    service = offer_of(site_of, "service: {reply: {within: 2 working days}}\n").service
    assert service.reply
    assert (str(service.reply.within), service.reply.share) == ("2 working days", None)
    assert str(service.hours) == "Mon-Fri 10:00-19:00"
    assert service.timezone == "Europe/Moscow"


@pytest.mark.parametrize(
    ("own", "surcharge"),
    [
        ("", "50%"),
        ("service: {hours: Mon-Sun 00:00-24:00}\n", ""),
        ("service: {hours: Mon-Sat 00:00-24:00}\n", "50%"),
        ("service: {hours: Mon-Sun 00:00-24:00, holidays: 2027-01-01}\n", "50%"),
    ],
)
def test_a_price_for_work_outside_hours_is_taken_over_where_there_is_such_time(
    site_of: Callable[..., Site], own: str, surcharge: str
) -> None:
    site = f"{STREET}  out_of_hours: {{surcharge: 50%, how: Call us.}}\n"
    outside = site_of(site, speaking=own + SHORTEST).offers[0].service.out_of_hours
    assert (str(outside.surcharge) if outside else "") == surcharge


def test_every_page_of_an_offer_names_the_business_that_sells_it(
    site_of: Callable[..., Site], words: Words
) -> None:
    site = site_of(STREET, barber=BARBER + SHORTEST, speaking=SHORTEST)
    files = files_of(site, words)
    theirs = [html for path, html in files.items() if "barber/" in path]
    assert len(theirs) == 5
    for html in theirs:
        assert "The Barber</title>" in html
        assert 'href="mailto:barber@example.org"' in html
        assert "Lane LLC" not in html
        assert "lane@example.org" not in html
        assert ">Quiet Lane</a>" in html  # the way back to the whole lane
    assert '<p class="aside">The Barber</p>' in files["index.html"]
    ours = [html for path, html in files.items() if "speaking/" in path]
    assert not [html for html in ours if "Barber" in html]


def test_terms_are_between_the_client_and_the_business_that_sells(
    site_of: Callable[..., Site], words: Words
) -> None:
    site = site_of(STREET, barber=BARBER + SHORTEST)
    (path,) = {
        it.path
        for it in plan_pages(site, words)
        if isinstance(it, TermsPage) and "online" in it.path
    }
    assert "Between The Barber and" in " ".join(files_of(site, words)[path].split())


def test_questions_after_an_order_go_to_the_business_that_sells(
    site_of: Callable[..., Site], words: Words
) -> None:
    site = site_of(STREET, barber=BARBER + SHORTEST)
    page = next(it for it in plan_pages(site, words) if isinstance(it, NextPage))
    asked = files_of(site, words)[page.path].partition("Whom to ask")[2].partition("</section>")[0]
    assert "barber@example.org" in asked


def test_consent_is_given_to_the_business_that_sells(
    site_of: Callable[..., Site], words: Words
) -> None:
    data = "data: {for: To find your door., kept: a year, consent: yes}\n"
    site = site_of(STREET, barber=BARBER + data + SHORTEST)
    [page] = [it for it in plan_pages(site, words) if isinstance(it, OfferPage)]
    assert all("I agree that The Barber uses" in form.consent for form in page.forms)


def test_machines_read_another_business_without_the_address_of_the_site(
    site_of: Callable[..., Site], words: Words
) -> None:
    site = site_of(STREET, barber=BARBER + SHORTEST, speaking=SHORTEST)
    pages = [it for it in plan_pages(site, words) if isinstance(it, OfferPage)]
    barber, house = (json.loads(data_block(it))["provider"] for it in pages)
    assert (barber["name"], barber["email"]) == ("The Barber", "barber@example.org")
    assert not {"url", "legalName", "taxID"} & set(barber)
    assert (house["name"], house["url"]) == ("Quiet Lane", "https://lane.example.org/")
