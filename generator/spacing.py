"""Which spaces of a language no line may break at.

A typographer keeps a preposition with its noun and a number with its unit. Authors type plain
spaces; finished pages get the others here, in what is read. Attributes keep the author's bytes, so
the record of an order holds the words as they were written; whoever compares texts takes both
spaces for one.
"""
# ruff: noqa: RUF001  # Russian letters are meant

from __future__ import annotations

import re

NO_BREAK_SPACE = "\u00a0"

# Code is to be copied to the letter, and data is not for readers.
KEPT = r"<(?P<kept>script|style|pre|code|textarea)\b.*?</(?P=kept)>"
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
        rf"(?<=[^\s>]){SPACE}(?=—)",
    ),
}
PATTERNS = {
    language: re.compile(
        rf"{KEPT}|(?:{'|'.join(alternatives)}){BETWEEN_TAGS}", re.DOTALL | re.IGNORECASE
    )
    for language, alternatives in HOLDING.items()
}


def hold_together(html: str, language: str) -> str:
    """Return HTML, or text without angle brackets, with the spaces that its language holds.

    Only spaces and line ends between words change, each into one no-break space; doing it twice
    is doing it once.
    """
    pattern = PATTERNS.get(language.partition("-")[0])
    return pattern.sub(held, html) if pattern else html


def held(found: re.Match[str]) -> str:
    """Return what was found with its space held, or code as it is."""
    return found[0] if found["kept"] else found[0][:-1] + NO_BREAK_SPACE
