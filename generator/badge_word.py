"""Words that set one option above the others, in English and Russian; our own lists."""
# ruff: noqa: RUF001  # Russian letters and curly quotes are meant

from __future__ import annotations

import re

# Anywhere in an option.
PHRASES = (
    "best choice",
    "best deal",
    "best price",
    "best seller",
    "best value",
    "bestseller",
    "editor's choice",
    "editor’s choice",
    "most chosen",
    "most popular",
    "our choice",
    "our favorite",
    "our favourite",
    "our pick",
    "popular choice",
    "recommended",
    "top choice",
    "top pick",
    "we recommend",
    "бестселлер",
    "выбор большинства",
    "выбор редакции",
    "выгодная цена",
    "выгодное предложение",
    "лидер продаж",
    "лучшая цена",
    "лучший выбор",
    "мы рекомендуем",
    "наш выбор",
    "рекомендовано",
    "рекомендуем",
    "самое выгодное",
    "самый выгодный",
    "советуем",
    "хит продаж",
    "чаще всего выбирают",
)
# As all that a short piece of text says.
WORDS = re.compile(r"popular|популярн|выгодн|\bхит\b|[★⭐🔥👍]")
LONGEST = 3


def phrase_in(text: str) -> str:
    """Return the badge phrase a text holds, empty where there is none."""
    folded = " ".join(text.casefold().split())
    return next((it for it in PHRASES if it in folded), "")


def is_badge(text: str) -> bool:
    """Tell whether a short text, all by itself, is a badge."""
    folded = text.casefold()
    return len(folded.split()) <= LONGEST and WORDS.search(folded) is not None
