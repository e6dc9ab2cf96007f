"""What animations do to text, over all their frames and where they end."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from generator.facts.degrees import WHOLE, Degree, degree_of
from generator.facts.effects import NOTHING, Effect, functions, idents, meaningful
from generator.facts.properties import effect_of
from generator.facts.selectors import split_at_commas

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.facts.effects import Value
    from generator.facts.sheets import Declaration, Sheet
    from generator.facts.variables import Variables

Outcome: TypeAlias = tuple[Effect, Degree]

# An entrance. What takes longer, or stays, is a state of its own.
LONGEST = 2.0
SECONDS = {"s": 1.0, "ms": 0.001}
LASTING = frozenset({"infinite", "paused", "reverse", "alternate", "alternate-reverse"})
EASING = frozenset({"cubic-bezier", "linear", "steps"})
NAMING = frozenset({"animation", "animation-name"})
HARMLESS = frozenset({"animation-timing-function", "animation-fill-mode"})


class Animations:
    """The animations of all sheets of a page."""

    def __init__(self, sheets: Iterable[Sheet], variables: Variables) -> None:
        sheets = tuple(sheets)
        self.whole: dict[str, Outcome] = {}
        self.ending: dict[str, Outcome] = {}
        for keyframes in (it for sheet in sheets for it in sheet.keyframes):
            for found, declarations in (
                (self.whole, keyframes.declarations),
                (self.ending, keyframes.ending),
            ):
                before = found.get(keyframes.name, (NOTHING, WHOLE))
                found[keyframes.name] = union([before, outcome_of(declarations, variables)])
        self.frames = tuple(it for sheet in sheets for it in sheet.keyframes)
        self.brief = all(
            is_brief_by_itself(it)
            for sheet in sheets
            for rule in sheet.rules
            for it in rule.declarations
        )

    def outcome(self, declaration: Declaration) -> Outcome:
        """Return what the animations that a declaration names do, together."""
        run_out = self.brief and is_brief(declaration)
        known: Mapping[str, Outcome] = self.ending if run_out else self.whole
        if any(it.lower_name == "var" for it in functions(declaration.value)):
            return union(known.values())
        named = {it.value for it in declaration.value if it.type in {"ident", "string"}}
        return union(it for name, it in known.items() if name in named)

    def frames_of(self, declaration: Declaration) -> tuple[Declaration, ...]:
        """Return what the animations that a declaration names declare, in the frames that count."""
        if not names_animation(declaration):
            return ()
        run_out = self.brief and is_brief(declaration)
        named = {it.value for it in declaration.value if it.type in {"ident", "string"}}
        unknown = any(it.lower_name == "var" for it in functions(declaration.value))
        return tuple(
            declared
            for it in self.frames
            if unknown or it.name in named
            for declared in (it.ending if run_out else it.declarations)
        )


def names_animation(declaration: Declaration) -> bool:
    """Tell whether a declaration sets an animation going."""
    return declaration.name.removeprefix("-webkit-") in NAMING


def outcome_of(declarations: Iterable[Declaration], variables: Variables) -> Outcome:
    """Return what declarations of frames do, one of them or all."""
    return union(
        (effect_of(it.name, it.value, variables), degree_of(it.name, it.value, variables)[1])
        for it in declarations
    )


def union(outcomes: Iterable[Outcome]) -> Outcome:
    """Return what any of several outcomes do."""
    effect, degree = NOTHING, WHOLE
    for other, further in outcomes:
        effect, degree = effect | other, degree.or_else(further)
    return effect, degree


def is_brief(declaration: Declaration) -> bool:
    """Tell whether the animations in a shorthand are over soon, and are then as they end."""
    if declaration.name.removeprefix("-webkit-") != "animation":
        return False
    return all(is_over_soon(meaningful(it)) for it in split_at_commas(declaration.value))


def is_over_soon(value: Value) -> bool:
    """Tell whether one animation has a time, and one that is short."""
    times = seconds_in(value)
    runs = [float(it.value) for it in value if it.type == "number"] or [1.0]
    eased = all(it.lower_name in EASING for it in functions(value))
    short = bool(times) and times[0] * max(runs) + sum(times[1:]) <= LONGEST
    return eased and short and not idents(value) & LASTING


def is_brief_by_itself(declaration: Declaration) -> bool:
    """Tell whether a part of an animation that is declared apart lets it be over soon."""
    name = declaration.name.removeprefix("-webkit-")
    if not name.startswith("animation-") or name in NAMING | HARMLESS:
        return True
    value = meaningful(declaration.value)
    if functions(value) or idents(value) & LASTING:
        return False
    match name:
        case "animation-duration" | "animation-delay":
            return all(it <= LONGEST / 2 for it in seconds_in(value))
        case "animation-iteration-count":
            return all(float(it.value) <= 1 for it in value if it.type == "number")
        case "animation-direction" | "animation-play-state":
            return True
    return False


def seconds_in(value: Value) -> Sequence[float]:
    """Return the times in a value."""
    spans = [it for it in value if it.type == "dimension" and it.lower_unit in SECONDS]
    return [float(it.value) * SECONDS[it.lower_unit] for it in spans]
