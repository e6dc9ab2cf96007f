"""Which paths an output folder can hold, and which of them not together."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from generator.diagnostics import GeneratorError

if TYPE_CHECKING:
    from collections.abc import Sequence

# What else may stand in an output folder; the lock only on Windows.
_OURS = ".knowingly"
MANIFEST = f"{_OURS}.json"
LOCK = f"{_OURS}.lock"
_UNFINISHED = f"{_OURS}-new"

_RENAME = "give one of the files that it is made from another name"

# A backslash or a colon leads elsewhere on Windows; the rest fits into no name there or anywhere.
_UNSAFE = re.compile(r"[\\:\x00-\x1f\ud800-\udfff]")


def is_plain(path: str) -> bool:
    """Tell whether `path` can only lead to a place inside the folder, on every system."""
    return not _UNSAFE.search(path) and {"", ".", ".."}.isdisjoint(path.split("/"))


def is_page(path: str) -> bool:
    """Tell whether `path` is a page, which names other files."""
    return path.endswith((".html", ".htm"))


def unfinished(path: str) -> str:
    """Return where the bytes of `path` are gathered: beside it, so that one move completes it."""
    return path + _UNFINISHED


def folder_of(path: str) -> str:
    """Return the folder that `path` lies in; empty for the output folder itself."""
    return path.rpartition("/")[0]


def folders_above(path: str) -> tuple[str, ...]:
    """Return the folders that `path` lies in, outermost first, without the output folder."""
    parts = path.split("/")
    return tuple("/".join(parts[:count]) for count in range(1, len(parts)))


def steps(path: str) -> tuple[str, ...]:
    """Return the folders above `path`, and `path` itself."""
    return (*folders_above(path), path)


def caseless(path: str) -> str:
    """Return what all spellings of `path` share where case and composition do not count."""
    return unicodedata.normalize("NFC", path.casefold())


def refuse_paths(paths: Sequence[str]) -> None:
    """Raise GeneratorError where `paths` cannot stand side by side on every computer."""
    for path in paths:
        if not is_plain(path):
            raise GeneratorError(f"`{path}` does not lie inside the output folder", _RENAME)
        if _OURS in path.casefold():
            raise GeneratorError(
                f"`{path}` holds `{_OURS}`, which knowingly keeps for itself", _RENAME
            )
    for path, count in Counter(paths).items():
        if count > 1:
            raise GeneratorError(f"`{path}` is there {count} times in one site", _RENAME)
    folders = {above for path in paths for above in folders_above(path)}
    for path in folders.intersection(paths):
        raise GeneratorError(f"`{path}` is both a file and a folder in one site", _RENAME)
    spelled: dict[str, str] = {}
    for step in sorted(folders.union(paths)):
        other = spelled.setdefault(caseless(step), step)
        if other != step:
            raise GeneratorError(
                f"`{other}` and `{step}` are one path where case does not count",
                "spell them alike, or give one of them another name",
            )
