"""A picture in `body`.

The generator copies no pictures, and a page loads nothing from elsewhere: where a picture was
meant, a client would see a torn one.

Learnt from the W3C's Content Security Policy Level 3: what a page may not load is silently missing.

Not this:

    body: |
      Eight evenings in our hall:

      ![The hall, with twelve chairs](hall.jpg)  # ←

But this:

    body: |
      Eight evenings in our hall, which has twelve chairs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.rules.rule import Finding, TextRule, addresses_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Site
    from generator.rules.rule import Text


def check(text: Text, _: Site) -> Iterator[Finding]:
    """Yield a finding for each picture."""
    for address, place in addresses_in(text, "image"):
        message = f"the picture `{address}` stands in `body`; pictures cannot be shown yet"
        yield Finding(message, place, "take it out, and say in words what it shows")


RULE = TextRule(
    name="picture-in-body",
    why="a client would see that something is missing, and not what",
    check=check,
)
