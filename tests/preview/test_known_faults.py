"""What livereload's own server is known to get wrong: it does so here, and the preview does not.

Each test asserts the fault of the one and its absence in the other, by the same steps.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.preview.conftest import OFFER, run_apart
from tests.preview.contenders import eventually, livereloads, ours

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.preview.contenders import Contender

pytestmark = pytest.mark.filterwarnings("ignore:.*utcfromtimestamp:DeprecationWarning")


@pytest.fixture(params=[livereloads, ours], ids=lambda it: it.__name__)
def contender(request: pytest.FixtureRequest, folder: Path) -> Iterator[Contender]:
    with request.param(folder) as running:
        yield running


def test_a_second_save_within_three_seconds_reaches_the_open_page(contender: Contender) -> None:
    async def save_twice() -> bool:
        async with contender.open_page() as page:
            for text in ("one", "two"):
                contender.server.save(OFFER, text)
                is_reloaded = await contender.is_reloaded(page)
            return is_reloaded

    assert run_apart(save_twice()) is contender.is_ours


def test_three_files_saved_at_once_make_one_build(contender: Contender, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in ("one", "two", "three"):
        (elsewhere / f"{name}.yaml").write_text(name)
    elsewhere.rename(contender.server.folder / "content" / "offers" / "new")
    assert (contender.task.settle() == 1) is contender.is_ours


def test_pages_are_shown_while_the_site_is_built(contender: Contender) -> None:
    contender.task.go_on.clear()
    contender.server.save(OFFER, "one")
    assert contender.task.wait_for("one", 20)
    assert contender.answers() is contender.is_ours


def test_folders_that_hold_links_to_themselves_keep_no_page_waiting(contender: Contender) -> None:
    offers = contender.server.folder / "content" / "offers"
    for name in ("back", "again"):
        (offers.parent / name).symlink_to(offers.parent)
    hangs = eventually(lambda: not contender.answers(), 1)
    assert hangs is not contender.is_ours


def test_a_file_moved_in_with_an_old_time_is_seen(contender: Contender, tmp_path: Path) -> None:
    old = tmp_path / "old.yaml"
    old.write_text("from the attic")
    os.utime(old, (0, 0))
    old.rename(contender.server.folder / "content" / "offers" / "old.yaml")
    assert contender.task.wait_for("from the attic", contender.server.patience) is contender.is_ours


def test_a_page_of_another_site_is_kept_from_the_socket(contender: Contender) -> None:
    lets_in = run_apart(contender.lets_in("http://elsewhere.example"))
    assert lets_in is not contender.is_ours


def test_a_stranger_makes_no_page_reload(contender: Contender) -> None:
    assert (contender.server.ask("/forcereload").status != 200) is contender.is_ours


def test_the_page_of_an_address_that_is_none_follows_what_is_saved(contender: Contender) -> None:
    missing = contender.server.ask("/no/such/page")
    assert missing.status == 404
    assert (b"<script" in missing.body) is contender.is_ours
