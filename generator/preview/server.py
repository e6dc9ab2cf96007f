"""The server under the preview: tornado's, within limits that keep it well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tornado.httpserver import HTTPServer
from tornado.iostream import IOStream

from generator.preview.guarded import ALWAYS

if TYPE_CHECKING:
    from asyncio import Future

    from tornado.web import Application

LONGEST_HEAD = 2_000_000  # bytes of a request, more than a browser sends: what is long is told so
LONGEST_BODY = 100_000  # bytes of what is sent to a page; orders have a limit of their own
MOST_OPEN = 100  # connections; some systems let a program have 256 files and no more

# All that tornado says to what is no HTTP.
BARE = b"HTTP/1.1 400 Bad Request\r\n\r\n"
SAID = "400: no browser sends such a request\n"
HEADERS = ALWAYS | {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": str(len(SAID)),
    "Connection": "close",
}
WHOLE = "".join((*(f"{it[0]}: {it[1]}\r\n" for it in HEADERS.items()), "\r\n", SAID)).encode()


class Stream(IOStream):
    """A connection on which no answer goes out without our headers."""

    def write(self, data: bytes | memoryview) -> Future[None]:
        """Send bytes."""
        return super().write(BARE.removesuffix(b"\r\n") + WHOLE if data == BARE else data)


class Server(HTTPServer):
    """Never runs out of files to open: for who comes last, who waits longest is let go."""

    open: list[Stream]

    def handle_stream(self, stream: IOStream, address: tuple[Any, ...]) -> None:
        """Answer a connection."""
        ours = Stream(stream.socket, max_buffer_size=stream.max_buffer_size)
        self.open = [*(it for it in self.open if not it.closed()), ours]
        for it in self.open[:-MOST_OPEN]:
            it.close()
        super().handle_stream(ours, address)


def server_of(application: Application) -> Server:
    """Return the server that answers as an application does."""
    server = Server(application, max_header_size=LONGEST_HEAD, max_body_size=LONGEST_BODY)
    server.open = []
    return server
