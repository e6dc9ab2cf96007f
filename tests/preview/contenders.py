"""Two servers with one task: livereload's own, as its documentation sets it up, and ours."""

from __future__ import annotations

import asyncio
import json
import time
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from livereload import Server
from livereload.handlers import LiveReloadHandler
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.ioloop import IOLoop, PeriodicCallback
from tornado.websocket import websocket_connect

from generator.build import Outcome
from generator.files import File
from generator.preview import listen
from tests.preview.conftest import HEAD, Preview, previewing

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
    from pathlib import Path

    from tornado.websocket import WebSocketClientConnection

LOOKS = 20  # milliseconds between two looks of livereload's, which takes 800: no fault needs them


@dataclass
class Task:
    """What both do on a save: one page of all texts in `content`, kept from ending on demand."""

    folder: Path
    built: list[str] = field(default_factory=list)
    go_on: Event = field(default_factory=Event)

    def build(self) -> str:
        texts = sorted((self.folder / "content" / "offers").glob("**/*.yaml"))
        page = HEAD + "".join(file.read_text(encoding="utf-8") for file in texts)
        self.built.append(page)
        assert self.go_on.wait(20)
        return page

    def wait_for(self, text: str, patience: float) -> bool:
        """Tell whether a page with `text` is built before patience ends."""
        return eventually(lambda: any(text in page for page in self.built), patience)

    def settle(self) -> int:
        """Return how often a page was built, once no more follow."""
        assert eventually(lambda: bool(self.built), 20)
        before = 0
        while before != len(self.built):
            before = len(self.built)
            time.sleep(0.4)
        return before


@dataclass
class Contender:
    """One of the two; its patience ends early where it is known to do nothing."""

    is_ours: bool
    task: Task
    server: Preview
    socket: str
    greetings: tuple[dict[str, Any], ...]

    @asynccontextmanager
    async def open_page(self, **headers: str) -> AsyncIterator[WebSocketClientConnection]:
        name = f"127.0.0.1:{self.server.port}"
        url, own = f"ws://{name}{self.socket}", {"Origin": f"http://{name}"}
        page = await websocket_connect(HTTPRequest(url, headers=own | headers))
        for message in self.greetings:
            await page.write_message(json.dumps(message))
        yield page
        page.close()
        while await page.read_message() is not None:
            pass

    async def lets_in(self, origin: str) -> bool:
        with suppress(HTTPClientError):
            async with self.open_page(Origin=origin):
                return True
        return False

    async def is_reloaded(self, page: WebSocketClientConnection) -> bool:
        """Tell whether an open page hears that it should reload, before patience ends."""
        with suppress(TimeoutError, asyncio.TimeoutError):
            while said := await asyncio.wait_for(page.read_message(), self.server.patience):
                if json.loads(said)["command"] == "reload":
                    return True
        return False

    def answers(self) -> bool:
        """Tell whether the first page comes before patience ends."""
        with suppress(OSError):
            return self.server.ask("/").status == 200
        return False


def eventually(is_so: Callable[[], bool], patience: float) -> bool:
    """Tell whether something becomes so before patience ends."""
    end = time.monotonic() + patience
    while not is_so():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


@contextmanager
def ours(folder: Path) -> Iterator[Contender]:
    task = Task(folder)
    task.go_on.set()

    def build() -> Outcome:
        missing = File("404.html", f"{HEAD}lost".encode())
        return Outcome((), files=(File("index.html", task.build().encode()), missing))

    with previewing(folder, build) as server:
        server.next_attempt()
        task.built.clear()
        revision = server.text("/").partition("?revision=")[2].partition('"')[0]
        hello = {"command": "hello", "path": "/", "revision": revision}
        yield Contender(True, task, server, "/_preview/socket", (hello,))  # noqa: FBT003


@contextmanager
def livereloads(folder: Path) -> Iterator[Contender]:
    task = Task(folder)
    task.go_on.set()
    public = folder / "public"
    public.mkdir()
    is_over = Event()

    def build() -> None:
        (public / "index.html").write_text(task.build(), encoding="utf-8")

    def ignore(_: str) -> bool:
        if is_over.is_set():  # it may be walking in circles
            raise InterruptedError
        return False

    def look() -> None:
        with suppress(InterruptedError):
            LiveReloadHandler.poll_tasks()

    with listen(0) as free:
        port = free.getsockname()[1]

    async def run(started: Event) -> None:
        server = Server()
        server.root, server.default_filename = str(public), "index.html"
        server.watch(str(folder / "content"), build, ignore=ignore)
        server.application(port, "127.0.0.1")
        server.watcher.examine()
        server.watcher._start = time.time()  # noqa: SLF001  # as it is after its first second
        # It reloads nothing within three seconds of its start; it began longer ago.
        LiveReloadHandler._last_reload_time = time.time() - 10  # noqa: SLF001
        looks = PeriodicCallback(look, LOOKS)
        looks.start()
        started.set()
        await asyncio.to_thread(is_over.wait)
        looks.stop()
        LiveReloadHandler.waiters.clear()

    build()
    task.built.clear()
    started = Event()
    thread = Thread(target=run_and_close, args=[run(started)])
    thread.start()
    assert started.wait(20)
    hello, info = {"command": "hello"}, {"command": "info", "url": "/"}
    server = Preview(folder, port, patience=1)
    try:
        yield Contender(False, task, server, "/livereload", (hello, info))  # noqa: FBT003
    finally:
        is_over.set()
        task.go_on.set()
        thread.join()


def run_and_close(coroutine: Coroutine[Any, Any, None]) -> None:
    """Run a coroutine, and close what livereload leaves open behind it."""
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    loop.run_until_complete(coroutine)
    IOLoop.current().close(all_fds=True)
