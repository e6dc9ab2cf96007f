"""What a page in the preview has beyond the finished one: a script that hears of each build."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from markupsafe import escape

from generator.policy import FIXED

if TYPE_CHECKING:
    from collections.abc import Iterable

OWN = "/_preview/"  # no slug begins with a line, so no page of a site stands there
SCRIPT = f"{OWN}page.js"
SOCKET = f"{OWN}socket"
FINDINGS = f"{OWN}findings"
PROJECT = f"{OWN}project"
ORDERS = f"{OWN}orders"
OUTLINE = f"{OWN}site"
COMPONENTS = f"{OWN}components"

CODE: Final = files("generator.preview").joinpath("page.js").read_bytes()
POLICY_BEGINS = str(escape(FIXED[0])).encode()
HEAD_ENDS = b"</head>"
HERE = ORDERS.encode()
SELF_ALONE = str(escape("form-action 'self'")).encode()
FORM_ACTION = re.compile(re.escape(SELF_ALONE) + rb"[^;\"<>]*")


def kept_here(html: bytes, receivers: Iterable[str]) -> bytes:
    """Return a page whose forms send to the preview, and may send to nobody else."""
    for url in receivers:
        html = html.replace(b'action="%b"' % str(escape(url)).encode(), b'action="%b"' % HERE)
    return FORM_ACTION.sub(SELF_ALONE, html, count=1)


def live_page(html: bytes, revision: str, host: str) -> bytes:
    """Return a page with the script, and with a policy that lets in this script and its socket.

    `host` is the name of ours by which the browser asked. The script says by `revision` which
    page it stands in when it connects.
    """
    allowed = f"; script-src http://{host}{SCRIPT}; connect-src ws://{host}{SOCKET}"
    script = f'<script src="{SCRIPT}?revision={revision}" defer></script>\n'
    return html.replace(POLICY_BEGINS, POLICY_BEGINS + allowed.encode(), 1).replace(
        HEAD_ENDS, script.encode() + HEAD_ENDS, 1
    )
