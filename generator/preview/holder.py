"""Whose a port is that somebody else has taken."""

from __future__ import annotations

from contextlib import closing
from http.client import HTTPConnection, HTTPException

from generator.preview.address import LOOPBACK
from generator.preview.live import PROJECT

PATIENCE = 0.5  # seconds
LONGEST_PATH = 4096


def holder_of(port: int) -> str:
    """Return the project whose preview is at a port of this machine, or nothing."""
    try:
        with closing(HTTPConnection(LOOPBACK, port, timeout=PATIENCE)) as connection:
            connection.request("GET", PROJECT)
            answer = connection.getresponse()
            said = answer.read(LONGEST_PATH).decode("utf-8", "replace")
            kind = answer.getheader("Content-Type", "")
            return said if answer.status == 200 and kind.startswith("text/plain") else ""  # noqa: PLR2004  # OK
    except (OSError, HTTPException):
        return ""
