"""Saves on a disk that tells times apart by two seconds, and gives a file nothing else anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.preview import stamps, watching
from generator.preview.stamps import GRAIN
from tests.preview.conftest import OFFER

SECOND = 10**9
BEGINNING = 1_800_000_000 * SECOND


class Disk:
    """The offer of a project on such a disk, and a clock that stands until it is set."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.now, self.time = folder, BEGINNING, 0
        self.sight = watching.look(folder)

    def given_to(self, path: str) -> tuple[int, int, int, int]:
        size = len(Path(path).read_bytes())
        return (self.time, size, 1, self.time) if path.endswith(OFFER) else (0, size, 2, 0)

    def save(self, text: str) -> None:
        (self.folder / OFFER).write_text(text, encoding="utf-8")
        self.time = self.now - self.now % GRAIN

    def seen(self) -> set[str]:
        """Look, and return what differs from the last look."""
        before, self.sight = self.sight, watching.look(self.folder, self.sight)
        return self.sight.differs(before)


@pytest.fixture
def disk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    disk = Disk(folder)
    monkeypatch.setattr(stamps, "given_to", disk.given_to)
    monkeypatch.setattr(watching, "time_ns", lambda: disk.now)
    disk.seen()
    assert not disk.seen()
    return disk


def test_a_second_save_of_the_same_size_within_the_grain_is_seen(disk: Disk) -> None:
    disk.save("one")
    assert disk.seen() == {OFFER}
    disk.now += SECOND
    disk.save("two")
    assert disk.seen() == {OFFER}
    assert not disk.seen()


def test_a_second_save_is_seen_though_the_next_look_is_long_after(disk: Disk) -> None:
    disk.save("one")
    assert disk.seen() == {OFFER}
    disk.now += SECOND
    disk.save("two")
    disk.now += 60 * SECOND
    assert disk.seen() == {OFFER}
    assert not disk.seen()


def test_a_save_that_is_followed_by_none_is_seen_once_however_often_one_looks(disk: Disk) -> None:
    disk.save("one")
    assert disk.seen() == {OFFER}
    for _ in range(5):
        disk.now += SECOND
        assert not disk.seen()


def test_the_bytes_of_what_was_saved_long_ago_are_not_read(
    disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(stamps, "blake2b", read)
    for _ in range(3):
        disk.now += SECOND
        assert not disk.seen()


def test_a_pipe_that_lies_there_is_seen_and_not_read(folder: Path) -> None:
    before = watching.look(folder)
    os.mkfifo(folder / "content" / "offers" / "pipe.yaml")
    assert watching.look(folder, before).differs(before) == {"content/offers/pipe.yaml"}
