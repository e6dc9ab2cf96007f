"""An option that stands out among the others: by element, class, style, picture or badge.

Whoever is nudged into a tier has not chosen what comes with it. So the options of one choice are
built alike, and no rule of a sheet is for one of them; what differs is what they say.

Learnt from GOV.UK, whose radios have one look for all options, and from 11 CCR §7004, which asks
for symmetry in choice.

Not this:

    <label class="tier best">… <b>Most popular</b></label>
    label:first-of-type::before { content: "This one" }

But this:

    <label class="tier">…</label>
    <label class="tier">…</label>
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding
from generator.audits.layout import unequal_room, words_between
from generator.audits.leftovers import unequal_words
from generator.audits.listed import is_plain, wrong_in_lists
from generator.audits.options import option_groups
from generator.badge_word import is_badge, phrase_in
from generator.facts.text import plain, shortened
from generator.facts.written import writings_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from generator.audits.listed import Listed
    from generator.audits.options import Option, OptionGroup
    from generator.facts import Element, Facts, Sheet

# What may differ between options: who they are, and what assistive technology is told of them.
OWN = frozenset({"id", "value", "for", "data-pick", "data-option"})
# Space between options, and the corners of their group, set none of them apart.
SPACING = re.compile(r"(scroll-)?margin(-.*)?|border-(.*-)?radius|break-.*")
# These draw the eye: if one option has them, all have.
PICTURES = frozenset({"canvas", "img", "mark", "meter", "picture", "progress", "svg", "video"})
SAID = ("alt", "aria-description", "aria-label", "title")
ALIKE = "give all options of the choice the same element, classes and attributes"


def check(facts: Facts) -> Iterator[Finding]:
    """Find options that stand out."""
    for group in option_groups(facts):
        yield from other_order(group)
        yield from other_shape(group)
        yield from other_carriers(group)
        yield from list(badges(facts, group)) or other_words(facts, group)
        yield from other_style(facts, group)
        yield from words_between(facts, group)
        yield from unequal_room(facts, group)
    yield from wrong_in_lists(facts, said_of_one)


def other_order(group: OptionGroup) -> Iterator[Finding]:
    """Find options that do not stand in the order that the page says they do."""
    for one, next_one in pairwise(group.options):
        if next_one.radio.order < one.radio.order:
            message = f"{next_one.what} stands before {one.what}, in {group.where}"
            yield Finding(message, next_one.radio, "let options stand in the planned order")


def other_shape(group: OptionGroup) -> Iterator[Finding]:
    """Find options made of other elements than the first."""
    first = group.options[0]
    for option in group.options[1:]:
        unlike = difference(first.chain, option.chain) or difference(first.labels, option.labels)
        if unlike is not None:
            message = f"{option.what} is built otherwise than {first.what}, in {group.where}"
            yield Finding(message, unlike, ALIKE)
        elif pictures(first) != pictures(option):
            message = f"{option.what} has other pictures or marks than {first.what}"
            yield Finding(message, option.radio, "give each option the same, or none")


def difference(one: tuple[Element, ...], other: tuple[Element, ...]) -> Element | None:
    """Return the first element of `other` that is not like its counterpart."""
    for ours, theirs in zip_longest(one, other):
        if ours is None or theirs is None or shape(ours) != shape(theirs):
            return theirs or ours
    return None


def shape(element: Element) -> tuple[object, ...]:
    """Return all of an element that must be the same for each option."""
    attributes = {
        name: value
        for name, value in element.attributes.items()
        if name not in OWN and not name.startswith("aria-")
    }
    return (element.tag, element.classes, attributes)


def pictures(option: Option) -> Counter[str]:
    """Return how many of the eye-catching elements an option holds."""
    return Counter(it.tag for it in option.parts if it.tag in PICTURES)


def other_carriers(group: OptionGroup) -> Iterator[Finding]:
    """Find options whose label or price stands in other elements than the first one's."""
    first = group.options[0]
    for option in group.options[1:]:
        for what, ours, theirs in zip(
            ("label", "price"), first.carriers, option.carriers, strict=True
        ):
            shapes = [{tuple(map(outline, way)) for way in ways} for ways in (ours, theirs)]
            if all(shapes) and not shapes[0] & shapes[1]:
                message = (
                    f"the {what} of {option.what} stands in other elements than {first.what}'s"
                )
                yield Finding(message, theirs[0][0], ALIKE)


def outline(element: Element) -> tuple[str, tuple[str, ...]]:
    """Return what styles an element: its tag and classes."""
    return (element.tag, element.classes)


def badges(facts: Facts, group: OptionGroup) -> Iterator[Finding]:
    """Find words that recommend an option."""
    for option in group.options:
        for element in option.parts:
            said = [run.text for run in facts.document.runs(element) if run.parent is element]
            texts = [*said, *(element.get(name) for name in SAID)]
            apart = (it for it in texts if plain(it) not in group.names)
            found = next(filter(is_badge, apart), "") or in_prose(texts, group)
            if found:
                message = f"{option.what} carries the badge `{plain(found)}`, in {group.where}"
                yield Finding(message, element, "leave it out; say in `choose_if` whom it is for")
                break
    if group.around is not None:
        found = in_prose([facts.text_of(group.around)], group)
        if found:
            message = f"{group.where} recommends one of its options: `{found}`"
            yield Finding(message, group.around, "leave the recommendation out")


def other_words(facts: Facts, group: OptionGroup) -> Iterator[Finding]:
    """Find options that say more than was planned for them, unless all say it."""
    said = [(option.tops, option.planned) for option in group.options]
    for number, more in unequal_words(facts, said):
        option = group.options[number]
        message = f"{option.what} says `{shortened(more)}`, in {group.where}, and others do not"
        yield Finding(message, option.radio, "say it of every option, or leave it out")


def said_of_one(facts: Facts, listed: Listed) -> Iterable[Finding]:
    """Return what stands with the label of one tier in a plain list, and with no other's."""
    if not listed.is_list:
        return ()
    found = [*more_of_one(facts, listed), *drawn_of_one(facts, listed)]
    return found if found and is_plain(facts, listed) else ()


def more_of_one(facts: Facts, listed: Listed) -> Iterator[Finding]:
    """Find words that a list has for one tier alone."""
    for number, more in unequal_words(facts, [((row,), tier) for row, tier in listed.tiers]):
        row, tier = listed.tiers[number]
        message = (
            f"`{shortened(more)}` stands with the label of tier `{tier.id}`, and not of others"
        )
        yield Finding(message, row, "say it of every tier, or leave it out")


def drawn_of_one(facts: Facts, listed: Listed) -> Iterator[Finding]:
    """Find pictures and marks that a list has for one tier alone."""
    drawn = [
        Counter(it.tag for it in facts.document.inside(row) if it.tag in PICTURES)
        for row in listed.rows
    ]
    for (_, tier), row, there in zip(listed.tiers, listed.rows, drawn, strict=True):
        if there != drawn[0]:
            message = f"with the label of tier `{tier.id}` stand other pictures or marks"
            yield Finding(message, row, "give each tier the same, or none")


def in_prose(texts: Iterable[str], group: OptionGroup) -> str:
    """Return the badge phrase in texts, apart from what the author says in sentences."""
    for text in texts:
        rest = plain(text).casefold()
        if phrase_in(rest):
            for prose in group.prose:
                rest = rest.replace(plain(prose).casefold(), " ")
            if phrase_in(rest):
                return phrase_in(rest)
    return ""


def other_style(facts: Facts, group: OptionGroup) -> Iterator[Finding]:
    """Find rules of the theme that are for one option and not for the others."""
    for styling in facts.styles.singling:
        if SPACING.fullmatch(styling.declaration.name):
            continue
        matched = frozenset(facts.document.matching(styling.selector))
        touched = [bool(matched & option.prominent) for option in group.options]
        if any(touched) and not all(touched):
            option = group.options[touched.index(True)]
            message = f"{styling} is for {option.what} and not for all of {group.where}"
            help_ = "let the rule's selector match every option or none"
            yield Finding(message, styling.declaration.span, help_)


def check_sheet(sheet: Sheet, _files: Collection[str]) -> Iterator[Finding]:
    """Find badges that a sheet writes itself."""
    for text, span in writings_in(sheet):
        if found := phrase_in(text) or (text if is_badge(text) else ""):
            message = f"the sheet writes the badge `{found}`"
            yield Finding(message, span, "leave it out")


AUDIT = Audit(
    name="uneven-prominence",
    why="a client who is nudged into a tier has not chosen what comes with it",
    page=check,
    sheet=check_sheet,
)
