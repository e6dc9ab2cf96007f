"""One build at a time in one folder."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from generator.diagnostics import GeneratorError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Either lock ends with the process that holds it, however it ends: none is ever stale.
if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    from generator.store.paths import LOCK

    def _open(folder: Path) -> int:
        return os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_TEMPORARY)

    def _is_taken(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return True
        return False

else:
    import fcntl

    def _open(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)

    def _is_taken(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except OSError:  # some network disks know no locks; they are written without
            return False
        return False


@contextmanager
def only_writer(folder: Path) -> Iterator[None]:
    """Keep other builds out of `folder` while the block runs; raise where one is in it."""
    handle = _open(folder)
    try:
        if _is_taken(handle):
            raise GeneratorError(
                f"another build is writing into `{folder}`",
                "wait until it has ended, or name another folder",
            )
        yield
    finally:
        os.close(handle)
