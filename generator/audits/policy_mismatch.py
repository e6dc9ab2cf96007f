"""A Content-Security-Policy that is not the planned one, comes late, or forbids too much.

The policy names the receiver and no other address: it keeps an order from going anywhere else,
whatever was overlooked. In a `meta` it binds only what comes after it, and what it forbids is
silently missing.

Learnt from the W3C's Content Security Policy Level 3.

Not this:

    <link rel="stylesheet" href="…">
    <meta http-equiv="Content-Security-Policy" content="default-src *">

But this:

    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; …">
    <link rel="stylesheet" href="…">
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding
from generator.facts import Element, Kind
from generator.facts.urls import leaves_site, scheme_of
from generator.policy import FIXED, page_policy

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from generator.facts import Facts, Reference, Sheet


def check(facts: Facts) -> Iterator[Finding]:
    """Find a policy that is not the planned one, and what the planned one forbids."""
    if facts.page is None:
        return
    for element in (*facts.document.tagged("style"), *facts.document.with_attribute("style")):
        message = f"the policy forbids inline style, as on `<{element.tag}>`"
        yield Finding(message, element, "put it into the theme's style sheet")
    planned = page_policy(facts.page)
    metas = [it for it in facts.document.tagged("meta") if is_policy(it)]
    help_ = (
        f'write `<meta http-equiv="Content-Security-Policy" content="{planned}">` first in `<head>`'
    )
    if len(metas) != 1:
        message = f"the page declares {len(metas)} policies, not one"
        yield Finding(message, metas[1] if metas else None, help_)
    for meta in metas:
        if directives(meta.get("content")) != directives(planned):
            message = f"the page declares the policy `{meta.get('content')}`"
            yield Finding(message, meta, help_)
        yield from late(facts, meta, help_)
    loading = (it for it in facts.references if it.kind.loads)
    yield from forbidden(loading, directives(planned))


def late(facts: Facts, meta: Element, help_: str) -> Iterator[Finding]:
    """Find a policy that is not in the head, or binds only part of the page."""
    loaded = [it.at for it in facts.references if it.kind.loads and isinstance(it.at, Element)]
    earlier = any(it.order < meta.order for it in loaded)
    if earlier or meta.parent is None or meta.parent.tag != "head":
        yield Finding("the policy comes after what it must bind", meta, help_)


def check_sheet(sheet: Sheet, _files: Collection[str]) -> Iterator[Finding]:
    """Find what a style sheet loads and no page's policy allows."""
    yield from forbidden(sheet.loads, directives("; ".join(FIXED)))


def forbidden(
    references: Iterable[Reference], policy: Mapping[str, frozenset[str]]
) -> Iterator[Finding]:
    """Find loads that a policy forbids; what comes from another host has an audit of its own."""
    for reference in references:
        kind = reference.kind.value
        allowed = policy.get(kind, policy.get("default-src", frozenset({"'self'"})))
        inline = reference.kind is Kind.SCRIPT or scheme_of(reference.url) == "data"
        if not leaves_site(reference.url) and ("'self'" not in allowed or inline):
            message = f"the policy forbids `{reference.url[:60]}`, which wants `{kind}`"
            yield Finding(message, reference.at, "leave it out")


def is_policy(element: Element) -> bool:
    """Tell whether a `meta` declares a policy."""
    return element.get("http-equiv").lower() == "content-security-policy"


def directives(policy: str) -> dict[str, frozenset[str]]:
    """Return the sources of each directive; the first of a name counts."""
    found: dict[str, frozenset[str]] = {}
    for part in policy.split(";"):
        name, *sources = part.split() or [""]
        found.setdefault(name.lower(), frozenset(sources))
    found.pop("", None)
    return found


AUDIT = Audit(
    name="policy-mismatch",
    why="the policy is what keeps an order from going anywhere else, whatever was overlooked",
    page=check,
    sheet=check_sheet,
)
