"""What the table of fields says that a client sees is what the theme `plain` shows."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.build import load_words
from generator.plan import NextPage, TermsPage, plan_pages
from generator.render import make_environment, render_page
from generator.theme import load_theme
from tests.conftest import ROOT
from tests.trees import RECORDS, at, decoded, leaves, tree_of, with_value

if TYPE_CHECKING:
    from tests.trees import Tree

    Texts = dict[type, str]

SITE = tree_of("""\
name: The Speaking School
email: hello@example.org
receiver: {kind: post, url: https://forms.example.org/f/42}
timezone: Europe/Moscow
seller: {legal_name: Speaking School LLC}
""")
OFFER = tree_of((Path(__file__).parent / "shown.yaml").read_text(encoding="utf-8"))
ELSEWHERE = {"kind": "post", "url": "https://elsewhere.example.org/", "takes_files": "yes"}

SEEN = {f"{it.name}.{field.name}": field.seen for it in RECORDS.values() for field in it.fields}
QUOTED = sorted({it for seen in SEEN.values() for it in re.findall("“(.+?)…?”", seen)})

# Where keys of our offer stand of which the table names every page they are on.
WHOLE = {
    "offer": (),
    "tier": ("tiers", "in-class"),
    "choice": ("choices", "workbook"),
    "option": ("choices", "workbook", "options", "with"),
}
# A key whose pages are told of elsewhere: of each tier below it, and of all answers together.
TOLD_ELSEWHERE = {"offer.tiers", "tier.answers"}


def texts_of(site: Tree, offer: Tree) -> Texts:
    """Return what a client reads on the pages of a site, by the kind of page."""
    read = decoded(site, offer)
    assert read.site, read.findings
    words, theme = load_words("en"), load_theme(ROOT / "themes" / "plain")
    environment = make_environment(theme.templates, words)
    texts: Texts = {}
    for page in plan_pages(read.site, words):
        html = render_page(page, theme, environment).content.decode()
        body = LexborHTMLParser(html).body
        assert body
        text = " ".join(body.text().replace("\u2060", "").split())
        texts[type(page)] = f"{texts.get(type(page), '')} {text}"
    return texts


@cache
def shown() -> Texts:
    return texts_of(SITE, OFFER)


@pytest.mark.parametrize("quoted", QUOTED)
def test_what_is_quoted_stands_on_a_page(quoted: str) -> None:
    assert quoted.strip() in "".join(shown().values())


def words_below(name: str) -> list[str]:
    """Return the words that our offer has under a key, without names and values."""
    record, key = name.rsplit(".", maxsplit=1)
    tree = at(OFFER, WHOLE[record]).get(key, [])
    texts = [tree] if isinstance(tree, str) else leaves(tree)
    return [it.rstrip(".") for it in texts if " " in it and it[0].isalpha()]


KEYS = [
    name
    for record, path in WHOLE.items()
    for name in (f"{record}.{key}" for key in at(OFFER, path))
    if name in SEEN and name not in TOLD_ELSEWHERE and words_below(name)
]


@pytest.mark.parametrize("name", KEYS)
@pytest.mark.parametrize(("page", "called"), [(NextPage, "next page"), (TermsPage, "terms page")])
def test_the_pages_after_the_order_are_named_where_a_text_stands_on_them(
    name: str, page: type, called: str
) -> None:
    stands_there = any(text in shown()[page] for text in words_below(name))
    assert stands_there == (called in SEEN[name])


UNSEEN = {name for name, seen in SEEN.items() if seen.startswith("nothing")}
HIDDEN: dict[str, Tree] = {
    "schema": "course",
    "allow": [{"rule": "silent-start", "because": "Nobody asks.", "until": "2027-01-01"}],
    "receiver": ELSEWHERE,
}


def test_what_is_said_to_be_unseen_changes_nothing_that_is_seen() -> None:
    offer = with_value({**OFFER, **HIDDEN}, ("tiers", "online", "receiver"), ELSEWHERE)
    offer = with_value(offer, ("asks", 0, "field"), "time-of-day")
    site = {**SITE, "receiver": ELSEWHERE}
    assert texts_of(site, offer) == shown()
    changed = {*HIDDEN, *HIDDEN["allow"][0], *ELSEWHERE, "field"}
    assert {it.rsplit(".", maxsplit=1)[1] for it in UNSEEN} == changed
