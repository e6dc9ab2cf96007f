"""An answer without the word of its kind, or with the word of another kind.

"We answer within a day" may be a promise, a hope or a figure of last year. Which of these it is,
the word before it says: wherever an answer is told, in the comparison, in the choice and in the
order form, that word stands before it, seen, with no other answer between them.

Learnt from Carlill v. Carbolic Smoke Ball (1892), where what was said without a reserve was taken
for a promise, and from Article 6 of Directive 2005/29/EC on what is left out.

Not this:

    <p>We answer within 1 working day.</p>

But this:

    <p><b>Our target, not a guarantee</b> We answer within 1 working day.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding
from generator.audits.told import Part, parts_of
from generator.model import BestEffort, Chance, Excluded, Guaranteed, Target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts import Facts, Run
    from generator.facts.passages import Passage
    from generator.model import Answer, Tier

KINDS = tuple(it.kind for it in (Guaranteed, Target, BestEffort, Chance, Excluded))
SAY = "write that before the answer, in an element of its own"
SHOW = "show it before the answer, in every medium and every state"


def check(facts: Facts) -> Iterator[Finding]:
    """Find answers whose kind is not told with them."""
    for part in parts_of(facts):
        for tier in part.tiers:
            for row, answer in tier.answers.items():
                yield from unsaid(facts, part, tier, row, answer)


def unsaid(facts: Facts, part: Part, tier: Tier, row: str, answer: Answer) -> Iterator[Finding]:
    """Find an answer that is seen in a part of the page, and its kind is not."""
    if not part.tells(part.shown, answer.says) or kind_of(facts, part.shown, answer):
        return
    word = facts.words.text(f"kind.{answer.kind}")
    what = f"what the answer to `{row}` is, `{word}`"
    written = kind_of(facts, part.said, answer)
    veil = facts.veils.get(written.parent.order) if written else None
    if veil is not None:
        message = f"{part.place} of tier `{tier.id}` says {what}, but hides it by {veil.reason}"
        yield Finding(message, veil.at, SHOW)
    else:
        message = f"{part.place} of tier `{tier.id}` does not say {what}"
        yield Finding(message, part.root, SAY)


def kind_of(facts: Facts, passage: Passage, answer: Answer) -> Run | None:
    """Return the nearest word of a kind before an answer, where somewhere it is that of its own."""
    words = {it: facts.words.text(f"kind.{it}") for it in KINDS}
    for place in passage.places(answer.says):
        mark = passage.last(words.values(), place)
        if mark is None or not passage.is_alone(mark, place):
            continue
        if passage.says(mark, words[answer.kind]):
            return passage.runs[mark]
    return None


AUDIT = Audit(
    name="unsaid-kind",
    why="an answer that does not say what it is will be taken for a promise",
    page=check,
)
