"""Words: every sentence comes from a catalogue, every amount and day from the locale."""
# ruff: noqa: RUF001  # Russian letters are meant

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
from generator.model import Duration, Money, Percent, Period, Price, Unit
from generator.store import catalogue_names, read_catalogue

if TYPE_CHECKING:
    from babel.messages.catalog import Message

    from generator.words import Words

ROOT = Path(__file__).parent.parent
TEMPLATES = sorted((ROOT / "themes").rglob("*.html"))
MODULES = sorted((ROOT / "generator").rglob("*.py"))
# Keys put together from the model's own words, as `kind.` and the kind.
COMPOSED = {
    "kind": ("guaranteed", "target", "best_effort", "chance", "excluded", "gift"),
    "odds.picked": ("draw", "rotation", "first-come"),
    "step.after": ("order", "payment", "step"),
    "choice.order": ("price-desc", "price-asc", "alphabetical", "as-listed", "same-price"),
    "odds.outlook": ("again", "once", "again.first-come", "once.first-come"),
    "channel": ("telegram", "whatsapp"),
    "within": tuple(unit.replace(" ", "-") for unit in Unit),
    "every": tuple(unit.replace(" ", "-") for unit in Unit),
    "weekdays": ("on", "from", "to"),
    "zone": ("Europe/Moscow",),
    "in-language": ("en", "ru"),
    "price.per": tuple(Period),
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


@pytest.mark.parametrize("language", catalogue_names())
def test_a_catalogue_says_that_it_is_in_the_language_of_its_folder(language: str) -> None:
    assert str(read_po(BytesIO(read_catalogue(language))).locale) == language


@pytest.mark.parametrize("language", catalogue_names())
def test_every_catalogue_has_every_key_and_placeholder_and_all_plural_forms(language: str) -> None:
    assert not differences(read_catalogue("en"), read_catalogue(language))


@pytest.mark.parametrize(
    ("sentence", "broken", "said"),
    [
        ('msgid "kind.excluded"\nmsgstr "Не\u00a0входит"\n', "", "`kind.excluded` is missing"),
        ("Не\u00a0входит", "", "`kind.excluded` is missing"),
        ("Предел: %(limit)s.", "Предел.", "`answer.limit` differs in %(limit)s"),
        ('течение %(n)s\u00a0минут"', 'течение %(m)s"', "`within.minute` differs in %(m)s"),
        ('msgstr[2] "В\u00a0подарок"\n', "", "`gift.title` has 2 of 3 plural forms"),
    ],
)
def test_a_sentence_that_is_not_wholly_translated_is_found(
    sentence: str, broken: str, said: str
) -> None:
    whole = read_catalogue("ru").decode()
    assert sentence in whole
    found = differences(read_catalogue("en"), whole.replace(sentence, broken).encode())
    assert found == [said]


def differences(original: bytes, translated: bytes) -> list[str]:
    """Return what a translation lacks or has otherwise, in words."""
    theirs = {key_of(it): it for it in read_po(BytesIO(translated)) if it.id}
    forms = read_po(BytesIO(translated)).num_plurals
    found = []
    for message in read_po(BytesIO(original)):
        key, there = key_of(message), theirs.get(key_of(message))
        if not message.id:
            continue
        if there is None or not any(sentences_of(there)):
            found.append(f"`{key}` is missing")
        elif message.pluralizable and len(sentences_of(there)) != forms:
            found.append(f"`{key}` has {len(sentences_of(there))} of {forms} plural forms")
        elif others := placeholders(message) ^ placeholders(there):
            found.append(f"`{key}` differs in {', '.join(sorted(others))}")
    return found


def sentences_of(message: Message) -> tuple[str, ...]:
    """Return the sentence, or its plural forms that are there."""
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    return tuple(str(it) for it in strings if it)


def placeholders(message: Message) -> set[str]:
    """Return the values a sentence names in any of its forms; a form for one may leave some out."""
    return set(re.findall(r"%\(\w+\)s", " ".join(sentences_of(message))))


def test_no_short_word_of_a_russian_sentence_is_left_at_the_end_of_a_line() -> None:
    short = re.compile(r"(?<!\w)(?:в|на|с|к|по|и|не|за|до|из|у|о|от|вы|мы) | —", re.IGNORECASE)
    for key, sentences in catalogue("ru").items():
        assert not [it for it in sentences if short.search(it)], key


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
    # Bugs, themes, a sitemap.
    ours = ("catalogue", "has no", "the theme", "cannot draw", "<?xml", "<xhtml")
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
        ("ru", "30000", "RUB", "30\u00a0000\u00a0₽"),
        ("ru", "9.50", "EUR", "9,50\u00a0€"),
    ],
)
def test_an_amount_reads_as_the_language_writes_it(
    language: str, amount: str, currency: str, shown: str
) -> None:
    assert load_words(language).money(Money(Decimal(amount), currency)) == shown


PER_MONTH = (
    Price.of(Money(Decimal(540), "EUR"), Period.MONTH),
    Price.of(Money(Decimal(50), "EUR")),
)


@pytest.mark.parametrize(
    ("language", "currency", "shown"),
    [
        ("en", "RUB", "RUB\u00a02,000 to RUB\u00a06,000"),
        ("en", "USD", "$2,000 to $6,000"),
        ("ru", "RUB", "от\u00a02\u00a0000 до\u00a06\u00a0000\u00a0₽"),
    ],
)
def test_a_range_reads_as_the_language_writes_it(language: str, currency: str, shown: str) -> None:
    low, high = (Money(Decimal(amount), currency) for amount in (2000, 6000))
    assert load_words(language).price(Price(low, high)) == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "€540 a month plus €50 once"),
        ("ru", "540 € в месяц плюс 50 € единовременно"),
    ],
)
def test_a_total_says_what_is_paid_every_month_and_what_once(language: str, shown: str) -> None:
    assert load_words(language).total(PER_MONTH).replace("\u00a0", " ") == shown


def test_a_day_stays_on_one_line(words: Words) -> None:
    assert words.day(date(2026, 9, 1)) == "September\u00a01,\u00a02026"
    assert load_words("ru").day(date(2026, 9, 1)) == "1\u00a0сентября\u00a02026"


def test_a_russian_sentence_with_a_day_ends_in_one_full_stop() -> None:
    russian = load_words("ru")
    said = russian.text("odds.as-of", day=russian.day(date(2026, 9, 1)))
    assert said == "Данные на\u00a01\u00a0сентября\u00a02026\u00a0года."


def test_a_duration_takes_the_plural_form_of_its_number(words: Words) -> None:
    assert words.within(Duration(1, Unit.WORKING_DAY)) == "within 1 working day"
    assert words.within(Duration(3, Unit.WORKING_DAY)) == "within 3 working days"


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 дня"), (3, "3 дней"), (11, "11 дней"), (21, "21 дня")]
)
def test_a_russian_duration_stands_in_the_case_its_sentence_asks_for(count: int, said: str) -> None:
    within = load_words("ru").within(Duration(count, Unit.DAY))
    assert within.replace("\u00a0", " ") == f"в течение {said}"


def test_a_share_and_a_list_read_as_the_language_writes_them(words: Words) -> None:
    assert words.percent(Percent(Decimal("99.5"))) == "99.5%"
    assert words.listing(["card", "bank transfer", "cash"]) == "card, bank transfer, and cash"


def test_a_phrase_loses_its_full_stop_but_not_its_dots(words: Words) -> None:
    assert words.phrase("10 minutes per class.") == "10 minutes per class"
    assert words.phrase("and so on...") == "and so on..."
