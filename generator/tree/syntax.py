"""What people really did where libyaml says that it did not find what it expected."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from generator.source import Source, Span
from generator.tree import breaks, wording
from generator.tree.layout import (
    before,
    begins_its_line,
    columns_above,
    field_column,
    indentation,
    rest_of_line,
    whole_line,
)
from generator.tree.lookalike import field_without_space, odd_space_in_structure

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.diagnostics import Diagnostic
    from generator.tree.nodes import Scalar

_CLOSING = {"[": "]", "{": "}"}
_ESCAPED = {"'": "`''`", '"': '`\\"`'}
_PROPERTIES = ("!", "&", "*")
_INDICATORS = tuple("-?,]}|>@`%")
_DIRECTIVE = re.compile(r"^%.*", re.MULTILINE)
_WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Break:
    """Where libyaml gave up, and what it said.

    `at` is the offset where it stopped, `since` the one where what it was reading began;
    `last` is the last scalar it read whole; `bracket` where the innermost open bracket stands.
    """

    source: Source
    at: int
    since: int
    problem: str
    context: str
    last: Scalar | None
    bracket: int | None

    @property
    def char(self) -> str:
        """The character it stopped at; empty at the end of the text."""
        return self.source.text[self.at : self.at + 1]

    @property
    def here(self) -> Span:
        """The place where it stopped."""
        return self.span(self.at, self.at + 1)

    @property
    def start(self) -> Span:
        """The first character of what it was reading."""
        return self.span(self.since, self.since + 1)

    def span(self, start: int, end: int) -> Span:
        """Return a stretch of its source, as far as there is text."""
        return Span(self.source, start, min(end, len(self.source.text)))

    def touches_last(self) -> bool:
        """Tell whether it stopped right after the last scalar."""
        return self.last is not None and self.last.span.end == self.at


def explain(broken: Break) -> Diagnostic:
    """Name the mistake that most likely broke the structure, at its own line."""
    rule = _BY_CONTEXT.get(broken.context) or _BY_PROBLEM.get(broken.problem, _unknown)
    found = rule(broken)
    odd_space = found.span and odd_space_in_structure(whole_line(found.span))
    return odd_space or found


def _no_colon(broken: Break) -> Diagnostic:
    line = rest_of_line(broken.start)
    sign = broken.start.text
    if sign in _CLOSING and line.text.count(sign) > line.text.count(_CLOSING[sign]):
        return breaks.UNCLOSED_BRACKET.at(broken.start, opening=sign, closing=_CLOSING[sign])
    if words := field_without_space(line):
        return breaks.MISSING_SPACE.at(line, **words)
    if sign in _PROPERTIES:
        return _reserved_start(broken)
    if ": " in line.text:
        return breaks.LONG_KEY.at(line)
    return breaks.MISSING_COLON.at(line)


def _stray_colon(broken: Break) -> Diagnostic:
    last = broken.last
    if last is None or last.quoted or not broken.touches_last():
        return _after_value(broken) or breaks.COLON_IN_VALUE.at(broken.here)
    if "\n" not in last.span.text:
        return breaks.COLON_IN_VALUE.at(broken.here)
    first, word = rest_of_line(last.span), before(broken.here).strip(" ")
    if begins_its_line(first) and (words := field_without_space(first)):
        return breaks.MISSING_SPACE.at(first, **words)
    if not _WORD.fullmatch(word):
        return breaks.COLON_IN_VALUE.at(broken.here)
    if begins_its_line(first):
        return breaks.MISSING_COLON.at(first)
    return breaks.UNEVEN_TEXT.at(
        rest_of_line(broken.span(broken.at - len(word), broken.at)),
        found=indentation(broken.here),
        expected=field_column(first),
    )


def _out_of_place(broken: Break) -> Diagnostic:
    here = broken.here
    if broken.char == ":":
        return wording.EMPTY_KEY.at(here)
    if broken.char and broken.char in "]}":
        return breaks.STRAY_BRACKET.at(here, bracket=broken.char)
    if not begins_its_line(here):
        return _after_value(broken) or _unknown(broken)
    return _out_of_line(broken)


def _out_of_line(broken: Break) -> Diagnostic:
    line = rest_of_line(broken.here)
    columns, found = columns_above(_end_of_fields(broken)), indentation(line)
    if columns and found not in columns:
        expected = min(columns, key=lambda column: abs(column - found))
        return breaks.UNEVEN_INDENTATION.at(line, found=found, expected=expected)
    if f"{line.text} ".startswith("- "):
        return breaks.MISPLACED_ITEM.at(line)
    if broken.char == ",":
        return breaks.STRAY_COMMA.at(broken.here)
    if broken.context == "while parsing a block collection":
        return breaks.MISPLACED_FIELD.at(line, deeper=found + 2)
    return _unknown(broken)


def _after_document(broken: Break) -> Diagnostic:
    """Name what stands where nothing more can: below the root, or below a directive."""
    directive = _DIRECTIVE.search(broken.source.text, 0, broken.at)
    if directive:
        return _directive_at(broken.span(*directive.span()))
    found = _out_of_place(broken)
    if found.name == breaks.BROKEN_STRUCTURE.name and begins_its_line(broken.here):
        return wording.SECOND_DOCUMENT.at(rest_of_line(broken.here))
    return found


def _end_of_fields(broken: Break) -> Span:
    """Return where the lines of fields end: a text of several lines says nothing of them."""
    last = broken.last
    if last is None or "\n" not in last.span.text:
        return broken.here
    start = rest_of_line(last.span).end + 1
    return broken.span(start, start)


def _after_value(broken: Break) -> Diagnostic | None:
    """Name what goes on after a value that its own closing sign ended, if one did."""
    sign = before(broken.here).rstrip(" ")[-1:]
    rest = rest_of_line(broken.here)
    last = broken.last
    if sign and sign in "]}":
        return breaks.TEXT_AFTER_BRACKET.at(rest, bracket=sign)
    if not sign or sign not in _ESCAPED:
        return None
    if last and last.quoted and "\n" in last.span.text:
        opening = broken.span(last.span.start, last.span.start + 1)
        return breaks.LATE_QUOTE.at(opening, quote=f"`{sign}`", line=broken.here.line)
    return breaks.TEXT_AFTER_QUOTE.at(rest, quote=f"`{sign}`", escaped=_ESCAPED[sign])


def _in_brackets(broken: Break) -> Diagnostic:
    if broken.bracket is None:
        return _cannot_start(broken)
    opening = broken.span(broken.bracket, broken.bracket + 1)
    sign = {"opening": opening.text, "closing": _CLOSING[opening.text]}
    fell_out = broken.here.line > opening.line and indentation(broken.here) <= indentation(opening)
    if not broken.char or broken.char in "]}" or fell_out:
        return breaks.UNCLOSED_BRACKET.at(opening, **sign)
    if broken.problem == "did not find expected node content":
        return breaks.STRAY_COMMA.at(broken.here) if broken.char == "," else _cannot_start(broken)
    if broken.char == ":":
        return breaks.COLON_IN_BRACES.at(broken.here)
    quoted = broken.touches_last() and _after_value(broken)
    return quoted or breaks.MISSING_COMMA.at(broken.here, **sign)


def _no_space(broken: Break) -> Diagnostic:
    key = broken.span(broken.since, broken.at).text
    return breaks.MISSING_SPACE_IN_BRACKETS.at(broken.here, key=wording.short(key))


def _cannot_start(broken: Break) -> Diagnostic:
    if broken.char == "\t":
        return _tab(broken)
    if broken.char == ":":
        return wording.EMPTY_KEY.at(broken.here)
    if broken.char not in _INDICATORS:
        return _unknown(broken)
    return breaks.RESERVED_START.at(broken.here, char=_named(broken.char))


def _reserved_start(broken: Break) -> Diagnostic:
    return breaks.RESERVED_START.at(broken.start, char=_named(broken.start.text))


def _named(char: str) -> str:
    return "a backtick" if char == "`" else f"`{char}`"


def _tab(broken: Break) -> Diagnostic:
    return breaks.TAB.at(broken.here)


def _item_beside_key(broken: Break) -> Diagnostic:
    return breaks.ITEM_BESIDE_KEY.at(broken.here)


def _unclosed_quote(broken: Break) -> Diagnostic:
    return breaks.UNCLOSED_QUOTE.at(broken.start, quote=f"`{broken.start.text}`")


def _block_header(broken: Break) -> Diagnostic:
    return breaks.BLOCK_HEADER.at(rest_of_line(broken.start), char=broken.start.text)


def _escape(broken: Break) -> Diagnostic:
    start = broken.source.text.rfind("\\", 0, broken.at + 1)
    span = broken.span(start, start + 2)
    return breaks.UNKNOWN_ESCAPE.at(span, escape=span.text)


def _directive(broken: Break) -> Diagnostic:
    return _directive_at(rest_of_line(broken.start))


def _directive_at(line: Span) -> Diagnostic:
    return wording.DIRECTIVE.at(line, text=wording.short(line.text))


def _tag(broken: Break) -> Diagnostic:
    text = broken.source.text[broken.since :].split(maxsplit=1)[0]
    span = broken.span(broken.since, broken.since + len(text))
    return wording.TAG.at(span, text=wording.short(text))


def _unknown(broken: Break) -> Diagnostic:
    return breaks.BROKEN_STRUCTURE.at(broken.here, problem=broken.problem)


_Rule: TypeAlias = "Callable[[Break], Diagnostic]"

_BY_CONTEXT: Mapping[str, _Rule] = {
    "while scanning a directive": _directive,
    "while scanning a %YAML directive": _directive,
    "while scanning a %TAG directive": _directive,
    "while parsing a %TAG directive": _directive,
    "while scanning a tag directive": _directive,
    "while scanning an anchor": _reserved_start,
    "while scanning an alias": _reserved_start,
    "while scanning a tag": _tag,
    "while parsing a tag": _tag,
}
_BY_PROBLEM: Mapping[str, _Rule] = {
    "could not find expected ':'": _no_colon,
    "mapping values are not allowed in this context": _stray_colon,
    "did not find expected key": _out_of_place,
    "did not find expected '-' indicator": _out_of_place,
    "did not find expected <document start>": _after_document,
    "did not find expected ',' or ']'": _in_brackets,
    "did not find expected ',' or '}'": _in_brackets,
    "did not find expected node content": _in_brackets,
    "found character that cannot start any token": _cannot_start,
    "mapping keys are not allowed in this context": _cannot_start,
    "block sequence entries are not allowed in this context": _item_beside_key,
    "found a tab character that violates indentation": _tab,
    "found a tab character where an indentation space is expected": _tab,
    "found unexpected end of stream": _unclosed_quote,
    "found unexpected document indicator": _unclosed_quote,
    "did not find expected comment or line break": _block_header,
    "found an indentation indicator equal to 0": _block_header,
    "found unexpected ':'": _no_space,
    "found unknown escape character": _escape,
    "did not find expected hexdecimal number": _escape,
    "found invalid Unicode character escape code": _escape,
    "found undefined tag handle": _tag,
    "found incompatible YAML document": _directive,
    "found duplicate %YAML directive": _directive,
    "found duplicate %TAG directive": _directive,
}
