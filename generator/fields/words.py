"""The pieces of text an author writes: how each is read, and what an editor can know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from generator.diagnostics import did_you_mean
from generator.fields.addresses import (
    read_account,
    read_email,
    read_phone,
    read_policy,
    read_receiver_address,
    read_site_address,
)
from generator.fields.amounts import read_count, read_odds, read_percent
from generator.fields.hours import (
    make_holidays,
    make_hours,
    read_days_off,
    read_shift,
    read_zone,
)
from generator.fields.misread import Misread, quoted
from generator.fields.money import read_money
from generator.fields.prices import read_cost, read_price
from generator.fields.shapes import Several, Word
from generator.fields.texts import (
    read_folder_name,
    read_label,
    read_language,
    read_line,
    read_name,
    read_prose,
    read_version,
    read_who,
    read_yes_no,
)
from generator.fields.times import read_day, read_day_or_today, read_duration, read_window
from generator.model import US, YOU

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

Kind = TypeVar("Kind", bound="StrEnum")

# An editor takes `12` for a number and `yes` for a truth; where any text may stand, so may they.
ANY_TEXT = {"type": ["string", "number", "boolean"], "minLength": 1}
DAY = r"\d{4}-\d{2}-\d{2}"
SPAN = rf"^{DAY} *\.\. *{DAY}$"
AMOUNT = r"[0-9][0-9 ]*(\.[0-9]+)?"
RECURRING = r"( */ *(day|week|month|quarter|year))?"


def one_word_of(words: type[Kind]) -> Word:
    """Return the shape of a text that is one of the words of an enumeration."""
    known = {str(it): it for it in words}

    def read(text: str) -> Kind | Misread:
        word = text.strip()
        only = f"write {says}" if len(known) == 1 else ""
        return known.get(word) or Misread(
            f"{quoted(text)} is not known here", only or did_you_mean(word, known)
        )

    says = ", ".join(f"`{word}`" for word in known)
    says = f"one of {says}" if len(known) > 1 else says
    return Word(says, read, {"enum": list(known)})


def name_of(thing: str) -> Word:
    """Return the shape of a text that names something else in the same file."""
    return Word(f"the name of {thing}", read_line, ANY_TEXT)


def text_like(says: str, read: Callable[[str], object], pattern: str) -> Word:
    """Return the shape of a text whose form a regular expression describes to an editor."""
    return Word(says, read, {"type": "string", "pattern": pattern})


LINE = Word("some words", read_line, ANY_TEXT, translated=True)
LABEL = Word("two to five words", read_label, ANY_TEXT, translated=True)
WHO = Word(
    "`us`, `you`, or who else", read_who, ANY_TEXT, translated=True, fixed=frozenset({US, YOU})
)
PROSE = Word("Markdown, without HTML", read_prose, ANY_TEXT, translated=True)
# The same in every language: what no client reads, and what one is called elsewhere.
REASON = Word("some words", read_line, ANY_TEXT)
ACCOUNT = text_like("a name on Telegram", read_account, "^@?[A-Za-z][A-Za-z0-9_]{3,31}$")
NAME = text_like("a short name in lower-case letters", read_name, r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
MONEY = text_like("an amount and a currency", read_money, rf"^{AMOUNT} [A-Z]{{3}}$")
PRICE = text_like(
    "one amount or two, a currency, and a period if it recurs",
    read_price,
    rf"^{AMOUNT}( *([A-Z]{{3}} *)?\.\. *{AMOUNT})? [A-Z]{{3}}{RECURRING}$",
)
COST = text_like(
    "an amount, a currency, and a period if it recurs",
    read_cost,
    rf"^{AMOUNT} [A-Z]{{3}}{RECURRING}$",
)
DURATION = text_like("a number and a unit of time", read_duration, r"^[0-9]+ [a-z]+( [a-z]+)?$")
PERCENT = text_like("a share such as `95%`", read_percent, r"^[0-9]+(\.[0-9]+)? ?%$")
ODDS = text_like("how many of how many", read_odds, r"^[0-9]+ of [0-9]+$")
COUNT = Word(
    "a whole number", read_count, {"type": ["integer", "string"], "pattern": r"^\d+$", "minimum": 1}
)
DATE = text_like("a day such as `2026-09-01`", read_day, f"^{DAY}$")
DAY_OR_TODAY = text_like(
    "a day such as `2026-09-01`, or `today`", read_day_or_today, f"^(today|{DAY})$"
)
WINDOW = text_like("a first and a last day", read_window, SPAN)
DAY_OFF = text_like(
    "a day, or a first and a last", read_days_off, rf"^({DAY}( *\.\. *{DAY})?|none)$"
)
HOLIDAYS = Several(DAY_OFF, make_holidays)
WEEKDAY, TIME = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)", "[0-9]{1,2}:[0-9]{2}"
SHIFT = text_like(
    "days and times such as `Mon-Fri 10:00-19:00`",
    read_shift,
    f"^{WEEKDAY}(-{WEEKDAY})? {TIME}-{TIME}$",
)
HOURS = Several(SHIFT, make_hours)
ZONE = text_like("the name of a time zone", read_zone, "^[A-Za-z][A-Za-z0-9_+/-]*$")
YES_NO = Word("`yes` or `no`", read_yes_no, {"enum": ["yes", "no", "true", "false", True, False]})
EMAIL = Word("an e-mail address", read_email, {"type": "string", "format": "email"})
PHONE = text_like("a telephone number", read_phone, r"^\+?[0-9(][0-9 ().-]{3}")
RECEIVER_URL = text_like("an https address", read_receiver_address, "^https?://")
POLICY = text_like(
    "an https address, or the name of a page", read_policy, "^(https?://|[a-z][a-z0-9-]*$)"
)
SITE_URL = text_like("the https address of the site", read_site_address, "^https?://")
LANGUAGE = text_like("a language tag", read_language, "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$")
FOLDER = text_like("the name of a folder", read_folder_name, "^[a-z][a-z0-9-]*$")
VERSION = Word(
    "a name for these terms",
    read_version,
    {"type": ["string", "number"], "pattern": "^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$"},
)
