"""Where the preview is reached: on this machine by its own names, and from others if asked for."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from socket import AF_INET, SOCK_DGRAM, create_server
from socket import socket as new_socket
from typing import TYPE_CHECKING

from generator.diagnostics import GeneratorError
from generator.preview.live import ORDERS, OUTLINE

if TYPE_CHECKING:
    from socket import socket

LOOPBACK = "127.0.0.1"
EVERYWHERE = "0.0.0.0"  # noqa: S104  # only where the author asks for it
OWN_NAMES = (LOOPBACK, "localhost", "[::1]")
HTTP_PORT = 80
FIRST_PORT = 8000
PORTS_TRIED = 20
LAST_PORT = 65535


@dataclass(frozen=True, slots=True)
class Address:
    """A port of this machine; `shared` is the name other machines reach it by, if any does."""

    port: int
    shared: str = ""

    @property
    def url(self) -> str:
        """What an author opens, with a slash at its end."""
        return f"http://{LOOPBACK}:{self.port}/"

    @property
    def orders(self) -> str:
        """Where an author sees the orders that were tried."""
        return f"{self.url.removesuffix('/')}{ORDERS}"

    @property
    def outline(self) -> str:
        """Where an author sees every page and what was found on it."""
        return f"{self.url.removesuffix('/')}{OUTLINE}"

    @property
    def shared_url(self) -> str:
        """What another machine opens, or nothing."""
        return f"http://{self.shared}:{self.port}/" if self.shared else ""

    def url_from(self, machine: str) -> str:
        """Return what is opened on a machine, by the address it has."""
        return self.shared_url if self.shared and machine != LOOPBACK else self.url

    @property
    def names(self) -> tuple[str, ...]:
        """The names we answer to, without the port."""
        return (*OWN_NAMES, self.shared) if self.shared else OWN_NAMES

    def answers_to(self, host: str) -> bool:
        """Tell whether `host`, a request's `Host` in lower case, is a name of ours.

        A page of another site can have its own name lead to this machine; it still asks for
        that name, and is turned away.
        """
        bare = self.names if self.port == HTTP_PORT else ()
        return host in bare or host in {f"{name}:{self.port}" for name in self.names}


def listen(port: int, *, shared: bool = False) -> socket:
    """Take a port of this machine; 0 takes one that is free.

    No other machine can reach it unless it is `shared`. Raises `GeneratorError` where the system
    refuses.
    """
    try:
        return take(port, shared=shared)
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


def listen_anywhere(*, shared: bool = False) -> socket:
    """Take the first port from 8000 on that is free; raises `GeneratorError` where none is."""
    for port in range(FIRST_PORT, FIRST_PORT + PORTS_TRIED):
        try:
            return take(port, shared=shared)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                break
    return listen(0, shared=shared)


def take(port: int, *, shared: bool) -> socket:
    """Listen, or raise what the system says."""
    taken = create_server((EVERYWHERE if shared else LOOPBACK, port))
    taken.settimeout(0)  # tornado waits for it, not in it
    return taken


def next_to(port: int) -> int:
    """Return a port that is likely to be free where `port` is not."""
    return port + 1 if port < LAST_PORT else port - 1


def name_in_the_network() -> str:
    """Return the address by which other machines reach this one; empty where there is none."""
    with new_socket(AF_INET, SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # nothing is sent: it asks which way one would go
        except OSError:
            return ""
        return str(probe.getsockname()[0])
