"""A picture without words.

Who cannot see, or waits for a slow network, has the words instead; a picture that only adorns can
be left out of a text that helps somebody decide.

Learnt from the W3C's Web Content Accessibility Guidelines, 1.1.1: what is shown is also said.

Not this:

    body: |
      Eight evenings in our hall:

      ![](assets/hall.jpg)  # ←

But this:

    body: |
      Eight evenings in our hall:

      ![The hall, with twelve chairs in a half circle](assets/hall.jpg)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.prose import mentions
from generator.rules.rule import Finding, TextRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.rules.rule import Text
    from generator.rules.setting import Setting


def check(text: Text, _: Setting) -> Iterator[Finding]:
    """Yield a finding for each picture of which nothing is said."""
    for it in mentions(text.body, text.at("body"), "image"):
        if not any(map(str.isalnum, it.words)):
            message = f"the picture `{it.address}` says nothing to those who do not see it"
            help_ = f"say what it shows, as in `![The hall, with twelve chairs]({it.address})`"
            yield Finding(message, it.place, help_)


RULE = TextRule(
    name="silent-picture",
    why="a client who does not see it would not know what it was for",
    check=check,
)
