"""What is left, and what is said, when the system refuses a call or behaves oddly."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from errno import EACCES, ENOSPC
from shutil import copytree
from typing import TYPE_CHECKING, Any

import pytest

from generator.diagnostics import GeneratorError
from generator.store.disk import DISK
from tests.store.faults import (
    AFTER,
    BEFORE,
    dead_links,
    refuse_everywhere,
    texts,
    write,
)
from tests.store.writing import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Site = Mapping[str, str]
    Call = Callable[..., Any]


@pytest.fixture(scope="module")
def refused_updates(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, str]]:
    """Return, for each call at which the update was refused, the folder and what was said."""
    return list(refuse_everywhere(tmp_path_factory.mktemp("refused"), EACCES))


def test_whichever_call_the_system_refuses_the_author_reads_where_and_why(
    refused_updates: list[tuple[Path, str]],
) -> None:
    assert len(refused_updates) > 100
    for folder, message in refused_updates:
        assert re.fullmatch(rf"stopped at `{folder}.*`: Permission denied", message)


def test_whichever_call_the_system_refuses_no_link_is_dead_and_nothing_unfinished_stays(
    refused_updates: list[tuple[Path, str]],
) -> None:
    for folder, _ in refused_updates:
        found = texts(folder)
        assert all(text in {BEFORE.get(path), AFTER.get(path)} for path, text in found.items())
        assert dead_links(found) == []
        assert not list(folder.rglob("*.knowingly-new"))


def test_the_build_after_a_refusal_leaves_exactly_the_site(
    refused_updates: list[tuple[Path, str]], tmp_path: Path
) -> None:
    for folder, _ in refused_updates:
        again = copytree(folder, tmp_path / folder.name)
        write(again, AFTER)
        assert texts(again) == AFTER


def test_a_disk_that_is_full_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    refusals = list(refuse_everywhere(tmp_path, ENOSPC, only="write"))
    said = [message for _, message in refusals]
    assert any(f"/new.css`: {os.strerror(ENOSPC)}" in message for message in said)
    assert f"/{MANIFEST}`: {os.strerror(ENOSPC)}" in said[-1]
    for folder, _ in refusals[:-1]:
        assert texts(folder) == BEFORE
        assert not list(folder.rglob("*.knowingly-new"))


def test_a_file_of_another_size_is_replaced_without_being_read(tmp_path: Path) -> None:
    write(tmp_path / "public", {"index.html": "short"})
    read: list[str] = []

    def read_and_tell(path: Path) -> bytes:
        read.append(path.name)
        return path.read_bytes()

    write(tmp_path / "public", {"index.html": "rather long"}, replace(DISK, read=read_and_tell))
    assert read == [MANIFEST]


def test_a_file_that_vanishes_while_it_is_compared_is_named(tmp_path: Path) -> None:
    def vanish_and_read(path: Path) -> bytes:
        if path.name == "old.css":
            path.unlink()
        return path.read_bytes()

    write(tmp_path / "public", BEFORE)
    with pytest.raises(GeneratorError, match=r"stopped at `.*old\.css`: No such file"):
        write(tmp_path / "public", AFTER, replace(DISK, read=vanish_and_read))


def test_a_system_that_takes_few_bytes_at_a_time_still_gets_all(tmp_path: Path) -> None:
    def write_little(handle: int, content: memoryview) -> int:
        return os.write(handle, content[:3])

    write(tmp_path / "public", AFTER, replace(DISK, write=write_little))
    assert texts(tmp_path / "public") == AFTER
