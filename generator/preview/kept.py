"""What keeps orders in the preview: the forms of a page send here, and may send to nobody else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.addresses import cleaned
from generator.preview.live import ORDERS, policy_in
from generator.preview.tags import replaced, start_tags

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

# What says where a form goes, by the element on which it is said.
SENDING = {b"form": b"action", b"button": b"formaction", b"input": b"formaction"}
FORM_ACTION = re.compile(r"(?P<before>(?:^|;)\s*form-action)(?P<places>\s[^;]*)", re.IGNORECASE)
AT_HOME = frozenset({"'self'", "'none'"})


def kept_here(html: bytes, receivers: Collection[str]) -> bytes:
    """Return a page whose forms send to the preview, and may send to nobody else."""
    return replaced(html, changes(html, receivers)) if receivers else html


def changes(html: bytes, receivers: Collection[str]) -> Iterator[tuple[int, int, bytes]]:
    """Yield what is otherwise: the addresses of forms, and the policy that lets them send there."""
    for tag in start_tags(html, {*SENDING, b"meta"}):
        if tag.name not in SENDING:
            if policy := policy_in(tag):
                yield policy.changed(html, at_home(policy.value))
        elif (address := tag.attribute(SENDING[tag.name])) and cleaned(address.value) in receivers:
            yield address.changed(html, ORDERS)


def at_home(policy: str) -> str:
    """Return a policy by which forms may be sent to the site itself, if at all."""
    return FORM_ACTION.sub(lambda it: it["before"] + own_places(it["places"]), policy, count=1)


def own_places(places: str) -> str:
    """Return those places of a directive that are the site's own."""
    return "".join(f" {it}" for it in places.split() if it.lower() in AT_HOME)
