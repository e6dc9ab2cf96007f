"""The preview's round: something is saved, the site is built, open pages show it."""

from __future__ import annotations

import gc
from contextlib import aclosing
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from generator.preview.address import Address
from generator.preview.apart import apart
from generator.preview.handlers import answers
from generator.preview.loops import Streak
from generator.preview.server import server_of
from generator.preview.showing import show_next
from generator.preview.stage import Stage
from generator.preview.watching import Change, look, saves, today

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path
    from socket import socket

    from generator.build import Outcome

SELDOM = 200_000  # things made and not let go until Python looks for circles among them


@dataclass(frozen=True, slots=True)
class Attempt:
    """One build: the files whose saving led to it, or a new day, and what it came to.

    The first has no reason. `loop` are the files of a loop, when it is first noticed.
    """

    changed: tuple[str, ...]
    outcome: Outcome
    milliseconds: int
    is_new_day: bool = False
    loop: tuple[str, ...] = ()

    @property
    def is_first(self) -> bool:
        """Tell whether nothing led to it but that the preview began."""
        return not self.changed and not self.is_new_day


@dataclass(frozen=True, slots=True)
class Manner:
    """How a site is shown.

    `shared` is the name by which other machines reach the socket, if they do; `poll` looks for
    saves without waiting for the system to tell of them. `day` tells which day it is.
    """

    shared: str = ""
    poll: bool = False
    day: Callable[[], date] = today


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
    it cannot do; what it raises ends the preview. When a new day begins, it builds, too.
    """
    seen = await apart(partial(look, folder, day=manner.day))
    latest = await attempt(build, Change())
    stage = Stage(show_next(latest.outcome, None, now()))
    address = Address(listening.getsockname()[1], manner.shared)
    server = server_of(answers(stage, address, folder))
    server.add_socket(listening)
    tell(latest)
    await apart(settle)
    streak = Streak()
    try:
        async with aclosing(saves(folder, seen, poll=manner.poll, day=manner.day)) as changes:
            async for change in changes:
                begun = perf_counter()
                latest = await attempt(build, change)
                streak = streak.then(begun, perf_counter(), change.paths)
                stage.show(show_next(latest.outcome, stage.showing, now()))
                tell(replace(latest, loop=streak.noticed))
    finally:
        server.stop()
        await server.close_all_connections()


def settle() -> None:
    """Keep the garbage collector from what is there: nearly all of it stays, and was looked at.

    A build after a save makes about as much as it lets go; the collector waits until much more
    was made than let go, so that it does not look around while an author waits.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(SELDOM)


async def attempt(build: Callable[[], Outcome], change: Change) -> Attempt:
    """Build once, and say how long it took."""
    begun = perf_counter()
    outcome = await apart(build)
    milliseconds = round((perf_counter() - begun) * 1000)
    return Attempt(change.paths, outcome, milliseconds, is_new_day=change.is_new_day)


def now() -> datetime:
    """Return what the author's clock shows."""
    return datetime.now()  # noqa: DTZ005  # said to somebody who sees that clock
