"""Where no line may break: at which spaces of a language, and in a telephone number.

A typographer keeps a preposition with its noun and a number with its unit. Authors type plain
spaces; finished pages get the others here, in what is read. Attributes keep the author's bytes, so
the record of an order holds the words as they were written; whoever compares texts takes both
spaces for one, and sees no joiner.
"""
# ruff: noqa: RUF001  # Russian letters are meant

from __future__ import annotations

import re

NO_BREAK_SPACE = "\u00a0"
# Holds what stands on both sides; a hyphen that does not break would not be the author's.
JOINER = "\u2060"

# Code is to be copied to the letter, and data is not for readers.
KEPT = r"<(?P<kept>script|style|pre|code|textarea)\b.*?</(?P=kept)>"
# A number that can be pressed is held by its theme, and copied as it is.
PRESSED = r"<a\b[^<>]*\b(?:tel:|wa\.me/)[^<>]*>.*?</a>"
# The next bracket opens a tag: so the place is between tags, not in one.
BETWEEN_TAGS = r"(?![^<>]*>)"
SPACE = r"[ \n]"
# These lean on the next word; to hold them on both sides would make lines ragged.
SHORT = r"(?:во?|ко?|со?|об?|у|на|по|за|из|от|до|и|а|но|не|ни)"

# What holds a space, by language: each alternative ends in that one space.
HOLDING = {
    "ru": (
        # Short words lean on the next one, particles on the one before.
        rf"(?<![\w-]){SHORT}{SPACE}(?=[^\s<])",
        rf"(?<=\w){SPACE}(?=(?:бы?|же?|ли)(?![\w-]))",
        rf"(?<=\d){SPACE}(?=[%₽°]|\d{{3}}(?!\d)|(?!{SHORT}(?![\w-]))[а-яё])",
        rf"(?<=[№§]){SPACE}(?=\d)",
        # Two numbers of one measure are read as one: 3 of 40, from 9 to 36.
        rf"(?<=\d){SPACE}(?=(?:из|до)[ \n{NO_BREAK_SPACE}]\d)",
        rf"(?<=[^\s>]){SPACE}(?=—)",
    ),
}
PATTERNS = {
    language: re.compile(
        rf"{KEPT}|(?:{'|'.join(alternatives)}){BETWEEN_TAGS}", re.DOTALL | re.IGNORECASE
    )
    for language, alternatives in HOLDING.items()
}
# Groups of digits, of which a country's code, brackets or hyphens tell that they are no amount.
GROUPS = r"\+?\(?\d+\)?(?:[ \u00a0-]\(?\d+\)?|\(\d+\)|(?<=\))\d+)+"
DATE = r"\d{4}-\d\d(?:-\d\d)?(?![\d-])"
PHONE = re.compile(
    rf"{KEPT}|{PRESSED}|(?<![\w+.,:/@#-])(?!{DATE})(?P<phone>{GROUPS})(?![\w-]){BETWEEN_TAGS}",
    re.DOTALL | re.IGNORECASE,
)
DIGITS_OF_PHONE = range(6, 16)


def hold_together(html: str, language: str) -> str:
    """Return HTML, or text without angle brackets, with what a reader wants on one line held.

    Spaces and line ends between words become no-break spaces, and joiners come to the hyphens of
    telephone numbers; nothing else changes. Doing it twice is doing it once.
    """
    pattern = PATTERNS.get(language.partition("-")[0])
    return PHONE.sub(whole_phone, pattern.sub(held, html) if pattern else html)


def held(found: re.Match[str]) -> str:
    """Return what was found with its space held, or code as it is."""
    return found[0] if found["kept"] else found[0][:-1] + NO_BREAK_SPACE


def whole_phone(found: re.Match[str]) -> str:
    """Return a telephone number that no line breaks in, or what is none as it is."""
    number = found["phone"] or ""
    is_phone = number.startswith("+") or "(" in number or "-" in number
    if not is_phone or sum(map(str.isdigit, number)) not in DIGITS_OF_PHONE:
        return found[0]
    return number.replace(" ", NO_BREAK_SPACE).replace("-", f"-{JOINER}")
