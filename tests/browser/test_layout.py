"""Options weigh alike, and everything fits: small screens, magnified pages, large letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.client import picks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Locator, Page

    from tests.browser.conftest import Site, Visit

pytestmark = pytest.mark.browser

# Of each text: words, and amounts with their currency, that stand on more than one line.
BROKEN = r"""all => all.flatMap(it => {
  const one = /(?:\p{Sc}|[A-Z]{3}\s)?\d[\d\s.,]*\d(?:\s\p{Sc}|\s[A-Z]{3})?|[\p{L}\d]+/gu;
  const found = [], walker = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    for (const { 0: word, index } of walker.currentNode.data.matchAll(one)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + word.length);
      const tops = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
      if (tops.size > 1) found.push(word);
    }
  }
  return found;
})"""
# Options of which a part sticks out or covers another.
CROWDED = """all => all.filter(it => {
  const box = it.getBoundingClientRect();
  const parts = [...it.children].map(part => part.getBoundingClientRect());
  const sticksOut = a => a.left < box.left || a.right > box.right || a.bottom > box.bottom;
  const covers = (a, b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return parts.some(sticksOut) || parts.some((a, i) => parts.slice(i + 1).some(b => covers(a, b)));
}).map(it => it.innerText)"""
CONTROLS = "label:has(input), input:not([type=radio], [type=checkbox], [type=hidden]), button, .go"


def states(page: Page, addresses: list[str], *widths: int) -> Iterator[str]:
    """Bring the page into every state at every width, and yield what to call it."""
    for address in addresses:
        page.goto(address)
        for tier in picks(page):
            for width in widths:
                page.set_viewport_size({"width": width, "height": 800})
                yield f"{address} {tier} {width} px"


def sizes(things: Locator) -> list[tuple[int, int]]:
    """Return width and height of each that can be seen."""
    found = things.evaluate_all("all => all.map(it => [it.offsetWidth, it.offsetHeight])")
    return [(width, height) for width, height in found if width]


def is_too_wide(page: Page) -> bool:
    """Tell whether one would have to scroll sideways."""
    return bool(page.locator("html").evaluate("it => it.scrollWidth > it.clientWidth"))


def test_options_of_one_choice_are_equally_wide_and_almost_equally_high(
    visit: Visit, offers: list[str]
) -> None:
    page, uneven = visit("about:blank"), []
    for state in states(page, offers, 360, 1280):
        for choice in page.locator("fieldset:has([type=radio]):visible").all():
            widths, heights = zip(*sizes(choice.locator(".tier, .option")), strict=True)
            if max(widths) > min(widths) or min(heights) < 0.9 * max(heights):
                uneven.append((state, choice.locator("legend").inner_text(), widths, heights))
    assert uneven == []


def test_a_finger_finds_every_control(visit: Visit, offers: list[str]) -> None:
    page = visit("about:blank")
    for state in states(page, offers, 360, 1280):
        found = sizes(page.locator(CONTROLS))
        assert min(map(min, found)) >= 24, state


def test_no_page_scrolls_sideways(visit: Visit, demo: Site, offers: list[str]) -> None:
    page = visit("about:blank")
    every = states(page, [*demo.pages, *offers], 320, 360, 1280)
    assert [state for state in every if is_too_wide(page)] == []


def test_a_page_magnified_twice_does_not_scroll_sideways(
    visit: Visit, demo: Site, offers: list[str]
) -> None:
    page = visit("about:blank", device_scale_factor=2)
    every = states(page, [*demo.pages, *offers], 1280 // 2)
    assert [state for state in every if is_too_wide(page)] == []


def test_letters_of_twice_the_size_find_room(visit: Visit, demo: Site, offers: list[str]) -> None:
    page = visit("about:blank")
    browser = page.context.new_cdp_session(page)
    browser.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    for state in states(page, [*demo.pages, *offers], 360, 1280):
        expect(page.locator("html")).to_have_css("font-size", "32px")
        assert not is_too_wide(page), state


@pytest.mark.parametrize("width", [320, 360, 1280 // 2], ids=["320", "360", "1280 at 200 %"])
def test_words_and_amounts_one_decides_by_stay_whole(
    visit: Visit, offers: list[str], width: int
) -> None:
    page, broken = visit("about:blank", device_scale_factor=2), list[tuple[str, str]]()
    for state in states(page, offers, width):
        found = page.locator(".ways, .tier, .option, .summary, button").evaluate_all(BROKEN)
        broken.extend((state, it) for it in found)
    assert broken == []


def test_nothing_in_an_option_is_crowded_on_a_narrow_screen(
    visit: Visit, offers: list[str]
) -> None:
    page, crowded = visit("about:blank"), list[tuple[str, str]]()
    for state in states(page, offers, 320, 360):
        options = page.locator(".option:visible, .tier label")
        crowded.extend((state, it) for it in options.evaluate_all(CROWDED))
    assert crowded == []


def test_nothing_above_the_form_moves_when_a_tier_is_picked(
    visit: Visit, offers: list[str]
) -> None:
    page = visit("about:blank")
    places = "all => all.map(it => [it.offsetTop, it.offsetHeight])"
    seen: dict[tuple[str, str], set[str]] = {}
    for state in states(page, offers, 360, 1280):
        address, *_, width, _ = state.split(" ")
        found = page.locator(".choice, .tier, .tier label").evaluate_all(places)
        seen.setdefault((address, width), set()).add(str(found))
    assert {key: found for key, found in seen.items() if len(found) > 1} == {}
