"""What is made from the table of fields: schemas for editors and the reference for authors."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from generator.fields import OFFER, SITE
from generator.fields.reference import SHAPES, reference
from generator.fields.schema import schema_of
from tests.conftest import ROOT
from tests.textcases import assert_text
from tests.trees import (
    LONG_OFFER,
    LONG_SITE,
    RECORDS,
    SHORT_OFFER,
    SHORT_SITE,
    damaged,
    decoded,
    with_value,
    without,
)

if TYPE_CHECKING:
    from tests.trees import Path, Tree

DOCS = ROOT / "docs"
EDITORS = {"offer": schema_of(OFFER), "site": schema_of(SITE)}
OF_OFFER, OF_SITE = (Draft202012Validator(json.loads(it)) for it in EDITORS.values())
SPACES = re.compile(r"\s{2,}|^\s|\s$")


@pytest.mark.parametrize("name", EDITORS)
def test_the_schema_in_the_docs_is_that_of_the_table(name: str) -> None:
    assert_text(DOCS / "schema" / f"{name}.json", EDITORS[name])


def test_the_reference_in_the_docs_is_that_of_the_table() -> None:
    assert_text(DOCS / "reference.md", reference())


@pytest.mark.parametrize("name", EDITORS)
def test_the_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(EDITORS[name]))


def test_the_schemas_accept_the_shortest_project_and_the_longest() -> None:
    assert OF_OFFER.is_valid(SHORT_OFFER)
    assert OF_OFFER.is_valid(LONG_OFFER)
    assert OF_SITE.is_valid(SHORT_SITE)
    assert OF_SITE.is_valid(LONG_SITE)


def test_the_schema_accepts_numbers_and_truths_as_an_editor_takes_them() -> None:
    offer = with_value(LONG_OFFER, ("tiers", "online", "seats"), 40)
    offer = with_value(offer, ("asks", 0, "optional"), value=True)
    assert OF_OFFER.is_valid(with_value(offer, ("version",), 2026))


@settings(deadline=None)
@given(damaged(LONG_SITE), damaged(LONG_OFFER))
def test_the_schemas_accept_whatever_is_read_without_a_mistake(site: Tree, offer: Tree) -> None:
    if not decoded(site, offer).findings:
        assert OF_SITE.is_valid(site) or SPACES.search(str(site))
        assert OF_OFFER.is_valid(offer) or SPACES.search(str(offer))


@pytest.mark.parametrize(
    "path",
    [("title",), ("tiers",), ("tiers", "online", "label"), ("tiers", "in-class", "if_missed")],
    ids=".".join,
)
def test_the_schema_misses_what_must_be_there(path: Path) -> None:
    assert not OF_OFFER.is_valid(without(SHORT_OFFER, path))


REFUSED: dict[str, tuple[Path, Tree]] = {
    "an unknown key": (("titel",), "x"),
    "a price without a currency": (("tiers", "online", "price"), "9000"),
    "a key of another kind": (("tiers", "online", "answers", "recording", "odds"), "3 of 40"),
    "an answer of two kinds": (("tiers", "online", "answers", "recording", "excluded"), "No."),
    "a tier of two kinds": (("tiers", "online", "excluded"), "No."),
    "two times in one step": (("steps", 0, "when"), "Soon."),
    "an unusable name": (("tiers", "On Line"), {"label": "x", "price": "1 RUB"}),
    "an empty list": (("steps",), []),
    "an empty record": (("service",), {}),
    "a list where a text belongs": (("title",), ["x"]),
}


@pytest.mark.parametrize("name", REFUSED)
def test_the_schema_refuses_what_the_decoder_refuses(name: str) -> None:
    offer = with_value(LONG_OFFER, ("tiers", "online", "guaranteed"), "Yes.")
    offer = with_value(offer, ("tiers", "online", "if_missed"), "Money.")
    assert OF_OFFER.is_valid(offer)
    offer = with_value(offer, *REFUSED[name])
    assert not OF_OFFER.is_valid(offer)
    assert decoded(LONG_SITE, offer).findings


def test_the_reference_speaks_of_every_key() -> None:
    page = reference()
    for record in RECORDS.values():
        (section,) = re.findall(
            rf"^#+ {re.escape(record.name)}\n(?:(?!##).*\n)*", page, re.MULTILINE
        )
        for field in record.fields:
            assert f"| `{field.name}` | {field.meaning}" in section
            assert f" | {field.seen} | " in section
            assert field.as_yaml in section


FIELDS = {f"{it.name}.{field.name}": field for it in RECORDS.values() for field in it.fields}


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_says_what_the_client_sees(name: str) -> None:
    seen = FIELDS[name].seen
    assert seen == seen.strip()
    assert seen
    assert "|" not in seen, "it stands in a table"
    assert not seen.endswith((".", ".”")), "it is the end of a sentence in the schema"


def test_an_editor_shows_what_the_client_sees() -> None:
    properties = json.loads(EDITORS["offer"])["properties"]
    assert properties["why"]["description"] == (
        "Why you ask. What the client sees: below the question, where one picks."
    )
    assert properties["allow"]["description"].endswith(" What the client sees: nothing.")


def test_every_link_of_the_reference_leads_to_a_section() -> None:
    page = reference()
    sections = {it.replace(".", "") for it in re.findall(r"^#+ (.+)$", page, re.MULTILINE)}
    assert set(re.findall(r"\(#(.+?)\)", page)) <= sections


def test_no_two_parts_of_the_table_have_one_name() -> None:
    names = [shape.name for shape in SHAPES]
    assert sorted(names) == sorted(set(names))
