"""A way to a receiver that does not lead through the order form of a picked tier.

A school of public speaking had clients who signed up without reading until no other way was left.
One link around the choice undoes it for everybody who is sent that link; so no form, link or button
of any page may reach a receiver, no address may open a form, and no style of a theme either.

Learnt from Carroll, Choi, Laibson, Madrian and Metrick (QJE 2009): where people could not pass a
decision by, 28 points more of them took it.

Not this:

    <a href="https://forms.example.org/f/42">Order now</a>
    [data-order]:target { display: block !important }

But this:

    <input type="radio" name="tier" value="online" data-pick="2">
    <div data-order="2"><form method="post" action="https://forms.example.org/f/42">…</form></div>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.addresses import cleaned, leads_to
from generator.audits.asked import fields_of, unanswerable
from generator.audits.audit import Audit, Finding
from generator.audits.fields import differing_fields
from generator.audits.picks import unpicked_orders
from generator.facts import Kind
from generator.facts.orders import is_submit
from generator.plan import OfferPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts import Element, Facts, Order

# Attributes that send a form elsewhere, or past its required answers.
REDIRECTING = (
    "dirname",
    "form",
    "formaction",
    "formenctype",
    "formmethod",
    "formnovalidate",
    "formtarget",
    "novalidate",
)
EMBEDDING = ("applet", "embed", "fencedframe", "frame", "iframe", "object", "portal")
DETOURS = {
    **dict.fromkeys(EMBEDDING, "shows another page within this one"),
    "base": "changes where every link and form leads",
    "noscript": "holds what only some browsers read as part of the page",
    "template": "holds what a browser may show and nothing here can read",
}
# An address as it stands among words or in quotes.
WEB_ADDRESS = re.compile(r"https?:[^\s\"'<>]+", re.IGNORECASE)
SENDABLE = frozenset({"", "application/x-www-form-urlencoded", "multipart/form-data"})
IDENTITY = frozenset({"offer", "tier", "label", "button", "page"})
GO_THROUGH = "let the order form of the picked tier be the only way"


def check(facts: Facts) -> Iterator[Finding]:
    """Find every other way."""
    yield from too_little_choice(facts)
    for order in facts.orders:
        yield from planned_form(order)
        yield from sent_controls(order)
        yield from unanswerable(facts, order)
        yield from differing_fields(order, IDENTITY)
    yield from stray_forms(facts)
    yield from links(facts)
    yield from detours(facts)
    yield from unpicked_orders(facts)


def too_little_choice(facts: Facts) -> Iterator[Finding]:
    """Find a page that can be ordered from without any choice."""
    if isinstance(facts.page, OfferPage) and len(facts.page.forms) == 1:
        form = facts.page.forms[0]
        if not form.extras:
            message = f"tier `{form.tier.id}` is the only one and asks nothing before it is ordered"
            yield Finding(
                message, None, "give the offer a second tier or the tier a required choice"
            )


def planned_form(order: Order) -> Iterator[Finding]:
    """Find what makes a tier's form another than was planned."""
    form = order.form
    if form is None:
        message = f"tier `{order.tier}` has no order form"
        help_ = f'put a `<form>` into an element with `data-order="{order.planned.number}"`'
        yield Finding(message, order.region, help_)
        return
    url = order.planned.receiver.url
    if cleaned(form.get("action")) != url:
        message = f"the order form of tier `{order.tier}` is sent to `{form.get('action')}`"
        yield Finding(message, form, f"send it to `{url}`")
    if form.get("method").lower() != "post":
        message = f"the order form of tier `{order.tier}` is not sent by `post`"
        yield Finding(message, form, 'write `method="post"`')
    letters = form.get("accept-charset").strip().lower() in {"", "utf-8"}
    if form.get("enctype").lower() not in SENDABLE or form.has("target") or not letters:
        message = f"the order form of tier `{order.tier}` changes how or where it is sent"
        yield Finding(message, form, "leave out `enctype`, `target` and `accept-charset`")
    if not order.submits:
        message = f"the order form of tier `{order.tier}` has no submit button"
        yield Finding(message, form, "end the form with a submit button")


def sent_controls(order: Order) -> Iterator[Finding]:
    """Find controls that send what nobody planned."""
    planned = order.planned
    known = {name for name, _ in planned.fields} | {it.field for it in planned.extras}
    known |= {*fields_of(order), "statement"} | ({"consent"} if planned.consent else set())
    for control in order.controls:
        name = control.get("name")
        if name and name not in known:
            message = f"the order form of tier `{order.tier}` sends `{name}`, which nobody planned"
            yield Finding(message, control, "leave the control out, or ask for it in the offer")


def stray_forms(facts: Facts) -> Iterator[Finding]:
    """Find forms and submit buttons that belong to no tier."""
    forms = {order.form for order in facts.orders}
    inside = {control for order in facts.orders for control in order.controls}
    for element in facts.document.tagged("form"):
        if element not in forms:
            message = f"a form to `{element.get('action')}` is the order form of no tier"
            yield Finding(message, element, GO_THROUGH)
    for element in facts.document.tagged("button", "input"):
        if is_submit(element) and element not in inside:
            message = "a submit button stands in the order form of no tier"
            yield Finding(message, element, GO_THROUGH)


def links(facts: Facts) -> Iterator[Finding]:
    """Find links and loads that reach a receiver."""
    base = facts.page.canonical if facts.page else facts.output.url
    receivers = facts.output.receivers
    actions = {order.form for order in facts.orders}
    for reference in facts.references:
        planned = reference.kind is Kind.FORM and reference.at in actions
        if not planned and leads_to(reference.url, receivers, base):
            message = f"`{reference.attribute}` leads to the receiver of orders, past the choice"
            yield Finding(message, reference.at, GO_THROUGH)
    for element, address in told_to_machines(facts):
        if leads_to(address, receivers, base):
            message = f"data for machines names the receiver of orders, `{address}`"
            yield Finding(message, element, GO_THROUGH)


def told_to_machines(facts: Facts) -> Iterator[tuple[Element, str]]:
    """Yield the addresses in data that search engines and programs follow."""
    for element in facts.document.with_attribute("content"):
        # A policy names the receiver, so that its form may be sent there.
        written = "" if element.has("http-equiv") else element.get("content")
        yield from ((element, it) for it in WEB_ADDRESS.findall(written))
    for element in facts.document.tagged("script"):
        text = facts.text_of(element).replace("\\/", "/")
        yield from ((element, it) for it in WEB_ADDRESS.findall(text))


def detours(facts: Facts) -> Iterator[Finding]:
    """Find what takes the client, a form or a part of the page elsewhere."""
    document = facts.document
    for name in REDIRECTING:
        for element in document.with_attribute(name):
            message = f"the attribute `{name}` of `<{element.tag}>` changes what sending does"
            yield Finding(message, element, f"leave out `{name}`")
    for tag, does in DETOURS.items():
        for element in document.tagged(tag):
            yield Finding(f"`<{tag}>` {does}", element, "leave it out")
    for element in document.with_attribute("http-equiv"):
        if element.get("http-equiv").strip().lower() == "refresh":
            yield Finding("the page takes the client elsewhere by itself", element, "leave it out")
    if facts.page is not None and not says_its_letters(facts):
        message = "the page does not say that it is written in UTF-8, as its orders are"
        yield Finding(message, None, 'begin `<head>` with `<meta charset="utf-8">`')


def says_its_letters(facts: Facts) -> bool:
    """Tell whether a page names its encoding, once, before anything else is read."""
    named = [it.get("charset").strip().lower() for it in facts.document.with_attribute("charset")]
    return named == ["utf-8"]


AUDIT = Audit(
    name="bypass",
    why="whoever finds a way around the choice agrees to something they have not read",
    page=check,
)
