"""What a page lists for each tier says its own sums, and the same besides as of all others."""

from __future__ import annotations

import pytest

from tests.audits.foreign import PAGE, Output, draw

LIST = """<ul>
<li><b>Guaranteed review</b> <i>RUB 30,000</i></li>
<li><b>No guarantee of a review</b> <i>RUB 9,000</i></li>
</ul>"""
TABLE = """<table><tr>
<th>Will it be?</th>
<th>Guaranteed review<br>In the classroom</th>
<th>No guarantee of a review<br>Online</th>
</tr></table>"""
INDEX = "index.html"


def with_list(path: str, old: str, new: str, markup: str = LIST) -> Output:
    assert markup.count(old) == 1
    return draw().changed(path, "</main>", markup.replace(old, new) + "</main>")


@pytest.mark.parametrize("markup", [LIST, TABLE], ids=["a list", "a table"])
@pytest.mark.parametrize("path", [PAGE, INDEX])
def test_tiers_may_be_listed(path: str, markup: str) -> None:
    assert with_list(path, "Guaranteed", "Guaranteed", markup).found("price-mismatch") == ""
    assert with_list(path, "Guaranteed", "Guaranteed", markup).found("uneven-prominence") == ""


SWAPPED = {
    "a price": ("RUB 30,000", "RUB 9,000"),
    "the other price": ("RUB 9,000", "RUB 30,000"),
    "both labels": (
        LIST,
        LIST.replace("RUB 30,000", "*")
        .replace("RUB 9,000", "RUB 30,000")
        .replace("*", "RUB 9,000"),
    ),
}


@pytest.mark.parametrize(("old", "new"), SWAPPED.values(), ids=SWAPPED.keys())
@pytest.mark.parametrize("path", [PAGE, INDEX])
def test_no_tier_is_listed_at_the_price_of_another(path: str, old: str, new: str) -> None:
    found = with_list(path, old, new).found("price-mismatch")
    assert "with the label of tier `" in found
    assert "which is none of its amounts" in found


BADGES = ["Most popular", "Recommended", "Great deal", "<em>Hot</em>", "<p>Only 3 left</p>", "✓"]


@pytest.mark.parametrize("badge", BADGES)
@pytest.mark.parametrize("path", [PAGE, INDEX])
def test_no_row_of_a_list_says_what_the_others_do_not(path: str, badge: str) -> None:
    found = with_list(path, "RUB 9,000</i>", f"RUB 9,000</i>{badge}").found("uneven-prominence")
    assert "stands with the label of tier `online`" in found


@pytest.mark.parametrize("badge", BADGES)
def test_no_head_of_a_table_says_what_the_others_do_not(badge: str) -> None:
    output = with_list(PAGE, "<br>Online", f"<br>Online {badge}", TABLE)
    assert "with the label of tier `online`" in output.found("uneven-prominence")


def test_no_row_of_a_list_has_a_picture_that_the_others_have_not() -> None:
    output = with_list(PAGE, "RUB 9,000</i>", "RUB 9,000</i><svg></svg>")
    assert "stand other pictures or marks" in output.found("uneven-prominence")


def test_all_rows_of_a_list_may_say_the_same() -> None:
    same = LIST.replace("</i>", "</i> all taxes included ✓<svg></svg>")
    output = with_list(PAGE, LIST, same)
    assert output.found("uneven-prominence") == ""
