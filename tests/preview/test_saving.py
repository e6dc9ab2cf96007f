"""From a save to what is shown."""

from __future__ import annotations

import asyncio
import os
import shutil
from datetime import date
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

import pytest

from generator.build import Outcome
from generator.cli import serving
from generator.files import File
from generator.preview import watching
from generator.store import read_project
from tests.preview.conftest import OFFER, echo_files, previewing, site_of
from tests.samples import SHORTEST

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from tests.preview.conftest import Preview

BROKEN = "title: [\n"


def test_a_save_is_shown_without_a_restart(preview: Preview) -> None:
    preview.alter(OFFER, "Public speaking", "Singing")
    assert preview.next_attempt().changed == (OFFER,)
    preview.wait_for("Singing")


def test_a_new_offer_and_a_deleted_one_are_saves_too(echo: Preview) -> None:
    echo.save("content/offers/singing.yaml", "title: Singing")
    assert echo.next_attempt().changed == ("content/offers/singing.yaml",)
    echo.wait_for("Singing")
    (echo.folder / "content/offers/singing.yaml").unlink()
    assert echo.next_attempt().changed == ("content/offers/singing.yaml",)
    while "Singing" in echo.text("/"):
        echo.next_attempt()


def test_a_file_written_over_is_a_save(echo: Preview) -> None:
    (echo.folder / "site.yaml").write_text("name: Ann", encoding="utf-8")
    while "Ann" not in echo.text("/"):
        assert echo.next_attempt().changed == ("site.yaml",)


def test_twenty_quick_saves_end_with_the_last_one_shown(echo: Preview) -> None:
    for number in range(1, 21):
        (echo.folder / OFFER).write_text(f"title: Talk {number}")
    echo.wait_for("Talk 20")
    echo.save("content/offers/singing.yaml", SHORTEST)
    while "content/offers/singing.yaml" not in echo.next_attempt().changed:
        pass
    assert "Talk 20" in echo.text("/")


def test_a_mistake_keeps_the_last_good_pages(preview: Preview) -> None:
    good = preview.text("/speaking/")
    preview.save(OFFER, BROKEN)
    preview.wait_for_findings("unclosed-bracket")
    assert preview.text("/speaking/") == good
    preview.save(OFFER, SHORTEST.replace("Public speaking", "Singing"))
    preview.wait_for_findings()
    assert "Singing" in preview.text("/speaking/")


def test_a_project_without_its_site_file_keeps_the_last_good_pages(preview: Preview) -> None:
    (preview.folder / "site.yaml").rename(preview.folder / "away")
    preview.wait_for_findings("stopped")
    assert preview.ask("/speaking/").status == 200


def test_a_site_file_under_another_name_is_seen_and_so_is_its_renaming(preview: Preview) -> None:
    site, away = preview.folder / "site.yaml", preview.folder / "away"
    site.rename(away)
    preview.wait_for_findings("stopped")
    for name in ("site.yml", "SITE.YAML.TXT"):
        away.rename(preview.folder / name)
        attempt = preview.next_attempt()
        assert attempt.changed == (name,)
        assert [it.help for it in attempt.outcome.findings] == [f"rename `{name}` to `site.yaml`"]
        (preview.folder / name).rename(away)
        preview.wait_for_findings("stopped")
    away.rename(preview.folder / "site.yml")
    preview.wait_for_findings("stopped")
    (preview.folder / "site.yml").rename(site)
    preview.wait_for_findings()


def test_a_broken_project_shows_its_findings_at_every_address(folder: Path) -> None:
    (folder / OFFER).write_text(BROKEN)
    with site_of(folder) as preview:
        preview.wait_for_findings("unclosed-bracket")
        for path in ("/", "/speaking/", "/no/such/page"):
            answer = preview.ask(path)
            assert answer.status == 503
            assert "error[unclosed-bracket]" in answer.body.decode()
            assert b"/_preview/page.js" in answer.body
        preview.save(OFFER, SHORTEST)
        preview.wait_for_findings()
        assert preview.ask("/speaking/").status == 200
        assert preview.ask("/no/such/page").status == 404


def test_a_mistake_in_a_theme_is_a_finding_with_its_place(preview: Preview) -> None:
    preview.save("themes/own/icon.svg", "<svg/>")
    preview.save("themes/own/pages/index.html", "<p>\n{{ 1 // 0 }}")
    preview.alter("site.yaml", "name:", "theme: own\nname:")
    while not (findings := preview.next_attempt().outcome.findings):
        pass
    said = "the theme `own` cannot draw `pages/index.html:2`: ZeroDivisionError: "
    assert findings[0].message.startswith(said)
    assert preview.ask("/").status == 200


def test_a_mistake_of_ours_is_a_finding_and_keeps_its_traceback(
    preview: Preview, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def divide(*_: object, **__: object) -> float:
        return 1 / 0

    monkeypatch.setattr(serving, "build_site", divide)
    preview.alter(OFFER, "Public speaking", "Singing")
    while not (findings := preview.next_attempt().outcome.findings):
        pass
    assert findings[0].message.startswith("the generator stopped: ZeroDivisionError")
    assert "Traceback" in capfd.readouterr().err
    assert preview.ask("/").status == 200


def test_a_folder_made_while_the_preview_runs_is_watched(echo: Preview) -> None:
    echo.save("themes/own/components/steps/style.css", "a {}")
    assert echo.next_attempt().changed == ("themes/own/components/steps/style.css",)
    echo.save("themes/own/components/steps/style.css", "b {}")
    assert echo.next_attempt().changed == ("themes/own/components/steps/style.css",)


def test_a_folder_that_comes_or_goes_is_a_save(folder: Path) -> None:
    shutil.rmtree(folder / "content")
    with site_of(folder) as preview:
        preview.wait_for_findings("stopped")
        (folder / "content" / "offers").mkdir(parents=True)
        while "no-offers" not in {it.name for it in preview.next_attempt().outcome.findings}:
            pass
        (folder / OFFER).mkdir()
        assert preview.next_attempt().changed == (OFFER,)
        (folder / OFFER).rmdir()
        assert preview.next_attempt().changed == (OFFER,)


def test_a_link_that_leads_nowhere_and_a_file_instead_of_a_folder_are_seen(folder: Path) -> None:
    before = watching.look(folder)
    (folder / "content" / "offers" / "singing.yaml").symlink_to("nowhere")
    (folder / "themes").write_text("x")
    assert watching.look(folder, before).differs(before) == {
        "content/offers/singing.yaml",
        "themes",
    }


def test_a_folder_put_aside_and_back_is_watched(echo: Preview) -> None:
    content, aside = echo.folder / "content", echo.folder / "aside"
    content.rename(aside)
    assert echo.next_attempt().changed == (OFFER,)
    aside.rename(content)
    assert echo.next_attempt().changed == (OFFER,)
    echo.alter(OFFER, "Public speaking", "Singing")
    assert echo.next_attempt().changed == (OFFER,)
    echo.wait_for("Singing")


def test_a_theme_that_is_a_link_is_watched_and_a_circle_of_links_ends(
    echo: Preview, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("theme")
    (elsewhere / "tokens.css").write_text("a {}")
    for name in ("back", "again"):
        (elsewhere / name).symlink_to(elsewhere)
    (echo.folder / "themes").mkdir()
    (echo.folder / "themes" / "own").symlink_to(elsewhere)
    assert echo.next_attempt().changed == ("themes/own/tokens.css",)
    (elsewhere / "tokens.css").write_text("b {}")
    assert echo.next_attempt().changed == ("themes/own/tokens.css",)


@pytest.mark.parametrize(
    "path",
    [
        "public/index.html",
        "notes.txt",
        "content/.git/index",
        "content/offers/.speaking.yaml.swp",
        "content/offers/speaking.yaml~",
        "content/offers/#speaking.yaml#",
        "content/offers/4913",
        "content/offers/speaking.bak",
        "content/offers/old.bak/singing.yaml",
        "themes/own/.DS_Store",
    ],
)
def test_what_is_no_part_of_the_site_builds_nothing(folder: Path, path: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    before, read = watching.look(folder), read_project(folder)
    (folder / path).write_text("x")
    assert read_project(folder) == read
    assert watching.look(folder, before).files == before.files
    (folder / "site.yaml").write_text("name: Ann")
    assert watching.look(folder, before).differs(before) == {"site.yaml"}


def test_what_takes_long_to_look_through_is_looked_through_less_often(folder: Path) -> None:
    cheap, dear = watching.look(folder), watching.Sight({}, {}, watching.today(), cost=50)
    assert cheap.patience < dear.patience
    assert dear.patience == 22_500
    assert 50 / dear.patience < 0.01
    assert cheap.pause == 250
    assert 50 / dear.pause < 0.01


def test_what_the_system_tells_of_late_is_no_save(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.utime(folder / OFFER, (0, 0))

    async def tell(*_: object, **__: object) -> AsyncIterator[set[tuple[int, str]]]:
        yield {(1, str(folder / OFFER))}
        (folder / "site.yaml").write_text("name: Ann", encoding="utf-8")
        yield {(1, str(folder / OFFER)), (1, str(folder / "site.yaml"))}
        await asyncio.sleep(60)

    monkeypatch.setattr(watching, "awatch", tell)
    with previewing(folder, partial(echo_files, folder)) as preview:
        preview.next_attempt()
        assert preview.next_attempt().changed == ("site.yaml",)


def test_a_file_of_the_same_size_and_time_as_the_one_before_is_seen(folder: Path) -> None:
    before, seen = watching.look(folder), (folder / OFFER).stat()
    (folder / OFFER).write_text(SHORTEST.replace("Public", "Remote"), encoding="utf-8")
    os.utime(folder / OFFER, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert watching.look(folder, before).differs(before) == {OFFER}


def test_a_new_day_builds_though_nothing_is_saved(folder: Path) -> None:
    day = date(2026, 11, 30)

    def build() -> Outcome:
        return Outcome((), files=(File("index.html", str(day).encode()),))

    with previewing(folder, build, day=lambda: day) as preview:
        first = preview.next_attempt()
        assert not first.is_new_day
        day = date(2026, 12, 1)
        attempt = preview.next_attempt()
        assert (attempt.changed, attempt.is_new_day) == ((), True)
        assert preview.text("/") == "2026-12-01"
        preview.save("site.yaml", "name: Ann")
        attempt = preview.next_attempt()
        assert (attempt.changed, attempt.is_new_day) == (("site.yaml",), False)


def test_the_system_tells_of_a_save_before_we_look_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "PATIENCE", 3_600_000)
    with previewing(folder, partial(echo_files, folder)) as preview:
        preview.next_attempt()
        number = 0
        while preview.attempts.qsize() < 2:  # the first may be seen before the watching begins
            number += 1
            preview.save("site.yaml", f"name: Ann {number}")
        preview.wait_for(f"Ann {number}")
        preview.alter(OFFER, "Public speaking", "Singing")
        while OFFER not in preview.next_attempt().changed:
            pass
        preview.wait_for("Singing")


def test_saves_are_noticed_where_the_system_tells_of_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> Iterator[None]:
        raise OSError(28, "no space left to watch with")

    monkeypatch.setattr(watching, "awatch", refuse)
    monkeypatch.setattr(watching, "PATIENCE", 10)
    with previewing(folder, partial(echo_files, folder)) as preview:
        preview.next_attempt()
        preview.alter(OFFER, "Public speaking", "Singing")
        assert preview.next_attempt().changed == (OFFER,)


def test_what_is_saved_during_a_build_waits_and_makes_one_more(folder: Path) -> None:
    begun, go_on = Event(), Event()
    builds: list[str] = []

    def build() -> Outcome:
        builds.append((folder / OFFER).read_text(encoding="utf-8"))
        begun.set()
        assert go_on.wait(10)
        return Outcome((), files=(File("index.html", builds[-1].encode()),))

    go_on.set()
    with previewing(folder, build) as preview:
        preview.next_attempt()
        begun.clear()
        go_on.clear()
        preview.save(OFFER, "one")
        assert begun.wait(10)
        for text in ("two", "three", "four"):
            preview.save(OFFER, text)
        preview.save("site.yaml", "name: Ann")
        assert SHORTEST in preview.text("/"), "pages are shown while a build runs"
        go_on.set()
        assert preview.next_attempt().changed == (OFFER,)
        assert preview.next_attempt().changed == (OFFER, "site.yaml")
        assert preview.text("/") == "four"
    assert builds == [SHORTEST, "one", "four"]
