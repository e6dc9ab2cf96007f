"""From the pick to the next page: what is sent is what was agreed, and nothing else."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from itertools import product
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from generator.build import load_words, read_site
from generator.model import AskType
from generator.plan import OfferPage, plan_pages
from generator.store import read_project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from generator.plan import OrderForm
    from tests.browser.client import Client
    from tests.browser.conftest import Site
    from tests.browser.servers import Order

pytestmark = pytest.mark.browser

# What somebody answers to what a form asks beside the name.
ANSWERS = {AskType.TEXT: "To the left", AskType.PHONE: "+7 495 000-00-00"}
EVERY_MANNER = list(
    map(" ".join, product(("mouse", "keys"), ("scripts", "no-scripts"), ("360", "1280")))
)


@pytest.mark.parametrize("manner", EVERY_MANNER)
def test_an_order_holds_exactly_what_was_agreed(
    client: Callable[[str], Client], demo: Site, orders: list[Order]
) -> None:
    buyer = client(f"{demo.url}public-speaking/")
    buyer.pick(buyer.tier("No guarantee of a review"))
    form = buyer.form("No guarantee of a review")
    buyer.pick(form.get_by_role("radio", name="Without it"))
    buyer.write(form.get_by_label("Your name"), "Zoë O'Neill")
    buyer.write(form.get_by_label("Your e-mail address"), "zoe+talks@client.example")
    buyer.write(form.get_by_label("What would you like to talk about?"), "Bees & honey; 50% of it")
    buyer.tick(form.get_by_role("checkbox"))
    buyer.press(form.get_by_role("button"))

    expect(buyer.page).to_have_url(f"{demo.url}public-speaking/online/next/")
    expect(buyer.page.get_by_role("heading", level=1)).to_have_text("What happens now")
    terms = demo.folder / "terms/public-speaking/online/2026-09/terms.json"
    [order] = orders
    assert (order.method, order.path) == ("POST", "/f/42")
    assert order.content_type == "application/x-www-form-urlencoded"
    assert order.fields == (
        ("offer", "public-speaking"),
        ("tier", "online"),
        ("label", "No guarantee of a review"),
        ("price", "9000 RUB"),
        ("button", "Order: No guarantee of a review, {total}"),
        ("terms_version", "2026-09"),
        ("terms_digest", f"sha256-{sha256(terms.read_bytes()).hexdigest()}"),
        ("language", "en"),
        ("page", "https://quietlane.example/public-speaking/"),
        ("choice_workbook", "without: Without it, 0 RUB"),
        ("name", "Zoë O'Neill"),
        ("email", "zoe+talks@client.example"),
        ("ask_topic", "Bees & honey; 50% of it"),
        ("statement", "I take part online. My talk may never be reviewed, and I choose this."),
    )


def planned_forms(project: Path) -> Iterator[OrderForm]:
    """Yield every order form that a project's pages should hold."""
    site, _ = read_site(read_project(project), date(2026, 11, 1))
    assert site is not None
    for page in plan_pages(site, load_words(site.language)):
        if isinstance(page, OfferPage):
            yield from page.forms


@pytest.mark.parametrize("manner", ["mouse no-scripts 360"])
def test_every_form_of_every_offer_sends_what_was_planned(
    client: Callable[[str], Client], demo: Site, small: Site, orders: list[Order]
) -> None:
    for site in (demo, small):
        for plan in planned_forms(site.project):
            buyer = client(f"{site.url}{plan.offer.slug}/")
            label = plan.tier.label
            if len(plan.offer.tiers) > 1:
                buyer.pick(buyer.tier(label))
            form = buyer.form(label)
            first = [(extra.field, extra.options[0]) for extra in plan.extras]
            asked = {ask: "" if ask.optional else ANSWERS[ask.type] for ask in plan.asks}
            for ask, answer in asked.items():
                buyer.write(form.get_by_label(ask.ask), answer)
            buyer.fill(form, extras=[it.option.label for _, it in first])
            buyer.press(form.get_by_role("button"))
            expect(buyer.page).to_have_url(f"{site.url}{plan.next_address}")
            assert orders.pop().fields == (
                *plan.fields,
                *((field, it.value) for field, it in first),
                ("name", "Anna"),
                ("email", "anna@client.example"),
                *((f"ask_{ask.id}", answer) for ask, answer in asked.items()),
                ("statement", plan.statement),
            )
    assert not orders
