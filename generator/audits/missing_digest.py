"""An order that does not carry which terms it accepts: version, digest, language and a link.

A record that both sides keep is one of the three things that made the choice count. Without the
digest nobody can say later which words were accepted, and without the page behind the link nobody
can read them.

Learnt from Article 438 of the Russian Civil Code: to accept is to accept an offer whole, as it was
made.

Not this:

    <form>Pressing the button accepts our terms. …</form>

But this:

    <input type="hidden" name="terms_digest" value="sha256-…">
    Pressing the button accepts <a href="../terms/speaking/online/2026-09/">these terms</a>.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding
from generator.audits.fields import differing_fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts import Facts

IDENTITY = frozenset({"terms_version", "terms_digest", "language"})


def check(facts: Facts) -> Iterator[Finding]:
    """Find orders that do not say which terms they accept, and terms that nobody can read."""
    for order in facts.orders:
        yield from differing_fields(order, IDENTITY)
        planned = order.planned
        terms = planned.terms_file
        if (terms, "") not in facts.there:
            message = f"the terms of tier `{order.tier}`, {terms}, are not in the output"
            yield Finding(message, order.form, "write the terms page of every tier")
        if order.form is not None:
            links = (it for it in facts.document.inside(order.form) if it.tag == "a")
            targets = {facts.file_at(it.get("href")) for it in links}
            if (terms, "") not in targets:
                message = f"the order form of tier `{order.tier}` has no link to its terms"
                yield Finding(message, order.form, f"link to {planned.terms_address} in the form")


AUDIT = Audit(
    name="missing-digest",
    why="without them nobody can show later what was agreed to",
    page=check,
)
