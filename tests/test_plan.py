"""The plan: which pages there are, how they link, what each form asks and comes to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Seller
from generator.plan import Frame, IndexPage, NotFoundPage, OfferPage, Opening, plan_pages
from tests.samples import SHORTEST, SITE

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model import Site
    from generator.plan import AnyPage
    from generator.words import Words

EXTRAS = """\
choices:
  workbook:
    question: Do you want the workbook?
    options:
      with: {label: With it, price: 900 RUB}
      without: {label: Without it, price: 0 RUB}
  seat:
    question: Where do you sit?
    for: [in-class]
    options:
      front: {label: In front, price: 500 RUB}
      middle: {label: In the middle, price: 100 RUB}
      back: {label: Behind, price: 0 RUB}
"""


@pytest.fixture
def shortest(site_of: Callable[..., Site]) -> Site:
    return site_of(speaking=SHORTEST)


def offer_page(site: Site, words: Words) -> OfferPage:
    return next(page for page in plan_pages(site, words) if isinstance(page, OfferPage))


def test_an_offer_with_two_tiers_has_seven_pages_around_it(shortest: Site, words: Words) -> None:
    assert [page.path for page in plan_pages(shortest, words)] == [
        "index.html",
        "speaking/index.html",
        "speaking/in-class/next/index.html",
        "terms/speaking/in-class/draft/index.html",
        "speaking/online/next/index.html",
        "terms/speaking/online/draft/index.html",
        "404.html",
    ]


def test_a_site_without_offers_still_has_its_first_page(
    site_of: Callable[..., Site], words: Words
) -> None:
    first, missing = plan_pages(site_of(), words)
    assert isinstance(first, IndexPage)
    assert isinstance(missing, NotFoundPage)


@pytest.mark.parametrize(
    ("target", "link"),
    [
        ("", "../../../"),
        ("speaking/", "../../"),
        ("speaking/online/next/", "./"),
        ("terms/speaking/online/draft/", "../../../terms/speaking/online/draft/"),
        ("assets/plain.css", "../../../assets/plain.css"),
    ],
)
def test_links_are_relative_so_that_a_site_works_under_any_path(
    shortest: Site, words: Words, target: str, link: str
) -> None:
    page = next(it for it in plan_pages(shortest, words) if it.address == "speaking/online/next/")
    assert page.href(target) == link


def test_portable_links_name_the_file(shortest: Site, words: Words) -> None:
    pages = plan_pages(shortest, words, portable=True)
    page = next(it for it in pages if it.address == "speaking/")
    assert page.href("") == "../index.html"
    assert page.href("speaking/online/next/") == "online/next/index.html"
    assert page.href("assets/plain.css") == "../assets/plain.css"


def test_the_page_for_missing_ones_links_from_the_root_of_the_host(
    shortest: Site, words: Words
) -> None:
    missing = plan_pages(shortest, words)[-1]
    assert missing.href("assets/plain.css") == "/courses/assets/plain.css"


def test_the_page_for_missing_ones_assumes_the_root_where_no_address_is_known(
    site_of: Callable[..., Site], words: Words
) -> None:
    site = site_of(SITE.replace("url: https://example.org/courses/\n", ""), speaking=SHORTEST)
    assert plan_pages(site, words)[-1].href("") == "/"


def test_a_form_carries_the_record_in_its_order(shortest: Site, words: Words) -> None:
    form = offer_page(shortest, words).forms[1]
    assert form.fields == (
        ("offer", "speaking"),
        ("tier", "online"),
        ("label", "No guarantee"),
        ("price", "9000 RUB"),
        ("button", "Order: No guarantee, {total}"),
        ("terms_version", "draft"),
        ("terms_digest", form.terms.digest),
        ("language", "en"),
        ("page", "https://example.org/courses/speaking/"),
    )


def test_a_statement_is_composed_of_label_and_headline_answer(shortest: Site, words: Words) -> None:
    form = offer_page(shortest, words).forms[1]
    assert form.statement == (
        "I choose “No guarantee”. I have read what it means: “Your talk may never be reviewed.”"
    )


def test_every_combination_of_extras_has_its_exact_total(
    site_of: Callable[..., Site], words: Words
) -> None:
    in_class, online = offer_page(site_of(speaking=SHORTEST + EXTRAS), words).forms
    assert [(extra.number, extra.choice.id) for extra in in_class.extras] == [
        (2, "workbook"),
        (1, "seat"),
    ]
    assert {total.picks: " + ".join(map(str, total.prices)) for total in in_class.totals} == {
        (1, 1): "31400 RUB",
        (1, 2): "30500 RUB",
        (2, 1): "31000 RUB",
        (2, 2): "30100 RUB",
        (3, 1): "30900 RUB",
        (3, 2): "30000 RUB",
    }
    assert [str(*total.prices) for total in online.totals] == ["9900 RUB", "9000 RUB"]


def test_a_total_that_no_extra_changes_is_known_from_the_start(
    site_of: Callable[..., Site], words: Words
) -> None:
    free = (
        EXTRAS.replace("900 RUB", "0 RUB").replace("500 RUB", "0 RUB").replace("100 RUB", "0 RUB")
    )
    for form in offer_page(site_of(speaking=SHORTEST + free), words).forms:
        assert form.fixed_total == (form.tier.price,)


@pytest.mark.parametrize(
    ("day", "opening"),
    [
        (date(2026, 8, 31), Opening.NOT_YET),
        (date(2026, 9, 1), Opening.OPEN),
        (date(2027, 3, 1), Opening.OPEN),
        (date(2027, 3, 2), Opening.OVER),
    ],
)
def test_an_offer_has_forms_from_its_first_day_to_its_last(
    site_of: Callable[..., Site], words: Words, day: date, opening: Opening
) -> None:
    site = site_of(speaking=SHORTEST + "open: 2026-09-01 .. 2027-03-01\n")
    page = offer_page(replace(site, as_of=day), words)
    assert page.opening is opening
    assert bool(page.forms) is (opening is Opening.OPEN)


def test_a_gift_leaves_the_page_after_its_last_day(
    site_of: Callable[..., Site], words: Words
) -> None:
    gift = "gifts: [{gift: An hour, worth: 5 RUB, because: you asked, until: 2026-11-01}]\n"
    site = site_of(speaking=SHORTEST + gift)
    assert [it.gift for it in offer_page(site, words).gifts] == ["An hour"]
    assert offer_page(replace(site, as_of=date(2026, 11, 2)), words).gifts == ()


def test_a_gift_announced_on_delivery_is_on_no_page(
    site_of: Callable[..., Site], words: Words
) -> None:
    gift = "gifts: [{gift: A portrait, worth: 5 RUB, because: we like it, announce: on-delivery}]\n"
    assert offer_page(site_of(speaking=SHORTEST + gift), words).gifts == ()


def test_without_steps_the_first_one_is_our_answer_in_the_reply_time(
    shortest: Site, words: Words
) -> None:
    (step,) = offer_page(shortest, words).routes[0].steps
    assert (step.who, str(step.within), step.after) == ("us", "1 working day", "order")


@given(depth=st.integers(0, 4), target_depth=st.integers(0, 4))
def test_every_link_leads_where_it_says(depth: int, target_depth: int) -> None:
    address, target = "a/" * depth, "b/" * target_depth
    page = linking_page(address)
    steps = [it for it in page.href(target).split("/") if it not in {"", "."}]
    here = [it for it in address.split("/") if it]
    for step in steps:
        here = here[:-1] if step == ".." else [*here, step]
    assert "/".join(here) == target.rstrip("/")


def linking_page(address: str) -> AnyPage:
    frame = Frame(name="x", language="en", url="", seller=Seller(name="x", email="x@example.org"))
    return IndexPage(frame=frame, address=address, listings=())
