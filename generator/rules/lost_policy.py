"""The policy on personal data is a page that there is not.

Who is asked for their data wants to read what happens to it at that moment; a link that leads
nowhere says that nobody does.

Learnt from Article 13 of the GDPR and 152-ФЗ, Article 18.1: it is told where the data is given.

Not this:

    data: {for: to answer you, kept: one year, policy: privacy}  # ←

But this:

    data: {for: to answer you, kept: one year, policy: https://example.org/privacy/}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Offer
    from generator.rules.setting import Setting


def check(offer: Offer, setting: Setting) -> Iterator[Finding]:
    """Yield a finding where the policy is named by a page of the site that there is not."""
    data = offer.data
    if data is None or not data.policy or ":" in data.policy:
        return
    policy = data.policy
    if policy in setting.pages:
        return
    language = setting.language
    ending, where = (f".{language}", f" in `{language}`") if language else ("", "")
    help_ = f"write it into `content/pages/{policy}{ending}.md`, or name an https address"
    yield Finding(f"there is no page `{policy}`{where}", data.at("policy"), help_)


RULE = Rule(
    name="lost-policy",
    why="a client who gives data wants to read what happens to it",
    check=check,
)
