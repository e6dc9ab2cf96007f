"""The sentence with the link to the terms after the button it is about.

A client reads down the page and stops at the button. What pressing it accepts has to be said
before.

Learnt from Berman v. Freedom Financial (9th Cir. 2022) and Meyer v. Uber (2d Cir. 2017), which
weigh where the notice stands and whether its link can be told for one.

Not this:

    <button>Order: …</button> <p>Pressing the button accepts <a href="…">these terms</a>.</p>

But this:

    <p>Pressing the button accepts <a href="…">these terms</a>.</p> <button>Order: …</button>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding
from generator.facts.document import INLINE
from generator.facts.text import squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts import Element, Facts

HELP = "put the sentence with the link to the terms right before the button"


def check(facts: Facts) -> Iterator[Finding]:
    """Find terms that come too late, or by a link nobody recognises."""
    for order in facts.orders:
        inside = facts.document.inside(order.form) if order.form is not None else ()
        terms = (order.planned.terms_file, "")
        links = [it for it in inside if it.tag == "a" and facts.file_at(it.get("href")) == terms]
        button = min((it.order for it in order.submits), default=len(facts.document.nodes))
        before = [link for link in links if link.order < button]
        if links and not before:
            message = f"the terms of tier `{order.tier}` are linked only after its button"
            yield Finding(message, links[0], HELP)
        elif links and not any(is_in_sentence(facts, link) for link in before):
            message = f"the link to the terms of tier `{order.tier}` stands in no sentence"
            yield Finding(message, before[0], HELP)


def is_in_sentence(facts: Facts, link: Element) -> bool:
    """Tell whether a link has words, and more words around it."""
    words = squeezed(facts.text_of(link))
    around = next((it for it in link.ancestors() if it.tag not in INLINE), link)
    return bool(words) and squeezed(facts.text_of(around)) != words


AUDIT = Audit(
    name="acceptance-after-button",
    why="whoever reads it after pressing has not read it before",
    page=check,
)
