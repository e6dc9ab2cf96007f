"""How the options of a choice are laid out: what stands between them, and the room each gets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import tinycss2

from generator.audits.audit import Finding
from generator.facts.document import Run
from generator.facts.styles import declared
from generator.facts.text import lined, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.audits.options import OptionGroup
    from generator.facts import Facts
    from generator.facts.selectors import Token

TRACKS = frozenset(
    {"grid", "grid-template", "grid-template-columns", "grid-template-rows"}
    | {"grid-auto-columns", "grid-auto-rows"}
)
FLOWS = frozenset({"flex-direction", "flex-flow", "flex-wrap"})
NO_TRACKS = frozenset({"none", "subgrid", "auto-flow", "dense"})
# All that may stand between two options.
BETWEEN = re.compile(r"(?:\W|\b(?:or|или)\b)*", re.IGNORECASE)
STARS = re.compile(r"[★☆⭐🔥👍]")


def words_between(facts: Facts, group: OptionGroup) -> Iterator[Finding]:
    """Find words between the options, which speak for the one beside them."""
    parts = {part for option in group.options for part in option.parts}
    first = min(it.order for it in parts)
    last = max(it.order for it in parts)
    nodes = facts.document.nodes[first:last]
    runs = [it for it in nodes if isinstance(it, Run) and it.parent not in parts]
    text = lined(runs).strip()
    if STARS.search(text) or not BETWEEN.fullmatch(text):
        message = f"`{shortened(text)}` stands between the options of {group.where}"
        help_ = "say what is for all before them, and what is for one within it"
        yield Finding(message, runs[0].parent, help_)


def unequal_room(facts: Facts, group: OptionGroup) -> Iterator[Finding]:
    """Find rules that give the options unequal room, or turn their order around."""
    around = {option.chain[-1].parent for option in group.options}
    for selector, declaration in declared(facts.styles.sheets):
        turned = declaration.name in FLOWS and "reverse" in declaration.text
        if not turned and not (declaration.name in TRACKS and are_unequal(declaration.value)):
            continue
        if not selector.pseudo and around.intersection(facts.document.matching(selector.text)):
            does = "turns the order around" if turned else "gives unequal room to the options"
            message = f"`{declaration.text}` {does} of {group.where}"
            yield Finding(message, declaration.span, "give each option the same room")


def are_unequal(value: Iterable[Token]) -> bool:
    """Tell whether the tracks of a grid differ, in either direction."""
    sides: list[set[str]] = [set()]
    for token in value:
        if token.type == "literal" and token.value == "/":
            sides.append(set())
        elif token.type in {"ident", "dimension", "percentage", "function"}:
            sides[-1].update(tracks_of(token))
    return any(len(side - NO_TRACKS) > 1 for side in sides)


def tracks_of(token: Token) -> Iterator[str]:
    """Yield the tracks a token stands for, those that it repeats one by one."""
    if token.type == "function" and token.lower_name == "repeat":
        comma = next((i for i, it in enumerate(token.arguments) if it == ","), -1)
        for it in token.arguments[comma + 1 :]:
            if it.type in {"ident", "dimension", "percentage", "function"}:
                yield from tracks_of(it)
    else:
        yield tinycss2.serialize([token]).lower()
