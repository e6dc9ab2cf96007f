"""Which folders are never written into."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import GeneratorError
from generator.store.disk import refusals_named
from generator.store.paths import LOCK, MANIFEST, unfinished

if TYPE_CHECKING:
    from collections.abc import Iterator


def refuse_folder(folder: Path, project: Path) -> None:
    """Raise a GeneratorError where a site written into `folder` could cost the author something.

    Refused are the project, its `content/` and `themes/`, the home folder, all that hold one of
    these or lie in the sources, file-system roots, files, and folders holding what is not ours.
    Links are followed first. Touches nothing.
    """
    with refusals_named(folder):
        for reason in _reasons_against(folder, project):
            raise GeneratorError(
                f"`{folder}` {reason}",
                "name a folder for the finished site and nothing else, such as `public`",
            )


def _reasons_against(folder: Path, project: Path) -> Iterator[str]:
    place, root = _resolved(folder), _resolved(project)
    if any(part.startswith("~") for part in folder.parts):
        yield "begins with `~`, which was not replaced by the home folder"
    if place == place.parent:
        yield "is the root of a file system"
    if _contains(place, root):
        yield "is the project itself or holds it"
    if any(_contains(place, home) for home in _homes()):
        yield "is the home folder or holds it"
    for name in ("content", "themes"):
        source = _resolved(project / name)
        if _contains(source, place) or _contains(place, source):
            yield f"shares its place with `{name}/`, which the site is made from"
    if os.path.lexists(folder) and not place.is_dir():
        yield "is not a folder"
    if place.is_dir() and (strange := _strange_name(place)):
        yield f"holds `{strange}`, which knowingly did not write"


def _strange_name(folder: Path) -> str | None:
    """Return a name in a folder that never was ours; a first build may have died very early."""
    names = set(os.listdir(folder))  # noqa: PTH208  # names are all we need
    return None if MANIFEST in names else min(names - {LOCK, unfinished(MANIFEST)}, default=None)


def _contains(outer: Path, inner: Path) -> bool:
    return any(_is_same(outer, place) for place in (inner, *inner.parents))


def _is_same(one: Path, other: Path) -> bool:
    """Compare by identity, as one folder can be spelled in several ways on macOS and Windows."""
    return one == other or (one.exists() and other.exists() and one.samefile(other))


def _homes() -> tuple[Path, ...]:
    with suppress(RuntimeError):  # a container may have a user without one
        return (_resolved(Path.home()),)
    return ()


def _resolved(path: Path) -> Path:
    """Follow all links; a circle of them stays as it is, where `Path.resolve` would raise."""
    return Path(os.path.realpath(path))
