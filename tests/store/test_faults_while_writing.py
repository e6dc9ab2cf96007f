"""What a reader and the next build find after a build was killed, or refused by the system."""

from __future__ import annotations

import os
import re
from dataclasses import fields, replace
from errno import EACCES, ENOSPC
from itertools import count
from pathlib import Path
from posixpath import dirname, join, normpath
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import GeneratorError
from generator.files import File
from generator.store import Written, write_site
from generator.store.disk import DISK, Disk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Site = Mapping[str, str]
    Call = Callable[..., Any]

MANIFEST = ".knowingly.json"
READING = {"look", "names", "read"}
HASTY = replace(DISK, sync=lambda _handle: None)  # no power cut here, and a thousand builds


def page(*links: str) -> str:
    return "".join(f'<a href="{link}"></a>' for link in links)


BEFORE = {
    "index.html": page("talks/", "steady/", "leaving/", "old.css", "logo.svg"),
    "talks/index.html": page("../", "../leaving/", "../old.css"),
    "steady/index.html": page("../", "../talks/", "../logo.svg"),
    "leaving/index.html": page("../", "next/", "photo.jpg"),
    "leaving/next/index.html": page("../../", "../../old.css"),
    "leaving/photo.jpg": "photo",
    "old.css": "old",
    "logo.svg": "logo",
    "sitemap.xml": "talks steady leaving",
}
AFTER = {
    "index.html": page("talks/", "steady/", "arriving/", "new.css", "logo.svg"),
    "talks/index.html": page("../", "../arriving/next/", "../new.css"),
    "steady/index.html": BEFORE["steady/index.html"],
    "arriving/index.html": page("../", "next/", "../terms/arriving/1/", "photo.jpg"),
    "arriving/next/index.html": page("../../", "../../terms/arriving/1/"),
    "arriving/photo.jpg": "other photo",
    "terms/arriving/1/index.html": page("../../../", "../../../new.css"),
    "new.css": "new",
    "logo.svg": "other logo",
    "sitemap.xml": "talks steady arriving",
}
# The pages of one offer name each other, so they cannot come or go one by one and be whole.
CIRCLES_BEFORE = BEFORE | {"leaving/next/index.html": page("../", "../../talks/")}
CIRCLES_AFTER = AFTER | {
    "arriving/next/index.html": page("../", "../../terms/arriving/1/"),
    "terms/arriving/1/index.html": page("../../../arriving/", "../../../arriving/next/"),
}


class Killed(BaseException):
    """The process is gone: nothing of ours runs after it, not even an `except OSError`."""


def every_call(wrap: Callable[[str, Call], Call]) -> Disk:
    return Disk(**{part.name: wrap(part.name, getattr(HASTY, part.name)) for part in fields(Disk)})


def dying_at(number: int) -> Disk:
    """Return a disk on which a process dies at its changing call `number`, a write half done."""
    calls = count(1)

    def wrap(name: str, call: Call) -> Call:
        def attempt(*arguments: Any) -> Any:  # noqa: ANN401  # stands for any call
            now = number if name in READING else next(calls)
            if name == "close":
                call(*arguments)  # the system closes what the dead leave open
            if now == number and name == "write":
                call(arguments[0], arguments[1][: len(arguments[1]) // 2])
            if now >= number and name not in READING:
                raise Killed
            return None if name == "close" else call(*arguments)

        return attempt

    return every_call(wrap)


def refusing_at(number: int, reason: int, only: str = "") -> Disk:
    """Return a disk whose call `number` (of those called `only`, if given) fails for `reason`."""
    calls = count(1)

    def wrap(name: str, call: Call) -> Call:
        def attempt(*arguments: Any) -> Any:  # noqa: ANN401  # stands for any call
            if only in {"", name} and next(calls) == number:
                place = [argument for argument in arguments if isinstance(argument, Path)][-1:]
                raise OSError(reason, os.strerror(reason), *place)
            return call(*arguments)

        return attempt

    return every_call(wrap)


def write(folder: Path, site: Site, disk: Disk = HASTY) -> Written:
    files = [File(path, text.encode()) for path, text in site.items()]
    return write_site(folder, files, project=folder.parent / "project", disk=disk)


def texts(folder: Path) -> dict[str, str]:
    """Return all that a reader can ask for."""
    return {
        place.relative_to(folder).as_posix(): place.read_text()
        for place in folder.rglob("*")
        if place.is_file() and ".knowingly" not in place.name
    }


def everything(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return all that is there, with its mode."""
    return {
        place.relative_to(folder).as_posix(): (
            place.stat().st_mode,
            place.read_bytes() if place.is_file() else b"",
        )
        for place in folder.rglob("*")
    }


def links(path: str, text: str) -> Iterator[str]:
    for href in re.findall(r'href="([^"]*)"', text):
        target = normpath(join(dirname(path), href))
        yield normpath(join(target, "index.html")) if href.endswith("/") else target


def dead_links(site: Site) -> list[tuple[str, str]]:
    pages = [path for path in site if path.endswith(".html")]
    return [(path, link) for path in pages for link in links(path, site[path]) if link not in site]


def as_met_by_readers(site: Site, doors: set[str]) -> dict[str, str]:
    """Return what can be reached from `doors` by following links, a dead link being an error."""
    reached: dict[str, str] = {}
    ahead = sorted(doors)
    while ahead:
        path = ahead.pop()
        if path not in reached:
            reached[path] = site[path]
            ahead += links(path, site[path])
    return reached


@pytest.fixture(scope="module")
def killed_updates(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return a folder for each call at which the update from BEFORE to AFTER was killed."""
    return kill_everywhere(tmp_path_factory.mktemp("updates"), BEFORE, AFTER)


@pytest.fixture(scope="module")
def refused_updates(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, str]]:
    """Return, for each call at which the update was refused, the folder and what was said."""
    return list(refuse_everywhere(tmp_path_factory.mktemp("refused"), EACCES))


def kill_everywhere(place: Path, before: Site, after: Site) -> list[Path]:
    write(place / "before", before)
    folders = []
    for number in count(1):
        folder = place / str(number)
        copytree(place / "before", folder)
        try:
            write(folder, after, dying_at(number))
        except Killed:
            folders.append(folder)
        else:
            break
    return folders


def refuse_everywhere(place: Path, reason: int, only: str = "") -> Iterator[tuple[Path, str]]:
    """Yield a folder for each call at which the update was refused, and what was said."""
    write(place / "before", BEFORE)
    for number in count(1):
        folder = place / str(number)
        copytree(place / "before", folder)
        try:
            write(folder, AFTER, refusing_at(number, reason, only))
        except GeneratorError as error:
            yield folder, str(error)
        else:
            break


def test_the_update_can_be_killed_at_many_calls(killed_updates: list[Path]) -> None:
    assert len(killed_updates) > 50
    found = [texts(folder) for folder in killed_updates]
    assert found[0] == BEFORE
    assert found[-1] == AFTER
    assert any(texts not in (BEFORE, AFTER) for texts in found)


def test_after_a_kill_every_file_is_wholly_the_old_or_the_new_one(
    killed_updates: list[Path],
) -> None:
    for folder in killed_updates:
        for path, text in texts(folder).items():
            assert text in {BEFORE.get(path), AFTER.get(path)}


def test_after_a_kill_what_both_sites_have_is_there(killed_updates: list[Path]) -> None:
    for folder in killed_updates:
        assert texts(folder).keys() >= BEFORE.keys() & AFTER.keys()


def test_after_a_kill_every_link_leads_somewhere(killed_updates: list[Path]) -> None:
    assert dead_links(BEFORE) == dead_links(AFTER) == []
    for folder in killed_updates:
        assert dead_links(texts(folder)) == []


def test_after_a_kill_the_sitemap_names_only_pages_that_are_there(
    killed_updates: list[Path],
) -> None:
    for folder in killed_updates:
        found = texts(folder)
        assert {f"{name}/index.html" for name in found["sitemap.xml"].split()} <= found.keys()


def test_no_reader_meets_a_dead_link_where_new_pages_name_each_other(tmp_path: Path) -> None:
    doors = CIRCLES_BEFORE.keys() & CIRCLES_AFTER.keys()
    for folder in kill_everywhere(tmp_path, CIRCLES_BEFORE, CIRCLES_AFTER):
        found = texts(folder)
        assert as_met_by_readers(found, doors).keys() <= found.keys()


def test_in_a_first_build_the_front_page_comes_when_all_it_leads_to_is_there(
    tmp_path: Path,
) -> None:
    for folder in kill_everywhere(tmp_path, {}, CIRCLES_AFTER):
        found = texts(folder)
        assert "index.html" not in found or dead_links(found) == []


def test_the_build_after_a_kill_leaves_exactly_the_site(
    killed_updates: list[Path], tmp_path: Path
) -> None:
    write(tmp_path / "never killed", BEFORE)
    write(tmp_path / "never killed", AFTER)
    expected = everything(tmp_path / "never killed")
    for folder in killed_updates:
        again = copytree(folder, tmp_path / folder.name)
        write(again, AFTER)
        assert everything(again) == expected


def test_the_build_after_a_kill_may_go_back_to_the_old_site(
    killed_updates: list[Path], tmp_path: Path
) -> None:
    write(tmp_path / "old", BEFORE)
    for folder in killed_updates:
        again = copytree(folder, tmp_path / folder.name)
        write(again, BEFORE)
        assert everything(again) == everything(tmp_path / "old")


def test_the_build_after_a_kill_may_drop_what_the_killed_one_was_changing(
    killed_updates: list[Path], tmp_path: Path
) -> None:
    for folder in killed_updates:
        again = copytree(folder, tmp_path / folder.name)
        write(again, {"index.html": "all that is left"})
        assert set(everything(again)) == {"index.html", MANIFEST}


def test_the_manifest_has_reached_the_device_before_the_first_other_file_is_made(
    tmp_path: Path,
) -> None:
    calls: list[str] = []

    def wrap(name: str, call: Call) -> Call:
        def attempt(*arguments: Any) -> Any:  # noqa: ANN401  # stands for any call
            if name in {"open", "sync", "move"}:
                calls.append(" ".join([name, *(a.name for a in arguments if isinstance(a, Path))]))
            return call(*arguments)

        return attempt

    write(tmp_path / "public", {"index.html": "front"}, every_call(wrap))
    assert calls[:4] == [
        f"open {MANIFEST}.knowingly-new",
        "sync",
        f"move {MANIFEST}.knowingly-new {MANIFEST}",
        "open index.html.knowingly-new",
    ]


def test_a_kill_under_a_strict_umask_leaves_no_folder_closed_to_readers(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        folders = kill_everywhere(tmp_path, BEFORE, AFTER)
        for folder in folders:
            write(folder, AFTER)
    finally:
        os.umask(before)
    for folder in folders:
        modes = {mode & 0o777 for mode, _ in everything(folder).values()}
        assert modes == {0o755, 0o644}


def test_a_first_build_that_was_killed_is_not_taken_for_somebody_elses_folder(
    tmp_path: Path,
) -> None:
    for number in count(1):
        folder = tmp_path / str(number)
        try:
            write(folder, AFTER, dying_at(number))
        except Killed:
            write(folder, BEFORE)
            assert texts(folder) == BEFORE
            assert not list(folder.rglob("*.knowingly-new"))
        else:
            break
    assert number > 50


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


SITES = st.dictionaries(
    st.sampled_from(["index.html", "a/index.html", "a/b/c.html", "a/x.css", "b/d.svg", "e.txt"]),
    st.sampled_from(["", "one", "other"]),
)


@settings(max_examples=80, deadline=None)
@given(sites=st.lists(st.tuples(SITES, st.integers(1, 60)), max_size=4), last=SITES)
def test_after_any_number_of_killed_builds_of_any_sites_the_last_one_stands(
    sites: list[tuple[Site, int]], last: Site
) -> None:
    with TemporaryDirectory() as place:
        folder = Path(place, "public")
        for site, number in sites:
            try:
                write(folder, site, dying_at(number))
            except Killed:
                continue
        write(folder, last)
        expected = {*last, MANIFEST} if last or (folder / MANIFEST).exists() else set()
        assert {
            p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()
        } == expected
        assert texts(folder) == last
        assert all(any(p.iterdir()) for p in folder.rglob("*") if p.is_dir())
