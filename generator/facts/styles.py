"""What the style sheets of a page do to it, as far as the audits ask."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.facts.animations import Animations, names_animation
from generator.facts.degrees import WHOLE, Degree, degree_of
from generator.facts.effects import NOTHING, Effect
from generator.facts.properties import COLOURING, COVERING, PLACING, effect_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

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
    states: frozenset[str] = frozenset()

    @property
    def is_for_text(self) -> bool:
        """Tell whether it is for the text of the element itself."""
        return self.pseudo in TEXT_OF_ELEMENT

    @property
    def is_certain(self) -> bool:
        """Tell whether it is for its elements on every screen and in every state."""
        return self.is_always and not self.pseudo

    @property
    def is_always(self) -> bool:
        """Tell whether it is for its elements, or for its part of them, in every state."""
        return self.states <= {f"::{self.pseudo}"} and not self.declaration.within

    @property
    def sets_variable(self) -> bool:
        """Tell whether it sets a property of the author's own."""
        return self.declaration.name.startswith("--")

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
    `colouring` what sets colours, `written` the texts that sheets add.
    """

    sheets: tuple[Sheet, ...] = field(repr=False)
    variables: Variables = field(repr=False)
    hiding: tuple[Styling, ...]
    sizing: tuple[Styling, ...]
    showing: tuple[Styling, ...]
    singling: tuple[Styling, ...]
    covering: tuple[Styling, ...]
    placing: tuple[Styling, ...]
    colouring: tuple[Styling, ...]
    written: tuple[Declaration, ...]


@lru_cache(maxsize=64)
def read_styles(sheets: tuple[Sheet, ...]) -> Styles:
    """Return what the sheets do together; worked out once for all pages that share them."""
    variables: dict[str, list[tuple[object, ...]]] = {}
    for sheet in sheets:
        for declaration in sheet.variables:
            variables.setdefault(declaration.name, []).append(declaration.value)
    animations = Animations(sheets, variables)
    stylings = tuple(
        read_styling(selector, declaration, variables, animations)
        for selector, declaration in declared(sheets)
    )

    def those(asked: Callable[[Styling], bool]) -> tuple[Styling, ...]:
        return tuple(it for it in stylings if asked(it))

    return Styles(
        sheets=sheets,
        variables=variables,
        hiding=those(lambda it: it.is_for_text and (bool(it.effect) or it.degree is not WHOLE)),
        sizing=those(lambda it: it.is_for_text and it.declaration.name in SIZED),
        showing=those(lambda it: not it.pseudo and shows(it.declaration)),
        singling=those(lambda it: SINGLING.search(it.selector) is not None),
        covering=those(lambda it: it.name in COVERING),
        placing=those(lambda it: not it.pseudo and it.name in PLACING),
        colouring=tuple(it for it in (*stylings, *animated(stylings, animations)) if colours(it)),
        written=tuple(it for sheet in sheets for it in written_in(sheet)),
    )


def colours(styling: Styling) -> bool:
    """Tell whether a declaration sets a colour of text or of what lies under it."""
    return styling.is_for_text and (styling.name in COLOURING or styling.sets_variable)


def animated(stylings: Iterable[Styling], animations: Animations) -> Iterator[Styling]:
    """Yield what animations declare, each a state of its own."""
    for styling in stylings:
        for declaration in animations.frames_of(styling.declaration):
            state = f"@{styling.declaration.text}"
            yield replace(styling, declaration=declaration, states=styling.states | {state})


def written_in(sheet: Sheet) -> Iterator[Declaration]:
    """Yield what writes text into a page: `content`, and variables that may stand in it."""
    declared_in_rules = (it for rule in sheet.rules for it in rule.declarations)
    yield from (it for it in declared_in_rules if it.name == "content")
    yield from sheet.variables


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
        selector.states | {f"::{selector.pseudo}"} - {"::"},
    )


def shows(declaration: Declaration) -> bool:
    """Tell whether a declaration may show what is hidden by attribute."""
    return declaration.name in {"display", "all"} and declaration.text != "display: none"
