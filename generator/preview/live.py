"""What a page in the preview has beyond the finished one: a script that hears of each build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from generator.policy import FIXED

if TYPE_CHECKING:
    from generator.preview.address import Address

SCRIPT = "/livereload.js"
SOCKET = "/livereload"

POLICY_BEGINS = str(escape(FIXED[0])).encode()
HEAD_ENDS = b"</head>"


def live_page(html: bytes, revision: str, host: str, address: Address) -> bytes:
    """Return a page with the script, and with a policy that lets in this script and its socket.

    `host` is the name of ours by which the browser asked. The script sends `snipver` back when
    it connects: the one value of its own that a page can hand it.
    """
    allowed = f"; script-src http://{host}{SCRIPT}; connect-src ws://{host}{SOCKET}"
    source = f"{SCRIPT}?port={address.port}&amp;snipver={revision}"
    script = f'<script src="{source}" defer></script>\n'
    return html.replace(POLICY_BEGINS, POLICY_BEGINS + allowed.encode(), 1).replace(
        HEAD_ENDS, script.encode() + HEAD_ENDS, 1
    )
