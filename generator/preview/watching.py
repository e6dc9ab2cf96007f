"""Which saves change the site, told as they happen."""

from __future__ import annotations

import asyncio
import os
from contextlib import aclosing, suppress
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath
from time import thread_time, time_ns
from typing import TYPE_CHECKING, TypeAlias

from watchfiles import awatch

from generator.passing import is_passing
from generator.preview.apart import apart
from generator.store.reading import SITE_FILES

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Iterator, Mapping

FOLDERS = ("content", "themes")

QUIET = 15  # milliseconds without a change after which a save is over
LONGEST_SAVE = 200  # milliseconds after which it is taken for over
POLLING = 250  # milliseconds between two looks at the least, where we ask for no events
GRAIN = 2 * 10**9  # nanoseconds between two times that the coarsest disks tell apart
PATIENCE = 1000  # milliseconds after which we look ourselves, where no event came
# Times as long as a look took is what we wait at least: many files cost no more idling. With events
# a look is for what they missed; without, for all.
REST, SHORT_REST = 300, 160

Stamp: TypeAlias = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Sight:
    """What was seen in a project, as it names it.

    Each file has a stamp that changes when it is saved, each folder the place where it lies. The
    day is a part of it: offers open and close by it.
    """

    files: Mapping[str, Stamp] = field(repr=False)
    folders: Mapping[str, Path]
    day: date
    cost: float = field(default=0, compare=False)  # milliseconds of a core
    begun: int = field(default=0, compare=False)  # nanoseconds, as files are stamped

    @property
    def patience(self) -> int:
        """Return the milliseconds after which another look is worth its cost beside events."""
        return max(PATIENCE, round(REST * self.cost))

    @property
    def pause(self) -> int:
        """Return the milliseconds to the next look where looking is all there is."""
        return max(POLLING, round(SHORT_REST * self.cost))

    def differs(self, before: Sight) -> set[str]:
        """Return what came, went or changed since `before`: files, and folders that hold none."""
        paths = self.files.keys() | before.files.keys()
        files = {path for path in paths if self.files.get(path) != before.files.get(path)}
        folders = self.folders.keys() ^ before.folders.keys()
        told = {str(place) for path in files | folders for place in PurePosixPath(path).parents}
        return files | (folders - told)

    def change(self, before: Sight, told: set[str]) -> Change:
        """Return what is a reason to build, of all that differs or was `told`."""
        paths = self.differs(before) | before.hides(told)
        return Change(tuple(sorted(paths)), self.day != before.day)

    def hides(self, paths: set[str]) -> set[str]:
        """Return those files that may have been saved again with the stamp they have here.

        Whatever else the system tells of is old: some tell of what was saved before we asked.
        """
        lately = self.begun - GRAIN
        return {path for path in paths & self.files.keys() if self.files[path][0] >= lately}


@dataclass(frozen=True, slots=True)
class Change:
    """Why to build again: the paths that were saved, as a project names them, or a new day."""

    paths: tuple[str, ...] = ()
    is_new_day: bool = False

    def __bool__(self) -> bool:
        """Tell whether there is a reason at all."""
        return bool(self.paths) or self.is_new_day


def today() -> date:
    """Return the author's day."""
    return date.today()  # noqa: DTZ011  # as the author's clock has it


def look(project: Path, day: Callable[[], date] = today) -> Sight:
    """See every file that the site is made of; the output folder is none of them."""
    begun, used = time_ns(), thread_time()
    folders = {".": project}
    files = {}
    sites = ((path.name, str(path)) for path in project.glob(SITE_FILES))
    for name, path in (*sites, *source_files(project, folders)):
        with suppress(OSError):  # it went while we looked
            files[name] = stamp(path)
    return Sight(files, folders, day(), (thread_time() - used) * 1000, begun)


def stamp(path: str) -> Stamp:
    """Return what changes when a file is saved; a link that leads nowhere stands for itself."""
    try:
        seen = os.stat(path)  # noqa: PTH116  # there may be thousands
    except FileNotFoundError:
        seen = os.lstat(path)
    return (seen.st_mtime_ns, seen.st_size, seen.st_ino, seen.st_ctime_ns)


def source_files(project: Path, folders: dict[str, Path]) -> Iterator[tuple[str, str]]:
    """Yield the files of content and themes, each as a project names it and with its path.

    The folders they lie in are noted, linked ones too, and a file that stands in for one is one.
    """
    visited = set()
    for top in FOLDERS:
        if not (project / top).is_dir():
            yield top, str(project / top)
        for place, inner, names in os.walk(project / top, followlinks=True):
            real = os.path.realpath(place)
            if real in visited:  # a link back into the project
                inner.clear()
                continue
            visited.add(real)
            within = relative(place, project)
            folders[within] = Path(place)
            inner[:] = [name for name in inner if not is_passing(name)]
            for name in names:
                if not is_passing(name):
                    yield f"{within}/{name}", f"{place}{os.sep}{name}"


async def saves(
    project: Path, before: Sight, *, poll: bool = False, day: Callable[[], date] = today
) -> AsyncGenerator[Change, None]:
    """Yield what was saved since the last time, and when a new day has begun; endless.

    What is saved while the caller works on the last ones comes at once when it asks again, all
    together. Events only say when to look: where none come, as on some network disks, we look
    all the same, and where we `poll` we ask for none. No timer waits for midnight: it would not
    run while a laptop sleeps.
    """
    see = partial(look, project, day)
    while True:
        began = before
        async with aclosing(ticks() if poll else stirrings(before)) as stirred:
            async for places in stirred:
                now = await apart(see)
                if not places and now != before:  # no event said that the save was over
                    now = await look_until_still(see, now)
                change = now.change(before, set(named(places, project)))
                before = now
                if change:
                    yield change
                if now.folders != began.folders or now.patience > 2 * began.patience:
                    break
                if poll:
                    await asyncio.sleep(now.pause / 1000)


async def look_until_still(see: Callable[[], Sight], before: Sight) -> Sight:
    """See a project once nothing in it is being written, or after a while all the same."""
    for _ in range(LONGEST_SAVE // QUIET):
        await asyncio.sleep(QUIET / 1000)
        now = await apart(see)
        if now == before:
            break
        before = now
    return before


async def ticks() -> AsyncGenerator[set[str], None]:
    """Yield nothing, again and again: it is always worth another look."""
    while True:
        yield set()


async def stirrings(seen: Sight) -> AsyncGenerator[set[str], None]:
    """Yield what stirred in the folders, nothing where all was still for a while."""
    yield set()  # what was saved before we watch is worth a look at once
    try:
        changes = awatch(
            *seen.folders.values(),
            watch_filter=None,
            debounce=LONGEST_SAVE,
            step=QUIET,
            rust_timeout=seen.patience,
            yield_on_timeout=True,
            recursive=False,
            ignore_permission_denied=True,
        )
        async with aclosing(changes):
            async for batch in changes:
                yield {path for _, path in batch}
    except (OSError, RuntimeError):  # a folder went, or the system can watch no more of them
        await asyncio.sleep(PATIENCE / 1000)


def named(places: set[str], project: Path) -> Iterator[str]:
    """Yield places as a project names them; one on another drive has no such name."""
    for place in places:
        with suppress(ValueError):
            yield relative(place, project)


def relative(place: str, project: Path) -> str:
    """Return a path as a project names it."""
    return Path(os.path.relpath(place, project)).as_posix()
