"""What the sheets of a page, and its `style` attributes, declare for each of its elements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from generator.facts.sheets import read_style
from generator.facts.styles import Styling, read_styles
from generator.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.facts.document import Document, Element
    from generator.facts.styles import Styles

Concern: TypeAlias = Literal["hiding", "sizing", "covering", "placing", "colouring"]


def stylings_of(
    document: Document, styles: Styles, concern: Concern
) -> Mapping[int, tuple[Styling, ...]]:
    """Return what is declared for each element by itself, by the element's order."""
    found: dict[int, list[Styling]] = {}
    for styling in getattr(styles, concern):
        for element in document.matching(styling.selector):
            found.setdefault(element.order, []).append(styling)
    for element, styling in own_stylings(document, concern):
        found.setdefault(element.order, []).append(styling)
    return {order: tuple(it) for order, it in found.items()}


def own_stylings(document: Document, concern: Concern) -> Iterator[tuple[Element, Styling]]:
    """Yield what `style` attributes declare."""
    for element in document.with_attribute("style"):
        own = read_styles((read_style(Source(document.source.path, element.get("style"))),))
        for styling in getattr(own, concern):
            yield element, styling
