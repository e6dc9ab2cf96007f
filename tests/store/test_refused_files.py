"""What may not be written, replaced or followed in a folder that is fine itself."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
from dataclasses import replace
from errno import ENOTSUP
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import GeneratorError
from generator.files import File
from generator.store import Written, write_site
from generator.store.disk import DISK
from tests.store.refusing import everything, refusal
from tests.store.writing import MANIFEST, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "path",
    ["../x", "/x", "a/../x", "a//x", "./x", "", "a/", "a\\x", "C:/x", "a\0x", "\ud800", "a\nx"],
)
def test_a_path_that_leads_out_of_the_folder_is_not_written(public: Path, path: str) -> None:
    assert "does not lie inside the output folder" in refusal(public, {path: "x"})


@pytest.mark.parametrize(
    "path", [MANIFEST, ".Knowingly.JSON", "a.html.knowingly-new", "a.knowingly-new/index.html"]
)
def test_names_that_the_store_needs_are_not_written(public: Path, path: str) -> None:
    assert "which knowingly keeps for itself" in refusal(public, {path: "x"})


def test_one_path_twice_is_refused(public: Path) -> None:
    files = [File("index.html", b"one"), File("index.html", b"two")]
    with pytest.raises(GeneratorError, match=r"`index\.html` is there 2 times"):
        write_site(public, files, project=public.parent)
    assert (public / "index.html").read_text() == "front"


def test_a_path_that_is_a_file_and_a_folder_in_one_site_is_refused(public: Path) -> None:
    assert "`a` is both a file and a folder" in refusal(public, {"a": "x", "a/index.html": "x"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("About/index.html", "about/index.html"),
        ("About/one.html", "about/two.html"),
        ("a/Logo.svg", "a/logo.svg"),
        ("\u00e4.html", "a\u0308.html"),
        ("Stra\u00dfe.html", "strasse.html"),
    ],
)
def test_paths_that_are_one_where_case_does_not_count_are_refused(
    public: Path, one: str, other: str
) -> None:
    assert "are one path where case does not count" in refusal(public, {one: "x", other: "x"})


def test_a_path_that_only_changed_its_case_is_refused_where_the_disk_sees_no_difference(
    public: Path,
) -> None:
    write(public, {"Logo.svg": "svg"})
    (public / "logo.svg").hardlink_to(public / "Logo.svg")
    assert "`logo.svg`" in refusal(public, {"logo.svg": "svg"})


def test_a_path_that_only_changed_its_case_is_renamed_where_the_disk_sees_a_difference(
    public: Path,
) -> None:
    write(public, {"About/index.html": "about"})
    assert write(public, {"about/index.html": "about"}) == Written(1, 1, 0)


def test_a_file_of_the_author_in_the_way_is_named_and_left(public: Path) -> None:
    (public / "robots.txt").write_text("mine")
    message = refusal(public, {"index.html": "changed", "robots.txt": "ours"})
    assert message == f"`{public}/robots.txt` is there and knowingly did not write it"


@pytest.mark.parametrize("path", ["talks", "index.html"])
def test_a_file_where_a_folder_is_needed_is_named_and_left(public: Path, path: str) -> None:
    (public / "talks").write_text("mine")
    message = refusal(public, {f"{path}/next/index.html": "next"})
    assert (
        message == f"`{public}/{path}` is not a folder, and `{path}/next/index.html` goes into one"
    )


def test_a_folder_where_a_file_is_needed_is_named_and_left(public: Path) -> None:
    (public / "style.css").mkdir()
    assert "style.css` is there and is not a file" in refusal(public, {"style.css": "blue"})


def test_a_link_where_a_page_goes_is_not_written_through(public: Path, tmp_path: Path) -> None:
    outside = tmp_path / "precious.html"
    outside.write_text("front")
    (public / "index.html").unlink()
    (public / "index.html").symlink_to(outside)
    assert "index.html` is there and is not a file" in refusal(public, {"index.html": "front"})
    assert outside.read_text() == "front"


def test_a_link_where_a_folder_goes_is_not_written_through(public: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (public / "talks").symlink_to(outside)
    assert "talks` is not a folder" in refusal(public, {"talks/next/index.html": "next"})
    assert everything(outside) == {}


def test_a_file_of_the_author_where_bytes_are_gathered_is_named_and_left(public: Path) -> None:
    (public / "index.html.knowingly-new").write_text("mine")
    assert "did not write it" in refusal(public, {"index.html": "changed"})


def manifest(**parts: object) -> bytes:
    return json.dumps({"format": 1, "files": {}, "folders": [], "writing": {}} | parts).encode()


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        b"[]",
        b"{}",
        manifest(format=2),
        manifest(more=1),
        manifest(files=[]),
        manifest(files={"index.html": 1}),
        manifest(files={"index.html": "F" * 64}),
        manifest(files={"../../precious": "0" * 64}),
        manifest(files={"/etc/passwd": "0" * 64}),
        manifest(files={"C:/precious": "0" * 64}),
        manifest(writing={"a/../../precious": "0" * 64}),
        manifest(folders={}),
        manifest(folders=[1]),
        manifest(folders=[".."]),
    ],
)
def test_a_damaged_manifest_is_never_followed(public: Path, damage: bytes) -> None:
    (public / MANIFEST).write_bytes(damage)
    assert f"`{public}/{MANIFEST}` is damaged" in refusal(public, {"index.html": "changed"})


def test_a_manifest_that_is_a_link_is_never_followed(public: Path, tmp_path: Path) -> None:
    (public / MANIFEST).rename(tmp_path / "moved.json")
    (public / MANIFEST).symlink_to(tmp_path / "moved.json")
    assert "is damaged: it is not a file" in refusal(public, {"index.html": "changed"})


def test_of_two_builds_at_once_the_second_is_told(public: Path) -> None:
    told = []

    def build_meanwhile(path: Path, flags: int) -> int:
        with pytest.raises(GeneratorError, match="another build is writing into") as caught:
            write(public, {"index.html": "second"})
        told.append(caught.value)
        return os.open(path, flags)

    write_site(
        public,
        [File("index.html", b"first")],
        project=public.parent,
        disk=replace(DISK, open=build_meanwhile),
    )
    assert told
    assert (public / "index.html").read_text() == "first"


def test_a_killed_build_keeps_nobody_out(public: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from generator.store.lock import only_writer\n"
        "with only_writer(Path(sys.argv[1])): print('in', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(  # our own interpreter
        [sys.executable, "-c", script, str(public)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        other.stdout.readline()
        assert "another build is writing" in refusal(public, {"index.html": "changed"})
        other.kill()
    assert write(public, {"index.html": "changed"}).changed == 1


def test_a_disk_that_knows_no_locks_is_written_all_the_same(
    public: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(_handle: int, _operation: int) -> None:
        raise OSError(ENOTSUP, os.strerror(ENOTSUP))

    monkeypatch.setattr(fcntl, "flock", unknown)
    assert write(public, {"index.html": "changed"}).changed == 1
