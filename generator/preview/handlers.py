"""What answers a browser: pages from memory, the script, and the socket that tells of a build."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from livereload.handlers import LiveReloadHandler
from tornado.web import Application, HTTPError, stream_request_body
from tornado.websocket import WebSocketClosedError

from generator.preview.address import LOOPBACK
from generator.preview.exhibits import Components, OneExample
from generator.preview.guarded import Guarded, OfFolder, with_charset
from generator.preview.live import (
    CODE,
    COMPONENTS,
    ORDERS,
    OUTLINE,
    PROJECT,
    SCRIPT,
    SOCKET,
)
from generator.preview.news import Place, greeting, news
from generator.preview.orders import read_order
from generator.preview.orderspage import LARGEST_ORDER, orders_page, too_large_page
from generator.preview.outline import outline_page
from generator.preview.sent import fields_of

if TYPE_CHECKING:
    from asyncio import Future
    from collections.abc import Iterable
    from pathlib import Path

    from generator.preview.address import Address
    from generator.preview.news import Message
    from generator.preview.sent import Fields
    from generator.preview.showing import Showing
    from generator.preview.stage import Stage

LONGEST_MESSAGE = 4096  # bytes; the script's own are a tenth of it
MOST_HEARD = 10_000_000_000  # bytes of an order; a browser that sends a video, too, gets its answer


def answers(stage: Stage, address: Address, folder: Path) -> Application:
    """Return what answers every request to `address` for the project in `folder`."""
    given = {"stage": stage, "address": address}
    with_folder = given | {"folder": folder}
    return Application(
        [
            (SOCKET, OpenPage, given),
            (SCRIPT, Script, given),
            (OUTLINE, Outline, given),
            (ORDERS, Receiver, given),
            (COMPONENTS, Components, with_folder),
            (rf"{COMPONENTS}/([^/]+)/([0-9]{{1,9}})/", OneExample, with_folder),
            (PROJECT, Project, with_folder),
            (".*", Pages, given),
        ],
        log_function=lambda _: None,
        websocket_max_message_size=LONGEST_MESSAGE,
    )


class Pages(Guarded):
    """Shows what was built last."""

    def get(self) -> None:
        """Send the page as it is now."""
        reply = self.stage.showing.view(self.request.path, self.host)
        if reply.location:
            self.set_header("Location", reply.location)
        self.set_status(reply.status)
        self.set_header("Content-Type", with_charset(reply.media_type))
        self.write(reply.content)

    head = get


class Script(Guarded):
    """Hands out the script of the preview's pages."""

    def get(self) -> None:
        """Send it."""
        self.set_header("Content-Type", "text/javascript; charset=utf-8")
        self.write(CODE)

    head = get


class Outline(Guarded):
    """Shows every page there is, with what is known of it."""

    def get(self) -> None:
        """Send it."""
        self.write_own(outline_page(self.stage.showing))

    head = get


@stream_request_body
class Receiver(Guarded):
    """Takes the orders that are tried, in place of the real receivers.

    What is larger than it takes is heard to its end and dropped: a browser that is still sending
    hears no answer.
    """

    def initialize(self, stage: Stage, address: Address) -> None:
        """Begin with nothing received."""
        super().initialize(stage, address)
        self.received = bytearray()
        self.is_too_large = False

    def prepare(self) -> None:
        """Say how much is heard, more than of what is sent to a page."""
        super().prepare()
        self.request.connection.set_max_body_size(MOST_HEARD)  # type: ignore[union-attr]  # HTTP/1

    @property
    def is_from_our_unnamed_page(self) -> bool:
        """Tell whether a page of ours asks that lets nobody know where it is (`no-referrer`).

        For it a browser names no origin, as for a stranger's page in a sandbox; whether it is of
        the same origin a browser says by itself, and no page can.
        """
        headers = self.request.headers
        is_unnamed = headers.get("Origin", "null") == "null"
        return is_unnamed and headers.get("Sec-Fetch-Site") == "same-origin"

    def data_received(self, chunk: bytes) -> None:
        """Keep the next piece of an order, unless it is too large."""
        self.is_too_large = self.is_too_large or len(self.received) + len(chunk) > LARGEST_ORDER
        if self.is_too_large:
            self.received.clear()
        else:
            self.received += chunk

    def get(self) -> None:
        """Show them."""
        self.write_own(orders_page(self.stage.orders))

    head = get

    def post(self) -> None:
        """Keep an order, and send the client on as a receiver does."""
        if not (self.is_from_our_page or self.is_from_our_unnamed_page):
            raise HTTPError(403)
        if self.is_too_large:
            self.set_status(413)
            self.write_own(too_large_page())
            return
        arrived = datetime.now()  # noqa: DTZ005  # said to somebody who sees that clock
        showing = self.stage.showing
        order = read_order(self.fields, showing.forms, arrived)
        self.stage.orders.append(order)
        self.set_status(303)
        self.set_header("Location", quote(showing.path_after(order)) or ORDERS)

    @property
    def fields(self) -> Fields:
        """What was received; what no browser sends is refused."""
        try:
            return fields_of(self.request.headers.get("Content-Type", ""), bytes(self.received))
        except ValueError as mistake:
            raise HTTPError(400) from mistake


class Project(OfFolder):
    """Tells another preview on this machine whose the port is."""

    def get(self) -> None:
        """Send the path of the folder; to other machines it is nothing."""
        if self.request.remote_ip != LOOPBACK:
            raise HTTPError(404)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.write(str(self.folder))

    head = get


class OpenPage(Guarded, LiveReloadHandler):  # type: ignore[misc]  # livereload ships no types
    """A page somewhere in a browser, which follows what is shown."""

    path = ""

    def prepare(self) -> None:
        """Let in our own pages only; tornado takes other schemes and what a stranger says."""
        super().prepare()
        if not self.is_from_our_page:
            raise HTTPError(403)

    def on_message(self, message: str | bytes) -> None:
        """Answer the script's greeting; what else it says needs no answer."""
        said = read_command(message)
        if said.get("command") != "hello":
            return
        self.path = str(said.get("path"))
        self.stage.audience.add(self)
        # A build may have ended between the page and its socket, or before the preview restarted.
        self.tell(greeting(self.place, str(said.get("revision")), self.stage.showing))

    @property
    def place(self) -> Place:
        """Where the page is."""
        follows = [self.stage.showing.path_after(it) for it in self.stage.orders[-1:]]
        return Place(self.path, self.host, unquote(self.path) in follows)

    def on_close(self) -> None:
        """Forget a page that was closed."""
        self.stage.audience.discard(self)

    def hear(self, before: Showing, now: Showing) -> None:
        """Tell the page what it needs to follow."""
        self.tell(news(self.place, before, now))

    def tell(self, messages: Iterable[Message]) -> None:
        """Send messages in their order; a page that has closed needs not be told."""
        with suppress(WebSocketClosedError):
            for message in messages:
                self.write_message(message).add_done_callback(forget)


def read_command(message: str | bytes) -> dict[str, Any]:
    """Return what a socket said, empty where it is not in the script's language."""
    try:
        said = json.loads(message)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def forget(sent: Future[None]) -> None:
    """Let a message that reached nobody be; asked for its exception, asyncio reports none."""
    _ = sent.cancelled() or sent.exception()
