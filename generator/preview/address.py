"""Where the preview is reached: on this machine, by this machine's own names."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from socket import create_server
from typing import TYPE_CHECKING

from generator.diagnostics import GeneratorError

if TYPE_CHECKING:
    from socket import socket

LOOPBACK = "127.0.0.1"
OWN_NAMES = (LOOPBACK, "localhost", "[::1]")
HTTP_PORT = 80


@dataclass(frozen=True, slots=True)
class Address:
    """A port of this machine."""

    port: int

    @property
    def url(self) -> str:
        """What an author opens, with a slash at its end."""
        return f"http://{LOOPBACK}:{self.port}/"

    def answers_to(self, host: str) -> bool:
        """Tell whether `host`, a request's `Host` in lower case, is a name of ours.

        A page of another site can have its own name lead to this machine; it still asks for
        that name, and is turned away.
        """
        bare = OWN_NAMES if self.port == HTTP_PORT else ()
        return host in bare or host in {f"{name}:{self.port}" for name in OWN_NAMES}


def listen(port: int) -> socket:
    """Take a port of this machine that no other machine can reach; 0 takes one that is free.

    Raises `GeneratorError` where the system refuses.
    """
    try:
        taken = create_server((LOOPBACK, port))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise GeneratorError(
                f"port {port} is taken",
                f"name another: `knowingly serve --port {next_to(port)}`",
            ) from error
        raise GeneratorError(
            f"cannot listen on port {port}: {os.strerror(error.errno or 0)}",
            "name another: `knowingly serve --port 8000`",
        ) from error
    taken.settimeout(0)  # tornado waits for it, not in it
    return taken


def next_to(port: int) -> int:
    """Return a port that is likely to be free where `port` is not."""
    return port + 1 if port < 65535 else port - 1  # noqa: PLR2004  # the last port there is
