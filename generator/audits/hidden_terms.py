"""An answer, price, statement or option that is hidden, clipped, shrunk or moved away.

What is there but not seen was never agreed to. Whatever may hide it counts, by attribute or by any
rule of any sheet, on any screen, on paper and in any state; only the engine's own reveal sheet is
exempt.

Learnt from Berman v. Freedom Financial (9th Cir. 2022), where the notice was there in small grey
type, and Meyer v. Uber (2d Cir. 2017), where it was in plain view; from GOV.UK on its `details`:
not for what most people need.

Not this:

    <details><summary>Terms</summary>Your talk may never be reviewed.</details>
    .terms { font-size: 1px }

But this:

    <p>Your talk may never be reviewed.</p>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.audits import told
from generator.audits.audit import Audit, Finding
from generator.facts import Kind, Place
from generator.facts.effects import SHARES, meaningful
from generator.facts.lengths import measure
from generator.facts.regions import wording
from generator.facts.veils import is_conditional

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from generator.facts import Claim, Element, Facts, Order, Sheet
    from generator.facts.regions import Region

SHOW = "show it as plain text, in every medium and every state"
UNCOVER = "leave it in its place, give it no ground, or a width and a height up to 3rem"
SMALLEST_FACE = 0.6
VIEWPORT_PART = re.compile(r"([a-z-]+)\s*=\s*([^\s,;]+)")
AS_WIDE_AS_THE_SCREEN = {"width": {"device-width"}, "initial-scale": {"1", "1.0"}}
SCALING = frozenset({"width", "height", "initial-scale", "minimum-scale", "maximum-scale"})

# Attributes from before there were sheets.
OLD_COLOURS = ("alink", "bgcolor", "color", "link", "text", "vlink")
COLOURING = {("font", "color"), *(("body", it) for it in ("alink", "link", "text", "vlink"))}


def check(facts: Facts) -> Iterator[Finding]:
    """Find what the page says but does not show."""
    for claim in facts.claims:
        region = facts.region_of(claim)
        if region is not None and region.said.says(claim) and not region.shown.says(claim):
            yield hidden_claim(facts, region, claim)
    yield from hidden_beside_radios(facts)
    for control, what in controls(facts):
        if control.order in facts.veils:
            veil = facts.veils[control.order]
            yield Finding(f"{what} is hidden by {veil.reason}", veil.at, SHOW)
    for cover in facts.covers:
        message = f"{cover.what} may lie over what must be read: {cover.styling}"
        yield Finding(message, cover.styling.declaration.span, UNCOVER)
    yield from old_colours(facts)
    yield from unread_sheets(facts)
    yield from shrinking_viewport(facts)


def hidden_beside_radios(facts: Facts) -> Iterator[Finding]:
    """Find answers that the choice tells and does not show."""
    for part in told.parts_of(facts):
        for tier in part.tiers if part.place is Place.CHOICE else ():
            for row, answer in tier.answers.items():
                places = tuple(part.said.places(answer.says))
                if part.tells(part.said, answer.says) and not any(part.shown.places(answer.says)):
                    parent = part.said.runs[places[0]].parent
                    veil = facts.veils.get(parent.order)
                    message = f"the choice of tier `{tier.id}` hides its answer to `{row}`"
                    yield Finding(message, veil.at if veil else parent, SHOW)


def old_colours(facts: Facts) -> Iterator[Finding]:
    """Find colours that no sheet sets, on pages that must say something."""
    for name in OLD_COLOURS if facts.claims else ():
        for element in facts.document.with_attribute(name):
            if name == "bgcolor" or (element.tag, name) in COLOURING:
                message = f"`{name}` of `<{element.tag}>` colours what must be read"
                yield Finding(message, element, "set the colour in a sheet")


def shrinking_viewport(facts: Facts) -> Iterator[Finding]:
    """Find a page that is drawn wider than the screen, and so too small to read."""
    for meta in facts.document.tagged("meta"):
        if meta.get("name").strip().lower() != "viewport":
            continue
        for name, value in VIEWPORT_PART.findall(meta.get("content").lower()):
            if name in SCALING and value not in AS_WIDE_AS_THE_SCREEN.get(name, ()):
                message = f"`{name}={value}` of the viewport may shrink the page"
                help_ = "write `width=device-width, initial-scale=1`"
                yield Finding(message, meta, help_)


def unread_sheets(facts: Facts) -> Iterator[Finding]:
    """Find files that are linked as style sheets but cannot be read as such."""
    for reference in facts.references:
        target = facts.file_at(reference.url)
        known = facts.output.sheets.keys() | facts.output.reveals
        if reference.kind is Kind.STYLE and target and target[0] not in known:
            message = f"`{reference.url}` is linked as a sheet, and what it hides is not known"
            yield Finding(message, reference.at, "link to a file whose name ends in `.css`")


def hidden_claim(facts: Facts, region: Region, claim: Claim) -> Finding:
    """Return what hides a claim, where it is said in one piece, else that something does."""
    said = f"{claim.where} says {claim.what}, `{claim.quoted}`, but hides it"
    for run in region.runs:
        if wording([run], facts.notations).says(claim):
            veil = facts.veils.get(run.parent.order)
            if veil is not None:
                return Finding(f"{said} by {veil.reason}", veil.at, SHOW)
            return Finding(f"{said} until something is picked", run.parent, SHOW)
    return Finding(f"{said} in part", region.root, SHOW)


def controls(facts: Facts) -> Iterator[tuple[Element, str]]:
    """Yield all that must be there to be pressed or watched, with what to call it."""
    for tier, radios in facts.block.radios.items() if facts.block else ():
        for radio in radios:
            yield radio, f"the radio of tier `{tier}`"
    for order in facts.orders:
        for element, what in parts_of(facts, order):
            yield element, f"{what} of tier `{order.tier}`"


def parts_of(facts: Facts, order: Order) -> Iterator[tuple[Element, str]]:
    """Yield what must be there in an order form."""
    for extra in order.planned.extras:
        for radio in order.radios(extra):
            yield radio, f"an option of `{extra.choice.id}`"
    yield from ((it, "the statement") for it in order.named("statement"))
    yield from ((it, "the consent") for it in order.named("consent"))
    yield from ((it, "the button") for it in order.submits)
    terms = (order.planned.terms_file, "")
    for part in facts.document.inside(order.region) if order.region else ():
        if is_conditional(part):
            yield part, "an amount"
        elif part.tag == "a" and facts.file_at(part.get("href")) == terms:
            yield part, "the link to the terms"


def check_sheet(sheet: Sheet, _files: Collection[str]) -> Iterator[Finding]:
    """Find what keeps a sheet from being read to its end."""
    for span in sheet.unreadable:
        message = f"`{span.text.strip()[:40]}` cannot be read, so what it hides is not known"
        yield Finding(message, span, "write it in another way, or leave it out")
    for reference in sheet.loads:
        if reference.kind is Kind.STYLE:
            message = f"the sheet imports `{reference.url}`, so what it hides is not known"
            yield Finding(message, reference.at, "put all rules into one file")
    for declaration in sheet.fonts:
        share = measure(meaningful(declaration.value), SHARES)
        if declaration.name == "size-adjust" and (share is None or share < SMALLEST_FACE):
            message = f"`{declaration.text}` shrinks all letters of a font"
            yield Finding(message, declaration.span, "leave out `size-adjust`")


AUDIT = Audit(
    name="hidden-terms",
    why="what is there but not seen was never agreed to",
    page=check,
    sheet=check_sheet,
)
