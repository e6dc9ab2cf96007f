"""Money, read strictly and refused exactly."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from operator import ne

from babel.core import get_global
from babel.numbers import get_currency_precision

from generator.fields import meant
from generator.fields.misread import Misread, loosely, quoted, unread
from generator.model import Money

MONEY = re.compile(
    r"([0-9]{1,3}(?: [0-9]{3}){1,9}|[0-9]{1,30})(\.[0-9]{1,30})? ([A-Z]{3})",
)
MONEY_HELP = "write an amount and a currency, such as `30000 RUB` or `9.50 EUR`"
# In ISO 4217 and in use, though the data on territories does not call them tender.
ALSO_LISTED = frozenset({"SVC", "VED"})
HIGHEST_AMOUNT = 10**12
GROUP = len(".000")

# An amount and a currency as people write them, in either order.
LIKE_MONEY = re.compile(rf"([^\d\s]*) ?([0-9][0-9{meant.GROUPING}]*?) ?([^\d\s]*)")
GROUPED = re.compile(rf"[0-9]{{1,3}}([{meant.GROUPING}])[0-9]{{3}}(?:\1[0-9]{{3}})*")
DECIMALS = re.compile(r"(.*[0-9])[.,]([0-9]{1,2})")


@cache
def currencies() -> frozenset[str]:
    """Return the code of every currency that is tender somewhere today."""
    listed = (it for country in get_global("territory_currencies").values() for it in country)
    return ALSO_LISTED | {code for code, _, end, tender in listed if tender and end is None}


def read_money(text: str) -> Money | Misread:
    """Read `30000 RUB`, `9.50 EUR` or `30 000 RUB`; equal amounts are written alike."""
    line = " ".join(text.split())
    match = MONEY.fullmatch(line)
    if not match:
        return misread_money(line)
    whole, decimals, currency = match[1].replace(" ", ""), match[2] or "", match[3]
    if currency not in currencies():
        return Misread(f"`{currency}` is no currency of today", currency_help(currency))
    digits = get_currency_precision(currency)
    if len(decimals) - 1 > digits:
        help_ = f"write at most {digits} digits after the point" if digits else "leave out decimals"
        grouped = f"write `{whole}{decimals[1:]} {currency}`, or " if len(decimals) == GROUP else ""
        return Misread(f"`{line}` has more decimals than {currency}", grouped + help_)
    if int(whole) >= HIGHEST_AMOUNT:
        return Misread(f"`{line}` is more than any offer costs", MONEY_HELP)
    return Money(exact(Decimal(whole + decimals), digits), currency)


def exact(amount: Decimal, digits: int) -> Decimal:
    """Return an amount without decimals where it is whole, else with so many."""
    whole = amount == amount.to_integral_value()
    return amount.quantize(Decimal(1) if whole else Decimal(1).scaleb(-digits))


def misread_money(line: str) -> Misread:
    """Say of a text what keeps it from being money, and how to write it if that can be told."""
    match = loosely(LIKE_MONEY, line)
    before, amount, after = (match[1], plain_amount(match[2]), match[3]) if match else ("", "", "")
    if amount and not before and not after:
        help_ = f"write it after the amount, such as `{amount} {meant.SOME_CURRENCY}`"
        return Misread(f"{quoted(line)} names no currency", help_)
    currency = "" if before and after else currency_like(before or after)
    help_ = f"write `{amount} {currency}`" if amount and currency else MONEY_HELP
    return unread(line, "an amount and a currency", help_)


def plain_amount(text: str) -> str:
    """Return an amount with grouping and a decimal comma as we write it, or nothing if unclear."""
    whole, point, decimals = text, "", ""
    if match := DECIMALS.fullmatch(text):
        whole, point, decimals = match[1], ".", match[2]
    if GROUPED.fullmatch(whole):
        whole = "".join(re.findall("[0-9]", whole))
    return f"{whole}{point}{decimals}" if whole.isdecimal() else ""


def currency_like(word: str) -> str:
    """Return the code of the currency that a sign or word most likely means, or nothing."""
    bare = word.lower().rstrip(".")
    return meant.CURRENCY_OF.get(bare) or (bare.upper() if bare.upper() in currencies() else "")


def currency_help(code: str) -> str:
    """Return help that names the currency most likely meant."""
    near = [it for it in currencies() if sum(map(ne, code, it)) == 1]
    likely = currency_like(code) or (near[0] if len(near) == 1 else "")
    return f"did you mean `{likely}`?" if likely else MONEY_HELP
