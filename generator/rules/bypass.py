"""A link in `body` that leads to a receiver of orders.

The order form of the picked tier is the one way to a receiver. A link in the text around it lets
everybody who follows it sign up without having chosen.

Learnt from Carroll, Choi, Laibson, Madrian and Metrick (QJE 2009): where people could not pass a
decision by, 28 points more of them took it.

Not this:

    body: |
      Eight evenings, a talk at each.

      In a hurry? [Order here](https://forms.example.org/f/42?tier=online).  # ←

But this:

    body: |
      Eight evenings, a talk at each.

      In a hurry? [Call us](tel:+74951234567).
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from generator.rules.rule import Finding, TextRule, links_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Site
    from generator.rules.rule import Text


def check(text: Text, site: Site) -> Iterator[Finding]:
    """Yield a finding for each link to where an order of any offer goes."""
    receivers = {target(tier.receiver.url) for it in site.offers for tier in it.tiers}
    for address, place in links_in(text):
        if target(address) in receivers:
            message = f"the link to `{address}` leads to the receiver of orders, past the choice"
            yield Finding(message, place, "take it out; the order form is the only way")


def target(address: str) -> tuple[str, str] | None:
    """Return host and path of an address, alike for a query or a slash more; none without host."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    host = parts.netloc.lower().removesuffix(":443")
    return (host, unquote(parts.path).strip("/")) if host else None


RULE = TextRule(
    name="bypass",
    why="whoever finds a way around the choice agrees to something they have not read",
    check=check,
)
