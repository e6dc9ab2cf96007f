"""Style sheets as flat rules: nesting written out, conditions such as media taken as met."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

import tinycss2

from generator.facts.references import Kind, Reference
from generator.facts.selectors import ANYTHING, ITSELF, Selector, Token, is_readable, read_selectors
from generator.facts.urls import cleaned
from generator.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.source import Source

# At-rules that hold nothing for elements of the page.
APART = frozenset(
    "charset color-profile counter-style font-feature-values font-palette-values import namespace "  # noqa: SIM905  # shorter so
    "page position-try view-transition".split()
)
# Functions whose bare strings are addresses.
LOADING = frozenset({"url", "src", "image", "image-set", "-webkit-image-set", "cross-fade"})
DEEPEST_NESTING = 30
LAST_FRAME = re.compile(r"\bto\b|\b1(?:00|e)")
END = re.compile(r"[{;}]|\Z")


@dataclass(frozen=True, slots=True, eq=False)
class Declaration:
    """A property, lower-case unless it is the author's own, and its value.

    `within` is the condition it stands in, such as `media print`; empty where there is none. What
    is `layered` yields to what is not.
    """

    name: str
    value: tuple[Token, ...] = field(repr=False)
    important: bool
    span: Span
    within: str = ""
    layered: bool = False

    @property
    def text(self) -> str:
        """The declaration on one line, as a message quotes it."""
        important = " !important" if self.important else ""
        return " ".join(f"{self.name}: {tinycss2.serialize(self.value)}{important}".split())


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """What is declared for the elements that any of the selectors may match."""

    selectors: tuple[Selector, ...]
    declarations: tuple[Declaration, ...]
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Keyframes:
    """All that is declared in any frame of an animation, and in those it ends with."""

    name: str
    declarations: tuple[Declaration, ...]
    ending: tuple[Declaration, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A style sheet, read.

    `variables` are the declarations of the author's own properties, `fonts` those of `@font-face`;
    `unreadable` are the stretches of which nothing is known.
    """

    source: Source
    rules: tuple[Rule, ...] = ()
    keyframes: tuple[Keyframes, ...] = ()
    variables: tuple[Declaration, ...] = ()
    fonts: tuple[Declaration, ...] = ()
    loads: tuple[Reference, ...] = ()
    unreadable: tuple[Span, ...] = ()


@lru_cache(maxsize=256)
def read_sheet(source: Source) -> Sheet:
    """Read a style sheet; never fails, whatever the text."""
    reading = Reading(source)
    try:
        reading.take_all(tinycss2.parse_stylesheet(source.text), (), 0)
    except RecursionError:
        reading.unreadable.append(Span(source, 0, len(source.text)))
    return reading.sheet()


def read_style(source: Source) -> Sheet:
    """Read what a `style` attribute declares, as a sheet for one element; never fails."""
    reading = Reading(source)
    try:
        reading.take_all(tinycss2.parse_blocks_contents(source.text), (ITSELF,), 0)
    except RecursionError:
        reading.unreadable.append(Span(source, 0, len(source.text)))
    return reading.sheet()


class Reading:
    """One sheet being read, block by block."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.within = ""
        self.layered = False
        self.lines = list(accumulate((len(it) + 1 for it in source.text.split("\n")), initial=0))
        self.rules: list[Rule] = []
        self.keyframes: list[Keyframes] = []
        self.variables: list[Declaration] = []
        self.fonts: list[Declaration] = []
        self.loads: list[Reference] = []
        self.unreadable: list[Span] = []

    def sheet(self) -> Sheet:
        """Return what was read."""
        return Sheet(
            source=self.source,
            rules=tuple(self.rules),
            keyframes=tuple(self.keyframes),
            variables=tuple(self.variables),
            fonts=tuple(self.fonts),
            loads=tuple(self.loads),
            unreadable=tuple(self.unreadable),
        )

    def take_all(self, nodes: Iterable[Token], around: Sequence[Selector], depth: int) -> None:
        """Read the contents of a sheet or a block; `around` are the selectors it stands under."""
        declarations = []
        for node in nodes:
            if depth > DEEPEST_NESTING or node.type == "error":
                self.unreadable.append(self.span(node))
            elif node.type == "declaration":
                declarations.append(self.declaration(node, Kind.IMAGE))
            elif node.type == "qualified-rule":
                self.take_rule(node, around, depth)
            elif node.type == "at-rule":
                self.take_at_rule(node, around, depth)
        if declarations and around:
            self.rules.append(Rule(tuple(around), tuple(declarations), declarations[0].span))

    def take_rule(self, node: Token, around: Sequence[Selector], depth: int) -> None:
        """Read a rule with selectors."""
        selectors = read_selectors(node.prelude, around)
        readable = [it for it in selectors if is_readable(it)]
        if len(readable) < len(selectors):
            self.unreadable.append(self.span(node))
        if readable:
            self.take_all(tinycss2.parse_blocks_contents(node.content), readable, depth + 1)

    def take_at_rule(self, node: Token, around: Sequence[Selector], depth: int) -> None:
        """Read an at-rule; one that is not known is taken as a condition that is met."""
        keyword = node.lower_at_keyword
        if keyword == "import":
            self.take_addresses(node.prelude, Kind.STYLE, inside=True, at=self.span(node))
        if node.content is None or keyword in APART:
            return
        contents = tinycss2.parse_blocks_contents(node.content)
        if keyword.endswith("keyframes"):
            name = tinycss2.serialize(node.prelude).strip().strip("\"'")
            framed = tuple(self.framed(contents))
            ending = tuple(it for it, is_last in framed if is_last)
            self.keyframes.append(Keyframes(name, tuple(it for it, _ in framed), ending))
        elif keyword == "font-face":
            self.fonts.extend(self.declared(contents, Kind.FONT))
        elif keyword == "property":
            name = tinycss2.serialize(node.prelude).strip()
            initial = (it for it in self.declared(contents) if it.name == "initial-value")
            self.variables.extend(Declaration(name, it.value, False, it.span) for it in initial)  # noqa: FBT003  # not important
        else:
            outside, above = self.within, self.layered
            self.layered = above or keyword == "layer"
            if keyword != "layer":
                written = f"{outside} {keyword} {tinycss2.serialize(node.prelude)}".lower()
                self.within = " ".join(written.split())
            # In a scope `:scope` and `&` may be anything.
            self.take_all(contents, (ANYTHING,) if keyword == "scope" else around, depth + 1)
            self.within, self.layered = outside, above

    def framed(self, contents: Iterable[Token]) -> Iterator[tuple[Declaration, bool]]:
        """Yield what the frames of an animation declare, and whether it ends with them."""
        for node in contents:
            if node.type == "qualified-rule":
                written = tinycss2.serialize(node.prelude).lower()
                is_last = LAST_FRAME.search(written) is not None
                for it in self.declared(tinycss2.parse_blocks_contents(node.content)):
                    yield it, is_last

    def declared(self, contents: Iterable[Token], kind: Kind = Kind.IMAGE) -> Iterator[Declaration]:
        """Yield the declarations among the contents of a block."""
        for node in contents:
            if node.type == "declaration":
                yield self.declaration(node, kind)

    def declaration(self, node: Token, kind: Kind) -> Declaration:
        """Read a declaration, and what it loads."""
        own = node.name.startswith("--")
        name = node.name if own else node.lower_name
        value, at = tuple(node.value), self.span(node)
        declaration = Declaration(name, value, node.important, at, self.within, self.layered)
        if own:
            self.variables.append(declaration)
        self.take_addresses(node.value, kind, inside=False, at=declaration.span)
        return declaration

    def take_addresses(
        self, tokens: Iterable[Token], kind: Kind, *, inside: bool, at: Span
    ) -> None:
        """Note the addresses in a value; `inside` tells that bare strings are addresses too."""
        for token in tokens:
            if token.type == "url" or (token.type == "string" and inside):
                self.loads.append(Reference(cleaned(token.value), kind, at))
            elif token.type == "function":
                named = token.lower_name in LOADING
                self.take_addresses(token.arguments, kind, inside=named, at=at)
            elif hasattr(token, "content"):
                self.take_addresses(token.content or (), kind, inside=inside, at=at)

    def span(self, node: Token) -> Span:
        """Return where a node begins, up to its block or its end."""
        text = self.source.text
        line = self.lines[min(node.source_line, len(self.lines)) - 1]
        start = min(line + node.source_column - 1, len(text))
        end = END.search(text, start)
        return Span(self.source, start, end.start() if end else len(text))
