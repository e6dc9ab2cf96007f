"""What declarations come to, each with all that was declared for what stands around."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING, TypeAlias

from generator.facts.degrees import PLACE, WHOLE, Degree
from generator.facts.effects import NOTHING, Effect

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.facts.document import Document, Element
    from generator.facts.styles import Styling

    Stylings: TypeAlias = Sequence[Styling]

ROOTS = frozenset({"html", "body"})
PAPER = "media print"
TICKED = frozenset({"radio", "checkbox"})
# What a box that goes nowhere is not moved by, and what only it itself is.
OWN = Effect.LIFTED | Effect.LOOSENED


@dataclass(frozen=True, slots=True)
class Burden:
    """All that was declared for an element and what it stands in."""

    effect: Effect = NOTHING
    degree: Degree = WHOLE


UNBURDENED = Burden()


@dataclass(frozen=True, slots=True)
class Kind:
    """What of an element matters to what a declaration does to it."""

    is_root: bool
    is_revealed: bool
    is_ticked: bool
    is_kept: bool
    is_button: bool


class Burdens:
    """Weighs the declarations for the elements of one page; most elements are of few kinds."""

    def __init__(self, document: Document, styled: Mapping[int, Stylings]) -> None:
        self.document = document
        self.styled = styled
        self.known: dict[tuple[Burden, Kind, Stylings], tuple[Styling | None, Burden]] = {}

    def weigh(self, element: Element, around: Burden) -> tuple[Styling | None, Burden]:
        """Return the declaration that hides an element, if any, and the burden of what is in it."""
        own = self.styled.get(element.order, ())
        if not own:
            return None, around
        asked = (around, self.kind_of(element, own), own)
        if asked not in self.known:
            self.known[asked] = weighed(*asked)
        return self.known[asked]

    def kind_of(self, element: Element, own: Stylings) -> Kind:
        """Return what matters of an element."""
        is_ticked = element.tag == "input" and element.get("type").lower() in TICKED
        lifted = is_ticked and any(Effect.LIFTED in it.effect for it in own)
        return Kind(
            is_root=element.tag in ROOTS,
            is_revealed=element.has("data-exact") or element.has("data-go"),
            is_ticked=is_ticked,
            is_kept=lifted and self.is_kept(element),
            is_button=element.tag == "button",
        )

    def is_kept(self, control: Element) -> bool:
        """Tell whether a control out of its place stays in a box that holds no other."""
        for around in control.ancestors():
            if any(it.tag == "input" and it is not control for it in self.document.inside(around)):
                return False
            own = self.styled.get(around.order, ())
            if any(Effect.LOOSENED in it.effect and it.is_certain for it in own):
                return True
        return False


def weighed(around: Burden, kind: Kind, own: Stylings) -> tuple[Styling | None, Burden]:
    """Return the first declaration with which an element is hidden, and the burden it leaves."""
    effect = around.effect
    loosened = any(Effect.LOOSENED in it.effect for it in own)
    counted: dict[str, Degree] = {}
    burden = around
    for styling in own:
        effect |= effect_on(kind, styling)
        if styling.counted != PLACE or loosened:
            before = counted.get(styling.counted, WHOLE)
            counted[styling.counted] = before.or_else(styling.degree)
        burden = Burden(effect & ~OWN, reduce(Degree.and_then, counted.values(), around.degree))
        if hides(effect) or burden.degree.hides:
            return styling, burden
    return None, burden


def effect_on(kind: Kind, styling: Styling) -> Effect:
    """Return what a declaration does to one element."""
    declaration = styling.declaration
    effect = styling.effect
    if kind.is_revealed and declaration.name == "display" and not declaration.important:
        # The engine's sheet is stronger and shows it when its time has come.
        return NOTHING
    if kind.is_button and declaration.name == "display" and declaration.within == PAPER:
        # Nobody presses a button on paper.
        return NOTHING
    if Effect.BARE in effect:
        return Effect.HIDES if kind.is_ticked else effect & ~Effect.BARE
    if kind.is_kept:
        return effect & ~Effect.LIFTED
    return effect_on_root(effect) if kind.is_root else effect


def effect_on_root(effect: Effect) -> Effect:
    """Return what an effect comes to where it is for the whole page, which the window cuts."""
    # A page that does not scroll hides what lies below; at its sides nothing lies.
    if Effect.CUT in effect:
        return Effect.HIDES
    return effect & ~(Effect.CUT_AT_SIDES | Effect.SCROLLED | Effect.LIFTED)


def hides(together: Effect) -> bool:
    """Tell whether what was declared for an element and what it stands in hides it."""
    small = bool(together & (Effect.SMALL | Effect.LOW))
    cut = bool(together & (Effect.CUT | Effect.CUT_AT_SIDES))
    boxed = Effect.BOXED in together and bool(together & (Effect.CUT | Effect.COLUMNED))
    scrolled = Effect.SCROLLED in together and small
    return (
        bool(together & (Effect.HIDES | Effect.LIFTED))
        or boxed
        or scrolled
        or (cut and (small or Effect.LINED in together))
    )
