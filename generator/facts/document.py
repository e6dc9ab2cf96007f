"""A finished page as elements and runs of text, in reading order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from selectolax.lexbor import LexborHTMLParser

from generator.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from selectolax.lexbor import LexborNode

    from generator.source import Source

# Elements that end no line: texts on both sides of their tags belong together.
INLINE = frozenset(
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strike "  # noqa: SIM905  # shorter so
    "strong sub sup time tt u var wbr".split()
)
TAG = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<raw>script|style|textarea|title)\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*+>.*?(?=</(?P=raw)\b|\Z)"
    r"|<(?P<name>[a-z][^\s/>]*)(?:[^>\"']|\"[^\"]*\"|'[^']*')*+>",
    re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """One element; `order` is its place among everything on the page, from 0.

    `attributes` have lower-case names, and an empty text where no value is written.
    """

    order: int
    tag: str
    attributes: Mapping[str, str]
    parent: Element | None = field(repr=False)

    def get(self, name: str) -> str:
        """Return an attribute's value, empty where there is none."""
        return self.attributes.get(name, "")

    def has(self, name: str) -> bool:
        """Tell whether the attribute is written at all."""
        return name in self.attributes

    @property
    def classes(self) -> tuple[str, ...]:
        """Its classes, sorted."""
        return tuple(sorted(set(self.get("class").split())))

    def ancestors(self) -> Iterator[Element]:
        """Yield what it stands in, nearest first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def nearest(self, *tags: str) -> Element | None:
        """Return the nearest ancestor with one of these tags."""
        return next((it for it in self.ancestors() if it.tag in tags), None)


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """An unbroken stretch of text; `starts` tells that a line or block begins with it.

    Where nothing but space stands between two, the second begins with one.
    """

    order: int
    text: str
    parent: Element
    starts: bool


Node: TypeAlias = Element | Run


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """All nodes of a page; `ends[n]` is the order after the last node inside node n.

    `by_id` holds the first element of each id, `by_tag` and `by_attribute` all that have one.
    """

    source: Source
    nodes: tuple[Node, ...] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)
    elements: tuple[Element, ...] = field(repr=False)
    tree: LexborHTMLParser = field(repr=False)
    by_memory: Mapping[int, Element] = field(repr=False)
    by_id: Mapping[str, Element] = field(repr=False)
    by_tag: Mapping[str, tuple[Element, ...]] = field(repr=False)
    by_attribute: Mapping[str, tuple[Element, ...]] = field(repr=False)
    matched: dict[str, tuple[Element, ...]] = field(default_factory=dict, repr=False)

    def inside(self, region: Element) -> Iterator[Element]:
        """Yield the elements inside another, in reading order."""
        for node in self.nodes[region.order + 1 : self.ends[region.order]]:
            if isinstance(node, Element):
                yield node

    def runs(self, region: Element | None = None) -> Iterator[Run]:
        """Yield the text inside an element, or all of it."""
        start = region.order if region is not None else 0
        end = self.ends[start] if region is not None else len(self.nodes)
        for node in self.nodes[start:end]:
            if isinstance(node, Run):
                yield node

    def tagged(self, *tags: str) -> tuple[Element, ...]:
        """Return the elements with one of these tags, tag by tag."""
        return tuple(it for tag in tags for it in self.by_tag.get(tag, ()))

    def with_attribute(self, name: str) -> tuple[Element, ...]:
        """Return the elements that carry an attribute."""
        return self.by_attribute.get(name, ())

    def first(self, tag: str, region: Element | None = None) -> Element | None:
        """Return the first element with a tag, on the page or inside another."""
        found = self.by_tag.get(tag, ())
        return next((it for it in found if region is None or self.contains(region, it)), None)

    def contains(self, region: Element, node: Node) -> bool:
        """Tell whether `node` stands inside `region`."""
        return region.order < node.order < self.ends[region.order]

    def matching(self, selector: str) -> tuple[Element, ...]:
        """Return the elements a selector matches, in no order; asked again, it remembers.

        Raises `SelectolaxError` where lexbor cannot read the selector.
        """
        if selector not in self.matched:
            found = (self.by_memory.get(node.mem_id) for node in self.tree.css(selector))
            self.matched[selector] = tuple(it for it in found if it is not None)
        return self.matched[selector]

    def span(self, element: Element | None) -> Span:
        """Return where an element's start tag is written, or the first line where it is not."""
        text = self.source.text
        if element is not None:
            alike = [it for it in self.elements if it.tag == element.tag]
            tags = [it for it in TAG.finditer(text) if tag_name(it) == element.tag.lower()]
            # Elements of this kind that the parser added stand before those that are written.
            place = alike.index(element) - max(0, len(alike) - len(tags))
            if 0 <= place < len(tags):
                return Span(self.source, tags[place].start(), start_tag_end(tags[place]))
        return Span(self.source, 0, (text + "\n").index("\n"))


def read_document(source: Source) -> Document:
    """Read HTML as a browser does; never fails, whatever the text."""
    tree = LexborHTMLParser(source.text)
    walk = Walk(tree.root)
    elements = tuple(it for it in walk.nodes if isinstance(it, Element))
    by_tag: dict[str, list[Element]] = {}
    by_attribute: dict[str, list[Element]] = {}
    by_id: dict[str, Element] = {}
    for element in elements:
        by_tag.setdefault(element.tag, []).append(element)
        for name in element.attributes:
            by_attribute.setdefault(name, []).append(element)
        if element.get("id"):
            by_id.setdefault(element.get("id"), element)
    return Document(
        source=source,
        nodes=tuple(walk.nodes),
        ends=tuple(walk.ends),
        elements=elements,
        tree=tree,
        by_memory=walk.by_memory,
        by_id=by_id,
        by_tag={tag: tuple(found) for tag, found in by_tag.items()},
        by_attribute={name: tuple(found) for name, found in by_attribute.items()},
    )


class Walk:
    """One way through the tree, in reading order; no recursion, since pages may be deep."""

    def __init__(self, root: LexborNode | None) -> None:
        self.nodes: list[Node] = []
        self.ends: list[int] = []
        self.by_memory: dict[int, Element] = {}
        self.starts = True
        self.spaced = False
        # What is still to be read, with its parent; a parent alone is to be left.
        self.ahead: list[tuple[LexborNode | None, Element | None]] = [(root, None)]
        while self.ahead:
            node, parent = self.ahead.pop()
            if node is not None:
                self.enter(node, parent)
            elif parent is not None:
                self.ends[parent.order] = len(self.nodes)
                self.starts = self.starts or parent.tag not in INLINE

    def enter(self, node: LexborNode, parent: Element | None) -> None:
        """Read a node; what is in it comes next."""
        tag = node.tag or "-"
        if tag == "-text" and parent is not None:
            text = node.text_content or ""
            if text.isspace():
                # Most are line ends between tags; what counts is that there is a space.
                self.spaced = True
                return
            before = " " if self.spaced else ""
            self.add(Run(len(self.nodes), before + text, parent, self.starts))
            self.starts = self.spaced = False
        elif not tag.startswith("-"):
            attributes = {name.lower(): value or "" for name, value in node.attributes.items()}
            element = Element(len(self.nodes), tag, attributes, parent)
            self.add(element)
            self.by_memory[node.mem_id] = element
            self.starts = self.starts or tag not in INLINE
            self.ahead.append((None, element))
            children = list(node.iter(include_text=True))
            self.ahead.extend((it, element) for it in reversed(children))

    def add(self, node: Node) -> None:
        """Note a node that, so far, holds nothing."""
        self.nodes.append(node)
        self.ends.append(len(self.nodes))


def tag_name(found: re.Match[str]) -> str:
    """Return the name in a start tag, empty for a comment."""
    return (found["raw"] or found["name"] or "").lower()


def start_tag_end(found: re.Match[str]) -> int:
    """Return where a start tag ends, leaving out the raw text that follows some."""
    return found.string.index(">", found.start()) + 1 if found["raw"] else found.end()


def joined(runs: Iterable[Run], between: str = " ") -> str:
    """Return runs as one text, with `between` where a line or block begins."""
    return "".join(f"{between if run.starts else ''}{run.text}" for run in runs)
