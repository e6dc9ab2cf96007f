"""Telephone numbers: what is dialled of them, and what keeps a text from being one.

The lengths are those of ITU-T E.164: at most 15 digits, the country's code among them. Where a
country gives out which numbers is not known here, nor whether anybody answers.
"""

from __future__ import annotations

import re

NUMBER = re.compile(
    r"(?P<number>\+?[0-9(][0-9 ().-]*?)(?:[, ]+(?:ext|доб)\.? ?(?P<extension>[0-9]+))?"
)
FEWEST_DIGITS, MOST_DIGITS = 7, 15
# Countries all of whose numbers are of one length: how many digits follow their code.
AFTER_CODE = {"+1": 10, "+7": 10}


def dialled(text: str) -> str:
    """Return what is dialled, as a `tel:` address has it: `+74951234567;ext=9`; empty of no number.

    The extension stands as RFC 3966 writes it.
    """
    found = NUMBER.fullmatch(text)
    if not found:
        return ""
    digits = re.sub(r"[^0-9+]", "", found["number"])
    return f"{digits};ext={found['extension']}" if found["extension"] else digits


def fault_of(text: str) -> str:
    """Return why nobody can be reached at a number, as the end of a sentence on it, or nothing."""
    number = dialled(text).partition(";")[0]
    digits = number.removeprefix("+")
    if len(digits) < FEWEST_DIGITS:
        return f"has {len(digits)} digits, fewer than the {FEWEST_DIGITS} of the shortest number"
    if len(digits) > MOST_DIGITS:
        return f"has {len(digits)} digits, more than the {MOST_DIGITS} of the longest number"
    if not digits.strip("0"):
        return "is nobody's number"
    code = number[:2]
    if (follow := len(number) - len(code)) != AFTER_CODE.get(code, follow):
        return f"has {follow} digits after `{code}`, where {AFTER_CODE[code]} follow"
    return "begins with the code of no country" if number.startswith("+0") else ""
