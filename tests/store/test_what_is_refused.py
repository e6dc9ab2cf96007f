"""What keeps a site out of a folder, told before anything is touched."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
from dataclasses import replace
from errno import ENOTSUP
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import GeneratorError
from generator.files import File
from generator.store import Written, refuse_folder, write_site
from generator.store.disk import DISK

if TYPE_CHECKING:
    from collections.abc import Mapping

MANIFEST = ".knowingly.json"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a home that a failing test may harm."""
    place = tmp_path / "users" / "ann"
    place.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(place))
    return place


@pytest.fixture
def project(home: Path) -> Path:
    place = home / "work" / "project"
    for name in ("content/offers", "themes/plain"):
        (place / name).mkdir(parents=True)
    (place / "site.yaml").write_text("name: Ann")
    return place


@pytest.fixture
def public(project: Path) -> Path:
    write(project / "public", {"index.html": "front"})
    return project / "public"


def write(folder: Path, site: Mapping[str, str]) -> Written:
    files = [File(path, text.encode()) for path, text in site.items()]
    return write_site(folder, files, project=folder.parent)


def everything(folder: Path) -> dict[Path, bytes | None]:
    return {place: place.read_bytes() if place.is_file() else None for place in folder.rglob("*")}


def refusal(folder: Path, site: Mapping[str, str]) -> str:
    """Return what a refused build says, once it is sure that nothing was touched."""
    before = everything(folder.parent)
    with pytest.raises(GeneratorError) as caught:
        write(folder, site)
    assert everything(folder.parent) == before
    return str(caught.value)


@pytest.mark.parametrize(
    ("folder", "reason"),
    [
        ("/", "is the root of a file system"),
        (".", "is the project itself or holds it"),
        ("..", "is the project itself or holds it"),
        ("../..", "is the project itself or holds it"),
        ("public/..", "is the project itself or holds it"),
        ("content", "shares its place with `content/`"),
        ("content/offers", "shares its place with `content/`"),
        ("content/new", "shares its place with `content/`"),
        ("themes", "shares its place with `themes/`"),
        ("themes/plain", "shares its place with `themes/`"),
        ("site.yaml", "is not a folder"),
    ],
)
def test_a_folder_that_would_cost_the_author_something_is_refused(
    project: Path, folder: str, reason: str
) -> None:
    with pytest.raises(GeneratorError, match=reason):
        refuse_folder(project / folder, project)


@pytest.mark.parametrize("folder", [".", "content", "site.yaml", "/"])
def test_a_link_is_judged_by_where_it_leads(project: Path, tmp_path: Path, folder: str) -> None:
    link = tmp_path / "link"
    link.symlink_to(project / folder)
    with pytest.raises(GeneratorError, match=r"link` (is|shares)"):
        refuse_folder(link, project)


def test_a_link_that_leads_nowhere_is_refused(project: Path) -> None:
    (project / "public").symlink_to(project / "nowhere")
    with pytest.raises(GeneratorError, match="is not a folder"):
        refuse_folder(project / "public", project)


def test_a_link_that_leads_to_itself_is_refused(project: Path) -> None:
    (project / "public").symlink_to(project / "public")
    with pytest.raises(GeneratorError):
        refuse_folder(project / "public", project)


@pytest.mark.parametrize("folder", [".", ".."])
def test_the_home_folder_is_refused_even_with_a_project_elsewhere(
    home: Path, tmp_path: Path, folder: str
) -> None:
    with pytest.raises(GeneratorError, match="is the home folder or holds it"):
        refuse_folder(home / folder, tmp_path / "elsewhere")


def test_a_user_without_a_home_can_build(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", no_home)
    refuse_folder(project / "public", project)


def test_the_folder_that_holds_sources_kept_elsewhere_is_refused(
    project: Path, tmp_path: Path
) -> None:
    shared = tmp_path / "shared"
    (project / "content").rename(tmp_path / "moved")
    shared.mkdir()
    (tmp_path / "moved").rename(shared / "content")
    (project / "content").symlink_to(shared / "content")
    with pytest.raises(GeneratorError, match="shares its place with `content/`"):
        refuse_folder(shared, project)


def test_a_folder_with_files_of_somebody_else_is_refused_by_one_of_their_names(
    project: Path,
) -> None:
    folder = project / "photos"
    folder.mkdir()
    (folder / "summer.jpg").write_text("jpg")
    assert "holds `summer.jpg`, which knowingly did not write" in refusal(
        folder, {"index.html": "front"}
    )


def test_an_empty_folder_and_a_missing_one_are_fine(project: Path) -> None:
    (project / "empty").mkdir()
    refuse_folder(project / "empty", project)
    refuse_folder(project / "not/there/yet", project)


def test_the_help_names_a_folder_that_would_do(project: Path) -> None:
    with pytest.raises(GeneratorError) as caught:
        refuse_folder(project, project)
    assert "`public`" in caught.value.help


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
