"""The terms of a tier: what changes them, what does not, and that anyone can recompute them."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.decode import decode
from generator.terms import Terms, canonical, terms_of
from tests.conftest import DAY, ROOT
from tests.textcases import assert_text
from tests.trees import (
    LONG_OFFER,
    LONG_SITE,
    SHORT_OFFER,
    SHORT_SITE,
    at,
    damaged,
    decoded,
    document,
    paths_in,
    with_value,
    without,
)

if TYPE_CHECKING:
    from random import Random

    from generator.decode import Decoded
    from tests.trees import Path as TreePath
    from tests.trees import Tree

GOLDEN = Path(__file__).parent / "terms.json"

# What an offer says and its terms do not: how it is asked and shown, and what is a surprise.
UNCOMMITTED: dict[TreePath, str] = {
    ("version",): "2027-01",
    ("why",): "Another reason.",
    ("order",): "price-asc",
    ("headline",): "recording",
    ("choices", "workbook", "why"): "Another reason.",
    ("gifts", 1, "gift"): "A bouquet",
    ("gifts", 1, "worth"): "700 RUB",
    ("gifts", 1, "because"): "it is spring",
    ("schema",): "service",
    ("seller", "name"): "Another School",
    ("seller", "legal_name"): "Another School LLC",
    ("seller", "tax_id"): "INN 7701234568",
    ("seller", "address"): "13 Quiet Lane, Moscow",
    ("seller", "email"): "other@speaking.example",
    ("seller", "phone"): "+7 495 123-45-68",
    ("asks", 0, "field"): "theme",
    ("asks", 0, "ask"): "Another question?",
    ("asks", 0, "why"): "Another reason.",
    ("asks", 0, "optional"): "no",
}
# Where the word is not itself a commitment, but decides which tier has one.
DECIDING: set[TreePath] = {("gifts", 0, "for", 0), ("gifts", 1, "announce")}
COMMITTED = [
    it
    for it in paths_in(LONG_OFFER)
    if isinstance(at(LONG_OFFER, it), str) and it not in UNCOMMITTED and it not in DECIDING
]
ON_SERVICE = [
    it
    for it in paths_in(LONG_SITE)
    if isinstance(at(LONG_SITE, it), str)
    if it[0] == "service" and it[1] not in LONG_OFFER["service"]
]
OTHER_WORD = {"draw": "rotation", "yes": "no", "order": "payment", "payment": "order"}


def terms_in(result: Decoded) -> dict[str, Terms]:
    assert result.site, result.findings
    (offer,) = result.site.offers
    return {it.id: terms_of(offer, it, result.site.language) for it in offer.tiers}


def digests(site: Tree, offer: Tree) -> dict[str, str]:
    return {tier: terms.digest for tier, terms in terms_in(decoded(site, offer)).items()}


DIGESTS = digests(LONG_SITE, LONG_OFFER)


def another(text: str) -> str:
    """Return another text that the same field takes: with another last digit, or more words."""
    if "@" in text and " " not in text:
        return f"other-{text}"
    if found := re.search(r"(\d)(\D*)$", text):
        return f"{text[: found.start()]}{(int(found[1]) + 1) % 9 + 1}{found[2]}"
    return OTHER_WORD.get(text, f"{text} Indeed")


def dotted(path: TreePath) -> str:
    return ".".join(map(str, path))


@pytest.mark.parametrize("path", COMMITTED, ids=dotted)
def test_another_word_in_a_commitment_is_another_digest_of_its_tiers(path: TreePath) -> None:
    now = digests(LONG_SITE, with_value(LONG_OFFER, path, another(at(LONG_OFFER, path))))
    part, *more = path
    theirs = {"tiers": set(more[:1]), "gifts": {"in-class"}}.get(str(part), set(DIGESTS))
    assert {tier for tier in DIGESTS if now[tier] != DIGESTS[tier]} == theirs


@pytest.mark.parametrize("path", UNCOMMITTED, ids=dotted)
def test_what_commits_to_nothing_changes_no_digest(path: TreePath) -> None:
    assert digests(LONG_SITE, with_value(LONG_OFFER, path, UNCOMMITTED[path])) == DIGESTS


@pytest.mark.parametrize("path", ON_SERVICE, ids=dotted)
def test_another_word_on_how_the_business_behaves_is_another_digest(path: TreePath) -> None:
    now = digests(with_value(LONG_SITE, path, another(at(LONG_SITE, path))), LONG_OFFER)
    assert not set(now.values()) & set(DIGESTS.values())


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "Another School"),
        ("url", "https://elsewhere.example/"),
        ("theme", "other"),
        ("as_of", "2027-12-31"),
        ("email", "other@example.org"),
    ],
)
def test_name_address_theme_and_day_of_the_site_change_no_digest(key: str, value: str) -> None:
    assert digests(with_value(LONG_SITE, (key,), value), LONG_OFFER) == DIGESTS


def test_another_language_is_another_digest() -> None:
    now = digests(with_value(LONG_SITE, ("language",), "en-GB"), LONG_OFFER)
    assert not set(now.values()) & set(DIGESTS.values())


def shuffled(tree: Tree, random: Random) -> Tree:
    match tree:
        case dict():
            keys = random.sample(list(tree), len(tree))
            return {key: shuffled(tree[key], random) for key in keys}
        case list():
            return [shuffled(it, random) for it in tree]
    return tree


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_keys_changes_no_digest(random: Random) -> None:
    assert digests(shuffled(LONG_SITE, random), shuffled(LONG_OFFER, random)) == DIGESTS


@settings(deadline=None)
@given(st.integers(1, 5), st.text("abc: -'\"#[{", max_size=20))
def test_comments_moved_lines_and_another_layout_change_no_digest(many: int, comment: str) -> None:
    offer = (ROOT / "content" / "offers" / "public-speaking.yaml").read_text(encoding="utf-8")
    site = document("site.yaml", (ROOT / "site.yaml").read_text(encoding="utf-8"))
    offer = re.sub(r"^(?=\w)", f"# {comment}\n" + "\n" * many, offer, flags=re.MULTILINE)
    terms = terms_in(decode(site, [document("speaking.yaml", offer)], DAY))
    assert {tier: it.digest for tier, it in terms.items()} == DIGESTS


@pytest.mark.parametrize(
    ("path", "default"),
    [(("tiers", "online", "answers", "review", "repeat"), "yes"), (("order",), "price-desc")],
    ids=["repeat", "order"],
)
def test_a_default_may_be_written_down_or_not(path: TreePath, default: str) -> None:
    assert at(LONG_OFFER, path) == default
    assert digests(LONG_SITE, without(LONG_OFFER, path)) == DIGESTS


def test_amounts_written_in_another_way_are_the_same_terms() -> None:
    offer = with_value(LONG_OFFER, ("tiers", "in-class", "price"), "30 000.00 RUB")
    assert digests(LONG_SITE, offer) == DIGESTS


@settings(deadline=None)
@given(damaged(LONG_SITE), damaged(LONG_OFFER))
def test_the_canonical_form_is_that_of_rfc_8785_and_the_digest_its_sha_256(
    site: Tree, offer: Tree
) -> None:
    result = decoded(site, offer)
    for terms in terms_in(result).values() if result.site and result.site.offers else ():
        assert terms.canonical == recomputed(json.loads(terms.canonical))
        assert terms.digest == f"sha256-{sha256(terms.canonical).hexdigest()}"


def recomputed(value: object) -> bytes:
    """Return canonical JSON without the library: all our keys are ASCII, all numbers whole."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


def test_the_terms_of_the_speaking_school_are_those_in_the_file() -> None:
    terms = terms_in(decoded(LONG_SITE, LONG_OFFER))
    shown = {tier: {"digest": it.digest, **json.loads(it.canonical)} for tier, it in terms.items()}
    assert_text(GOLDEN, json.dumps(shown, ensure_ascii=False, indent=2) + "\n")


def test_the_digests_in_the_file_are_those_of_what_stands_below_them() -> None:
    for tier, shown in json.loads(GOLDEN.read_text(encoding="utf-8")).items():
        digest = shown.pop("digest")
        assert digest == f"sha256-{sha256(recomputed(shown)).hexdigest()}" == DIGESTS[tier]


def test_the_shortest_offer_has_terms_of_its_words_alone() -> None:
    terms = terms_in(decoded(SHORT_SITE, SHORT_OFFER))
    assert json.loads(terms["online"].canonical) == {
        "terms_format": 1,
        "language": "en",
        "offer": "speaking",
        "tier": "online",
        "title": "Public speaking",
        "question": "Will the teacher review my talk?",
        "name": "No guarantee",
        "label": "No guarantee",
        "price": "9000 RUB",
        "answers": {
            "headline": {
                "name": "Will the teacher review my talk?",
                "ask": "Will the teacher review my talk?",
                "excluded": "Your talk may never be reviewed.",
            }
        },
        "service": {
            "hours": "Mon-Fri 10:00-19:00",
            "reply": {"within": "1 working day"},
            "timezone": "Europe/Moscow",
        },
    }


def test_terms_without_a_name_are_a_draft() -> None:
    assert all(it.is_draft for it in terms_in(decoded(SHORT_SITE, SHORT_OFFER)).values())
    named = terms_in(decoded(LONG_SITE, LONG_OFFER)).values()
    assert {(it.is_draft, it.version) for it in named} == {(False, "2026-09")}


def test_what_terms_cannot_hold_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError):
        canonical(object())
