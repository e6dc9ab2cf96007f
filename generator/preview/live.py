"""What a page in the preview has beyond the finished one: a script that hears of each build."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Final

from selectolax.lexbor import LexborHTMLParser

from generator.preview.tags import replaced, start_tags

if TYPE_CHECKING:
    from generator.preview.tags import Attribute, Tag

OWN = "/_preview/"  # no slug begins with a line, so no page of a site stands there
SCRIPT = f"{OWN}page.js"
SOCKET = f"{OWN}socket"
FINDINGS = f"{OWN}findings"
PROJECT = f"{OWN}project"
ORDERS = f"{OWN}orders"
OUTLINE = f"{OWN}site"
COMPONENTS = f"{OWN}components"

CODE: Final = files("generator.preview").joinpath("page.js").read_bytes()
IS_POLICY = "content-security-policy"


def live_page(html: bytes, revision: str, host: str) -> bytes:
    """Return a page with the script, and with a policy that lets in this script and its socket.

    `host` is the name of ours by which the browser asked. The script says by `revision` which
    page it stands in when it connects. A page without a policy is none that was finished, and
    stays as it is.
    """
    address = f"{SCRIPT}?revision={revision}"
    allowed = f"script-src http://{host}{SCRIPT}; connect-src ws://{host}{SOCKET}; "
    script = f'<script src="{address}" defer></script>\n'.encode()
    for tag in start_tags(html, {b"meta"}):
        if policy := policy_in(tag):
            allowing = policy.changed(html, f"{allowed}{policy.value}")
            page = replaced(html, (allowing, (tag.end, tag.end, script)))
            if is_live(page, address):
                return page
    return html


def policy_in(tag: Tag) -> Attribute | None:
    """Return what holds the policy that a `<meta>` declares, if it declares one."""
    kind = tag.attribute(b"http-equiv")
    is_policy = kind is not None and kind.value.lower() == IS_POLICY
    return tag.attribute(b"content") if is_policy else None


def is_live(html: bytes, script: str) -> bool:
    """Tell whether a browser finds the script right behind the policy, and not in a comment."""
    meta = f'head > meta[http-equiv="{IS_POLICY}" i]'
    return LexborHTMLParser(html).css_first(f'{meta} + script[src="{script}"]') is not None
