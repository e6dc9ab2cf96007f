"""A link in `body` that leads nowhere.

The words of an offer stand on its page and, for good, on a terms page at another depth. An address
without `https://` would be looked for beside each of them, and is found beside neither.

Learnt from the W3C's note that cool addresses do not change: a link is a promise that it leads on.

Not this:

    body: |
      Eight evenings. [Our rules](www.example.org/rules) hold in all of them.  # ←

      Questions? [Write to Anna](anna@example.org).  # ←

But this:

    body: |
      Eight evenings. [Our rules](https://www.example.org/rules) hold in all of them.

      Questions? [Write to Anna](mailto:anna@example.org).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.rules.rule import Finding, TextRule, addresses_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Site
    from generator.rules.rule import Text

SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
MAILBOX = re.compile(r"[^/@\s]+@[^/@\s]+")


def check(text: Text, _: Site) -> Iterator[Finding]:
    """Yield a finding for each link whose address says not how it is reached."""
    for address, place in addresses_in(text, "link_open"):
        if not SCHEME.match(address):
            whole = f"mailto:{address}" if MAILBOX.fullmatch(address) else ""
            help_ = f"write `{whole}`" if whole else "write it whole, beginning with `https://`"
            yield Finding(f"the link to `{address}` leads nowhere", place, help_)


RULE = TextRule(
    name="dead-link",
    why="a client who follows it finds nothing, and doubts the rest",
    check=check,
)
