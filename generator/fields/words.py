"""The kinds of text an author writes, each read strictly and refused exactly."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError
from babel.numbers import get_currency_precision, list_currencies

from generator.diagnostics import did_you_mean, nearest
from generator.fields.shapes import Misread, Word
from generator.model import Duration, Money, Odds, Percent, Unit, Window

if TYPE_CHECKING:
    from collections.abc import Callable

SPACES = re.compile(r"\s+")
AMOUNT = re.compile(r"\d{1,3}(?: \d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
HIGHEST_AMOUNT = Decimal(10) ** 12
MOST_OF_A_UNIT = 10_000
MOST_PEOPLE = 1_000_000


def read_line(text: str) -> str | Misread:
    """Read running text: white space folded, at least one letter or digit."""
    line = SPACES.sub(" ", text).strip()
    if any(character.isalnum() for character in line):
        return line
    return Misread("this says nothing" if line else "nothing is written here", "write some words")


def read_prose(text: str) -> str | Misread:
    """Read Markdown, kept as written but for white space at its ends."""
    return text.strip() or Misread("nothing is written here", "write some words")


def read_money(text: str) -> Money | Misread:
    """Read `30000 RUB`, `9.50 EUR` or `30 000 RUB`."""
    help_ = "write an amount and a currency, such as `30000 RUB` or `9.50 EUR`"
    line = SPACES.sub(" ", text).strip()
    if AMOUNT.fullmatch(line):
        return Misread(f"`{text}` names no currency", help_)
    amount, _, currency = line.rpartition(" ")
    if not amount or not currency.isalpha():
        return Misread(f"`{text}` is no amount of money", help_)
    if not AMOUNT.fullmatch(amount):
        return Misread(f"`{amount}` is no amount", help_)
    if currency not in currencies():
        near = nearest_currency(currency)
        return Misread(f"`{currency}` is no currency of ISO 4217", near or help_)
    value = Decimal(amount.replace(" ", ""))
    if value >= HIGHEST_AMOUNT:
        return Misread(f"`{amount}` is more than any offer costs", help_)
    digits = get_currency_precision(currency)
    if value != round(value, digits):
        return Misread(f"{currency} has {digits} decimal places, `{amount}` has more", help_)
    return Money(value.quantize(Decimal(1)) if value == int(value) else value, currency)


@cache
def currencies() -> frozenset[str]:
    """Return every code of ISO 4217."""
    return frozenset(list_currencies())


def nearest_currency(word: str) -> str | None:
    """Return help that names the currency most likely meant."""
    near = nearest(word, sorted(code.lower() for code in currencies()))
    return f"did you mean `{near.upper()}`?" if near else None


def read_duration(text: str) -> Duration | Misread:
    """Read `3 working days`, `90 minutes`, `1 week`."""
    help_ = "write a number and a unit, such as `3 working days`, `4 working hours`, `2 weeks`"
    match = re.fullmatch(r"(\d+)\s+(.+)", text.strip())
    if not match:
        return Misread(f"`{text}` is no length of time", help_)
    count, unit = int(match[1][:9]), SPACES.sub(" ", match[2])
    singular = unit.removesuffix("s")
    if singular not in set(Unit):
        known = did_you_mean(unit, [f"{it}s" for it in Unit])
        return Misread(f"`{unit}` is no unit of time", known)
    if not 1 <= count <= MOST_OF_A_UNIT:
        return Misread(f"`{match[1]}` is no sensible number of {singular}s", help_)
    return Duration(count, Unit(singular))


def read_percent(text: str) -> Percent | Misread:
    """Read `95%` or `99.5 %`."""
    match = re.fullmatch(r"(\d{1,3}(?:\.\d{1,3})?)\s*%", text.strip())
    help_ = "write a share such as `95%`"
    if not match:
        return Misread(f"`{text}` is no percentage", help_)
    value = Decimal(match[1])
    if not 0 < value <= 100:  # noqa: PLR2004  # what a percentage is
        return Misread(f"`{text}` is not between 0 and 100", help_)
    return Percent(value)


def read_odds(text: str) -> Odds | Misread:
    """Read `3 of 40`."""
    match = re.fullmatch(r"(\d{1,9}) of (\d{1,9})", SPACES.sub(" ", text.strip()))
    help_ = "write how many of how many, such as `3 of 40`"
    if not match:
        return Misread(f"`{text}` is no odds", help_)
    places, people = int(match[1]), int(match[2])
    if places < 1 or people > MOST_PEOPLE:
        return Misread(f"`{text}` is no chance one can count", help_)
    if places >= people:
        sure = "where everybody is picked, write `guaranteed:` instead of `chance:`"
        return Misread(f"{places} of {people} is not a chance, it is everybody", sure)
    return Odds(places, people)


def read_day(text: str) -> date | Misread:
    """Read `2026-09-01`, refusing days that do not exist."""
    match = DAY.fullmatch(text.strip())
    if not match:
        return Misread(f"`{text}` is no day", "write year, month and day, such as `2026-09-01`")
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return Misread(f"there is no day `{text}`", "look at the calendar of that month")


def read_window(text: str) -> Window | Misread:
    """Read `2026-09-01 .. 2027-03-01`."""
    first_text, dots, last_text = text.partition("..")
    if not dots:
        help_ = "write the first and the last day, such as `2026-09-01 .. 2027-03-01`"
        return Misread(f"`{text}` is no span of days", help_)
    first, last = read_day(first_text.strip()), read_day(last_text.strip())
    if isinstance(first, Misread):
        return first
    if isinstance(last, Misread):
        return last
    if last < first:
        return Misread(f"`{text}` ends before it begins", "write the earlier day first")
    return Window(first, last)


def read_yes_no(text: str) -> bool | Misread:
    """Read `yes` or `no`."""
    if text.strip() in {"yes", "no"}:
        return text.strip() == "yes"
    return Misread(f"`{text}` is neither yes nor no", "write `yes` or `no`")


def read_count(text: str) -> int | Misread:
    """Read a whole number from 1 to a million."""
    if re.fullmatch(r"\d{1,7}", text.strip()) and 1 <= int(text) <= MOST_PEOPLE:
        return int(text)
    return Misread(f"`{text}` is no number of things", "write a whole number from 1, such as `12`")


def read_email(text: str) -> str | Misread:
    """Read an e-mail address; whether it exists only a letter can tell."""
    address = text.strip()
    if re.fullmatch(r"[^\s@<>\"',;:]+@[^\s@<>\"',;:]+\.[^\s@<>\"',;:.]+", address):
        return address
    return Misread(f"`{text}` is no e-mail address", "write one such as `hello@example.org`")


def read_web_address(text: str) -> str | Misread:
    """Read an https address; plain http only on this machine, for trying things out."""
    address = text.strip()
    help_ = "write an address such as `https://forms.example.org/f/42`"
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return Misread(f"`{text}` is no web address", help_)
    if not host or re.search(r"[\s\"'<>\\^`{|}]", address) or parts.username is not None:
        return Misread(f"`{text}` is no web address", help_)
    here = host == "localhost" or host.endswith(".localhost") or re.match(r"127\.|::1$", host)
    if parts.scheme == "https" or (parts.scheme == "http" and here):
        return address
    return Misread(f"`{text}` is not sent encrypted", "write an address that begins with https://")


def read_site_address(text: str) -> str | Misread:
    """Read the address the site will have, ending in a slash."""
    address = read_web_address(text)
    if isinstance(address, Misread):
        return address
    parts = urlsplit(address)
    if parts.query or parts.fragment:
        return Misread(f"`{text}` has more than an address", "leave out what follows `?` or `#`")
    return address if address.endswith("/") else f"{address}/"


def read_language(text: str) -> str | Misread:
    """Read a language tag that locale data knows, such as `en` or `en-GB`."""
    try:
        locale = Locale.parse(text.strip(), sep="-")
    except (UnknownLocaleError, ValueError):
        return Misread(f"`{text}` is no language", "write a tag such as `en`, `en-GB` or `ru`")
    return str(locale).replace("_", "-")


def read_folder_name(text: str) -> str | Misread:
    """Read the name of a theme's folder."""
    if re.fullmatch(r"[a-z][a-z0-9-]*", text.strip()):
        return text.strip()
    return Misread(f"`{text}` is no theme's name", "write lower-case letters, such as `plain`")


def read_version(text: str) -> str | Misread:
    """Read the author's name for these terms; it becomes part of an address."""
    name = text.strip()
    if re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,30}[A-Za-z0-9])?", name) and ".." not in name:
        return name
    help_ = "write letters, digits, dots and hyphens, such as `2026-09`"
    return Misread(f"`{text}` cannot stand in an address", help_)


Named_ = TypeVar("Named_", bound=StrEnum)


def one_word_of(words: type[Named_]) -> Word:
    """Return the shape of a text that is one of the words of an enumeration."""

    def read(text: str) -> Named_ | Misread:
        try:
            return words(text.strip())
        except ValueError:
            return Misread(f"`{text}` is not known here", did_you_mean(text, list(words)))

    says = "one of " + ", ".join(f"`{word}`" for word in words)
    return Word(says, read, {"enum": [str(word) for word in words]})


def text_like(says: str, read: Callable[[str], object], pattern: str) -> Word:
    """Return the shape of a text whose form a regular expression describes to an editor."""
    return Word(says, read, {"type": "string", "pattern": pattern})


LINE = Word("some words", read_line, {"type": "string", "minLength": 1})
PROSE = Word("Markdown, without HTML", read_prose, {"type": "string", "minLength": 1})
MONEY = text_like("an amount and a currency", read_money, r"^[0-9][0-9 .]* [A-Z]{3}$")
DURATION = text_like("a number and a unit of time", read_duration, r"^[0-9]+ [a-z ]+$")
PERCENT = text_like("a share such as `95%`", read_percent, r"^[0-9.]+ ?%$")
ODDS = text_like("how many of how many", read_odds, r"^[0-9]+ of [0-9]+$")
DATE = text_like("a day such as `2026-09-01`", read_day, r"^\d{4}-\d{2}-\d{2}$")
WINDOW = text_like(
    "a first and a last day", read_window, r"^\d{4}-\d{2}-\d{2} *\.\. *\d{4}-\d{2}-\d{2}$"
)
YES_NO = Word("`yes` or `no`", read_yes_no, {"enum": ["yes", "no", True, False]})
COUNT = Word("a whole number", read_count, {"type": ["integer", "string"], "pattern": r"^\d+$"})
EMAIL = Word("an e-mail address", read_email, {"type": "string", "format": "email"})
URL = Word("an https address", read_web_address, {"type": "string", "format": "uri"})
SITE_URL = Word("the address of the site", read_site_address, {"type": "string", "format": "uri"})
LANGUAGE = Word("a language tag", read_language)
FOLDER = text_like("the name of a folder", read_folder_name, r"^[a-z][a-z0-9-]*$")
VERSION = text_like("a name for these terms", read_version, r"^[A-Za-z0-9][A-Za-z0-9.-]*$")
