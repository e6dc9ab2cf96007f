"""What hides each element of a page: its attributes, its ancestors, the sheets of the theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.facts.applied import stylings_of
from generator.facts.burdens import UNBURDENED, Burdens
from generator.facts.cells import stacked
from generator.facts.inks import faded_letters
from generator.facts.letters import small_letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.facts.burdens import Burden
    from generator.facts.document import Document, Element
    from generator.facts.styles import Styles, Styling
    from generator.source import Span

# What stands in these is not part of the page's text, or not always.
UNREAD = {
    **dict.fromkeys(
        ("head", "script", "style", "template", "noscript", "title"), "no text of the page"
    ),
    **dict.fromkeys(
        ("datalist", "option", "select", "textarea"), "shown when it is opened, if at all"
    ),
    **dict.fromkeys(
        ("audio", "canvas", "iframe", "object", "video"), "shown where nothing better is"
    ),
    **dict.fromkeys(
        ("noembed", "noframes", "rp", "meter", "progress"), "shown where nothing better is"
    ),
    **dict.fromkeys(("desc", "metadata", "svg", "math"), "a picture"),
    **dict.fromkeys(("del", "s", "strike"), "struck out"),
    "marquee": "on the move",
    "bdo": "in another direction",
}


@dataclass(frozen=True, slots=True, eq=False)
class Veil:
    """What hides an element, in words, and where that is written."""

    reason: str
    at: Element | Span


def is_revealed(element: Element) -> bool:
    """Tell whether the engine's own sheet shows an element in its time."""
    return element.has("data-exact") or element.has("data-go")


def is_condition(attribute: str) -> bool:
    """Tell whether an attribute lets the engine's own sheet show an element for some picks only."""
    return attribute in {"data-exact", "data-go", "data-open"} or attribute.startswith("data-x")


def is_conditional(element: Element) -> bool:
    """Tell whether the engine's own sheet shows an element for some picks only."""
    return any(map(is_condition, element.attributes))


def attribute_veil(element: Element) -> str:
    """Return how an element's tag or attributes hide what is in it; empty where they do not."""
    if element.tag in UNREAD:
        return f"`<{element.tag}>`, {UNREAD[element.tag]}"
    if element.has("hidden") and not is_revealed(element):
        return "the attribute `hidden`"
    for name in ("inert", "popover"):
        if element.has(name):
            return f"the attribute `{name}`"
    if element.get("aria-hidden").strip().lower() == "true":
        return 'the attribute `aria-hidden="true"`'
    if element.tag == "dialog" and not element.has("open"):
        return "a closed `<dialog>`"
    return ""


def is_folded(element: Element) -> bool:
    """Tell whether an element is a `details` that shows its summary only.

    Of several with one name a browser opens one, so those count as closed.
    """
    return element.tag == "details" and (not element.has("open") or element.has("name"))


def summaries_of(document: Document) -> frozenset[int]:
    """Return the orders of what closed `details` do show: the first summary in each."""
    found: dict[Element, int] = {}
    for summary in document.tagged("summary"):
        if summary.parent is not None and is_folded(summary.parent):
            found.setdefault(summary.parent, summary.order)
    return frozenset(found.values())


def veils_of(
    document: Document, styles: Styles, placing: Mapping[int, tuple[Styling, ...]]
) -> Mapping[int, Veil]:
    """Return what hides each hidden element, by the element's order."""
    styled = stylings_of(document, styles, "hiding")
    veils: dict[int, Veil] = {}
    folds: set[Veil] = set()
    burdens: dict[int, Burden] = {}
    summaries = summaries_of(document)
    weights = Burdens(document, styled)
    sharing = dict(stacked(document, placing, styles.variables))
    for element in document.elements:
        above = element.parent.order if element.parent else -1
        veil = veils.get(above)
        if veil in folds and element.order in summaries:
            veil = None
        burden = burdens.get(above, UNBURDENED)
        if veil is None:
            veil, burden = own_veil(element, burden, weights)
        if veil is None and element in sharing:
            veil = veil_of_shared(sharing[element])
        if veil is None and is_folded(element):
            veil = Veil("a closed `<details>`", element)
            folds.add(veil)
        if veil is not None:
            veils[element.order] = veil
        burdens[element.order] = burden
    scales = {order: it.degree.scale for order, it in burdens.items()}
    return {**dict(letter_veils(document, styles, scales)), **veils}


def letter_veils(
    document: Document, styles: Styles, scales: Mapping[int, float]
) -> Iterator[tuple[int, Veil]]:
    """Yield what makes letters unreadable, by the order of each element they stand in.

    Their size and colour are worked out for each element, so that is no veil over what is inside.
    """
    for element, styling in faded_letters(document, styles).items():
        reason = f"{styling}, which leaves letters the colour of their ground"
        yield element.order, Veil(reason, styling.declaration.span)
    sized = stylings_of(document, styles, "sizing")
    for element, small in small_letters(document, sized, styles.variables, scales).items():
        yield element.order, veil_of_small(element, small)


def veil_of_small(element: Element, styling: Styling | None) -> Veil:
    """Return what makes letters too small, by itself or with what shrinks them around it."""
    if styling is None:
        return Veil(f"the small letters of `<{element.tag}>`", element)
    return Veil(f"{styling}, which leaves letters too small to read", styling.declaration.span)


def veil_of_shared(styling: Styling) -> Veil:
    """Return what lays an element and another one on each other."""
    return Veil(f"{styling}, where something else stands as well", styling.declaration.span)


def own_veil(element: Element, around: Burden, weights: Burdens) -> tuple[Veil | None, Burden]:
    """Return what hides an element itself, and the burden of what is in it."""
    reason = attribute_veil(element)
    if reason:
        return Veil(reason, element), around
    styling, burden = weights.weigh(element, around)
    if styling is None:
        return None, burden
    return Veil(str(styling), styling.declaration.span), burden
