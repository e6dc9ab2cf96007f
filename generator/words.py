"""What the generator itself says to a client, in one language: catalogue, amounts, days."""

from __future__ import annotations

import gettext
import io
import re
from functools import lru_cache, reduce
from itertools import groupby
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import get_global
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal, format_percent
from markupsafe import Markup, escape

from generator.model import END_OF_DAY, WEEKDAYS, Picked, clock
from generator.odds import chance_of_one, natural_frequency, picks_again
from generator.spacing import NO_BREAK_SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from generator.model import (
        Chance,
        Duration,
        Hours,
        Money,
        Percent,
        Price,
        Timetable,
        Window,
    )

# Where a pattern of CLDR has the currency.
CURRENCY = "\u00a4"
AROUND_CURRENCY = re.compile(rf"\s*{CURRENCY}\s*")
# CLDR asks for a space between a currency's letters and the digits after them; Babel leaves it out.
LETTER_BEFORE_DIGIT = re.compile(r"(?<=[^\W\d_])(?=\d)")
# Russian shortens "year" after a day, with a full stop that would double that of a sentence; its
# catalogue says "year" in full.
SHORT_YEAR = re.compile(r"\s*'[^']+'\.?$")
# The same in a span of days, where it stands unquoted: letters that are no part of a pattern.
SHORT_YEAR_IN_SPAN = re.compile(r"\s*[^\W\da-zA-Z_]+\.?")


def full_locale(language: str) -> str:
    """Return a language with its country, as Open Graph writes it: `en_US` for `en`."""
    locale = Locale.parse(language, sep="-")
    likely = Locale.parse(get_global("likely_subtags").get(locale.language, str(locale)))
    return f"{locale.language}_{locale.territory or likely.territory}"


def city_of(zone: str, locale: Locale) -> str:
    """Return the city that a time zone is named after, in a language that may call it otherwise."""
    aliases = get_global("zone_aliases")
    same = [zone, *(old for old, new in aliases.items() if new == aliases.get(zone, zone))]
    named = (locale.time_zones.get(it, {}).get("city") for it in same)
    return next(filter(None, named), zone.rpartition("/")[2].replace("_", " "))


@lru_cache(maxsize=4096)  # pages say the same few amounts again and again
def written_amount(money: Money, pattern: str, locale: Locale) -> str:
    """Return an amount as a locale writes it, without empty decimals."""
    whole = money.amount == int(money.amount)
    text = format_currency(
        money.amount,
        money.currency,
        format=pattern.replace(".00", "") if whole else pattern,
        locale=locale,
        currency_digits=not whole,
    )
    return LETTER_BEFORE_DIGIT.sub(NO_BREAK_SPACE, text)


class Words:
    """The words of one language.

    `language` is a tag such as `en` or `en-GB`; `catalogue` is a gettext `.po` file whose message
    ids are keys such as `choice.pick-one`, so that no sentence stands anywhere else.
    """

    def __init__(self, language: str, catalogue: bytes) -> None:
        self.language = language
        self.locale = Locale.parse(language, sep="-")
        compiled = io.BytesIO()
        write_mo(compiled, read_po(io.BytesIO(catalogue), locale=self.locale.language))
        compiled.seek(0)
        self.messages = gettext.GNUTranslations(compiled)

    def message(self, key: str, values: dict[str, object]) -> str:
        """Return the sentence for `key`, in the plural form that `n` asks for where it has any.

        Raises `LookupError` where the catalogue has no such sentence: a bug of ours.
        """
        n = values.get("n")
        found = self.messages.ngettext(key, key, n) if isinstance(n, int) else key
        if found == key:
            found = self.messages.gettext(key)
        if found == key:
            raise LookupError(f"catalogue `{self.language}` has no `{key}`")
        return found

    def text(self, key: str, /, **values: object) -> str:
        """Return a sentence as plain text."""
        return self.message(key, values) % values

    def say(self, key: str, /, **values: object) -> Markup:
        """Return a sentence as HTML; values are escaped unless they are `Markup`."""
        return escape(self.message(key, values)) % values

    def money(self, money: Money) -> str:
        """Return an amount as the language writes it, without empty decimals."""
        return self.amount(money, self.locale.currency_formats["standard"].pattern)

    def amount(self, money: Money, pattern: str) -> str:
        """Return an amount by a pattern of the language."""
        return written_amount(money, pattern, self.locale)

    def price(self, price: Price, *, once: bool = False) -> str:
        """Return what is to be paid: `€2,000 to €6,000`, `€500 a month`; `once` says if it is."""
        text = self.text("price.range", **self.ends(price)) if price.is_range else ""
        text = text or self.money(price.high)
        if price.per:
            return self.text(f"price.per.{price.per}", price=text)
        return self.text("price.once", price=text) if once else text

    def ends(self, price: Price) -> dict[str, str]:
        """Return both ends of a range; a currency that comes last stands at the last only."""
        pattern = self.locale.currency_formats["standard"].pattern
        if not pattern.startswith(CURRENCY):
            pattern = AROUND_CURRENCY.sub("", pattern)
        return {"low": self.amount(price.low, pattern), "high": self.money(price.high)}

    def total(self, prices: Sequence[Price]) -> str:
        """Return what several prices come to: `€500 a month plus €50 once`."""
        several = len(prices) > 1
        return reduce(
            lambda first, rest: self.text("price.plus", first=first, rest=rest),
            (self.price(it, once=several) for it in prices),
        )

    def percent(self, percent: Percent) -> str:
        """Return a share as the language writes it."""
        return format_percent(percent.value / 100, locale=self.locale, decimal_quantization=False)

    def number(self, number: int) -> str:
        """Return a number with the language's grouping."""
        return format_decimal(number, locale=self.locale)

    def day(self, day: date) -> str:
        """Return a day in full, its parts kept on one line."""
        pattern = SHORT_YEAR.sub("", self.locale.date_formats["long"].pattern)
        return format_date(day, pattern, locale=self.locale).replace(" ", NO_BREAK_SPACE)

    def days(self, window: Window) -> str:
        """Return a span of days, what both ends share said once; a single day as a day."""
        first, last = window.first, window.last
        if first == last:
            return self.day(first)
        unit = "y" if first.year != last.year else "M" if first.month != last.month else "d"
        # Of spans there are patterns with short months only; the long ones stand alike.
        one, other = (
            SHORT_YEAR_IN_SPAN.sub("", it.replace("MMM", "MMMM"))
            for it in self.locale.interval_formats["yMMMd"][unit]
        )
        text = format_date(first, one, locale=self.locale)
        return (text + format_date(last, other, locale=self.locale)).replace(" ", NO_BREAK_SPACE)

    def weekday(self, day: int, form: str = "on") -> str:
        """Return a day of the week, Monday being 0: `on` it, `from` it or `to` it."""
        return self.text(f"weekdays.{form}").split(", ")[day]

    def hours(self, hours: Hours, timezone: str) -> str:
        """Return days, times and zone, as in the middle of a sentence."""
        text = "; ".join(map(self.timetable, hours.timetables))
        return (
            self.text("hours.in-zone", hours=text, zone=self.zone(timezone)) if timezone else text
        )

    def timetable(self, table: Timetable) -> str:
        """Return days and the times at which they are worked."""
        days = self.text("hours.every-day")
        if len(table.days) < len(WEEKDAYS):
            runs = groupby(table.days, key=lambda it: it - table.days.index(it))
            days = self.listing([it for _, run in runs for it in self.run(tuple(run))])
        times = self.text("hours.around-the-clock")
        if table.times != ((0, END_OF_DAY),):
            spans = ((clock(begins), clock(ends)) for begins, ends in table.times)
            times = self.listing([self.text("hours.times", begins=a, ends=b) for a, b in spans])
        return self.text("hours.timetable", days=days, times=times)

    def run(self, days: Sequence[int]) -> Sequence[str]:
        """Return days that follow each other; three or more as a span."""
        if len(days) < 3:  # noqa: PLR2004  # two days are no span
            return [self.weekday(it) for it in days]
        first, last = self.weekday(days[0], "from"), self.weekday(days[-1], "to")
        return [self.text("hours.days", first=first, last=last)]

    def zone(self, name: str) -> str:
        """Return what the time of a zone is called: by a name of its own, else by its city."""
        key = f"zone.{name}"
        own = self.messages.gettext(key)
        return self.text("zone", city=city_of(name, self.locale)) if own == key else own

    def name_of(self, language: str) -> str:
        """Return what a language is called in this one, as in the middle of a sentence."""
        return Locale.parse(language, sep="-").get_display_name(self.locale) or language

    def in_language(self, language: str) -> str:
        """Return `in English`, as in the middle of a sentence: in words of its own, else named."""
        key = f"in-language.{language.partition('-')[0]}"
        own = self.messages.gettext(key)
        name = self.name_of(language)
        return self.text("in-language", language=name) if own == key else own

    def sentence(self, text: str) -> str:
        """Return an author's words with a full stop, unless they end in a mark of their own."""
        return text if text.rstrip("»”\"')").endswith((".", "!", "?", "…", ":")) else f"{text}."

    def phrase(self, text: str) -> str:
        """Return an author's words for the middle of a sentence: without their full stop."""
        return text[:-1] if text.endswith((".", "!")) and text[-2:] not in {"..", "!!"} else text

    def listing(self, items: Sequence[str]) -> str:
        """Return `a, b and c` in the language's way."""
        return format_list(list(items), locale=self.locale)

    def outlook(self, chance: Chance) -> str:
        """Return what a chance comes to over all its times, and what that assumes."""
        key = "odds.outlook.again" if picks_again(chance) else "odds.outlook.once"
        if chance.picked is Picked.FIRST_COME:
            key += ".first-come"
        found = natural_frequency(chance_of_one(chance))
        picked = self.number(found.picked)
        return self.text(
            key,
            n=found.picked,
            picked=picked if found.exact else self.text("odds.about", number=picked),
            people=self.text("odds.people", n=chance.times, people=self.number(found.people)),
        )

    def within(self, duration: Duration) -> str:
        """Return `within 3 working days`, in the plural form and case the language asks for."""
        unit = duration.unit.replace(" ", "-")
        return self.text(f"within.{unit}", n=duration.count)

    def every(self, duration: Duration) -> str:
        """Return `every week`, `every 2 weeks`, in the plural form and case of the language."""
        unit = duration.unit.replace(" ", "-")
        return self.text(f"every.{unit}", n=duration.count)
