"""Something that runs in the client's browser.

What must be read and chosen works wherever HTML does. A script that fails to load, or that somebody
adds later, is a way around every choice. JSON-LD is data and stays.

Learnt from GOV.UK on progressive enhancement: a page is built from HTML first.

Not this:

    <button onclick="document.forms[0].submit()">Order</button>

But this:

    <button>Order: No guarantee of a review, 9 000 RUB</button>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding
from generator.facts.urls import scheme_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts import Facts

DATA = frozenset({"application/ld+json"})
RUNNING = frozenset({"javascript", "vbscript", "data"})
LEAVE_OUT = "leave it out"


def check(facts: Facts) -> Iterator[Finding]:
    """Find everything that runs."""
    for element in facts.document.tagged("script"):
        if element.get("type").strip().lower() not in DATA or element.has("src"):
            yield Finding("`<script>` runs in the client's browser", element, LEAVE_OUT)
    for name, elements in facts.document.by_attribute.items():
        for element in elements if name.startswith("on") else ():
            message = f"`{name}` of `<{element.tag}>` runs in the client's browser"
            yield Finding(message, element, LEAVE_OUT)
    for reference in facts.references:
        if not reference.kind.loads and scheme_of(reference.url) in RUNNING:
            message = f"`{reference.attribute}` runs `{reference.url[:60]}`"
            yield Finding(message, reference.at, LEAVE_OUT)


AUDIT = Audit(
    name="script-needed",
    why="what needs a script is missing for some clients and changed at will for others",
    page=check,
)
