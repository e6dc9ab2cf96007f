"""The reading time at the top of a page is that of the words a client reads before the button."""

from __future__ import annotations

import re

import html5lib
import pytest

from generator.reading import minutes_to_read
from tests.built import built
from tests.conftest import ROOT

OFFERS = ("car-seats", "english", "logo", "plumber", "public-speaking", "taxi")
UNSEEN = re.compile("<(svg|script|style)\\b.*?</\\1>", re.DOTALL)
FORM = re.compile("<form\\b.*?</form>", re.DOTALL)


def words_in(html: str) -> int:
    tree = html5lib.parseFragment(UNSEEN.sub(" ", html), namespaceHTMLElements=False)
    return len(" ".join(tree.itertext()).split())


@pytest.mark.parametrize("name", OFFERS)
def test_the_stated_minutes_are_those_of_the_words_on_the_page(name: str) -> None:
    files = {it.path: it for it in built(ROOT).files}
    page = files[f"{name}/index.html"].content.decode()
    main = page.partition("<main")[2].partition("</main>")[0]
    words = words_in(FORM.sub(" ", main)) + max(
        map(words_in, (it[0] for it in FORM.finditer(main)))
    )
    stated = re.search(r"takes\W(\d+)\Wminutes?", page)
    assert stated
    # What is said twice is read once.
    assert 0.7 * words <= 200 * int(stated[1]) <= 1.1 * words


@pytest.mark.parametrize(
    ("html", "minutes"),
    [
        ("<p>No page.</p>", 1),
        ("<main><p>Short.</p></main>", 1),
        (f"<main><p>{'word ' * 500}</p></main>", 2),
        (f"<main><p>{'word ' * 500}</p><p>{'word ' * 500}</p></main>", 2),
        (f"<main><svg><text>{'word ' * 900}</text></svg><p hidden>{'word ' * 900}</p></main>", 1),
        (f"<main>{'a ' * 400}<form>{'b ' * 200}</form><form>{'c ' * 600}</form></main>", 5),
    ],
)
def test_read_is_each_text_once_and_the_longest_form(html: str, minutes: int) -> None:
    assert minutes_to_read(html) == minutes
