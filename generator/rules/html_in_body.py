"""HTML in `body`.

The text is Markdown, and HTML in it is shown to the client as it was typed: what was meant to be
bold stands there with its brackets.

Learnt from CommonMark's own purpose: a text that reads well before anything is made of it.

Not this:

    body: |
      Eight evenings in <b>our hall</b>.  # ←

But this:

    body: |
      Eight evenings in **our hall**, for 3 < 4 people.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.prose import parser
from generator.rules.rule import Finding, TextRule, stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.rules.rule import Text
    from generator.rules.setting import Setting

TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>|<!--", re.IGNORECASE)


def check(text: Text, _: Setting) -> Iterator[Finding]:
    """Yield a finding for the first tag in each paragraph."""
    for block in parser().parse(text.body):
        for token in block.children or ():
            if token.type == "text" and (tag := TAG.search(token.content)):
                message = f"`{tag[0]}` would be shown to the client as it stands here"
                help_ = "write Markdown, such as `**bold**`, `*slanted*` or `- ` before a point"
                yield Finding(message, stretch(text.at("body"), tag[0]), help_)
                break


RULE = TextRule(
    name="html-in-body",
    severity=Severity.WARNING,
    why="a page with brackets in its sentences looks broken",
    check=check,
)
