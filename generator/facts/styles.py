"""What the style sheets of a page do to it, as far as the audits ask."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.facts.animations import Animations, names_animation
from generator.facts.degrees import WHOLE, Degree, degree_of
from generator.facts.effects import NOTHING, Effect
from generator.facts.properties import COVERING, PLACING, effect_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts.selectors import Selector
    from generator.facts.sheets import Declaration, Sheet
    from generator.facts.variables import Variables

# What is declared for these is declared for the text of the element itself.
TEXT_OF_ELEMENT = frozenset({"", "first-line", "first-letter", "details-content"})
# A selector with none of these matches all of several like elements, or none.
SINGLING = re.compile(r"#|\[|[+~]|:has\(|:not\(|:(?:first|last|only|nth)-|:empty")
SIZED = frozenset({"font", "font-size"})


@dataclass(frozen=True, slots=True, eq=False)
class Styling:
    """One declaration that an audit asks about, for the elements `selector` may match.

    `degree` is what it adds to what is around, `counted` under which name.
    """

    selector: str
    declaration: Declaration
    pseudo: str = ""
    effect: Effect = NOTHING
    counted: str = ""
    degree: Degree = WHOLE
    certain: bool = True

    @property
    def is_certain(self) -> bool:
        """Tell whether it is for its elements on every screen and in every state."""
        return self.is_always and not self.pseudo

    @property
    def is_always(self) -> bool:
        """Tell whether it is for its elements, or for its part of them, in every state."""
        return self.certain and not self.declaration.within

    @property
    def name(self) -> str:
        """The property, by the name that every browser knows."""
        return self.declaration.name.removeprefix("-webkit-")

    def __str__(self) -> str:
        return f"`{self.declaration.text}` in {self.declaration.span.source.path}"


@dataclass(frozen=True, slots=True, eq=False)
class Styles:
    """The sheets of a page.

    `hiding` holds what may hide text, `sizing` what sets the size of letters, `showing` what sets
    `display` to anything else, `singling` what may be for one of several like elements only,
    `covering` what tells whether a box may lie over others, `placing` where children are put,
    `written` the texts that sheets add.
    """

    sheets: tuple[Sheet, ...] = field(repr=False)
    variables: Variables = field(repr=False)
    hiding: tuple[Styling, ...]
    sizing: tuple[Styling, ...]
    showing: tuple[Styling, ...]
    singling: tuple[Styling, ...]
    covering: tuple[Styling, ...]
    placing: tuple[Styling, ...]
    written: tuple[Declaration, ...]


@lru_cache(maxsize=64)
def read_styles(sheets: tuple[Sheet, ...]) -> Styles:
    """Return what the sheets do together; worked out once for all pages that share them."""
    variables: dict[str, list[tuple[object, ...]]] = {}
    for sheet in sheets:
        for declaration in sheet.variables:
            variables.setdefault(declaration.name, []).append(declaration.value)
    animations = Animations(sheets, variables)
    hiding: list[Styling] = []
    sizing: list[Styling] = []
    showing: list[Styling] = []
    singling: list[Styling] = []
    covering: list[Styling] = []
    placing: list[Styling] = []
    for selector, declaration in declared(sheets):
        styling = read_styling(selector, declaration, variables, animations)
        of_text = selector.pseudo in TEXT_OF_ELEMENT
        if of_text and (styling.effect or styling.degree is not WHOLE):
            hiding.append(styling)
        if of_text and declaration.name in SIZED:
            sizing.append(styling)
        if shows(declaration) and not selector.pseudo:
            showing.append(styling)
        if styling.name in COVERING:
            covering.append(styling)
        if styling.name in PLACING and not selector.pseudo:
            placing.append(styling)
        if SINGLING.search(selector.text):
            singling.append(styling)
    return Styles(
        sheets=sheets,
        variables=variables,
        hiding=tuple(hiding),
        sizing=tuple(sizing),
        showing=tuple(showing),
        singling=tuple(singling),
        covering=tuple(covering),
        placing=tuple(placing),
        written=tuple(it for sheet in sheets for it in written_in(sheet)),
    )


def written_in(sheet: Sheet) -> Iterator[Declaration]:
    """Yield what writes text into a page: `content`, and variables that may stand in it."""
    declared_in_rules = (it for rule in sheet.rules for it in rule.declarations)
    yield from (it for it in declared_in_rules if it.name == "content")
    yield from sheet.variables


def text_in(declaration: Declaration) -> str:
    """Return the strings in a value, one after the other."""
    return "".join(it.value for it in declaration.value if it.type == "string")


def declared(sheets: tuple[Sheet, ...]) -> Iterator[tuple[Selector, Declaration]]:
    """Yield every declaration with every selector it is for."""
    for sheet in sheets:
        for rule in sheet.rules:
            for selector in rule.selectors:
                for declaration in rule.declarations:
                    yield selector, declaration


def read_styling(
    selector: Selector, declaration: Declaration, variables: Variables, animations: Animations
) -> Styling:
    """Return what a declaration may do to text, by itself or by the animation it names."""
    if names_animation(declaration):
        effect, degree = animations.outcome(declaration)
        counted = declaration.name
    else:
        effect = effect_of(declaration.name, declaration.value, variables)
        counted, degree = degree_of(declaration.name, declaration.value, variables)
    return Styling(
        selector.text,
        declaration,
        selector.pseudo,
        effect,
        counted,
        degree,
        certain=not selector.widened,
    )


def shows(declaration: Declaration) -> bool:
    """Tell whether a declaration may show what is hidden by attribute."""
    return declaration.name in {"display", "all"} and declaration.text != "display: none"
