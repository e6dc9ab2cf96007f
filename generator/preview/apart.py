"""Work that holds up neither the pages nor the end of the run."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


async def apart(work: Callable[[], T]) -> T:
    """Return what `work` returns or raises, done in a thread of its own.

    An executor would keep Ctrl-C waiting until its work is done; this thread dies with the run.
    """
    done: Future[T] = Future()

    def run() -> None:
        done.set_running_or_notify_cancel()
        try:
            done.set_result(work())
        except Exception as error:  # noqa: BLE001  # it is raised where it is waited for
            done.set_exception(error)

    Thread(target=run, daemon=True).start()
    return await asyncio.wrap_future(done)
