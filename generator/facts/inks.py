"""Which letters have the colour of their ground, on light and dark screens, on paper, in states."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from generator.facts.applied import stylings_of
from generator.facts.colours import LEAST_CONTRAST, SYSTEM, Colour, colour_of, colours_in, contrast
from generator.facts.effects import idents, meaningful
from generator.facts.selectors import ITSELF
from generator.facts.variables import TooManyWaysError, resolutions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.facts.document import Document, Element
    from generator.facts.effects import Value
    from generator.facts.styles import Styles, Styling

    Stylings: TypeAlias = tuple[Styling, ...]

# What browsers colour by themselves: ink, ground.
USUAL = {
    "a": ("linktext", ""),
    "mark": ("marktext", "mark"),
    "button": ("buttontext", "buttonface"),
    **dict.fromkeys(("input", "select", "textarea"), ("fieldtext", "field")),
}
DARK = "media (prefers-color-scheme: dark)"
INHERITING = frozenset({"inherit", "unset", "currentcolor"})
CLEAR = frozenset({"transparent", "none", "initial", "unset", "revert", "revert-layer"})
INKS = frozenset({"color", "text-fill-color"})
GROUNDS = frozenset({"background", "background-color", "background-image"})
IDS, CLASSES = re.compile("#"), re.compile(r"[.\[]|:[a-z]")
TYPES = re.compile(r"(?:^|[\s>+~(,])[a-z]")
NO_WEIGHT = re.compile(r":where\([^()]*\)|:(?:is|not|has)(?=\()")


@dataclass(frozen=True, slots=True)
class Moment:
    """When declarations hold: on any page, or within one condition, or in some states."""

    within: str = ""
    states: frozenset[str] = frozenset()

    def has(self, styling: Styling) -> bool:
        """Tell whether a declaration holds then."""
        within = styling.declaration.within
        return within in {"", self.within} and styling.states <= self.states


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """The colours of letters and of what lies under them, nothing where nobody knows.

    Of several `grounds` one shows; `by` is what declared the ink or, later, the ground.
    """

    ink: Colour | None
    grounds: tuple[Colour, ...] | None
    variables: Mapping[str, Value] = field(repr=False)
    by: Styling | None = None

    @property
    def is_unreadable(self) -> bool:
        """Tell whether letters have the colour of their ground."""
        if self.ink is None or not self.grounds:
            return False
        return all(contrast(self.ink.over(it), it) < LEAST_CONTRAST for it in self.grounds)


@dataclass(frozen=True, slots=True, eq=False)
class Looks:
    """How an element looks in each moment, and what makes its letters unreadable in one."""

    each: tuple[Look, ...]
    faded: Styling | None = None


class Inks:
    """The looks of elements under the sheets of a page; most elements are of few kinds."""

    def __init__(self, styles: Styles) -> None:
        schemes = (it for it in styles.colouring if it.name == "color-scheme")
        adapts = any("dark" in idents(it.declaration.value) for it in schemes)
        self.moments = moments_of(styles)
        self.darks = tuple(adapts and DARK in it.within for it in self.moments)
        self.known: dict[tuple[Looks, str, Stylings], Looks] = {}
        self.first = Looks(tuple(map(untouched, self.darks)))

    def looks(self, around: Looks, element: Element, own: Stylings) -> Looks:
        """Return how an element looks, standing in what looks so."""
        tag = element.tag if element.tag in USUAL else ""
        if not tag and not own:
            return around
        asked = (around, tag, own)
        if asked not in self.known:
            each = tuple(
                look_of(before, tag, [it for it in own if moment.has(it)], dark=dark)
                for before, moment, dark in zip(around.each, self.moments, self.darks, strict=True)
            )
            faded = (it.by for it in each if it.by is not None and it.is_unreadable)
            self.known[asked] = Looks(each, next(faded, None))
        return self.known[asked]


inks_of = lru_cache(maxsize=16)(Inks)


def untouched(dark: bool) -> Look:  # noqa: FBT001  # the one thing it depends on
    """Return how a page looks by itself."""
    return Look(Colour(SYSTEM["canvastext"][dark]), (Colour(SYSTEM["canvas"][dark]),), {})


def moments_of(styles: Styles) -> tuple[Moment, ...]:
    """Return all moments in which colours may be other ones."""
    found = [Moment(it.declaration.within, it.states) for it in styles.colouring]
    return tuple(dict.fromkeys((Moment(), Moment(DARK), *found)))


def faded_letters(document: Document, styles: Styles) -> Mapping[Element, Styling]:
    """Return the elements whose letters have the colour of their ground, and what gave it them."""
    own = stylings_of(document, styles, "colouring")
    # What is declared on a page is remembered for this page only.
    inks = Inks(styles) if document.with_attribute("style") else inks_of(styles)
    seen: dict[int, Looks] = {}
    found: dict[Element, Styling] = {}
    for element in document.elements:
        around = seen[element.parent.order] if element.parent else inks.first
        looks = inks.looks(around, element, own.get(element.order, ()))
        seen[element.order] = looks
        if looks.faded is not None:
            found[element] = looks.faded
    return found


def look_of(around: Look, tag: str, own: Sequence[Styling], *, dark: bool) -> Look:
    """Return how an element looks in one moment."""
    ordered = sorted(own, key=weight)
    set_here = {it.declaration.name: it.declaration.value for it in ordered if it.sets_variable}
    variables = {**around.variables, **set_here} if set_here else around.variables
    look = replace(around, variables=variables)
    ink, ground = USUAL.get(tag, ("", ""))
    if ink:
        look = replace(look, ink=Colour(SYSTEM[ink][dark]))
    if ground:
        look = replace(look, grounds=(Colour(SYSTEM[ground][dark]),))
    inked = [it for it in ordered if it.name in INKS]
    for styling in inked:
        value = resolved(styling, variables)
        look = replace(look, ink=ink_in(value, around.ink, dark=dark), by=styling)
    for styling in ordered:
        value = resolved(styling, variables)
        if styling.name in GROUNDS and not is_no_image(styling.name, value):
            grounds = grounds_in(value, look, around.grounds, dark=dark)
            look = replace(look, grounds=grounds, by=inked[-1] if inked else styling)
    return look


def is_no_image(name: str, value: Value) -> bool:
    """Tell whether a value takes away an image that never lay on the ground's colour."""
    return name == "background-image" and "none" in idents(value)


def weight(styling: Styling) -> tuple[bool, bool, bool, tuple[int, int, int]]:
    """Return what a declaration weighs against others; of those alike the later one wins."""
    declaration = styling.declaration
    outside = declaration.layered == declaration.important
    # What an animation or a `style` attribute declares wins over all rules.
    own = styling.selector == ITSELF.text or any(it.startswith("@") for it in styling.states)
    named = specificity(styling.selector, len(styling.states))
    return declaration.important, outside, own, named


@lru_cache(maxsize=4096)
def specificity(selector: str, states: int) -> tuple[int, int, int]:
    """Return how closely a selector names what it is for."""
    text = NO_WEIGHT.sub("", selector.lower())
    return len(IDS.findall(text)), len(CLASSES.findall(text)) + states, len(TYPES.findall(text))


def resolved(styling: Styling, variables: Mapping[str, Value]) -> Value:
    """Return a value with its variables filled in; empty where that cannot be done."""
    try:
        ways = resolutions(styling.declaration.value, {it: [own] for it, own in variables.items()})
    except (TooManyWaysError, RecursionError):
        return []
    return meaningful(ways[0])


def ink_in(value: Value, around: Colour | None, *, dark: bool) -> Colour | None:
    """Return a colour of letters."""
    if idents(value) & INHERITING:
        return around
    return colour_of(value[0], dark=dark) if len(value) == 1 else None


def grounds_in(
    value: Value, look: Look, under: tuple[Colour, ...] | None, *, dark: bool
) -> tuple[Colour, ...] | None:
    """Return what lies under letters: one colour, or those of a gradient."""
    if any(it.type == "url" for it in value) or not value:
        return None
    words = idents(value)
    if "currentcolor" in words and look.ink is not None:
        return (look.ink,)
    found = list(colours_in(value, dark=dark))
    if not found:
        return under if words & CLEAR else None
    if under is None:
        opaque = tuple(it for it in found if it.alpha == 1)
        return opaque if len(opaque) == len(found) else None
    return tuple(it.over(below) for it in found for below in under[:1])
