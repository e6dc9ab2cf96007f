"""A link in a text that leads nowhere.

The words of an offer stand on its page and, for good, on a terms page at another depth. So a page
of this site is named by its address from the first page on: `about/`. All else is named whole:
what begins otherwise than a web page, a letter or a call is not published.

Learnt from the W3C's note that cool addresses do not change: a link is a promise that it leads on.

Not this:

    body: |
      Eight evenings. [Our rules](www.example.org/rules) hold in all of them.  # ←

      [The course](speeking/) begins in May.  # ←

      Questions? [Write to Anna](anna@example.org).  # ←

      [Our notes](//notes.example.org) are there, too.  # ←

      [A surprise](javascript:alert(1)) for you.  # ←

But this:

    body: |
      Eight evenings. [Our rules](https://www.example.org/rules) hold in all of them.

      [The course](speaking/) begins in May; [all we offer](/) is on one page.

      Questions? [Write to Anna](mailto:anna@example.org).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics import nearest
from generator.prose import page_named
from generator.rules.rule import Finding, TextRule, links_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.rules.rule import Text
    from generator.rules.setting import Setting

SCHEMES = ("https://", "http://", "mailto:", "tel:")
MAILBOX = re.compile(r"[^/@\s]+@[^/@\s]+")


def check(text: Text, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each link to no page of this language and to no whole address."""
    for address, place in links_in(text):
        slug = page_named(address)
        if slug is not None and slug not in setting.slugs and address != "/":
            said = f"the link to `{address}`" if address else "a link without an address"
            yield Finding(f"{said} leads nowhere", place, help_on(address, slug, setting))
        elif address.startswith("//"):
            message = f"the link to `{address}` does not say how it begins"
            yield Finding(message, place, f"write `https:{address}`")
        elif slug is None and not address.lower().startswith(SCHEMES):
            scheme = address.partition(":")[0]
            message = f"a link that begins with `{scheme}:` is not published"
            yield Finding(message, place, "begin it with `https://`, `mailto:` or `tel:`")
        elif slug is None and setting.url and address.startswith(setting.url):
            message = f"`{address}` names this site by its full address"
            own = address.removeprefix(setting.url) or "/"
            yield Finding(message, place, f"write `{own}`, which also leads on in a copy of it")


def help_on(address: str, slug: str, setting: Setting) -> str:
    """Return what a link was most likely meant to say."""
    if MAILBOX.fullmatch(address):
        return f"write `mailto:{address}`"
    if near := nearest(slug, setting.slugs):
        return f"did you mean `{near}/`?"
    example = f", such as `{setting.slugs[0]}/`" if setting.slugs else ""
    return f"write it whole, beginning with `https://`, or name a page of this site{example}"


RULE = TextRule(
    name="dead-link",
    why="a client who follows it finds nothing, and doubts the rest",
    check=check,
)
