"""A link in `body` that leads to a receiver of orders.

The order form of the picked tier is the one way to a receiver. A link in the text around it lets
everybody who follows it sign up without having chosen.

Learnt from Carroll, Choi, Laibson, Madrian and Metrick (QJE 2009): where people could not pass a
decision by, 28 points more of them took it.

Not this:

    body: |
      Eight evenings, a talk at each.

      In a hurry? [Order here](https://forms.example.org/f/42?tier=online).  # ←
      Or [here](HTTPS://FORMS.example.org:443/f/%34%32/start).  # ←

But this:

    body: |
      Eight evenings, a talk at each.

      In a hurry? [Call us](tel:+74951234567).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.addresses import leads_to
from generator.rules.rule import Finding, TextRule, links_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.rules.rule import Text
    from generator.rules.setting import Setting


def check(text: Text, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each link to where an order of any offer goes."""
    for address, place in links_in(text):
        if leads_to(address, setting.receivers, setting.url):
            message = f"the link to `{address}` leads to the receiver of orders, past the choice"
            yield Finding(message, place, "take it out; the order form is the only way")


RULE = TextRule(
    name="bypass",
    why="whoever finds a way around the choice agrees to something they have not read",
    check=check,
)
