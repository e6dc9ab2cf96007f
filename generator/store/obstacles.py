"""What keeps a site out of a folder: things in it that are not ours, or are not files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import GeneratorError
from generator.store.ground import Standing
from generator.store.paths import caseless, folders_above, steps

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from generator.store.ground import Ground

_MOVE_IT = "move it elsewhere, or name another folder for the site"


def refuse_obstacles(ground: Ground, writes: Iterable[str], ours: Container[str]) -> None:
    """Raise GeneratorError where one of `writes` needs a place that is not ours to take."""
    for path in writes:
        for above in folders_above(path):
            if ground.standing(above) not in {Standing.NOTHING, Standing.FOLDER}:
                raise GeneratorError(
                    f"`{ground.root / above}` is not a folder, and `{path}` goes into one", _MOVE_IT
                )
        standing = ground.standing(path)
        if standing in {Standing.FOLDER, Standing.SOMETHING_ELSE}:
            raise GeneratorError(f"`{ground.root / path}` is there and is not a file", _MOVE_IT)
        if standing is Standing.FILE and path not in ours:
            raise GeneratorError(
                f"`{ground.root / path}` is there and knowingly did not write it", _MOVE_IT
            )


def refuse_respelling(ground: Ground, stale: Iterable[str], wanted: Iterable[str]) -> None:
    """Raise GeneratorError where the disk takes an old path and a wanted one for the same.

    Where case does not count, deleting `About/` would delete the `about/` written just before.
    """
    spelled = {caseless(step): step for path in wanted for step in steps(path)}
    for old in (step for path in stale for step in steps(path)):
        now = spelled.get(caseless(old), old)
        if now != old and ground.are_one(now, old):
            raise GeneratorError(
                f"`{ground.root / old}` is there and is now spelled `{now}`",
                f"delete `{ground.root / old}` and build again",
            )
