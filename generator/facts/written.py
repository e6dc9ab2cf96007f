"""What a style sheet writes into a page by itself, by whatever property."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import tinycss2

from generator.facts.styles import written_in
from generator.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.facts.selectors import Token
    from generator.facts.sheets import Sheet

# Besides `content`: marks of lists, of quotations, over letters and at the ends of lines.
WRITING = frozenset(
    {"list-style", "list-style-type", "quotes", "text-emphasis", "text-emphasis-style"}
    | {"-webkit-text-emphasis", "-webkit-text-emphasis-style", "hyphenate-character"}
)
# Rules that no element is styled by, and yet they write: counters, and the margins of paper.
WRITING_RULE = re.compile(
    r"@(?:counter-style|page)\b[^{}]*\{(?:[^{}]|\{[^{}]*\})*\}", re.IGNORECASE
)


@lru_cache(maxsize=64)
def writings_in(sheet: Sheet) -> tuple[tuple[str, Span], ...]:
    """Return each text that a sheet writes, its strings one after the other, and where."""
    others = (it for rule in sheet.rules for it in rule.declarations if it.name in WRITING)
    declared = [("".join(strings_in(it.value)), it.span) for it in (*written_in(sheet), *others)]
    for found in WRITING_RULE.finditer(sheet.source.text):
        tokens = tinycss2.parse_component_value_list(found[0])
        span = Span(sheet.source, found.start(), found.end())
        declared.append(("".join(strings_in(tokens)), span))
    return tuple(it for it in declared if it[0])


def strings_in(tokens: Iterable[Token]) -> Iterator[str]:
    """Yield the strings among tokens and in their functions and blocks."""
    for token in tokens:
        if token.type == "string":
            yield token.value
        elif token.type == "function" and token.lower_name != "url":
            yield from strings_in(token.arguments)
        elif hasattr(token, "content"):
            yield from strings_in(token.content or ())
