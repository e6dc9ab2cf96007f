"""A preview to ask: a real server in a thread, on a port that was free."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.client import HTTPConnection
from queue import Queue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from tornado.httpclient import HTTPRequest

from generator.build import Outcome
from generator.cli.serving import build_now
from generator.diagnostics import Diagnostic
from generator.files import File
from generator.preview import Attempt, Manner, listen, serve, watching
from tests.samples import SITE

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator, Mapping
    from datetime import date
    from pathlib import Path

Result = TypeVar("Result")
OFFER = "content/offers/speaking.yaml"
HANGS = 60  # seconds after which nothing comes any more; a busy machine takes long
HEAD = '<head><meta http-equiv="Content-Security-Policy" content=""></head>'
AT_ROOT = SITE.replace("/courses/", "/")


def run_apart(coroutine: Coroutine[Any, Any, Result]) -> Result:
    """Run a coroutine on a thread of its own: that of the tests may drive a browser's loop."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, coroutine).result()


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Preview:
    folder: Path
    port: int
    attempts: Queue[Attempt] = field(default_factory=Queue)
    patience: float = HANGS

    def ask(self, path: str, method: str = "GET", body: str = "", **headers: str) -> Answer:
        """Send `path` as it stands, mended by nobody."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=self.patience)) as connection:
            connection.request(method, path, body or None, headers)
            response = connection.getresponse()
            return Answer(response.status, dict(response.getheaders()), response.read())

    def send(self, path: str, body: str, **headers: str) -> Answer:
        """Send a form's fields as a page of the preview does."""
        form = {
            "Origin": f"http://127.0.0.1:{self.port}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        return self.ask(path, "POST", body, **(form | headers))

    def text(self, path: str) -> str:
        return self.ask(path).body.decode()

    def next_attempt(self) -> Attempt:
        """Wait for the next build to end."""
        return self.attempts.get(timeout=HANGS)

    def wait_for(self, text: str, path: str = "/") -> None:
        """Wait until a page says `text`, however many builds that takes."""
        while text not in self.text(path):
            self.next_attempt()

    def wait_for_findings(self, *names: str) -> None:
        while tuple(it.name for it in self.next_attempt().outcome.findings) != names:
            pass

    def save(self, path: str, text: str) -> None:
        """Save as careful editors do, so that no build meets half a file."""
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        beside = place.with_name(f"{place.name}~")
        beside.write_text(text, encoding="utf-8")
        beside.replace(place)

    def alter(self, path: str, old: str, new: str) -> None:
        text = (self.folder / path).read_text(encoding="utf-8")
        assert old in text
        self.save(path, text.replace(old, new))


def socket_of(preview: Preview) -> HTTPRequest:
    """Return what a page of a preview asks for when it opens its socket."""
    name = f"127.0.0.1:{preview.port}"
    return HTTPRequest(f"ws://{name}/_preview/socket", headers={"Origin": f"http://{name}"})


@pytest.fixture
def folder(folder: Path) -> Path:
    """Return the smallest project, at the root of its host."""
    (folder / "site.yaml").write_text(AT_ROOT, encoding="utf-8")
    return folder


@contextmanager
def previewing(
    folder: Path,
    build: Callable[[], Outcome],
    port: int = 0,
    day: Callable[[], date] = watching.today,
) -> Iterator[Preview]:
    """Serve a project until the block ends; its first build is the first attempt to wait for."""
    attempts: Queue[Attempt] = Queue()
    served: Queue[tuple[asyncio.AbstractEventLoop, asyncio.Task[None] | None]] = Queue()
    listening = listen(port)

    async def run() -> None:
        served.put((asyncio.get_running_loop(), asyncio.current_task()))
        with suppress(asyncio.CancelledError):
            await serve(folder, listening, build, attempts.put, Manner(day=day))

    thread = Thread(target=asyncio.run, args=[run()])
    thread.start()
    loop, task = served.get()
    assert task is not None
    try:
        yield Preview(folder, listening.getsockname()[1], attempts)
    finally:
        loop.call_soon_threadsafe(task.cancel)
        thread.join()


def site_of(folder: Path, port: int = 0) -> AbstractContextManager[Preview]:
    """Serve a project as the command does."""
    return previewing(folder, partial(build_now, folder), port)


@pytest.fixture(autouse=True)
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look often: a test may save in the very moment in which the watching begins."""
    monkeypatch.setattr(watching, "PATIENCE", 100)


@pytest.fixture
def preview(folder: Path) -> Iterator[Preview]:
    """Return a preview of the smallest project, built once."""
    with site_of(folder) as running:
        assert not running.next_attempt().outcome.findings
        yield running


@pytest.fixture
def echo(folder: Path) -> Iterator[Preview]:
    """Return a preview whose one page is what stands in the files: built in no time."""
    with previewing(folder, partial(echo_files, folder)) as running:
        running.next_attempt()
        yield running


def echo_files(folder: Path) -> Outcome:
    """Build one page of all files; the word `broken` in one of them is a mistake."""
    files = [folder / "site.yaml", *sorted((folder / "content" / "offers").glob("*.yaml"))]
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    if "broken" in text:
        return Outcome((Diagnostic(name="broken", message="something is broken"),))
    return Outcome((), files=(File("index.html", f"{HEAD}{text}".encode()),))
