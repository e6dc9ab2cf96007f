"""What hides each element of a page: its attributes, its ancestors, the sheets of the theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.facts.effects import NOTHING, Effect
from generator.facts.letters import small_letters
from generator.facts.sheets import read_style
from generator.facts.styles import Styling, read_styles
from generator.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.facts.document import Document, Element
    from generator.facts.styles import Styles
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
ROOTS = frozenset({"html", "body"})


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


def veils_of(document: Document, styles: Styles) -> Mapping[int, Veil]:
    """Return what hides each hidden element, by the element's order."""
    styled = stylings_of(document, styles, "hiding")
    small = small_letters(document, stylings_of(document, styles, "sizing"), styles.variables)
    veils: dict[int, Veil] = {}
    folds: set[Veil] = set()
    flags: dict[int, Effect] = {}
    summaries = summaries_of(document)
    for element in document.elements:
        above = element.parent.order if element.parent else -1
        veil = veils.get(above)
        if veil in folds and element.order in summaries:
            veil = None
        together = flags.get(above, NOTHING)
        if veil is None:
            veil, together = own_veil(element, together, styled.get(element.order, ()))
        if veil is None and is_folded(element):
            veil = Veil("a closed `<details>`", element)
            folds.add(veil)
        if veil is not None:
            veils[element.order] = veil
        flags[element.order] = together
    # The size of letters is worked out for each element, so it is no veil over what is inside.
    for element in document.elements:
        if element.order in small and element.order not in veils:
            veils[element.order] = veil_of_small(element, small[element.order])
    return veils


def veil_of_small(element: Element, styling: Styling | None) -> Veil:
    """Return what makes letters too small, by itself or with what shrinks them around it."""
    if styling is None:
        return Veil(f"the small letters of `<{element.tag}>`", element)
    return Veil(f"{styling}, which leaves letters too small to read", styling.declaration.span)


def own_veil(
    element: Element, together: Effect, stylings: Iterable[Styling]
) -> tuple[Veil | None, Effect]:
    """Return what hides an element itself, and all that was declared down to it."""
    reason = attribute_veil(element)
    if reason:
        return Veil(reason, element), together
    for styling in stylings:
        together |= effect_on(element, styling)
        if hides(together):
            return Veil(str(styling), styling.declaration.span), together
    return None, together


def stylings_of(
    document: Document, styles: Styles, concern: Literal["hiding", "sizing"]
) -> Mapping[int, tuple[Styling, ...]]:
    """Return what is declared for each element by itself, by the element's order."""
    found: dict[int, list[Styling]] = {}
    for styling in getattr(styles, concern):
        for element in document.matching(styling.selector):
            found.setdefault(element.order, []).append(styling)
    for element in document.with_attribute("style"):
        own = read_styles((read_style(Source(document.source.path, element.get("style"))),))
        found.setdefault(element.order, []).extend(getattr(own, concern))
    return {order: tuple(it) for order, it in found.items()}


def effect_on(element: Element, styling: Styling) -> Effect:
    """Return what a declaration does to one element."""
    declaration = styling.declaration
    if is_revealed(element) and declaration.name == "display" and not declaration.important:
        # The engine's sheet is stronger and shows it when its time has come.
        return NOTHING
    if Effect.BARE in styling.effect:
        ticked = element.tag == "input" and element.get("type").lower() in {"radio", "checkbox"}
        return Effect.HIDES if ticked else styling.effect & ~Effect.BARE
    if element.tag in ROOTS:
        return effect_on_root(styling.effect)
    return styling.effect


def effect_on_root(effect: Effect) -> Effect:
    """Return what an effect comes to where it is for the whole page, which the window cuts."""
    # A page that does not scroll hides what lies below; at its sides nothing lies.
    if Effect.CUT in effect:
        return Effect.HIDES
    return effect & ~(Effect.CUT_AT_SIDES | Effect.SCROLLED)


def hides(together: Effect) -> bool:
    """Tell whether what was declared for an element and what it stands in hides it."""
    small = bool(together & (Effect.SMALL | Effect.LOW))
    cut = bool(together & (Effect.CUT | Effect.CUT_AT_SIDES))
    boxed = Effect.BOXED in together and bool(together & (Effect.CUT | Effect.COLUMNED))
    scrolled = Effect.SCROLLED in together and small
    return (
        Effect.HIDES in together
        or boxed
        or scrolled
        or (cut and (small or Effect.LINED in together))
    )
