"""The word guarantee for a tier, or beside an answer, that guarantees nothing.

The word is what clients remember. It may stand for a tier only where an answer of kind
`guaranteed`, with its remedy, is behind it; to say that there is none is always right.

Learnt from 16 CFR 239, on advertising guarantees: who uses the word says what will be done.

Not this:

    <td><b>Guaranteed</b> We read the chat during the break.</td>

But this:

    <td><b>We try, no guarantee</b> We read the chat during the break.</td>
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding
from generator.facts.document import INLINE
from generator.facts.names import is_named_by_attribute
from generator.facts.styles import text_in, written_in
from generator.facts.text import lined, plain, sentence, shortened, squeezed
from generator.guarantee_word import promised_guarantee
from generator.model import Guaranteed
from generator.plan import OfferPage, TermsPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.facts import Element, Facts, Order, Output, Run, Sheet
    from generator.model import Answer, Offer, Tier

CELLS = frozenset({"dd", "li", "td", "th"})
MARK = r"[.,;:!?…]"
GROWING = INLINE | {"div", "label", "p"} | CELLS


@dataclass(frozen=True, slots=True)
class Said:
    """One answer of one tier."""

    tier: str
    row: str
    answer: Answer

    @property
    def text(self) -> str:
        """What is looked for on the page."""
        return sentence(self.answer.says)


def check(facts: Facts) -> Iterator[Finding]:
    """Find guarantees that nothing backs."""
    for order in facts.orders:
        if not any(isinstance(it, Guaranteed) for it in order.planned.tier.answers.values()):
            yield from promised_by_tier(facts, order)
    for offer, tiers in offered(facts):
        yield from promised_beside(facts, offer, said_beside(facts, tiers))


def offered(facts: Facts) -> Iterator[tuple[Offer, tuple[Tier, ...]]]:
    """Yield the tiers whose answers a page gives."""
    if isinstance(facts.page, OfferPage):
        yield facts.page.offer, facts.page.offer.tiers
    elif isinstance(facts.page, TermsPage):
        yield facts.page.form.offer, (facts.page.form.tier,)


def promised_by_tier(facts: Facts, order: Order) -> Iterator[Finding]:
    """Find the word in anything that is said of a tier without a guaranteed answer."""
    help_ = "take the word out, or guarantee an answer with `guaranteed:` and `if_missed:`"
    for element, text in said_of_tier(facts, order):
        promise = promised_guarantee(text)
        if promise:
            message = f"tier `{order.tier}` guarantees nothing, yet says `{shortened(promise)}`"
            yield Finding(message, element, help_)


def said_of_tier(facts: Facts, order: Order) -> Iterator[tuple[Element, str]]:
    """Yield what is said of a tier: beside its radio, in its form, in the names of its controls."""
    radios = facts.block.radios[order.tier] if facts.block else ()
    for radio in radios:
        for label in facts.names.labels.get(radio.order, ()):
            yield radio, lined(facts.document.runs(label))
    if order.region is not None:
        yield order.region, lined(facts.document.runs(order.region))
    for control in (*radios, *order.controls):
        if is_named_by_attribute(control):
            yield control, facts.names.name_of(control)


def said_beside(facts: Facts, tiers: Iterable[Tier]) -> Iterator[tuple[Run, str, tuple[Said, ...]]]:
    """Yield each run that gives an answer, the answer's text, and who says it there.

    In the region of an order only its tier speaks, elsewhere on the page all do.
    """
    said = tuple(
        Said(tier.id, row, answer) for tier in tiers for row, answer in tier.answers.items()
    )
    regions = [(it.region, it.tier) for it in facts.orders if it.region is not None]
    for run in facts.document.runs():
        if run.parent.tag in GROWING:
            inside = (tier for region, tier in regions if facts.document.contains(region, run))
            only = next(inside, None)
            here = tuple(it for it in said if only in {None, it.tier})
            text = said_by(squeezed(run.text), {it.text for it in here})
            if text:
                yield run, text, tuple(it for it in here if it.text == text)


def said_by(run: str, texts: Iterable[str]) -> str:
    """Return the longest of the texts that stands whole in a run, empty where none does."""
    whole = (it for it in texts if re.search(rf"(?:^|{MARK}){re.escape(it)}(?:$|{MARK})", run))
    return max(whole, key=len, default="")


def promised_beside(
    facts: Facts, offer: Offer, beside: Iterable[tuple[Run, str, tuple[Said, ...]]]
) -> Iterator[Finding]:
    """Find the word right beside an answer that is not guaranteed.

    Where the same words are guaranteed by one and not by another, they may stand with the word, but
    not everywhere.
    """
    texts = {sentence(it.says) for tier in offer.tiers for it in tier.answers.values()}
    unsure: dict[tuple[Said, ...], list[tuple[Run, str]]] = {}
    for run, text, said in beside:
        open_ = [it for it in said if not isinstance(it.answer, Guaranteed)]
        if not open_:
            continue
        cell = cell_around(facts, run, text, texts - {text})
        own = authors_words(offer, open_[0].answer)
        promise = promised_guarantee(without(lined(facts.document.runs(cell)), own))
        if len(open_) < len(said):
            unsure.setdefault(said, []).append((run, promise))
        elif promise:
            yield wrongly_promised(promise, open_[0], run)
    for said, places in unsure.items():
        if all(promise for _, promise in places):
            open_ = [it for it in said if not isinstance(it.answer, Guaranteed)]
            yield wrongly_promised(places[0][1], open_[0], places[0][0])


def wrongly_promised(promise: str, said: Said, run: Run) -> Finding:
    """Return what is found where the word stands beside an answer."""
    where = f"the answer of tier `{said.tier}` to `{said.row}`"
    message = f"`{shortened(promise)}` stands beside {where}, which is no guarantee"
    return Finding(message, run.parent, "let the word beside it name its kind")


def cell_around(facts: Facts, run: Run, says: str, others: Iterable[str]) -> Element:
    """Return the largest part around an answer that holds no other answer."""
    cell = run.parent
    for around in run.parent.ancestors():
        text = squeezed(facts.text_of(around))
        if cell.tag in CELLS or around.tag not in GROWING or holds_any(text, says, others):
            break
        cell = around
    if cell.tag == "dd":
        # What a `dd` says is named by its `dt`.
        terms = (it for it in facts.document.tagged("dt") if it.parent is cell.parent)
        named = [it for it in terms if it.order < cell.order]
        if named and promised_guarantee(facts.text_of(named[-1])):
            return named[-1]
    return cell


def holds_any(text: str, says: str, others: Iterable[str]) -> bool:
    """Tell whether a text holds other answers than one, of which one may be a part of another."""
    rest = text.replace(says, " ")
    return any(it in (text if says in it else rest) for it in others)


def authors_words(offer: Offer, answer: Answer) -> list[str]:
    """Return what the author says around an answer, longest first."""
    own = {answer.says}
    own |= {text for row in offer.expectations for text in (row.ask, row.name)}
    own |= {text for tier in offer.tiers for text in (tier.label, tier.name)}
    own |= {getattr(answer, it, "") for it in ("limit", "otherwise", "instead", "how", "over")}
    return sorted((plain(it).casefold() for it in own if it), key=len, reverse=True)


def without(text: str, own: Iterable[str]) -> str:
    """Return a text, in lower case, without the author's words."""
    text = text.casefold()
    for words in own:
        text = text.replace(words, " ")
    return text


def check_sheet(sheet: Sheet, _output: Output) -> Iterator[Finding]:
    """Find guarantees that a sheet writes, beside whatever they come to stand."""
    for declaration in written_in(sheet):
        promise = promised_guarantee(text_in(declaration))
        if promise:
            message = f"the sheet writes `{shortened(promise)}`"
            yield Finding(message, declaration.span, "let the page say what is guaranteed")


AUDIT = Audit(
    name="unbacked-guarantee",
    why="the word is remembered; what is behind it has to be there when it counts",
    page=check,
    sheet=check_sheet,
)
