"""What a reader and the next build find after a build was killed."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.faults import (
    AFTER,
    BEFORE,
    CIRCLES_AFTER,
    CIRCLES_BEFORE,
    Killed,
    as_met_by_readers,
    dead_links,
    dying_at,
    every_call,
    everything,
    kill_everywhere,
    texts,
    write,
)
from tests.store.writing import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Site = Mapping[str, str]
    Call = Callable[..., Any]


@pytest.fixture(scope="module")
def killed_updates(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return a folder for each call at which the update from BEFORE to AFTER was killed."""
    return kill_everywhere(tmp_path_factory.mktemp("updates"), BEFORE, AFTER)


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
