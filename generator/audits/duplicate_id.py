"""An id that stands twice on a page.

Labels, links and the names of controls find their target by it: with two alike, a label may name
the other tier's radio.

Learnt from WCAG 2.2 (1.3.1, 4.1.2), which rest on these references.

Not this:

    <input id="name"> … <input id="name">

But this:

    <input id="name-online"> … <input id="name-in-class">
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts import Facts


def check(facts: Facts) -> Iterator[Finding]:
    """Find ids that stand there again."""
    seen = set()
    for element in facts.document.with_attribute("id"):
        name = element.get("id")
        if name in seen:
            message = f"the id `{name}` stands there again"
            yield Finding(message, element, "give each element an id of its own")
        seen.add(name)


AUDIT = Audit(
    name="duplicate-id",
    why="a label or a link that leads to the wrong place misleads whoever cannot see the page",
    page=check,
)
