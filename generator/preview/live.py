"""What a page in the preview has beyond the finished one: a script that hears of each build."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from markupsafe import escape
from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OWN = "/_preview/"  # no slug begins with a line, so no page of a site stands there
SCRIPT = f"{OWN}page.js"
SOCKET = f"{OWN}socket"
FINDINGS = f"{OWN}findings"
PROJECT = f"{OWN}project"
ORDERS = f"{OWN}orders"
OUTLINE = f"{OWN}site"
COMPONENTS = f"{OWN}components"

CODE: Final = files("generator.preview").joinpath("page.js").read_bytes()
HERE = ORDERS.encode()
FORM_ACTION = re.compile(rb"(form-action (&#39;|')self\2)[^;\"<>]*")
TAG = re.compile(rb"""<meta\b(?:[^>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
CONTENT = re.compile(rb"""[\s"']content\s*=\s*["']""", re.IGNORECASE)
IS_POLICY = "content-security-policy"


def kept_here(html: bytes, receivers: Iterable[str]) -> bytes:
    """Return a page whose forms send to the preview, and may send to nobody else."""
    for url in receivers:
        html = html.replace(b'action="%b"' % str(escape(url)).encode(), b'action="%b"' % HERE)
    return FORM_ACTION.sub(rb"\1", html, count=1)


def live_page(html: bytes, revision: str, host: str) -> bytes:
    """Return a page with the script, and with a policy that lets in this script and its socket.

    `host` is the name of ours by which the browser asked. The script says by `revision` which
    page it stands in when it connects. A page without a policy is none that was finished, and
    stays as it is.
    """
    address = f"{SCRIPT}?revision={revision}"
    allowed = f"script-src http://{host}{SCRIPT}; connect-src ws://{host}{SOCKET}; "
    script = f'<script src="{address}" defer></script>\n'
    changed = (with_script(html, tag, allowed.encode(), script.encode()) for tag in tags(html))
    return next((page for page in changed if is_live(page, address)), html)


def tags(html: bytes) -> Iterator[re.Match[bytes]]:
    """Yield what looks like the tag of a policy, in a comment, too."""
    return (it for it in TAG.finditer(html) if IS_POLICY.encode() in it[0].lower())


def with_script(html: bytes, tag: re.Match[bytes], allowed: bytes, script: bytes) -> bytes:
    """Return a page with a script behind a tag, whose policy allows it before all else."""
    policy = CONTENT.sub(lambda it: it[0] + allowed, tag[0], count=1)
    return html[: tag.start()] + policy + script + html[tag.end() :]


def is_live(html: bytes, script: str) -> bool:
    """Tell whether a browser finds the script right behind the policy, and not in a comment."""
    meta = f'head > meta[http-equiv="{IS_POLICY}" i]'
    return LexborHTMLParser(html).css_first(f'{meta} + script[src="{script}"]') is not None
