"""A world that refuses, and a site that stands when it does."""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING

import pytest

from generator.cli import main
from tests.commands.runs import FINE, knowingly, tree
from tests.conftest import project_in

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Ended:
    """How a run in this process ended."""

    code: object
    stderr: str


@pytest.fixture
def main_in(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Ended]:
    """Return what runs the command in this process, where a test can make the world refuse."""

    def run(folder: Path, *words: str) -> Ended:
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "argv", ["knowingly", *words])
        with pytest.raises(SystemExit) as end:
            main()
        return Ended(end.value.code, capsys.readouterr().err)

    return run


@pytest.fixture
def refuse_reading(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Return what takes the right to read one file or folder away, even from an administrator."""

    def refuse(refused: Path) -> None:
        def guard(name: str) -> None:
            call = getattr(Path, name)

            def guarded(path: Path, *words: object, **more: object) -> object:
                if path == refused:
                    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
                return call(path, *words, **more)

            monkeypatch.setattr(Path, name, guarded)

        for name in ("iterdir", "open", "read_bytes", "glob"):
            guard(name)

    return refuse


@pytest.fixture(scope="session")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project that was built, for tests to copy what came out."""
    folder = project_in(tmp_path_factory.mktemp("standing"))
    assert knowingly("build", folder=folder).returncode == FINE
    return folder


@pytest.fixture
def published(folder: Path, standing: Path) -> dict[str, bytes]:
    """Return the site that stands in the project and that no later mistake may take down."""
    copytree(standing / "public", folder / "public")
    return tree(folder / "public")
