"""What helps to understand: the drawn way, the comparison, the lines that say how near it is."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.test_accessibility import RULES, all_findings, axe
from tests.browser.test_layout import is_too_wide, states

if TYPE_CHECKING:
    from playwright.sync_api import Locator

    from tests.browser.conftest import Site, Visit

pytestmark = pytest.mark.browser

__all__ = ["axe"]

WIDTHS = [360, 768, 1280]


@pytest.fixture(scope="session")
def compared(demo: Site, many: Site) -> dict[int, str]:
    """Return the address of an offer for each number of tiers."""
    more = {n: f"{many.url}{name}/" for n, name in ((3, "three"), (4, "four"), (5, "five"))}
    return {2: f"{demo.url}public-speaking/", **more}


def squeezed(text: str) -> str:
    return "".join(text.split())


def luminance(colour: str) -> float:
    """Return the relative luminance of `rgb(…)`, as WCAG 2 defines it."""
    parts = [int(it) / 255 for it in re.findall(r"\d+", colour)]
    red, green, blue = (
        it / 12.92 if it <= 0.04045 else ((it + 0.055) / 1.055) ** 2.4 for it in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def seen(things: Locator) -> list[str]:
    return [it.inner_text() for it in things.all() if it.is_visible()]


def test_the_drawing_says_nothing_that_the_list_beside_it_does_not(
    visit: Visit, many: Site
) -> None:
    page = visit(f"{many.url}five/")
    items = page.locator(".drawn .steps").inner_text()
    drawn = page.locator(".way text:not(.number)").all_text_contents()
    assert len(drawn) > 10
    said = [it.removeprefix("People ask: “").removesuffix("”") for it in drawn]
    missing = [it for it in said if squeezed(it) not in squeezed(items)]
    assert missing == []


def test_the_steps_are_read_out_once(visit: Visit, many: Site) -> None:
    page = visit(f"{many.url}five/")
    told = page.locator("section:has(.way)").aria_snapshot()
    assert told.count("Where do I park?") == 1
    assert told.count("Begins with your bench.") == 1
    assert "list" in told


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_of_the_drawing_is_cut_or_small(visit: Visit, many: Site, width: int) -> None:
    page = visit(f"{many.url}five/", viewport={"width": width, "height": 800})
    frame = page.locator(".way").bounding_box()
    assert frame is not None
    scale = frame["width"] / 320
    for line in page.locator(".way tspan").all():
        right = line.evaluate("it => it.getBoundingClientRect().right")
        assert right <= frame["x"] + frame["width"] + 1, line.text_content()
        size = line.evaluate("it => parseFloat(getComputedStyle(it).fontSize)")
        assert size * scale >= 13, line.text_content()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_words_of_the_drawing_stand_out(visit: Visit, many: Site, scheme: str) -> None:
    page = visit(f"{many.url}five/", color_scheme=scheme)
    ground = luminance(page.locator("html").evaluate("it => getComputedStyle(it).backgroundColor"))
    for text in page.locator(".way text").all():
        ink = luminance(text.evaluate("it => getComputedStyle(it).fill"))
        lighter, darker = max(ground, ink), min(ground, ink)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5, text.text_content()


def test_no_two_lines_of_the_drawing_overlap(visit: Visit, many: Site) -> None:
    page = visit(f"{many.url}five/", viewport={"width": 360, "height": 800})
    tops = page.locator(".way tspan").evaluate_all("all => all.map(it => it.getAttribute('y'))")
    heights = [float(top) for top in tops]
    assert all(after - one >= 15 for one, after in pairwise(heights))


def test_the_drawing_can_be_selected_as_text(visit: Visit, many: Site) -> None:
    page = visit(f"{many.url}five/")
    script = "it => (getSelection().selectAllChildren(it), getSelection().toString())"
    chosen = page.locator(".way .asked").first.evaluate(script)
    assert "Where do I park?" in chosen


@pytest.mark.parametrize("width", WIDTHS)
def test_each_answer_stands_below_or_beside_its_label(
    visit: Visit, compared: dict[int, str], width: int
) -> None:
    page = visit("about:blank", viewport={"width": width, "height": 800})
    for tiers, address in compared.items():
        page.goto(address)
        head = seen(page.locator(".comparison thead .label"))
        in_cells = seen(page.locator(".comparison tbody tr:first-child .for-one"))
        assert len(head) + len(in_cells) == tiers, (tiers, head, in_cells)
        assert not is_too_wide(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_comparison_is_a_table_however_it_is_laid_out(
    visit: Visit, compared: dict[int, str], width: int
) -> None:
    page = visit("about:blank", viewport={"width": width, "height": 800})
    for tiers, address in compared.items():
        page.goto(address)
        table = page.get_by_role("table", name="What each way answers to each question.")
        first = table.get_by_role("row").filter(has=page.get_by_role("rowheader")).first
        assert first.get_by_role("cell").count() == tiers
        assert table.locator("th:not([scope])").count() == 0


def test_rows_that_differ_stand_first_and_equal_answers_are_said_once(
    visit: Visit, compared: dict[int, str]
) -> None:
    page = visit("about:blank")
    for tiers, address in compared.items():
        page.goto(address)
        rows = page.locator(".comparison tbody tr")
        expected = [str(tiers)] * page.locator(".comparison td[colspan]").count()
        spans = [row.locator("td").first.get_attribute("colspan") for row in rows.all()]
        merged = [it for it in spans if it]
        assert merged == expected
        assert len(merged) >= 1
        first_merged = spans.index(str(tiers))
        # After the first row that is said once, only what is not part of it besides may differ.
        assert all(spans[first_merged : len(spans) - 1])


def test_columns_of_a_comparison_are_equally_wide(visit: Visit, compared: dict[int, str]) -> None:
    page = visit("about:blank", viewport={"width": 1280, "height": 800})
    for tiers, address in compared.items():
        page.goto(address)
        cells = page.locator(".comparison tbody tr:first-child td")
        boxes = cells.evaluate_all("all => all.map(it => it.getBoundingClientRect())")
        assert len({round(box["top"]) for box in boxes}) == 1, tiers
        widths = [box["width"] for box in boxes]
        assert max(widths) - min(widths) <= 1, (tiers, widths)


def test_kinds_are_told_by_a_word_beside_each_mark(visit: Visit, many: Site) -> None:
    page = visit(f"{many.url}five/", forced_colors="active")
    for kind in page.locator(".comparison .kind").all():
        assert kind.inner_text().strip()
        expect(kind.locator("use")).to_have_count(1)


def test_who_should_not_choose_stands_with_the_way_it_is_about(visit: Visit, many: Site) -> None:
    page = visit(f"{many.url}five/")
    fit = page.locator(".fit > div > div", has=page.get_by_text("No drawing, no changes"))
    expect(fit).to_contain_text("You want to change anything about it.")


def test_the_reading_time_stands_first_and_the_last_chance_above_the_button(
    visit: Visit, many: Site
) -> None:
    page = visit(f"{many.url}three/")
    expect(page.locator(".opening")).to_contain_text("Reading this page takes 3 minutes.")
    page.get_by_role("radio", name="Drawing guaranteed").check(force=True)
    form = page.get_by_role("region", name="Your order: Drawing guaranteed")
    words = form.inner_text()
    button = form.get_by_role("button").inner_text()
    assert words.index("This is the last chance to read") < words.index(button)


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_offers_of_many_tiers(
    visit: Visit, axe: str, many: Site, width: int
) -> None:
    viewport = {"width": width, "height": 800}
    page = visit("about:blank", viewport=viewport, bypass_csp=True)
    addresses = [f"{many.url}{name}/" for name in ("three", "five")]
    assert all_findings(page, axe, addresses, RULES) == []


def test_offers_of_many_tiers_do_not_scroll_sideways(visit: Visit, many: Site) -> None:
    page = visit("about:blank")
    every = states(page, [f"{many.url}{name}/" for name in ("three", "four", "five")], 320, *WIDTHS)
    assert [state for state in every if is_too_wide(page)] == []
