"""A link of the site that leads to nothing in it, or only as long as the site stays where it is.

A client who finds nothing behind a link does not know what was there. Links are relative, so that
the same files work at a root, under a path and from a folder; only the page for addresses that are
none, which is served at any depth, links from the root of the host.

Learnt from the W3C's “Cool URIs don't change”.

Not this:

    <a href="/terms/speaking/online/2026-09/">these terms</a>

But this:

    <a href="../terms/speaking/online/2026-09/">these terms</a>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding
from generator.facts import Element, Kind, named_part
from generator.facts.urls import file_at, leaves_site, scheme_of
from generator.plan import NotFoundPage

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from generator.facts import Facts, Reference, Sheet


def check(facts: Facts) -> Iterator[Finding]:
    """Find links that lead nowhere."""
    for reference in facts.references:
        if leaves_site(reference.url) or scheme_of(reference.url) == "data":
            yield from absolute(facts, reference)
        else:
            yield from within_site(facts, reference)


def absolute(facts: Facts, reference: Reference) -> Iterator[Finding]:
    """Find addresses of this very site that would lead away from a copy of it."""
    own = facts.output.url
    canonical = facts.page.canonical if facts.page else ""
    if reference.kind is Kind.ADDRESS:
        is_canonical = reference.attribute == "href" and is_rel(reference, "canonical")
        if is_canonical and reference.url != canonical:
            message = f"the canonical address is `{reference.url}`, the page's is `{canonical}`"
            yield Finding(message, reference.at, f"write `{canonical}`, or nothing if it is empty")
        elif facts.page and reference.attribute == "href" and is_rel(reference, "alternate"):
            planned = [facts.page.full(it.address) for it in facts.page.alternates]
            if planned and reference.url.startswith(own) and reference.url not in planned:
                message = f"`{reference.url}` is not this page in another language"
                yield Finding(message, reference.at, "link to the same page, or to none")
    elif own and reference.url.startswith(own) and reference.kind is not Kind.FORM:
        message = f"`{reference.url}` names this site by its full address"
        yield Finding(message, reference.at, "write it relative to the page")


def within_site(facts: Facts, reference: Reference) -> Iterator[Finding]:
    """Find addresses without host that lead to no file, or only from here."""
    url = reference.url
    rooted, anywhere = url.startswith("/"), isinstance(facts.page, NotFoundPage)
    if rooted and not anywhere:
        message = f"`{url}` starts at the root of the host, where the site may not stand"
        yield Finding(message, reference.at, "write it relative to the page")
    elif anywhere and not rooted and not url.startswith("#"):
        message = f"`{url}` is relative on a page that is served at any depth"
        yield Finding(message, reference.at, "start it with `/`")
    elif not leads_somewhere(facts.file_at(url), facts):
        message = f"`{url or reference.attribute}` leads to nothing in the output"
        yield Finding(
            message, reference.at, "link to a file or an id that is there; pages end in `/`"
        )


def leads_somewhere(target: tuple[str, str] | None, facts: Facts) -> bool:
    """Tell whether a file, and in it an id, is in the output."""
    if target is None:
        return False
    path, fragment = target
    if path == facts.path and fragment not in {"", "top"}:
        return fragment in facts.document.by_id
    return named_part(target) in facts.there


def is_rel(reference: Reference, kind: str) -> bool:
    """Tell whether a reference is a link of a kind."""
    return isinstance(reference.at, Element) and kind in reference.at.get("rel").lower().split()


def check_sheet(sheet: Sheet, files: Collection[str]) -> Iterator[Finding]:
    """Find files that a style sheet wants and the site has not."""
    for reference in sheet.loads:
        if leaves_site(reference.url) or scheme_of(reference.url) == "data":
            continue
        if reference.url.startswith("#"):
            continue
        # Wherever the site stands: an address from its root is refused.
        target = file_at(reference.url, sheet.source.path, "/")
        if reference.url.startswith("/") or target is None or target[0] not in files:
            message = f"`{reference.url}` leads to nothing in the output"
            yield Finding(message, reference.at, "name a file that is there, relative to the sheet")


AUDIT = Audit(
    name="dead-link",
    why="a client who finds nothing behind a link does not know what was there",
    page=check,
    sheet=check_sheet,
)
