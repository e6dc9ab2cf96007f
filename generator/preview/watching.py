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
from typing import TYPE_CHECKING

from watchfiles import awatch

from generator.passing import is_passing
from generator.preview.apart import apart
from generator.preview.stamps import stamp
from generator.store.reading import SITE_FILES

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Iterator, Mapping

    from generator.preview.stamps import Stamp

FOLDERS = ("content", "themes")

QUIET = 15  # milliseconds without a change after which a save is over
LONGEST_SAVE = 200  # milliseconds after which it is taken for over
POLLING = 250  # milliseconds between two looks at the least, where we ask for no events
PATIENCE = 1000  # milliseconds after which we look ourselves, where no event came
# Times as long as a look took is what we wait at least: many files cost no more idling. With events
# a look is for what they missed; without, for all.
REST, SHORT_REST = 450, 240


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

    def change(self, before: Sight) -> Change:
        """Return what is a reason to build."""
        return Change(tuple(sorted(self.differs(before))), self.day != before.day)


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


def look(project: Path, before: Sight | None = None, *, day: Callable[[], date] = today) -> Sight:
    """See every file that the site is made of; the output folder is none of them.

    What was seen `before` says which bytes must be compared: this cost is not one of idling.
    """
    begun, used = time_ns(), thread_time()
    known = before.files if before else {}
    folders, files, unsure = {".": project}, {}, []
    tops = ((path.name, str(path)) for path in project.glob("*"))
    sites = (it for it in tops if SITE_FILES.fullmatch(it[0]))
    for name, path in (*sites, *source_files(project, folders)):
        with suppress(OSError):  # it went while we looked
            files[name] = stamp(path, known.get(name), begun)
            if files[name].is_unsure(known.get(name)):
                unsure.append((name, path))
    cost = (thread_time() - used) * 1000
    for name, path in unsure:
        with suppress(OSError):  # who may not read it is told so by the build
            files[name] = files[name].with_bytes(path)
    return Sight(files, folders, day(), cost)


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
    see = partial(look, project, day=day)
    while True:
        began = before
        async with aclosing(ticks() if poll else stirrings(before)) as signs:
            async for stirred in signs:
                now = await apart(partial(see, before))
                if not stirred and now != before:  # no event said that the save was over
                    now = await look_until_still(see, now)
                change = now.change(before)
                before = now
                if change:
                    yield change
                if now.folders != began.folders or now.patience > 2 * began.patience:
                    break
                if poll:
                    await asyncio.sleep(now.pause / 1000)


async def look_until_still(see: Callable[[Sight], Sight], before: Sight) -> Sight:
    """See a project once nothing in it is being written, or after a while all the same."""
    for _ in range(LONGEST_SAVE // QUIET):
        await asyncio.sleep(QUIET / 1000)
        now = await apart(partial(see, before))
        if now == before:
            break
        before = now
    return before


async def ticks() -> AsyncGenerator[bool, None]:
    """Yield that nothing is known to have stirred, again and again: a look is always worth it."""
    while True:
        yield False


async def stirrings(seen: Sight) -> AsyncGenerator[bool, None]:
    """Yield whether anything stirred in the folders, or all was still for a while."""
    yield False  # what was saved before we watch is worth a look at once
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
                yield bool(batch)
    except (OSError, RuntimeError):  # a folder went, or the system can watch no more of them
        await asyncio.sleep(PATIENCE / 1000)


def relative(place: str, project: Path) -> str:
    """Return a path as a project names it."""
    return Path(os.path.relpath(place, project)).as_posix()
