"""What stands in an output folder, no link followed."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from enum import Enum, auto
from os.path import samestat
from typing import TYPE_CHECKING

from generator.store.manifest import digest
from generator.store.paths import folder_of, steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.store.disk import Disk


class Standing(Enum):
    """What stands at a path; a link, and all that lies behind one, is something else."""

    NOTHING = auto()
    FILE = auto()
    FOLDER = auto()
    SOMETHING_ELSE = auto()


@dataclass(frozen=True, slots=True)
class Ground:
    """A folder as it was found: what stood at every path asked about, and at those above it."""

    disk: Disk
    root: Path
    found: Mapping[str, Standing]

    def standing(self, path: str) -> Standing:
        """Tell what stands at `path`, one of those asked about."""
        return self.found[path]

    def holds(self, path: str, content: bytes) -> bool:
        """Tell whether a file with exactly these bytes stands at `path`; size is asked first."""
        if self.standing(path) is not Standing.FILE:
            return False
        place = self.root / path
        return self.disk.look(place).st_size == len(content) and self.disk.read(place) == content

    def has_digest(self, path: str, expected: str) -> bool:
        """Tell whether a file whose bytes have this digest stands at `path`."""
        if self.standing(path) is not Standing.FILE:
            return False
        return digest(self.disk.read(self.root / path)) == expected

    def are_one(self, one: str, other: str) -> bool:
        """Tell whether two spellings lead to one and the same thing."""
        if Standing.NOTHING in {self.standing(one), self.standing(other)}:
            return False
        return samestat(self.disk.look(self.root / one), self.disk.look(self.root / other))


def survey(disk: Disk, root: Path, paths: Iterable[str]) -> Ground:
    """Look once at each of `paths` and at the folders above it."""
    found: dict[str, Standing] = {}
    for place in sorted({step for path in paths for step in steps(path)}):
        match found.get(folder_of(place), Standing.FOLDER):
            case Standing.FOLDER:
                found[place] = _standing_at(disk, root / place)
            case Standing.SOMETHING_ELSE:
                found[place] = Standing.SOMETHING_ELSE
            case _:
                found[place] = Standing.NOTHING
    return Ground(disk, root, found)


def _standing_at(disk: Disk, place: Path) -> Standing:
    try:
        mode = disk.look(place).st_mode
    except FileNotFoundError:
        return Standing.NOTHING
    if stat.S_ISREG(mode):
        return Standing.FILE
    return Standing.FOLDER if stat.S_ISDIR(mode) else Standing.SOMETHING_ELSE
