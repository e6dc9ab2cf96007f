"""What tells a file from what it was, however coarse the times are that its disk keeps."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path

GRAIN = 2 * 10**9  # nanoseconds between two times that the coarsest disks tell apart


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file as it was seen: its time, size, number and last change, as the system gives them.

    While its time is no older than the grain, it may be saved again and be given the same. So its
    bytes are compared by a digest until, once more after that, it `is_settled`.
    """

    given: tuple[int, int, int, int]
    digest: bytes = b""
    is_settled: bool = field(default=True, compare=False)

    def is_unsure(self, before: Stamp | None) -> bool:
        """Tell whether only the bytes can say if this file is what it was `before`."""
        return not self.is_settled or (
            before is not None and before.given == self.given and not before.is_settled
        )

    def with_bytes(self, path: str) -> Stamp:
        """Return this with a digest of the bytes that a file has now.

        Raises `OSError` where they cannot be read.
        """
        if not Path(path).is_file():  # to read a pipe is to wait for it
            return self
        return replace(self, digest=blake2b(Path(path).read_bytes()).digest())


def stamp(path: str, before: Stamp | None, now: int) -> Stamp:
    """Return what a file is given at a time in nanoseconds, the same thing while it is settled.

    Raises `OSError` where there is none; a link that leads nowhere stands for itself.
    """
    given = given_to(path)
    if before is not None and before.is_settled and before.given == given:
        return before
    return Stamp(given, is_settled=abs(now - given[0]) > GRAIN)


def given_to(path: str) -> tuple[int, int, int, int]:
    """Return what the system says of a file without reading it."""
    try:
        seen = os.stat(path)  # noqa: PTH116  # there may be thousands
    except FileNotFoundError:
        seen = os.lstat(path)
    return (seen.st_mtime_ns, seen.st_size, seen.st_ino, seen.st_ctime_ns)
