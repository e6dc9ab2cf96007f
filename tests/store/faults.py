"""Two sites, and disks on which the update from one to the other dies or is refused."""

from __future__ import annotations

import os
import re
from dataclasses import fields, replace
from itertools import count
from pathlib import Path
from posixpath import dirname, join, normpath
from shutil import copytree
from typing import TYPE_CHECKING, Any

from generator.diagnostics import GeneratorError
from generator.store.disk import DISK, Disk
from tests.store import writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.store import Written

    Site = Mapping[str, str]
    Call = Callable[..., Any]


READING = {"look", "names", "read"}


HASTY = replace(DISK, sync=lambda _handle: None)  # no power cut here, and a thousand builds


def page(*links: str) -> str:
    return "".join(f'<a href="{link}"></a>' for link in links)


BEFORE = {
    "index.html": page("talks/", "steady/", "leaving/", "old.css", "logo.svg"),
    "talks/index.html": page("../", "../leaving/", "../old.css"),
    "steady/index.html": page("../", "../talks/", "../logo.svg"),
    "leaving/index.html": page("../", "next/", "photo.jpg"),
    "leaving/next/index.html": page("../../", "../../old.css"),
    "leaving/photo.jpg": "photo",
    "old.css": "old",
    "logo.svg": "logo",
    "sitemap.xml": "talks steady leaving",
}


AFTER = {
    "index.html": page("talks/", "steady/", "arriving/", "new.css", "logo.svg"),
    "talks/index.html": page("../", "../arriving/next/", "../new.css"),
    "steady/index.html": BEFORE["steady/index.html"],
    "arriving/index.html": page("../", "next/", "../terms/arriving/1/", "photo.jpg"),
    "arriving/next/index.html": page("../../", "../../terms/arriving/1/"),
    "arriving/photo.jpg": "other photo",
    "terms/arriving/1/index.html": page("../../../", "../../../new.css"),
    "new.css": "new",
    "logo.svg": "other logo",
    "sitemap.xml": "talks steady arriving",
}


# The pages of one offer name each other, so they cannot come or go one by one and be whole.
CIRCLES_BEFORE = BEFORE | {"leaving/next/index.html": page("../", "../../talks/")}


CIRCLES_AFTER = AFTER | {
    "arriving/next/index.html": page("../", "../../terms/arriving/1/"),
    "terms/arriving/1/index.html": page("../../../arriving/", "../../../arriving/next/"),
}


class Killed(BaseException):
    """The process is gone: nothing of ours runs after it, not even an `except OSError`."""


def every_call(wrap: Callable[[str, Call], Call]) -> Disk:
    return Disk(**{part.name: wrap(part.name, getattr(HASTY, part.name)) for part in fields(Disk)})


def dying_at(number: int) -> Disk:
    """Return a disk on which a process dies at its changing call `number`, a write half done."""
    calls = count(1)

    def wrap(name: str, call: Call) -> Call:
        def attempt(*arguments: Any) -> Any:  # noqa: ANN401  # stands for any call
            now = number if name in READING else next(calls)
            if name == "close":
                call(*arguments)  # the system closes what the dead leave open
            if now == number and name == "write":
                call(arguments[0], arguments[1][: len(arguments[1]) // 2])
            if now >= number and name not in READING:
                raise Killed
            return None if name == "close" else call(*arguments)

        return attempt

    return every_call(wrap)


def refusing_at(number: int, reason: int, only: str = "") -> Disk:
    """Return a disk whose call `number` (of those called `only`, if given) fails for `reason`."""
    calls = count(1)

    def wrap(name: str, call: Call) -> Call:
        def attempt(*arguments: Any) -> Any:  # noqa: ANN401  # stands for any call
            if only in {"", name} and next(calls) == number:
                place = [argument for argument in arguments if isinstance(argument, Path)][-1:]
                raise OSError(reason, os.strerror(reason), *place)
            return call(*arguments)

        return attempt

    return every_call(wrap)


def write(folder: Path, site: Site, disk: Disk = HASTY) -> Written:
    return writing.write(folder, site, disk)


def texts(folder: Path) -> dict[str, str]:
    """Return all that a reader can ask for."""
    return {
        place.relative_to(folder).as_posix(): place.read_text()
        for place in folder.rglob("*")
        if place.is_file() and ".knowingly" not in place.name
    }


def everything(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return all that is there, with its mode."""
    return {
        place.relative_to(folder).as_posix(): (
            place.stat().st_mode,
            place.read_bytes() if place.is_file() else b"",
        )
        for place in folder.rglob("*")
    }


def links(path: str, text: str) -> Iterator[str]:
    for href in re.findall(r'href="([^"]*)"', text):
        target = normpath(join(dirname(path), href))
        yield normpath(join(target, "index.html")) if href.endswith("/") else target


def dead_links(site: Site) -> list[tuple[str, str]]:
    pages = [path for path in site if path.endswith(".html")]
    return [(path, link) for path in pages for link in links(path, site[path]) if link not in site]


def as_met_by_readers(site: Site, doors: set[str]) -> dict[str, str]:
    """Return what can be reached from `doors` by following links, a dead link being an error."""
    reached: dict[str, str] = {}
    ahead = sorted(doors)
    while ahead:
        path = ahead.pop()
        if path not in reached:
            reached[path] = site[path]
            ahead += links(path, site[path])
    return reached


def kill_everywhere(place: Path, before: Site, after: Site) -> list[Path]:
    write(place / "before", before)
    folders = []
    for number in count(1):
        folder = place / str(number)
        copytree(place / "before", folder)
        try:
            write(folder, after, dying_at(number))
        except Killed:
            folders.append(folder)
        else:
            break
    return folders


def refuse_everywhere(place: Path, reason: int, only: str = "") -> Iterator[tuple[Path, str]]:
    """Yield a folder for each call at which the update was refused, and what was said."""
    write(place / "before", BEFORE)
    for number in count(1):
        folder = place / str(number)
        copytree(place / "before", folder)
        try:
            write(folder, AFTER, refusing_at(number, reason, only))
        except GeneratorError as error:
            yield folder, str(error)
        else:
            break
