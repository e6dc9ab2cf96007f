"""Nobody is shut out: axe finds nothing, and without colours of its own a page still shows all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.client import Client, picks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import Site, Visit

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES_ON_COLOURS = ["color-contrast", "link-in-text-block"]
# axe cannot tell the contrast of words that a ::before or ::after lies over, be it transparent.
# For axe, words in a drawing lie on a picture; test_aids.py measures their contrast.
ALL_BUT_DRAWINGS = {"exclude": [".way"]}
# Only what was found leaves the browser: what is fine is many times as long.
RUN = """async ([where, how]) => {
  const { violations, incomplete } = await axe.run(where, how);
  return [...violations, ...incomplete];
}"""
NO_OVERLAYS = "*::before, *::after { content: none !important }"


def findings(page: Page, rules: list[str]) -> Iterator[str]:
    """Yield what axe finds on a page, and where it could not tell a contrast."""
    options = {"runOnly": rules, "resultTypes": ["violations", "incomplete"]}
    for finding in page.evaluate(RUN, [ALL_BUT_DRAWINGS, options]):
        for node in finding["nodes"]:
            yield f"{finding['id']}: {node['target']} {node['failureSummary']}"


@pytest.fixture(scope="session")
def axe(node_modules: Path) -> str:
    """Return axe itself."""
    return (node_modules / "axe-core" / "axe.min.js").read_text("utf-8")


def all_findings(page: Page, axe: str, addresses: list[str], rules: list[str]) -> list[str]:
    """Return what is found on pages in all their states."""
    found = []
    page.add_init_script(axe)
    for address in addresses:
        page.goto(address)
        page.add_style_tag(content=NO_OVERLAYS)
        for tier in picks(page):
            found += [f"{address} {tier} {it}" for it in findings(page, rules)]
    return found


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(visit: Visit, axe: str, demo: Site, width: int) -> None:
    viewport = {"width": width, "height": 800}
    page = visit("about:blank", viewport=viewport, bypass_csp=True)
    assert all_findings(page, axe, demo.pages, RULES) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_the_dark(visit: Visit, axe: str, demo: Site, width: int) -> None:
    viewport = {"width": width, "height": 800}
    page = visit("about:blank", viewport=viewport, color_scheme="dark", bypass_csp=True)
    assert all_findings(page, axe, demo.pages, RULES_ON_COLOURS) == []


def test_axe_finds_nothing_in_offers_at_the_edges(
    visit: Visit, axe: str, offers: list[str]
) -> None:
    page = visit("about:blank", bypass_csp=True)
    assert all_findings(page, axe, offers[1:], RULES) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_beside_prices_and_fields_of_every_sort(
    visit: Visit, axe: str, varied: Site, width: int
) -> None:
    page = visit("about:blank", viewport={"width": width, "height": 800}, bypass_csp=True)
    assert all_findings(page, axe, varied.pages, RULES) == []


@pytest.fixture
def plain(visit: Visit, demo: Site) -> Page:
    """Return the offer's page as somebody sees it whose system decides on colours."""
    return visit(f"{demo.url}public-speaking/", forced_colors="active")


def test_with_forced_colours_cards_options_and_button_have_an_edge(plain: Page) -> None:
    plain.get_by_role("radio", name="No guarantee").check(force=True)
    form = plain.get_by_role("region", name="Your order")
    things = (
        *plain.locator(".tier").all(),
        *form.locator(".option").all(),
        *form.locator("input[type=text], input[type=email]").all(),
        form.get_by_role("button"),
    )
    assert len(things) == 2 + 3 + 3 + 1
    for thing in things:
        expect(thing).to_have_css("border-top-style", "solid")
        edge, ground = thing.evaluate(
            "it => [getComputedStyle(it).borderTopColor, getComputedStyle(it).backgroundColor]"
        )
        assert edge != ground


def test_with_forced_colours_a_pick_can_be_seen(plain: Page) -> None:
    radio = plain.get_by_role("radio", name="No guarantee")
    before = radio.screenshot()
    radio.check(force=True)
    assert radio.screenshot() != before
    expect(plain.locator(".tier", has=radio)).to_have_css("outline-style", "solid")


def test_with_forced_colours_keys_show_where_they_are(plain: Page) -> None:
    radio = plain.get_by_role("radio", name="Guaranteed review")
    card = plain.locator(".tier", has=radio)
    expect(card).to_have_css("outline-style", "none")
    Client(plain, "keys").reach(radio)
    expect(card).to_have_css("outline-style", "solid")
    expect(card).to_have_css("outline-width", "3px")
