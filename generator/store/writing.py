"""Writing a folder so that no reader meets half a site.

All new bytes are gathered beside their places first; a full disk shows itself then, while the
site is still the old one. Then each file is moved into its place, which the system does in one
step, so a file is the old one or the new one at every moment. `changes` knows the order.

The manifest is written ahead, so that whatever a killed build leaves is known to be ours, and
again at the end. Only it is forced onto the device: after a power cut the next build compares
every byte and repairs the pages, but what it did not know to be ours it could not touch. (Forcing
every page as well takes half a minute for 70,000 of them.)
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import GeneratorError
from generator.files import File
from generator.store.changes import compare
from generator.store.disk import DISK, create_file, make_folder, refusals_named
from generator.store.ground import Standing, survey
from generator.store.lock import only_writer
from generator.store.manifest import Manifest, decode, encode
from generator.store.paths import MANIFEST, refuse_paths, unfinished
from generator.store.refusing import refuse_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.store.changes import Changes
    from generator.store.disk import Disk


@dataclass(frozen=True, slots=True)
class Written:
    """How many files a build wrote, removed and left as they were.

    `kept` are paths that the site no longer has but that were altered by hand since we wrote
    them: they stay, and are the author's from now on.
    """

    changed: int
    removed: int
    unchanged: int
    kept: tuple[str, ...] = ()


def write_site(folder: Path, files: Sequence[File], *, project: Path, disk: Disk = DISK) -> Written:
    """Make `folder` hold `files`, and nothing else that an earlier build wrote.

    A file whose bytes are there is not touched, one of ours that was damaged is repaired, and
    what we did not write is neither overwritten nor removed. Raises GeneratorError before the
    first write where the folder is refused, something is in the way or another build is writing,
    and later where the system refuses: every file is then the old or the new one, and the next
    build finishes the work.
    """
    refuse_folder(folder, project)
    refuse_paths([file.path for file in files])
    with refusals_named(folder):
        for missing in _missing_folders(folder):
            make_folder(disk, missing)
        with only_writer(folder):
            remembered = _read_manifest(disk, folder)
            changes = compare(disk, folder, files, remembered)
            _carry_out(disk, folder, changes, remembered)
    return Written(
        changed=len(changes.writes),
        removed=len(changes.deletions),
        unchanged=len(files) - len(changes.writes),
        kept=changes.kept,
    )


def _carry_out(disk: Disk, folder: Path, changes: Changes, remembered: Manifest) -> None:
    for path in changes.leftovers:
        disk.delete(folder / path)
    if changes.ahead != remembered:
        _record(disk, folder, changes.ahead)
    for path in changes.folders:
        make_folder(disk, folder / path)
    _place(disk, folder, changes.writes)
    for path in changes.deletions:
        disk.delete(folder / path)
    for path in changes.spare:
        if not disk.names(folder / path):
            disk.delete_folder(folder / path)
    if changes.after != changes.ahead:
        _record(disk, folder, changes.after)


def _place(disk: Disk, folder: Path, files: Sequence[File], *, durable: bool = False) -> None:
    """Put files into their places, one step each, after the bytes of all are on the disk."""
    try:
        for file in files:
            _gather(disk, folder, file, durable=durable)
        for file in files:
            disk.move(folder / unfinished(file.path), folder / file.path)
    except BaseException:
        for file in files:
            with suppress(OSError):
                disk.delete(folder / unfinished(file.path))
        raise


def _gather(disk: Disk, folder: Path, file: File, *, durable: bool) -> None:
    try:
        create_file(disk, folder / unfinished(file.path), file.content, durable=durable)
    except OSError as error:
        error.filename = folder / file.path  # the name its author knows
        raise


def _record(disk: Disk, folder: Path, manifest: Manifest) -> None:
    _place(disk, folder, [File(MANIFEST, encode(manifest))], durable=True)


def _read_manifest(disk: Disk, folder: Path) -> Manifest:
    standing = survey(disk, folder, [MANIFEST]).standing(MANIFEST)
    if standing is Standing.NOTHING:
        return Manifest()
    if standing is not Standing.FILE:
        raise _damaged(folder, "it is not a file")
    try:
        return decode(disk.read(folder / MANIFEST))
    except ValueError as error:
        raise _damaged(folder, str(error)) from error


def _damaged(folder: Path, reason: str) -> GeneratorError:
    return GeneratorError(
        f"`{folder / MANIFEST}` is damaged: {reason}",
        f"delete `{folder}` and build again, if all that it holds came from knowingly",
    )


def _missing_folders(folder: Path) -> list[Path]:
    """Return `folder` and the folders above it that are not there, outermost first."""
    return [place for place in (*reversed(folder.parents), folder) if not place.exists()]
