"""CSS selectors as lexbor can match them, every state a visitor can bring about taken as given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from selectolax.lexbor import LexborHTMLParser, SelectolaxError
from tinycss2.nth import parse_nth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Token: TypeAlias = Any  # tinycss2 ships no types

# What these say of an element no visitor can change.
SETTLED = frozenset({"disabled", "empty", "root"})
COUNTING = frozenset(
    f"{place}-{what}" for place in ("first", "last", "only") for what in ("child", "of-type")
)
COUNTING_TO = frozenset({"nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type"})
OLD_PSEUDO_ELEMENTS = frozenset({"before", "after", "first-line", "first-letter"})
COMBINATORS = frozenset({">", "+", "~"})
# Beyond these lexbor's own reading is not to be trusted with a hostile sheet.
LONGEST = 4000
DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Selector:
    """One complex selector.

    `text` matches at least what the written one may; `states` are those that were left out of it,
    as they are written; `pseudo` is the pseudo-element it ends in.
    """

    text: str
    states: frozenset[str] = frozenset()
    pseudo: str = ""

    @property
    def widened(self) -> bool:
        """Tell whether a state was left out."""
        return bool(self.states)


# What stands around where that may be any element.
ANYTHING = Selector("*", frozenset({"&"}))
# What a `style` attribute is for.
ITSELF = Selector(":scope")


def read_selectors(
    prelude: Iterable[Token], parents: Sequence[Selector] = ()
) -> tuple[Selector, ...]:
    """Return the selectors of a rule; `parents` are those of the rule it is nested in.

    A selector that matches nothing, such as `:is()`, is left out.
    """
    found = (nested(tokens, parents) for tokens in split_at_commas(prelude))
    return tuple(it for it in found if it is not None)


def is_readable(selector: Selector) -> bool:
    """Tell whether lexbor can match a selector."""
    if len(selector.text) > LONGEST or depth(selector.text) > DEEPEST:
        return False
    try:
        LexborHTMLParser("").css(selector.text)
    except SelectolaxError:
        return False
    return True


def depth(text: str) -> int:
    """Return how deep brackets stand inside each other."""
    deepest = open_now = 0
    for character in text:
        open_now += (character in "([") - (character in ")]")
        deepest = max(deepest, open_now)
    return deepest


def split_at_commas(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    """Yield the parts of a list, without comments and outer space."""
    part: list[Token] = []
    for piece in [*tokens, None]:
        if piece is None or piece == ",":
            yield trimmed(part)
            part = []
        elif piece.type != "comment":
            part.append(piece)


def trimmed(tokens: list[Token]) -> list[Token]:
    """Return tokens without space at either end."""
    start, end = 0, len(tokens)
    while start < end and tokens[start].type == "whitespace":
        start += 1
    while end > start and tokens[end - 1].type == "whitespace":
        end -= 1
    return tokens[start:end]


def nested(tokens: list[Token], parents: Sequence[Selector]) -> Selector | None:
    """Return a selector with the rule around it written out."""
    if not tokens:
        return None
    selector = Reader(parents).read(tokens)
    if selector is None or not parents:
        return selector
    free = ANYTHING in parents or any(holds_parent(it) for it in tokens)
    if free and selector.text[0] not in COMBINATORS:
        return selector
    return Selector(
        f"*{any_of(parents)} {selector.text}",
        selector.states.union(*(it.states for it in parents)),
        selector.pseudo,
    )


def holds_parent(piece: Token) -> bool:
    """Tell whether `&` stands in a piece."""
    arguments = getattr(piece, "arguments", None) or ()
    return bool(piece == "&") or any(holds_parent(it) for it in arguments)


def any_of(selectors: Iterable[Selector]) -> str:
    """Return a compound that matches what any of the selectors does."""
    return f":is({','.join(it.text for it in selectors)})"


class Reader:
    """Reads one complex selector, token by token, leaving out what a visitor can bring about.

    `negated` tells that it stands in a `:not()`, where to match more is to exclude more.
    """

    def __init__(self, parents: Sequence[Selector], *, negated: bool = False) -> None:
        self.parents = parents
        self.negated = negated
        self.written: list[str] = []
        self.states: set[str] = set()
        self.pseudo = ""
        self.never = False
        # Whether the compound being read has nothing written, and whether it lost something.
        self.bare = True
        self.lost = False

    def read(self, tokens: list[Token]) -> Selector | None:
        """Return the selector, or nothing where it can match nothing."""
        rest = iter(trimmed(tokens))
        for piece in rest:
            self.take(piece, rest)
        self.end_compound()
        text = "".join(self.written).strip()
        if self.never or not text:
            return None
        return Selector(text, frozenset(self.states), self.pseudo)

    def take(self, piece: Token, rest: Iterator[Token]) -> None:
        """Read one piece, and those after it that belong to it."""
        if piece == ":":
            self.take_pseudo(next(rest, None), rest)
        elif piece == "&":
            self.write(any_of(self.parents) if self.parents else "*")
            self.states.update(*(it.states for it in self.parents))
        elif piece.type == "whitespace" or (piece.type == "literal" and piece.value in COMBINATORS):
            self.end_compound()
            self.written.append(" " if piece.type == "whitespace" else piece.value)
        else:
            self.write(piece.serialize())

    def take_pseudo(self, piece: Token | None, rest: Iterator[Token]) -> None:
        """Read what stands after a colon."""
        if piece == ":":
            piece = next(rest, None)
            self.pseudo = name_of(piece) or "?"
            self.drop()
        elif name_of(piece) in OLD_PSEUDO_ELEMENTS:
            self.pseudo = name_of(piece)
            self.drop()
        elif piece is not None and piece.type == "function":
            self.take_function(piece)
        elif name_of(piece) in SETTLED:
            self.write(f":{name_of(piece)}")
        elif name_of(piece) in COUNTING:
            self.write_counted(f":{name_of(piece)}")
        else:
            self.widen(piece.serialize() if piece is not None else "")

    def take_function(self, piece: Token) -> None:
        """Read a pseudo-class with arguments."""
        name = piece.lower_name
        if name in {"is", "where", "not", "has"}:
            negated = self.negated != (name == "not")
            arguments = self.arguments(piece.arguments, negated=negated)
            if name == "not":
                self.take_not(arguments)
            elif not arguments:
                self.never = True
            else:
                self.write(f":{name}({','.join(it.text for it in arguments)})")
                self.states.update(*(it.states for it in arguments))
        elif name in COUNTING_TO and not any(it == ":" for it in piece.arguments):
            place = f":{name}({serialized(piece.arguments)})"
            if counts_the_first(piece.arguments):
                self.write_counted(place)
            else:
                self.write(place)
        else:
            self.widen(piece.serialize())

    def take_not(self, arguments: list[Selector]) -> None:
        """Read a `:not()`; what it excludes only sometimes it may as well not exclude."""
        always = [it.text for it in arguments if not it.widened]
        if len(always) < len(arguments):
            self.widen(f"not {sorted(state for it in arguments for state in it.states)}")
        if always:
            self.write(f":not({','.join(always)})")
        else:
            self.drop()

    def arguments(self, pieces: Iterable[Token], *, negated: bool) -> list[Selector]:
        """Return the selectors in brackets, without those that can match nothing."""
        parts = (part for part in split_at_commas(pieces) if part)
        read = (Reader(self.parents, negated=negated).read(part) for part in parts)
        return [it for it in read if it is not None and not it.pseudo]

    def write(self, text: str) -> None:
        """Add to the compound; lexbor wants no function at the beginning of one."""
        self.written.append(f"*{text}" if self.bare and text.startswith(":") else text)
        self.bare = False

    def write_counted(self, text: str) -> None:
        """Add the first or last place; lexbor does not know that the root has it as well."""
        self.write(text if self.negated else f":is({text},:root)")

    def drop(self) -> None:
        """Leave something out that narrows nothing."""
        self.lost = True

    def widen(self, state: str) -> None:
        """Leave out a state."""
        self.states.add(state.lower())
        self.lost = True

    def end_compound(self) -> None:
        """Give a compound of which nothing is left a form of its own."""
        if self.bare and self.lost:
            self.written.append("*")
        self.bare, self.lost = True, False


def name_of(piece: Token | None) -> str:
    """Return the name after a colon, in lower case; empty where there is none."""
    if piece is None or piece.type not in {"ident", "function"}:
        return ""
    return str(piece.lower_value if piece.type == "ident" else piece.lower_name)


def serialized(tokens: Iterable[Token]) -> str:
    """Return tokens as text, without the comments tinycss2 puts between some."""
    return "".join(piece.serialize() for piece in tokens if piece.type != "comment")


def counts_the_first(arguments: Iterable[Token]) -> bool:
    """Tell whether an `An+B`, with or without `of …`, counts the first of all."""
    written = list(arguments)
    ends = [at for at, it in enumerate(written) if name_of(it) == "of"]
    of = ends[0] if ends else len(written)
    step, start = parse_nth(written[:of]) or (0, 1)
    return start == 1 if step == 0 else (1 - start) % step == 0 and (1 - start) // step >= 0
