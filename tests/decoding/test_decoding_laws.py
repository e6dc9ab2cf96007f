"""What holds of every text: decoding never fails, and says what is wrong where it is."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.decode.reader import Reader
from generator.diagnostics import Severity
from generator.fields import OFFER, SITE, Misread, Record, Word, words
from generator.fields.money import currencies, exact
from generator.model import Duration, Money, Odds, Percent, Unit, Window
from generator.tree import Mapping
from tests.trees import (
    ANY_TEXT,
    LONG_OFFER,
    LONG_SITE,
    RECORDS,
    SHORT_OFFER,
    SHORT_SITE,
    TEXTS,
    Path,
    Tree,
    damaged,
    decoded,
    document,
    paths_in,
    tree_of,
    trees,
    with_value,
    without,
    written,
)

if TYPE_CHECKING:
    from datetime import date

    from generator.diagnostics import Diagnostic
    from generator.fields import Field

FIELDS = [(record, field) for record in RECORDS.values() for field in record.fields]
WORDS = [it for it in vars(words).values() if isinstance(it, Word)]


def assert_well_said(site: Tree, offer: Tree) -> None:
    """Decode trees: every finding stands in its file, and only whole offers come through."""
    result = decoded(site, offer)
    for it in result.findings:
        assert it.message
        assert it.span
        assert 0 <= it.span.start <= it.span.end <= len(it.span.source.text)
    if not result.findings and all(is_yaml(it) for it in (site, offer)):
        assert result.site
        assert len(result.site.offers) == 1


def is_yaml(tree: Tree) -> bool:
    return document("any.yaml", written(tree)).node is not None


@settings(deadline=None)
@given(trees, trees)
def test_any_trees_are_decoded(site: Tree, offer: Tree) -> None:
    assert_well_said(site, offer)


@settings(deadline=None)
@given(damaged(LONG_SITE), damaged(LONG_OFFER))
def test_any_damaged_project_is_decoded(site: Tree, offer: Tree) -> None:
    assert_well_said(site, offer)


@settings(deadline=None)
@given(st.sampled_from(WORDS), ANY_TEXT | st.sampled_from(TEXTS) | st.text("0123456789 .,%$€of-"))
def test_any_text_is_read_or_refused(word: Word, text: str) -> None:
    value = word.read(text)
    if isinstance(value, Misread):
        assert value.message
        assert value.help


@st.composite
def money(draw: st.DrawFn) -> Money:
    amount = draw(st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False))
    currency = draw(st.sampled_from(["EUR", "RUB", "USD"]))
    return Money(exact(amount, 2), currency)


percents = st.integers(1, 100_000).map(lambda it: words.PERCENT.read(f"{Decimal(it) / 1000:f}%"))
odds = st.tuples(st.integers(1, 10**6), st.integers(1, 10**6)).filter(lambda it: it[0] < it[1])
windows = st.tuples(st.dates(), st.dates()).map(lambda it: Window(min(it), max(it)))


@settings(deadline=None)
@given(money())
def test_money_is_read_as_it_is_written(value: Money) -> None:
    assert words.MONEY.read(str(value)) == value


@settings(deadline=None)
@given(st.builds(Duration, st.integers(1, 10_000), st.sampled_from(Unit)))
def test_a_length_of_time_is_read_as_it_is_written(value: Duration) -> None:
    assert words.DURATION.read(str(value)) == value


@settings(deadline=None)
@given(percents)
def test_a_share_is_read_as_it_is_written(value: Percent) -> None:
    assert words.PERCENT.read(str(value)) == value


@settings(deadline=None)
@given(odds)
def test_odds_are_read_as_they_are_written(value: tuple[int, int]) -> None:
    assert words.ODDS.read(str(Odds(*value))) == Odds(*value)


@settings(deadline=None)
@given(st.dates())
def test_a_day_is_read_as_it_is_written(value: date) -> None:
    assert words.DATE.read(str(value)) == value


@settings(deadline=None)
@given(windows)
def test_a_span_of_days_is_read_as_it_is_written(value: Window) -> None:
    assert words.WINDOW.read(str(value)) == value


@pytest.mark.parametrize("currency", sorted(currencies()))
def test_money_of_every_currency_of_today_is_read(currency: str) -> None:
    assert words.MONEY.read(f"7 {currency}") == Money(Decimal(7), currency)


@pytest.mark.parametrize(
    ("one", "other"), [("9.5 EUR", "9.50 EUR"), ("9 EUR", "9.00 EUR"), ("30 000 RUB", "30000 RUB")]
)
def test_equal_amounts_are_written_alike(one: str, other: str) -> None:
    assert str(words.MONEY.read(one)) == str(words.MONEY.read(other))


def test_equal_shares_are_written_alike() -> None:
    assert {str(words.PERCENT.read(it)) for it in ("95%", "95.0%", "95 %")} == {"95%"}


REQUIRED: list[Path] = [*paths_in(SHORT_OFFER)]


@pytest.mark.parametrize("path", REQUIRED, ids=lambda path: ".".join(map(str, path)))
def test_each_key_of_the_shortest_offer_is_missed_once_and_by_its_name(path: Path) -> None:
    (found,) = decoded(SHORT_SITE, without(SHORT_OFFER, path)).findings
    assert found.severity is Severity.ERROR
    key = str(path[-1])
    assert key in f"{found.message} {found.help}" or (key, found.name) in LOST_TIERS


# Of two tiers, either can be lost: what is left is no choice.
LOST_TIERS = {("in-class", "single-option"), ("online", "single-option")}


@pytest.mark.parametrize("key", ["name", "email", "receiver"])
def test_each_key_of_the_shortest_site_is_missed_once_and_by_its_name(key: str) -> None:
    (found,) = decoded(without(SHORT_SITE, (key,)), SHORT_OFFER).findings
    assert f"`{key}:" in found.help


def test_the_shortest_offer_and_the_longest_one_are_without_a_mistake() -> None:
    assert not decoded(SHORT_SITE, SHORT_OFFER).findings
    assert not decoded(LONG_SITE, LONG_OFFER).findings


@pytest.mark.parametrize("path", [*paths_in(LONG_OFFER)], ids=lambda path: ".".join(map(str, path)))
def test_nothing_in_an_offer_may_be_left_empty(path: Path) -> None:
    (found,) = decoded(LONG_SITE, with_value(LONG_OFFER, path, "")).findings
    assert found.name == "empty-field"


@pytest.mark.parametrize("record", [*RECORDS.values()], ids=lambda record: record.name)
def test_a_key_with_one_letter_lost_is_named_with_its_right_spelling(record: Record) -> None:
    for key in record.keys:
        for i in range(len(key)):
            misspelt = key[:i] + key[i + 1 :]
            if misspelt not in record.keys:
                found = findings_in(record, f"{misspelt}: x\n")
                helps = [it.help for it in found if it.name == "unknown-key"]
                assert any(it.startswith("did you mean") and f"`{key}`" in it for it in helps)


@pytest.mark.parametrize(("record", "field"), FIELDS, ids=lambda it: getattr(it, "name", ""))
def test_the_example_of_every_field_can_be_read(record: Record, field: Field) -> None:
    alone = Record(record.name, record.says, (field,))
    if not field.needs:
        assert not findings_in(alone, f"{field.as_yaml}\n")


def test_the_examples_of_an_offer_and_a_site_are_an_offer_and_a_site() -> None:
    site, offer = ("".join(f"{it.as_yaml}\n" for it in root.fields) for root in (SITE, OFFER))
    assert not decoded(tree_of(site), tree_of(offer)).findings


@pytest.mark.parametrize("record", [*RECORDS.values()], ids=lambda record: record.name)
def test_the_examples_of_all_fields_fit_together(record: Record) -> None:
    fields = (it for it in record.fields if not it.instead_of)
    assert not findings_in(record, "".join(f"{it.as_yaml}\n" for it in fields))


def test_no_field_needs_or_replaces_one_that_there_is_not() -> None:
    for record, field in FIELDS:
        assert {field.needs, field.instead_of} <= {"", *record.by_key}


def findings_in(record: Record, text: str) -> tuple[Diagnostic, ...]:
    node = document("any.yaml", text).node
    assert isinstance(node, Mapping)
    reader = Reader()
    # An option is built at once, and so has to know its name.
    name = "with" if record.name == "option" else None
    reader.read_record(record, node, "it", node.span, name)
    return tuple(reader.findings)
