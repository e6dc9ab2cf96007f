"""What the folder `content/` is made of, and which of its files are none of it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from generator.passing import is_passing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

CONTENT, ASSETS = "content", "assets"
OFFERS = "content/offers"
PAGES = "content/pages"
# Where files lie that end like this.
HOMES = (
    ((".yaml", ".yml"), f"offers lie directly in `{OFFERS}`"),
    ((".md", ".markdown", ".mdown"), f"plain pages lie directly in `{PAGES}`"),
    ((".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"), f"pictures lie in `{CONTENT}/{ASSETS}`"),
)
MOST_STRAYS = 20  # that are named one by one
OTHER_SUFFIXES = {".yaml": {".yaml", ".yml"}, ".md": {".md", ".markdown", ".mdown"}}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that lies in a project and is on no page, and why."""

    path: str
    reason: str


def reason_to_leave_out(path: Path, suffix: str) -> str:
    """Return why a file is not to be published, or nothing where it is."""
    if path.name.startswith("_"):
        return "its name begins with `_`"
    if path.suffix == suffix:
        return ""
    if path.suffix.lower() in OTHER_SUFFIXES[suffix]:
        return f"its name ends in `{path.suffix}`; rename it to `{suffix}`"
    return f"its name does not end in `{suffix}`"


def strays(folder: Path) -> Iterator[LeftOut]:
    """Yield files that lie under `content/` where none is read; of very many the first ones."""
    found = tuple(islice(stray_paths(folder), MOST_STRAYS + 1))
    for path in found[:MOST_STRAYS]:
        yield LeftOut(path.relative_to(folder).as_posix(), reason_to_stray(path))
    if found[MOST_STRAYS:]:
        yield LeftOut(CONTENT, "more files lie in it where none is read")


def stray_paths(folder: Path) -> Iterator[Path]:
    """Yield what lies in folders among the offers and the plain pages, then in all other places."""
    for home, suffix in ((OFFERS, ".yaml"), (PAGES, ".md")):
        yield from all_in(it for it in entries(folder / home) if is_folder(it, suffix))
    homes = [folder / it for it in (OFFERS, PAGES, f"{CONTENT}/{ASSETS}")]
    there = [it for it in homes if it.exists()]
    others = (it for it in entries(folder / CONTENT) if it not in homes)
    # On some disks a name in capitals leads to the same folder.
    yield from all_in(it for it in others if not (it.exists() and any(map(it.samefile, there))))


def all_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield files by their names, of folders all that is in them.

    What is behind a link or a `_` stays unseen: these stand for themselves.
    """
    waiting = sorted(paths, reverse=True)
    while waiting:
        path = waiting.pop()
        if path.is_dir() and not path.is_symlink() and not path.name.startswith("_"):
            waiting += sorted(entries(path), reverse=True)
        else:
            yield path


def entries(place: Path) -> Iterator[Path]:
    """Yield what lies in a folder and is to stay there, if it may be looked into."""
    with suppress(OSError):
        yield from (it for it in place.iterdir() if not is_passing(it.name))


def is_folder(path: Path, suffix: str) -> bool:
    """Tell whether what lies among the offers or the pages is a folder, and not in place of one."""
    return path.suffix != suffix and path.is_dir()


def reason_to_stray(path: Path) -> str:
    """Return why a file is not read where it lies, and where it would be."""
    if path.name.startswith("_"):
        return "its name begins with `_`"
    if path.is_dir():
        return "it leads to another folder"
    if path.stem.partition(".")[0].lower() == "site" and path.suffix in OTHER_SUFFIXES[".yaml"]:
        return f"what is said of the whole site lies beside `{CONTENT}`; move it there"
    homes = (home for suffixes, home in HOMES if path.suffix.lower() in suffixes)
    return next((f"{it}; move it there" for it in homes), "no file is read that lies here")
