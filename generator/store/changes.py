"""What has to change so that a folder becomes a site, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.store.ground import Standing, survey
from generator.store.manifest import Manifest, digest
from generator.store.obstacles import refuse_obstacles, refuse_respelling
from generator.store.paths import MANIFEST, folders_above, is_page, unfinished

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from generator.files import File
    from generator.store.disk import Disk
    from generator.store.ground import Ground


@dataclass(frozen=True, slots=True)
class Changes:
    """What to do in a folder, each tuple in the order of doing it.

    `leftovers` are what a killed build had begun; `spare` are folders of ours that the site no
    longer needs, to be removed if nothing is left in them. `kept` are files of ours that the
    site no longer has but that somebody altered or replaced: nothing is done to them, and they
    are not ours any more. `ahead` and `after` are the manifests to record before the first write
    and after the last.
    """

    leftovers: tuple[str, ...]
    folders: tuple[str, ...]
    writes: tuple[File, ...]
    deletions: tuple[str, ...]
    spare: tuple[str, ...]
    kept: tuple[str, ...]
    ahead: Manifest
    after: Manifest


def compare(disk: Disk, root: Path, files: Sequence[File], remembered: Manifest) -> Changes:
    """Return what makes `root`, of which `remembered` is ours, hold exactly `files` of ours.

    Only reads. Raises GeneratorError where something that is not ours is in the way.
    """
    wanted = {file.path: digest(file.content) for file in files}
    needed = frozenset(above for path in wanted for above in folders_above(path))
    known = {*remembered.files, *remembered.writing, *remembered.folders}
    ground = survey(disk, root, known.union(wanted))
    ours = _settled(ground, remembered)
    stale = ours.keys() - wanted.keys()
    writes = [file for file in files if not ground.holds(file.path, file.content)]
    refuse_respelling(ground, stale, wanted)
    refuse_obstacles(ground, (file.path for file in writes), ours)

    writing = {file.path: wanted[file.path] for file in writes}
    missing = {folder for folder in needed if ground.standing(folder) is Standing.NOTHING}
    made = remembered.folders | missing
    deletions = {path for path in stale if ground.has_digest(path, ours[path])}
    return Changes(
        leftovers=_leftovers(disk, root, remembered, writing),
        folders=tuple(sorted(missing | _half_made(remembered, needed))),
        writes=tuple(sorted(writes, key=lambda file: _turn(ground, file.path))),
        deletions=tuple(sorted(deletions, key=lambda path: _turn(ground, path), reverse=True)),
        spare=_standing_as(ground, remembered.folders - needed, {Standing.FOLDER})[::-1],
        kept=_standing_as(ground, stale - deletions, {*Standing} - {Standing.NOTHING}),
        ahead=Manifest(ours, made, writing),
        # A file that stood there already, with the same bytes, is somebody else's all the same.
        after=Manifest(
            {path: wanted[path] for path in wanted if path in ours or path in writing},
            made & needed,
        ),
    )


def _settled(ground: Ground, remembered: Manifest) -> Mapping[str, str]:
    """Return the files that are ours after a build that may have been killed on its way."""
    arrived = {
        path: value
        for path, value in remembered.writing.items()
        if path not in remembered.files or ground.has_digest(path, value)
    }
    return {**remembered.files, **arrived}


def _half_made(remembered: Manifest, needed: frozenset[str]) -> frozenset[str]:
    """Return the folders that a killed build may have made and not yet opened to all."""
    return remembered.folders & needed if remembered.writing else frozenset()


def _leftovers(
    disk: Disk, root: Path, remembered: Manifest, writing: Iterable[str]
) -> tuple[str, ...]:
    begun = [unfinished(path) for path in (MANIFEST, *remembered.writing)]
    about_to_begin = [unfinished(path) for path in (MANIFEST, *writing)]
    ground = survey(disk, root, [*begun, *about_to_begin])
    found = _standing_as(ground, begun, {Standing.FILE})
    refuse_obstacles(ground, about_to_begin, found)
    return found


def _standing_as(ground: Ground, paths: Iterable[str], standings: set[Standing]) -> tuple[str, ...]:
    return tuple(sorted(path for path in paths if ground.standing(path) in standings))


def _turn(ground: Ground, path: str) -> tuple[bool, bool, int, str]:
    """Return when `path` is written; deletions go the other way round.

    Each step leaves every link that a reader can follow leading somewhere:

    1. What is new goes first, since no page there names it yet, and within it the pages last,
       since they name the rest, from the innermost to the front page.
    2. What changes goes next, again pages last: by now all that it may name is there, and all
       that its neighbours named before is there still.
    3. What the site no longer has goes last, since by now no page left names it: the outermost
       page first, then what was beneath it, then what they showed.

    New pages that name each other in a circle cannot all appear in one step, but no page that
    was there before leads to any of them until all are there; and so for those that leave.
    """
    is_new = ground.standing(path) is Standing.NOTHING
    return (not is_new, is_page(path), -path.count("/"), path)
