"""What an open page is told when something else is shown: nothing more than it needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.preview.live import FINDINGS, ORDERS, OWN
from generator.preview.showing import HTML

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.preview.showing import Showing

Message: TypeAlias = "dict[str, Any]"
RELOAD: Message = {"command": "reload"}
ORDER_KEPT: Message = {
    "command": "badge",
    "text": "This order stayed here: see what your receiver would get",
    "href": ORDERS,
}
FINGERPRINT = re.compile(r"-[0-9a-f]+(?=\.css$)")


def greeting(path: str, host: str, revision: str, now: Showing) -> Iterator[Message]:
    """Yield what a page from an earlier `revision` is told when it connects by the name `host`."""
    if revision != now.revision:
        yield RELOAD if path.startswith(OWN) else renewal(path, host, now)
    else:
        yield badge(path, now)


def news(path: str, host: str, before: Showing, now: Showing) -> Iterator[Message]:
    """Yield what the page at `path` is told when `now` is shown instead of `before`.

    A page that has not changed is told so; where its sheets alone have, it takes the new ones. One
    that has is told what it would get by the name `host` if it were loaded.
    """
    if path.startswith(OWN):
        yield RELOAD
        return
    moved = moved_sheets(before, now)
    if not is_the_same(path, before, now, moved):
        yield renewal(path, host, now)
        return
    yield {"command": "restyle", "revision": now.revision, "moved": moved}
    yield badge(path, now)


def renewal(path: str, host: str, now: Showing) -> Message:
    """Return what a page that has changed is told: what to show, as a browser would read it."""
    reply = now.view(path, host)
    if reply.media_type != HTML:  # no page of ours stands there
        return RELOAD
    page = reply.content.decode(errors="replace")
    return {"command": "reload", "revision": now.revision, "page": page}


def badge(path: str, now: Showing) -> Message:
    """Return what a page says of itself; the page of findings says it at length."""
    text = "" if path.startswith(OWN) else now.state
    return {"command": "badge", "text": text, "href": FINDINGS}


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
