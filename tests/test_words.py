"""Words: every sentence comes from a catalogue, every amount and day from the locale."""

from __future__ import annotations

import ast
import re
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po
from markupsafe import Markup

from generator.build import load_words
from generator.model import Duration, Money, Percent, Unit
from generator.store import catalogue_names, read_catalogue

if TYPE_CHECKING:
    from babel.messages.catalog import Message

    from generator.words import Words

ROOT = Path(__file__).parent.parent
TEMPLATES = sorted((ROOT / "themes").rglob("*.html"))
MODULES = sorted((ROOT / "generator").rglob("*.py"))
# Keys put together from the model's own words, as `kind.` and the kind.
COMPOSED = {
    "kind": ("guaranteed", "target", "best_effort", "chance", "excluded"),
    "odds.picked": ("draw", "rotation", "first-come"),
    "step.after": ("order", "payment", "step"),
    "choice.order": ("price-desc", "price-asc", "alphabetical", "as-listed", "same-price"),
    "odds.outlook": ("again", "once"),
    "channel": ("telegram", "whatsapp"),
    "within": tuple(unit.replace(" ", "-") for unit in Unit),
    "every": tuple(unit.replace(" ", "-") for unit in Unit),
}


def catalogue(language: str) -> dict[str, tuple[str, ...]]:
    """Return the sentence, or every plural form of it, under each key."""
    return {
        key_of(message): tuple(message.string)  # type: ignore[arg-type]  # a plural has a tuple
        if message.pluralizable
        else (str(message.string),)
        for message in read_po(BytesIO(read_catalogue(language)))
        if message.id
    }


def key_of(message: Message) -> str:
    return str(message.id[0]) if message.pluralizable else str(message.id)


def keys_used() -> set[str]:
    written = set()
    for path in TEMPLATES:
        text = path.read_text(encoding="utf-8")
        written |= set(re.findall(r'"([a-z-]+(?:\.[a-z-]+)*)"\|say', text))
        for pair in re.findall(r'\("([a-z.-]+)" if [^"]+ else "([a-z.-]+)"\)\|say', text):
            written |= set(pair)
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        written |= set(re.findall(r'(?:words|self)\.(?:text|say)\(\s*"([a-z.-]+)"', text))
    return written | {f"{stem}.{end}" for stem, ends in COMPOSED.items() for end in ends}


@pytest.mark.parametrize("language", catalogue_names())
def test_every_sentence_that_is_said_is_in_every_catalogue(language: str) -> None:
    assert not keys_used() - set(catalogue(language))


@pytest.mark.parametrize("language", catalogue_names())
def test_no_catalogue_holds_a_sentence_that_nobody_says(language: str) -> None:
    assert not set(catalogue(language)) - keys_used()


@pytest.mark.parametrize("language", catalogue_names())
def test_no_sentence_of_a_catalogue_is_empty(language: str) -> None:
    for key, sentence in catalogue(language).items():
        assert all(sentence), key


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_template_holds_a_word_that_a_client_reads(path: Path) -> None:
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"\{\{.*?\}\}", "", text, flags=re.DOTALL)
    attributes = re.findall(r'\b(?:alt|title|aria-label|placeholder)="([^"]*)"', text)
    shown = re.sub(r"<[^>]*>", " ", text)
    for said in (*attributes, shown.replace("terms.json", "")):
        assert not re.search(r"[^\W\d_]{2,}", said), said


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_pages_and_words_say_nothing_of_their_own(path: Path) -> None:
    if path.relative_to(ROOT / "generator").parts[0] not in {"plan", "render.py", "words.py"}:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {
        ast.get_docstring(node, clean=False)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
    }
    texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    sentences = [
        text
        for text in texts
        if isinstance(text, str)
        and text not in docstrings
        and re.search(r"[a-z]{3,} [a-z]{2,}", text)
    ]
    ours = ("catalogue", "has no", "the theme", "cannot draw", "<?xml")  # bugs, themes, a sitemap
    assert not [text for text in sentences if not any(word in text for word in ours)]


def test_a_missing_sentence_is_our_bug(words: Words) -> None:
    with pytest.raises(LookupError, match=r"no-such-key"):
        words.text("no-such-key")


def test_values_in_a_sentence_are_escaped_and_markup_is_kept(words: Words) -> None:
    assert words.say("order.title", label="<b>") == "Your order: &lt;b&gt;"
    assert words.say("order.title", label=Markup("<b>x</b>")) == "Your order: <b>x</b>"


@pytest.mark.parametrize(
    ("language", "amount", "currency", "shown"),
    [
        ("en", "30000", "RUB", "RUB\u00a030,000"),
        ("en", "9.50", "EUR", "€9.50"),
        ("en", "1200", "USD", "$1,200"),
        ("en-GB", "5", "GBP", "£5"),
    ],
)
def test_an_amount_reads_as_the_language_writes_it(
    language: str, amount: str, currency: str, shown: str
) -> None:
    assert load_words(language).money(Money(Decimal(amount), currency)) == shown


def test_a_day_stays_on_one_line(words: Words) -> None:
    assert words.day(date(2026, 9, 1)) == "September\u00a01,\u00a02026"


def test_a_duration_takes_the_plural_form_of_its_number(words: Words) -> None:
    assert words.within(Duration(1, Unit.WORKING_DAY)) == "within 1 working day"
    assert words.within(Duration(3, Unit.WORKING_DAY)) == "within 3 working days"


def test_a_share_and_a_list_read_as_the_language_writes_them(words: Words) -> None:
    assert words.percent(Percent(Decimal("99.5"))) == "99.5%"
    assert words.listing(["card", "bank transfer", "cash"]) == "card, bank transfer, and cash"


def test_a_phrase_loses_its_full_stop_but_not_its_dots(words: Words) -> None:
    assert words.phrase("10 minutes per class.") == "10 minutes per class"
    assert words.phrase("and so on...") == "and so on..."
