"""What each piece of text an author writes is read as, or what is said of it: `words.txt`.

A case is named after a word of the table of fields; each line written is one text.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.fields import Misread, Word, words
from generator.model import TierOrder
from tests.textcases import assert_accepted, cases_in

if TYPE_CHECKING:
    import re

CASES = Path(__file__).parent / "words.txt"
WORDS = {name: it for name, it in vars(words).items() if isinstance(it, Word)}
WORDS["one of several"] = words.one_word_of(TierOrder)


def test_every_text_is_read_or_refused_as_its_case_shows() -> None:
    assert_accepted(CASES, lambda case: "\n".join(lines(case)))


def lines(case: re.Match[str]) -> list[str]:
    return [said(WORDS[case["title"]], line) for line in case["written"].splitlines()]


def said(word: Word, text: str) -> str:
    value = word.read(text)
    if not isinstance(value, Misread):
        return f"read as {value}"
    named = f"[{value.name}] " if value.name != Misread("").name else ""
    return f"{named}{value.message}; {value.help}"


def test_every_word_of_the_table_has_a_case() -> None:
    assert {case["title"] for case in cases_in(CASES)} == WORDS.keys()
