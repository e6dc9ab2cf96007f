"""What an open page is told when something else is shown: nothing more than it needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.preview.live import FINDINGS, ORDERS, OWN
from generator.preview.showing import HTML

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.preview.showing import Showing

Message: TypeAlias = "dict[str, Any]"
RELOAD: Message = {"command": "reload"}
ORDER_KEPT = {"text": "This order stayed here: see what your receiver would get", "href": ORDERS}
FINGERPRINT = re.compile(r"-[0-9a-f]+(?=\.css$)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page is open: its `path`, and the name `host` by which it asked.

    `is_behind_order` tells that the last order led there.
    """

    path: str
    host: str
    is_behind_order: bool = False


def greeting(place: Place, revision: str, now: Showing) -> Iterator[Message]:
    """Yield what a page from an earlier `revision` is told when it connects."""
    if revision != now.revision:
        yield RELOAD if place.path.startswith(OWN) else renewal(place, now)
    else:
        yield badge(place, now)


def news(place: Place, before: Showing, now: Showing) -> Iterator[Message]:
    """Yield what a page is told when `now` is shown instead of `before`.

    A page that has not changed is told so; where its sheets alone have, it takes the new ones. One
    that has is told what it would get if it were loaded.
    """
    if place.path.startswith(OWN):
        yield RELOAD
        return
    moved = moved_sheets(before, now)
    if not is_the_same(place.path, before, now, moved):
        yield renewal(place, now)
        return
    yield {"command": "restyle", "revision": now.revision, "moved": moved}
    yield badge(place, now)


def renewal(place: Place, now: Showing) -> Message:
    """Return what a page that has changed is told: what to show, as a browser would read it."""
    reply = now.view(place.path, place.host)
    if reply.media_type != HTML:  # no page of ours stands there
        return RELOAD
    page = reply.content.decode(errors="replace")
    return {"command": "reload", "revision": now.revision, "page": page}


def badge(place: Place, now: Showing) -> Message:
    """Return what a page says of itself; the page of findings says it at length.

    The key tells an author who put the badge away whether it says something else by now.
    """
    state = "" if place.path.startswith(OWN) else now.state
    says = [{"text": state, "href": FINDINGS}] if state else []
    says += [ORDER_KEPT] if place.is_behind_order else []
    return {"command": "badge", "says": says, "key": f"{now.mark} {place.is_behind_order} {state}"}


def is_the_same(path: str, before: Showing, now: Showing, moved: Mapping[str, str]) -> bool:
    """Tell whether a page differs in the names of its sheets at most."""
    one, other = before.reply(path), now.reply(path)
    content = one.content
    for old, new in moved.items():
        content = content.replace(last_part(old), last_part(new))
    return one.status == other.status and content == other.content


def moved_sheets(before: Showing, now: Showing) -> dict[str, str]:
    """Return the addresses of sheets that changed, each with the one it has now."""
    current = {FINGERPRINT.sub("", it): it for it in now.pages if it.endswith(".css")}
    sheets = ((it, current.get(FINGERPRINT.sub("", it))) for it in before.pages)
    return {old: new for old, new in sheets if new and new != old}


def last_part(address: str) -> bytes:
    """Return the name of a file, as pages in any folder link to it."""
    return address.rpartition("/")[2].encode()
