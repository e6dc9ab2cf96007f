"""The client's way as it is drawn: what stands at each stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import US, YOU
from generator.plan.pages import Route
from generator.spacing import hold_together
from generator.way import PartKind, Way, Words, draw_way

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model import Step
    from generator.plan.pages import OrderForm
    from generator.words import Words as Language


def plan_routes(forms: Sequence[OrderForm], words: Language, *, sending: bool) -> tuple[Route, ...]:
    """Return what happens after an order; tiers that go the same way go together."""
    return tuple(
        Route(
            tiers=tuple(form.tier for form in forms if form.steps == steps),
            steps=steps,
            way=plan_way(steps, words, sending=sending),
        )
        for steps in dict.fromkeys(form.steps for form in forms)
    )


def plan_way(steps: Sequence[Step], words: Language, *, sending: bool) -> Way:
    """Return the drawing of the steps; `sending` puts the client's choice before them.

    It says what the list says: whose turn it is, by when, what they do, what people ask there.
    """
    choosing = (
        (PartKind.WHO, words.text("step.you")),
        (PartKind.WHEN, words.text("step.now")),
        (PartKind.DOES, hold_together(words.text("step.choose"), words.language)),
    )
    first = [Words(YOU, choosing)] if sending else []
    return draw_way([*first, *(Words(it.who, tuple(parts_of(it, words))) for it in steps)])


def parts_of(step: Step, words: Language) -> Iterator[tuple[PartKind, str]]:
    """Yield what is drawn of a step, in the order in which the list says it."""
    yield PartKind.WHO, who(step, words)
    if step.within is not None:
        within = words.within(step.within)
        when = words.text(f"step.after.{step.after}", within=within)
        yield PartKind.WHEN, hold_together(when, words.language)
    elif step.when:
        yield PartKind.WHEN, hold_together(words.phrase(step.when), words.language)
    yield PartKind.DOES, hold_together(step.does, words.language)
    for question in step.people_ask:
        asked = words.text("step.asked", question=question.ask)
        yield PartKind.ASKED, hold_together(asked, words.language)


def who(step: Step, words: Language) -> str:
    """Return who acts; the author's own words begin with a capital, as a line does."""
    if step.who in {US, YOU}:
        return words.text(f"step.{step.who}")
    first, rest = step.who[:1], step.who[1:]
    return f"{first.upper()}{rest}" if step.who.split()[0].islower() else step.who
