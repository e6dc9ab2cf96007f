"""Loopback servers: a host of static files, and a receiver that writes down what it gets."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes
from fnmatch import fnmatch
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True)
class Order:
    """One request as it reached the receiver, its fields in the order they were sent."""

    method: str
    path: str
    content_type: str
    fields: tuple[tuple[str, str], ...]


class Recorder(BaseHTTPRequestHandler):
    """A receiver: keeps each order, and sends the client on to the next page of its tier."""

    def __init__(self, orders: list[Order], *connection: Any) -> None:  # noqa: ANN401  # as the server has it
        self.orders = orders
        super().__init__(*connection)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        content_type = self.headers["Content-Type"]
        fields = fields_in(body, content_type)
        self.orders.append(Order(self.command, self.path, content_type, fields))
        sent = dict(fields)
        # The page's full address names the host it will have; here it stands on another.
        offer = urlsplit(sent["page"]).path.strip("/")
        self.send_response(303)
        self.send_header("Location", f"{self.headers['Origin']}/{offer}/{sent['tier']}/next/")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def fields_in(body: bytes, content_type: str) -> tuple[tuple[str, str], ...]:
    """Return the fields of a request in its order; of a file, what it holds."""
    if not content_type.startswith("multipart/form-data"):
        return tuple(parse_qsl(body.decode(), keep_blank_values=True))
    message = message_from_bytes(b"Content-Type: " + content_type.encode() + b"\r\n\r\n" + body)
    return tuple(
        (
            str(part.get_param("name", header="content-disposition")),
            bytes(part.get_payload(decode=True) or b"").decode(),
        )
        for part in message.walk()
        if not part.is_multipart()
    )


class Host(SimpleHTTPRequestHandler):
    """Serves a folder as static hosts do: an index in each folder, `404.html`, `_headers`."""

    def list_directory(self, path: str | os.PathLike[str]) -> None:  # noqa: ARG002  # as the library calls it
        self.send_error(404)

    def send_error(self, code: int, *_: object) -> None:
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def end_headers(self) -> None:
        applies = False
        for line in Path(self.directory, "_headers").read_text("utf-8").splitlines():
            if not line.startswith(" "):
                applies = fnmatch(self.path, line)
            elif applies:
                self.send_header(*line.strip().split(": ", 1))
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    """Serve on a free port of this machine, and yield the address with a slash at its end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
