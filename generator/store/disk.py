"""The few calls that touch a disk, behind one seam."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import GeneratorError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FILE_MODE = 0o644
FOLDER_MODE = 0o755

# `O_EXCL` opens nothing that is already there; without `O_BINARY` Windows would alter line ends.
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Disk:
    """Every call by which a site is compared and written, so that a test can fail any of them."""

    look: Callable[[Path], os.stat_result] = os.lstat
    names: Callable[[Path], list[str]] = os.listdir
    read: Callable[[Path], bytes] = Path.read_bytes
    make: Callable[[Path, int], None] = os.mkdir
    open: Callable[[Path, int], int] = os.open
    write: Callable[[int, memoryview], int] = os.write
    sync: Callable[[int], None] = os.fsync
    close: Callable[[int], None] = os.close
    mode: Callable[[Path, int], None] = os.chmod
    move: Callable[[Path, Path], None] = os.replace
    delete: Callable[[Path], None] = os.unlink
    delete_folder: Callable[[Path], None] = os.rmdir


DISK = Disk()


def create_file(disk: Disk, path: Path, content: bytes, *, durable: bool = False) -> None:
    """Write a file that was not there, for all to read whatever the umask.

    A `durable` one has reached the device on return: a power cut cannot take it back.
    """
    handle = disk.open(path, _CREATE)
    try:
        left = memoryview(content)
        while left:
            left = left[disk.write(handle, left) :]
        if durable:
            disk.sync(handle)
    finally:
        disk.close(handle)
    disk.mode(path, FILE_MODE)


def make_folder(disk: Disk, path: Path) -> None:
    """Make a folder for all to enter whatever the umask; one that is there is opened to all."""
    with suppress(FileExistsError):
        disk.make(path, FOLDER_MODE)
    disk.mode(path, FOLDER_MODE)


@contextmanager
def refusals_named(folder: Path) -> Iterator[None]:
    """Turn what the operating system refuses into a GeneratorError with path and reason."""
    try:
        yield
    except OSError as error:
        place = error.filename2 or error.filename or folder
        raise GeneratorError(
            f"stopped at `{place}`: {error.strerror}",
            "mend that and build again; the next build finishes what this one left",
        ) from error
