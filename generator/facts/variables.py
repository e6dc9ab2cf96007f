"""Values in CSS with the author's own properties filled in, every way they are set anywhere."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from tinycss2.ast import FunctionBlock, ParenthesesBlock

from generator.facts.lengths import arguments_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.facts.selectors import Token

    Value: TypeAlias = Sequence[Token]
    Variables: TypeAlias = Mapping[str, Sequence[Value]]

MOST_WAYS = 200


class TooManyWaysError(Exception):
    """A value has more ways to come out than are worth trying."""


def resolutions(value: Value, variables: Variables) -> list[Value]:
    """Return all that a value may come to.

    Raises `TooManyWaysError`, and `RecursionError` where values stand in each other too deep.
    """
    return resolved(value, variables, frozenset())


def resolved(value: Value, variables: Variables, seen: frozenset[str]) -> list[Value]:
    """Return all that a value may come to; variables in `seen` refer to themselves."""
    parts = [ways_of(token, variables, seen) for token in value]
    ways = 1
    for part in parts:
        ways *= len(part)
        if ways > MOST_WAYS:
            raise TooManyWaysError
    return [[token for part in picked for token in part] for picked in product(*parts)]


def ways_of(token: Token, variables: Variables, seen: frozenset[str]) -> list[Value]:
    """Return what a token may stand for: itself, or all that the variables in it are set to."""
    if not holds_variable(token):
        return [[token]]
    line, column = token.source_line, token.source_column
    if token.type == "() block":
        inner = resolved(token.content, variables, seen)
        return [[ParenthesesBlock(line, column, it)] for it in inner]
    if token.lower_name != "var":
        inner = resolved(token.arguments, variables, seen)
        return [[FunctionBlock(line, column, token.name, it)] for it in inner]
    name, *fallback = arguments_of(token)
    key = next((it.value for it in name if it.type == "ident"), "")
    set_to = () if key in seen else (*variables.get(key, ()), *fallback[:1])
    return [it for value in set_to for it in resolved(value, variables, seen | {key})] or [[]]


def holds_variable(token: Token) -> bool:
    """Tell whether a token is a variable, or holds one."""
    if token.type == "function":
        return token.lower_name == "var" or any(holds_variable(it) for it in token.arguments)
    return token.type == "() block" and any(holds_variable(it) for it in token.content)
