"""Which answers stand in a part of a page, and what stands before each: its kind, its question.

Whatever the markup, a reader takes the nearest word before an answer for the word about it. So
order is what counts here, and no element and no class.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from generator.facts.text import sentence, squeezed, unended

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.facts.document import Run


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """A stretch of runs; `whole` holds those that say one thing and nothing else, by what it is.

    `text` is all of it, `starts` where in it each run begins, `answers` where an answer of any
    tier begins a run.
    """

    runs: Sequence[Run] = field(repr=False)
    text: str = field(repr=False)
    starts: Sequence[int] = field(repr=False)
    whole: Mapping[str, Sequence[int]] = field(repr=False)
    answers: Mapping[int, str]

    def places(self, says: str) -> Iterator[int]:
        """Yield the runs in which an answer begins, the longer one that begins so left out."""
        wanted = sentence(says)
        at = self.text.find(wanted)
        while at >= 0:
            run = bisect_left(self.starts, at + 1) - 1
            if self.answers.get(run, wanted) == wanted:
                yield run
            at = self.text.find(wanted, at + 1)

    def last(self, texts: Iterable[str], before: int) -> int | None:
        """Return the last run before another that says one of these texts and nothing else."""
        found = (it for text in texts for it in self.whole.get(sentence(text), ()) if it < before)
        return max(found, default=None)

    def says(self, run: int, text: str) -> bool:
        """Tell whether a run says a text and nothing else."""
        return run in self.whole.get(sentence(text), ())

    def is_alone(self, mark: int, place: int) -> bool:
        """Tell whether no other answer begins between a run and an answer."""
        return not any(mark < it < place for it in self.answers)


def passage(runs: Iterable[Run], answers: Iterable[str]) -> Passage:
    """Read a stretch of runs, in which some of these answers may stand."""
    runs = tuple(runs)
    parts = [squeezed(it.text) for it in runs]
    starts = (0, *accumulate(map(len, parts)))[:-1]
    text = "".join(parts)
    whole: defaultdict[str, list[int]] = defaultdict(list)
    for number, part in enumerate(parts):
        whole[unended(part)].append(number)
    longest_first = sorted({sentence(it) for it in answers}, key=lambda it: (-len(it), it))
    begun = {
        number: next((it for it in longest_first if text.startswith(it, start)), "")
        for number, start in enumerate(starts)
    }
    return Passage(runs, text, starts, whole, {number: it for number, it in begun.items() if it})
