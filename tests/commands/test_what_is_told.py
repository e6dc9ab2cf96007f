"""What an author is told before anything is built, and what a script can rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands.runs import FINDINGS, FINE, USAGE, knowingly, offer
from tests.samples import SHORTEST

if TYPE_CHECKING:
    from pathlib import Path


def test_check_finds_the_same_and_writes_nothing(folder: Path) -> None:
    assert knowingly("check", folder=folder).returncode == FINE
    offer(folder).write_text(SHORTEST.replace("label: No guarantee", "lable: No"), encoding="utf-8")
    checked, built = knowingly("check", folder=folder), knowingly("build", folder=folder)
    assert checked.returncode == built.returncode == FINDINGS
    assert checked.stderr == built.stderr
    assert "did you mean `label`?" in checked.stderr
    assert not (folder / "public").exists()


def test_check_shows_the_statements_that_clients_will_affirm_and_one_part_to_add(
    folder: Path,
) -> None:
    assert knowingly("check", folder=folder).stderr == (
        "ready to publish: speaking, its terms are a draft: name them with `version:`\n"
        "  clients of in-class affirm: I choose “Guaranteed review”. "
        "I have read what it means: “Your talk is reviewed at each of the eight classes.”\n"
        "  clients of online affirm: I choose “No guarantee”. "
        "I have read what it means: “Your talk may never be reviewed.”\n"
        "  next: say who does what by when after the order, with `steps:`; "
        "nobody likes to wait without knowing for what\n"
    )


@pytest.mark.parametrize("words", [["bild"], ["build", "--stric"], ["build", "extra"]])
def test_a_mistyped_command_is_a_matter_of_usage(folder: Path, words: list[str]) -> None:
    run = knowingly(*words, folder=folder)
    assert run.returncode == USAGE
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize(
    "words", [["--help"], ["build", "--help"], ["check", "-h"], ["serve", "-h"]]
)
def test_help_is_data_and_goes_to_stdout(folder: Path, words: list[str]) -> None:
    run = knowingly(*words, folder=folder)
    assert run.returncode == FINE
    assert "Usage:" in run.stdout
    assert run.stderr == ""


def test_nothing_is_coloured_where_nobody_looks(folder: Path) -> None:
    offer(folder).write_text("title: x\n", encoding="utf-8")
    assert "\x1b" not in knowingly("check", folder=folder).stderr


def test_an_unknown_theme_is_a_finding_at_its_place(folder: Path) -> None:
    with (folder / "site.yaml").open("a", encoding="utf-8") as site:
        site.write("theme: plian\n")
    run = knowingly("check", folder=folder)
    assert run.returncode == FINDINGS
    assert "there is no theme `plian`" in run.stderr
    assert "did you mean `plain`?" in run.stderr
    assert "site.yaml:7:8" in run.stderr


def test_a_language_nobody_speaks_yet_is_a_finding_at_its_place(folder: Path) -> None:
    with (folder / "site.yaml").open("a", encoding="utf-8") as site:
        site.write("language: fi\n")
    run = knowingly("check", folder=folder)
    assert run.returncode == FINDINGS
    assert "knowingly does not speak `fi`" in run.stderr


def test_what_a_page_of_one_offer_gets_wrong_is_counted_as_its_own(folder: Path) -> None:
    text = SHORTEST + "body: |\n  [Elsewhere](https://forms.example/other) and [here](#nowhere).\n"
    offer(folder).write_text(text, encoding="utf-8")
    run = knowingly("build", folder=folder)
    assert run.returncode == FINDINGS
    assert "held back by what is wrong elsewhere" not in run.stderr


def test_a_warning_beside_an_error_elsewhere_holds_no_offer_back(folder: Path) -> None:
    offer(folder).write_text(f"{SHORTEST}body: <b>Loud</b>\n", encoding="utf-8")
    offer(folder).with_name("singing.yaml").write_text("title: x\n", encoding="utf-8")
    told = knowingly("check", folder=folder).stderr
    assert "speaking.yaml: held back by what is wrong elsewhere" in told
    offer(folder).with_name("singing.yaml").unlink()
    with_warnings_alone = knowingly("check", "--strict", folder=folder)
    assert "speaking.yaml: 1 finding" in with_warnings_alone.stderr


def test_what_is_wrong_in_a_translation_holds_its_own_offer_back(folder: Path) -> None:
    with (folder / "site.yaml").open("a", encoding="utf-8") as site:
        site.write("languages: [en, ru]\n")
    offer(folder).with_name("speaking.ru.yaml").write_text("title: [\n", encoding="utf-8")
    told = knowingly("check", folder=folder).stderr
    assert "speaking.yaml: 1 finding" in told
