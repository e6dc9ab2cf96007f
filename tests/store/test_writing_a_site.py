"""What an author finds in the output folder after a build."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from generator.store import Written
from tests.store.writing import MANIFEST, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SITE = {"index.html": "front", "talks/next/index.html": "next", "style.css": "blue"}


@pytest.fixture
def public(tmp_path: Path) -> Path:
    return tmp_path / "project" / "public"


@pytest.fixture
def strict_umask() -> Iterator[None]:
    before = os.umask(0o077)
    yield
    os.umask(before)


def texts(folder: Path) -> dict[str, str]:
    """Return every file but the manifest."""
    return {
        place.relative_to(folder).as_posix(): place.read_text()
        for place in folder.rglob("*")
        if place.is_file() and place.name != MANIFEST
    }


def folders(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_dir()}


def test_a_first_build_makes_the_folder_and_all_it_needs(public: Path) -> None:
    assert write(public, SITE) == Written(changed=3, removed=0, unchanged=0)
    assert texts(public) == SITE


def test_a_file_without_bytes_is_written(public: Path) -> None:
    write(public, {".nojekyll": ""})
    assert texts(public) == {".nojekyll": ""}


def test_the_second_build_of_the_same_site_touches_nothing(public: Path) -> None:
    write(public, SITE)
    before = {place: place.stat() for place in (public, *public.rglob("*"))}
    assert write(public, SITE) == Written(changed=0, removed=0, unchanged=3)
    assert {place: place.stat() for place in before} == before


def test_a_file_that_stays_the_same_keeps_its_time_while_others_change(public: Path) -> None:
    write(public, SITE)
    os.utime(public / "style.css", ns=(1, 1))
    written = write(public, SITE | {"index.html": "other", "new/index.html": "new"})
    assert written == Written(changed=2, removed=0, unchanged=2)
    assert (public / "style.css").stat().st_mtime_ns == 1


def test_what_left_the_site_is_removed_with_the_folders_made_for_it(public: Path) -> None:
    write(public, SITE)
    assert write(public, {"index.html": "front"}) == Written(changed=0, removed=2, unchanged=1)
    assert texts(public) == {"index.html": "front"}
    assert folders(public) == set()


def test_a_folder_that_the_author_made_stays_when_it_becomes_empty(public: Path) -> None:
    write(public, {"index.html": "front"})
    (public / "talks").mkdir()
    write(public, SITE)
    write(public, {"index.html": "front"})
    assert folders(public) == {"talks"}


def test_a_folder_with_a_file_of_the_author_stays(public: Path) -> None:
    write(public, SITE)
    (public / "talks/notes.txt").write_text("mine")
    write(public, {"index.html": "front"})
    assert texts(public) == {"index.html": "front", "talks/notes.txt": "mine"}


def test_a_page_damaged_by_hand_is_repaired(public: Path) -> None:
    write(public, SITE)
    (public / "index.html").write_text("FRONT")
    (public / "style.css").unlink()
    assert write(public, SITE) == Written(changed=2, removed=0, unchanged=1)
    assert texts(public) == SITE


def test_a_file_altered_by_hand_stays_when_the_site_drops_it_and_is_named(public: Path) -> None:
    write(public, SITE)
    (public / "style.css").write_text("my own red")
    written = write(public, {"index.html": "front"})
    assert written == Written(changed=0, removed=1, unchanged=1, kept=("style.css",))
    assert texts(public) == {"index.html": "front", "style.css": "my own red"}


def test_a_file_that_stayed_because_it_was_altered_is_the_authors_from_then_on(
    public: Path,
) -> None:
    write(public, SITE)
    (public / "style.css").write_text("my own red")
    write(public, {"index.html": "front"})
    (public / "style.css").write_text("blue")
    assert write(public, {"index.html": "front"}) == Written(changed=0, removed=0, unchanged=1)
    assert texts(public)["style.css"] == "blue"


def test_a_file_replaced_by_a_folder_stays_when_the_site_drops_it(public: Path) -> None:
    write(public, SITE)
    (public / "style.css").unlink()
    (public / "style.css").mkdir()
    assert write(public, {"index.html": "front"}).kept == ("style.css",)
    assert folders(public) == {"style.css"}


def test_files_of_the_author_survive_every_build(public: Path) -> None:
    write(public, SITE)
    mine = {"CNAME": "example.org", ".well-known/security.txt": "me", "talks/photo.jpg": "jpg"}
    for path, text in mine.items():
        (public / path).parent.mkdir(exist_ok=True)
        (public / path).write_text(text)
    write(public, {"about/index.html": "about"})
    assert texts(public) == {"about/index.html": "about"} | mine


def test_a_file_of_the_author_with_the_bytes_of_the_site_stays_the_authors(public: Path) -> None:
    write(public, {"index.html": "front"})
    (public / "CNAME").write_text("example.org")
    assert write(public, {"index.html": "front", "CNAME": "example.org"}).unchanged == 2
    assert write(public, {"index.html": "front"}).removed == 0
    assert (public / "CNAME").read_text() == "example.org"


@pytest.mark.usefixtures("strict_umask")
def test_everything_can_be_read_by_a_web_server_whatever_the_umask(public: Path) -> None:
    write(public, SITE)
    modes = {place.is_dir(): place.stat().st_mode & 0o777 for place in public.rglob("*")}
    assert modes == {True: 0o755, False: 0o644}
    assert public.stat().st_mode & 0o777 == 0o755
    assert (public / MANIFEST).stat().st_mode & 0o777 == 0o644


def test_the_manifest_names_every_file_with_its_digest_in_order(public: Path) -> None:
    write(public, SITE)
    text = (public / MANIFEST).read_text()
    data = json.loads(text)
    assert data == {
        "format": 1,
        "files": {path: sha256(content.encode()).hexdigest() for path, content in SITE.items()},
        "folders": ["talks", "talks/next"],
        "writing": {},
    }
    assert text == json.dumps(data, sort_keys=True, separators=(",", ":")) + "\n"


def test_the_order_of_the_files_does_not_matter(tmp_path: Path) -> None:
    write(tmp_path / "one", SITE)
    write(tmp_path / "two", dict(reversed(SITE.items())))
    assert (tmp_path / "one" / MANIFEST).read_bytes() == (tmp_path / "two" / MANIFEST).read_bytes()


def test_a_folder_may_be_a_link_to_one_elsewhere(public: Path, tmp_path: Path) -> None:
    public.parent.mkdir()
    (tmp_path / "elsewhere").mkdir()
    public.symlink_to(tmp_path / "elsewhere")
    write(public, SITE)
    assert texts(tmp_path / "elsewhere") == SITE
    assert public.is_symlink()


def test_a_link_where_a_page_was_is_not_followed_when_the_site_drops_it(
    public: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "precious.css"
    outside.write_text("blue")
    write(public, SITE)
    (public / "style.css").unlink()
    (public / "style.css").symlink_to(outside)
    assert write(public, {"index.html": "front"}).kept == ("style.css",)
    assert outside.read_text() == "blue"
    assert (public / "style.css").is_symlink()


def test_a_link_where_a_folder_was_is_not_followed_when_the_site_drops_it(
    public: Path, tmp_path: Path
) -> None:
    write(public, SITE)
    (public / "talks").rename(tmp_path / "moved")
    (public / "talks").symlink_to(tmp_path / "moved")
    assert write(public, {"index.html": "front"}).kept == ("talks/next/index.html",)
    assert texts(tmp_path / "moved") == {"next/index.html": "next"}
    (tmp_path / "moved/next/index.html").unlink()
    write(public, {"index.html": "changed"})
    assert folders(tmp_path / "moved") == {"next"}
