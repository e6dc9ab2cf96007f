"""Folders, streams and themes that cannot be used: what is said, and what is left alone."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.runs import FINE, WORLD, knowingly, tree


def test_a_script_that_reads_no_further_takes_nothing_from_a_build(folder: Path) -> None:
    unread, closed = os.pipe()
    os.close(unread)
    command = [sys.executable, "-m", "generator", "build"]
    run = subprocess.run(command, cwd=folder, stdout=closed, stderr=subprocess.PIPE, check=False)
    assert run.returncode == FINE
    assert run.stderr.decode().endswith("16 written, 0 unchanged, 0 removed\n")
    run = subprocess.run(command, cwd=folder, stdout=closed, stderr=closed, check=False)
    os.close(closed)
    assert run.returncode == FINE


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("build >&-", FINE),
        ("build 2>&-", FINE),
        ("check 2>&-", FINE),
        ("build >/dev/full", WORLD),
        ("build 2>/dev/full", WORLD),
        ("check 2>/dev/full", WORLD),
    ],
)
def test_what_nobody_reads_stops_nothing_and_what_cannot_be_kept_is_the_worlds_part(
    folder: Path, words: str, code: int
) -> None:
    command = f"{shlex.quote(sys.executable)} -m generator {words}"
    run = subprocess.run(command, cwd=folder, shell=True, capture_output=True, check=False)  # noqa: S602  # a shell closes what it is told to
    assert run.returncode == code, run.stderr


def test_a_full_disk_behind_the_output_is_no_mistake_of_ours(folder: Path) -> None:
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [sys.executable, "-m", "generator", "build"],
            cwd=folder,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert "Traceback" not in run.stderr
    assert run.returncode == WORLD


def test_an_empty_folder_is_told_what_to_write(tmp_path: Path) -> None:
    run = knowingly("build", folder=tmp_path)
    assert run.returncode == WORLD
    assert "there is no `site.yaml`" in run.stderr
    assert "name, email and receiver" in run.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["site.yml", "Site.yaml", "SITE.YML", "site.yaml.txt"])
def test_a_site_file_under_another_name_is_named(folder: Path, name: str) -> None:
    (folder / "site.yaml").rename(folder / name)
    run = knowingly("check", folder=folder)
    assert run.returncode == WORLD
    assert f"= help: rename `{name}` to `site.yaml`" in run.stderr


@pytest.mark.parametrize("out", [".", "..", "content", "themes/x", "/"])
def test_a_folder_that_holds_something_else_is_never_written_into(folder: Path, out: str) -> None:
    before = tree(folder)
    run = knowingly("build", "--out", out, folder=folder)
    assert run.returncode == WORLD
    assert "= help: name a folder for the finished site" in run.stderr
    assert tree(folder) == before


def test_a_strange_file_in_the_output_folder_is_left_alone(folder: Path) -> None:
    (folder / "public").mkdir()
    (folder / "public" / "thesis.txt").write_text("mine", encoding="utf-8")
    assert knowingly("build", folder=folder).returncode == WORLD
    assert tree(folder / "public") == {"thesis.txt": b"mine"}


@pytest.mark.parametrize("out", ["~", "~/site"])
def test_a_tilde_that_no_shell_replaced_is_no_folder(folder: Path, out: str) -> None:
    run = knowingly("build", f"--out={out}", folder=folder)
    assert run.returncode == WORLD
    assert "begins with `~`, which was not replaced by the home folder" in run.stderr
    assert not (folder / "~").exists()


def test_a_theme_of_ones_own_is_used_and_named_when_it_is_broken(folder: Path) -> None:
    theme = folder / "themes" / "own"
    (theme / "pages").mkdir(parents=True)
    (theme / "icon.svg").write_text("<svg/>", encoding="utf-8")
    (theme / "pages" / "index.html").write_text("<p>{{ page.nmae }}</p>", encoding="utf-8")
    with (folder / "site.yaml").open("a", encoding="utf-8") as site:
        site.write("theme: own\n")
    run = knowingly("build", folder=folder)
    assert run.returncode == WORLD
    assert "the theme `own` cannot draw `pages/index.html:1`" in run.stderr
    assert not (folder / "public").exists()


def test_a_theme_of_ones_own_that_is_empty_is_told_what_it_lacks(folder: Path) -> None:
    (folder / "themes" / "mine").mkdir(parents=True)
    with (folder / "site.yaml").open("a", encoding="utf-8") as site:
        site.write("theme: mine\n")
    run = knowingly("build", folder=folder)
    assert run.returncode == WORLD
    assert "the theme `mine` has no `icon.svg`" in run.stderr
    assert "begin a theme with a copy of `plain`" in run.stderr
