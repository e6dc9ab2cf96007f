"""The preview's round: something is saved, the site is built, open pages show it."""

from __future__ import annotations

from contextlib import aclosing
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from tornado.httpserver import HTTPServer

from generator.preview.address import Address
from generator.preview.apart import apart
from generator.preview.handlers import answers
from generator.preview.showing import show_next
from generator.preview.stage import Stage
from generator.preview.watching import look, saves

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from socket import socket

    from generator.build import Outcome

LONGEST_HEAD = 2_000_000  # bytes of a request, more than a browser sends: what is long is told so


@dataclass(frozen=True, slots=True)
class Attempt:
    """One build: the files whose saving led to it, none for the first, and what it came to.

    `repeats` counts the builds just before that had the same reason and the same result.
    """

    changed: tuple[str, ...]
    outcome: Outcome
    milliseconds: int
    repeats: int = 0

    def after(self, before: Attempt) -> Attempt:
        """Return this attempt as the one that follows `before`."""
        is_same = (self.changed, self.outcome) == (before.changed, before.outcome)
        return replace(self, repeats=before.repeats + 1) if is_same else self


@dataclass(frozen=True, slots=True)
class Manner:
    """How a site is shown.

    `shared` is the name by which other machines reach the socket, if they do; `poll` looks for
    saves without waiting for the system to tell of them.
    """

    shared: str = ""
    poll: bool = False


ON_THIS_MACHINE = Manner()


async def serve(
    folder: Path,
    listening: socket,
    build: Callable[[], Outcome],
    tell: Callable[[Attempt], None],
    manner: Manner = ON_THIS_MACHINE,
) -> None:
    """Show a project's site on a socket that listens already, until cancelled.

    One build runs at a time, in a thread, and what is saved meanwhile waits for the next one.
    `tell` hears of each when its pages can be seen. `build` says in its findings what
    it cannot do; what it raises ends the preview.
    """
    seen = await apart(partial(look, folder))
    latest = await attempt(build, ())
    stage = Stage(show_next(latest.outcome, None, now()))
    address = Address(listening.getsockname()[1], manner.shared)
    server = HTTPServer(answers(stage, address, folder), max_header_size=LONGEST_HEAD)
    server.add_socket(listening)
    tell(latest)
    try:
        async with aclosing(saves(folder, seen, poll=manner.poll)) as all_saves:
            async for changed in all_saves:
                latest = (await attempt(build, changed)).after(latest)
                stage.show(show_next(latest.outcome, stage.showing, now()))
                tell(latest)
    finally:
        server.stop()
        await server.close_all_connections()


async def attempt(build: Callable[[], Outcome], changed: tuple[str, ...]) -> Attempt:
    """Build once, and say how long it took."""
    begun = perf_counter()
    outcome = await apart(build)
    return Attempt(changed, outcome, round((perf_counter() - begun) * 1000))


def now() -> datetime:
    """Return what the author's clock shows."""
    return datetime.now()  # noqa: DTZ005  # said to somebody who sees that clock
