"""No mistake and no accident takes a site down that stands."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from tests.commands.runs import FINDINGS, WORLD, knowingly, offer, tree

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.commands.conftest import Ended


def test_a_folder_of_offers_that_is_gone_takes_no_page_with_it(
    folder: Path, published: dict[str, bytes]
) -> None:
    (folder / "content").rename(folder / "contents")
    run = knowingly("build", folder=folder)
    assert run.returncode == WORLD
    assert "there is no folder `content/offers` in" in run.stderr
    assert "= help: make the folder content/offers and put an offer in it" in run.stderr
    assert tree(folder / "public") == published


def test_a_folder_of_offers_that_is_a_file_is_named_with_the_reason(
    folder: Path, published: dict[str, bytes]
) -> None:
    (folder / "content" / "offers").rename(folder / "content" / "other")
    (folder / "content" / "offers").write_text("x", encoding="utf-8")
    run = knowingly("build", folder=folder)
    assert run.returncode == WORLD
    assert f"cannot read `{folder / 'content' / 'offers'}`: Not a directory" in run.stderr
    assert tree(folder / "public") == published


@pytest.mark.parametrize("place", ["content/offers", "content/offers/speaking.yaml", "site.yaml"])
def test_what_the_system_lets_nobody_read_is_named_and_nothing_is_unpublished(
    folder: Path,
    published: dict[str, bytes],
    place: str,
    refuse_reading: Callable[[Path], None],
    main_in: Callable[..., Ended],
) -> None:
    refuse_reading(folder / place)
    run = main_in(folder, "build")
    assert run.code == WORLD
    assert f"cannot read `{folder / place}`: Permission denied" in run.stderr
    assert "Traceback" not in run.stderr
    assert tree(folder / "public") == published


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda path: path.mkdir(), "it is not a file"),
        (lambda path: path.symlink_to(path), os.strerror(errno.ELOOP)),
        (lambda path: path.symlink_to("nowhere"), os.strerror(errno.ENOENT)),
        (os.mkfifo, "it is not a file"),
    ],
    ids=["folder", "link to itself", "link to nowhere", "pipe"],
)
def test_an_offer_that_became_something_else_is_named_and_not_unpublished(
    folder: Path, published: dict[str, bytes], change: Callable[[Path], object], reason: str
) -> None:
    offer(folder).unlink()
    change(offer(folder))
    run = knowingly("build", folder=folder)
    assert run.returncode == WORLD
    assert f"cannot read `{offer(folder)}`: {reason}" in run.stderr
    assert tree(folder / "public") == published


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("speaking.yml", "its name ends in `.yml`; rename it to `.yaml`"),
        ("_speaking.yaml", "its name begins with `_`"),
    ],
)
@pytest.mark.parametrize("command", ["build", "check"])
def test_where_every_offer_is_left_out_nothing_is_unpublished(
    folder: Path, published: dict[str, bytes], name: str, reason: str, command: str
) -> None:
    offer(folder).rename(offer(folder).with_name(name))
    run = knowingly(command, folder=folder)
    assert run.returncode == FINDINGS
    assert f"error[no-offers]: no file in `content/offers` is an offer: `{name}`" in run.stderr
    assert f"not published: content/offers/{name}: {reason}\n" in run.stderr
    assert tree(folder / "public") == published


def test_an_empty_folder_of_offers_builds_nothing(
    folder: Path, published: dict[str, bytes]
) -> None:
    offer(folder).unlink()
    run = knowingly("build", folder=folder)
    assert run.returncode == FINDINGS
    assert "error[no-offers]: `content/offers` is empty\n" in run.stderr
    assert tree(folder / "public") == published
