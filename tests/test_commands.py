"""The command line: what a person reads, what a script relies on."""

from __future__ import annotations

import errno
import os
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.cli import main
from tests.conftest import ROOT
from tests.samples import SHORTEST

if TYPE_CHECKING:
    from collections.abc import Callable

FINE, FINDINGS, USAGE, WORLD = 0, 1, 2, 4


def knowingly(*words: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100", **more}
    return subprocess.run(
        [sys.executable, "-m", "generator", *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@dataclass(frozen=True)
class Ended:
    """How a run in this process ended."""

    code: object
    stderr: str


@pytest.fixture
def main_in(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Ended]:
    """Return what runs the command in this process, where a test can make the world refuse."""

    def run(folder: Path, *words: str) -> Ended:
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "argv", ["knowingly", *words])
        with pytest.raises(SystemExit) as end:
            main()
        return Ended(end.value.code, capsys.readouterr().err)

    return run


@pytest.fixture
def refuse_reading(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Return what takes the right to read one file or folder away, even from an administrator."""

    def refuse(refused: Path) -> None:
        def guard(name: str) -> None:
            call = getattr(Path, name)

            def guarded(path: Path, *words: object, **more: object) -> object:
                if path == refused:
                    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
                return call(path, *words, **more)

            monkeypatch.setattr(Path, name, guarded)

        for name in ("iterdir", "open", "read_bytes", "glob"):
            guard(name)

    return refuse


def offer(folder: Path) -> Path:
    return folder / "content" / "offers" / "speaking.yaml"


def tree(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_build_writes_the_site_and_says_what_was_published(folder: Path) -> None:
    run = knowingly("build", folder=folder)
    assert run.returncode == FINE
    assert run.stdout == f"{Path('public', 'speaking', 'index.html')}\n"
    assert run.stderr == (
        "published: speaking, its terms are a draft: name them with `version:`\n"
        "7 pages in public: 16 written, 0 unchanged, 0 removed\n"
    )
    assert (folder / "public" / "speaking" / "online" / "next" / "index.html").is_file()


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


def test_plain_pages_are_published_and_said(folder: Path) -> None:
    (folder / "content" / "pages").mkdir()
    page = folder / "content" / "pages" / "about.md"
    page.write_text("# About us\n", encoding="utf-8")
    assert "ready to publish: about\n" in knowingly("check", folder=folder).stderr
    run = knowingly("build", folder=folder)
    assert run.stdout.splitlines()[1:] == [str(Path("public", "about", "index.html"))]
    assert "published: about\n8 pages in public" in run.stderr
    page.write_text("About us\n", encoding="utf-8")
    run = knowingly("build", folder=folder)
    assert run.returncode == FINDINGS
    assert "not published: content/pages/about.md: 1 finding\n" in run.stderr


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


def test_building_again_touches_nothing(folder: Path) -> None:
    knowingly("build", folder=folder)
    before = {path: path.stat().st_mtime_ns for path in (folder / "public").rglob("*")}
    run = knowingly("build", folder=folder)
    assert "0 written, 16 unchanged, 0 removed" in run.stderr
    assert {path: path.stat().st_mtime_ns for path in (folder / "public").rglob("*")} == before


def test_a_mistake_builds_nothing_and_leaves_the_folder_as_it_was(folder: Path) -> None:
    knowingly("build", folder=folder)
    before = tree(folder / "public")
    offer(folder).write_text(SHORTEST.replace("price: 9000 RUB", "price: 9000"), encoding="utf-8")
    run = knowingly("build", folder=folder)
    assert run.returncode == FINDINGS
    assert run.stdout == ""
    assert "content/offers/speaking.yaml:11:12" in run.stderr
    assert run.stderr.endswith("1 error\nnot published: content/offers/speaking.yaml: 1 finding\n")
    assert tree(folder / "public") == before


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


def test_a_warning_builds_but_not_when_strict(folder: Path) -> None:
    site = folder / "site.yaml"
    site.write_text(site.read_text().replace("service:", "#service:"), encoding="utf-8")
    assert knowingly("build", "--strict", folder=folder).returncode == FINDINGS
    assert not (folder / "public").exists()
    run = knowingly("build", folder=folder)
    assert run.returncode == FINE
    assert "warning[silent-start]" in run.stderr


def test_what_lies_among_the_offers_and_is_none_is_named_with_the_reason(folder: Path) -> None:
    offers = folder / "content" / "offers"
    (offers / "_next-year.yaml").write_text(SHORTEST, encoding="utf-8")
    (offers / "taxi.yml").write_text(SHORTEST, encoding="utf-8")
    (offers / ".hidden.yaml").write_text("x", encoding="utf-8")
    run = knowingly("build", folder=folder)
    assert run.returncode == FINE
    assert (
        "not published: content/offers/_next-year.yaml: its name begins with `_`\n"
        "not published: content/offers/taxi.yml: its name ends in `.yml`; rename it to `.yaml`\n"
    ) in run.stderr
    assert "hidden" not in run.stderr


def test_an_offer_that_is_gone_takes_its_pages_with_it(folder: Path) -> None:
    (folder / "content" / "offers" / "taxi.yaml").write_text(SHORTEST, encoding="utf-8")
    knowingly("build", folder=folder)
    (folder / "content" / "offers" / "taxi.yaml").unlink()
    run = knowingly("build", folder=folder)
    assert "7 removed" in run.stderr
    assert not (folder / "public" / "taxi").exists()


def test_a_portable_site_links_to_files(folder: Path) -> None:
    knowingly("build", "--portable", folder=folder)
    page = (folder / "public" / "speaking" / "index.html").read_text(encoding="utf-8")
    assert 'href="../index.html"' in page
    assert 'href="../terms/speaking/online/draft/index.html"' in page


def test_an_empty_folder_is_told_what_to_write(tmp_path: Path) -> None:
    run = knowingly("build", folder=tmp_path)
    assert run.returncode == WORLD
    assert "there is no `site.yaml`" in run.stderr
    assert "name, email and receiver" in run.stderr
    assert list(tmp_path.iterdir()) == []


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


def test_a_theme_of_ones_own_is_used_and_named_when_it_is_broken(folder: Path) -> None:
    theme = folder / "themes" / "own"
    (theme / "pages").mkdir(parents=True)
    (theme / "icon.svg").write_text("<svg/>", encoding="utf-8")
    (theme / "pages" / "index.html").write_text("<p>{{ page.nmae }}</p>", encoding="utf-8")
    with (folder / "site.yaml").open("a", encoding="utf-8") as site:
        site.write("theme: own\n")
    run = knowingly("build", folder=folder)
    assert run.returncode == WORLD
    assert "the theme `own` cannot draw `pages/index.html`" in run.stderr
    assert not (folder / "public").exists()


def published(folder: Path) -> dict[str, bytes]:
    """Build once, and return the site that no later mistake may take down."""
    assert knowingly("build", folder=folder).returncode == FINE
    return tree(folder / "public")


def test_a_folder_of_offers_that_is_gone_takes_no_page_with_it(folder: Path) -> None:
    before = published(folder)
    (folder / "content").rename(folder / "contents")
    run = knowingly("build", folder=folder)
    assert run.returncode == WORLD
    assert "there is no folder `content/offers` in" in run.stderr
    assert "= help: make the folder content/offers and put an offer in it" in run.stderr
    assert tree(folder / "public") == before


def test_a_folder_of_offers_that_is_a_file_is_named_with_the_reason(folder: Path) -> None:
    before = published(folder)
    (folder / "content" / "offers").rename(folder / "content" / "other")
    (folder / "content" / "offers").write_text("x", encoding="utf-8")
    run = knowingly("build", folder=folder)
    assert run.returncode == WORLD
    assert f"cannot read `{folder / 'content' / 'offers'}`: Not a directory" in run.stderr
    assert tree(folder / "public") == before


@pytest.mark.parametrize("place", ["content/offers", "content/offers/speaking.yaml", "site.yaml"])
def test_what_the_system_lets_nobody_read_is_named_and_nothing_is_unpublished(
    folder: Path, place: str, refuse_reading: Callable[[Path], None], main_in: Callable[..., Ended]
) -> None:
    before = published(folder)
    refuse_reading(folder / place)
    run = main_in(folder, "build")
    assert run.code == WORLD
    assert f"cannot read `{folder / place}`: Permission denied" in run.stderr
    assert "Traceback" not in run.stderr
    assert tree(folder / "public") == before


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
    folder: Path, change: Callable[[Path], object], reason: str
) -> None:
    before = published(folder)
    offer(folder).unlink()
    change(offer(folder))
    run = knowingly("build", folder=folder)
    assert run.returncode == WORLD
    assert f"cannot read `{offer(folder)}`: {reason}" in run.stderr
    assert tree(folder / "public") == before


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("speaking.yml", "its name ends in `.yml`; rename it to `.yaml`"),
        ("_speaking.yaml", "its name begins with `_`"),
    ],
)
@pytest.mark.parametrize("command", ["build", "check"])
def test_where_every_offer_is_left_out_nothing_is_unpublished(
    folder: Path, name: str, reason: str, command: str
) -> None:
    before = published(folder)
    offer(folder).rename(offer(folder).with_name(name))
    run = knowingly(command, folder=folder)
    assert run.returncode == FINDINGS
    assert f"error[no-offers]: no file in `content/offers` is an offer: `{name}`" in run.stderr
    assert f"not published: content/offers/{name}: {reason}\n" in run.stderr
    assert tree(folder / "public") == before


def test_an_empty_folder_of_offers_builds_nothing(folder: Path) -> None:
    before = published(folder)
    offer(folder).unlink()
    run = knowingly("build", folder=folder)
    assert run.returncode == FINDINGS
    assert "error[no-offers]: `content/offers` is empty\n" in run.stderr
    assert tree(folder / "public") == before


@pytest.mark.parametrize("target", ["Your talk is reviewed at each of the eight classes.", "Your"])
def test_an_offer_may_aim_in_one_tier_at_what_it_guarantees_in_another(
    folder: Path, target: str
) -> None:
    text = SHORTEST.replace(
        "excluded: Your talk may never be reviewed.",
        f"target: {target}\n    share: 90%\n    over: last year",
    )
    assert text != SHORTEST
    offer(folder).write_text(text, encoding="utf-8")
    run = knowingly("build", folder=folder)
    assert run.returncode == FINE, run.stderr


def test_what_a_page_of_one_offer_gets_wrong_is_counted_as_its_own(folder: Path) -> None:
    text = SHORTEST + "body: |\n  [Elsewhere](https://forms.example/other) and [here](#nowhere).\n"
    offer(folder).write_text(text, encoding="utf-8")
    run = knowingly("build", folder=folder)
    assert run.returncode == FINDINGS
    assert "held back by what is wrong elsewhere" not in run.stderr


@pytest.mark.parametrize("out", ["~", "~/site"])
def test_a_tilde_that_no_shell_replaced_is_no_folder(folder: Path, out: str) -> None:
    run = knowingly("build", f"--out={out}", folder=folder)
    assert run.returncode == WORLD
    assert "begins with `~`, which was not replaced by the home folder" in run.stderr
    assert not (folder / "~").exists()


@pytest.mark.parametrize("name", ["site.yml", "Site.yaml"])
def test_a_site_file_under_another_name_is_named(folder: Path, name: str) -> None:
    (folder / "site.yaml").rename(folder / name)
    run = knowingly("check", folder=folder)
    assert run.returncode == WORLD
    assert f"= help: rename `{name}` to `site.yaml`" in run.stderr


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


def test_a_theme_of_ones_own_that_is_empty_is_told_what_it_lacks(folder: Path) -> None:
    (folder / "themes" / "mine").mkdir(parents=True)
    with (folder / "site.yaml").open("a", encoding="utf-8") as site:
        site.write("theme: mine\n")
    run = knowingly("build", folder=folder)
    assert run.returncode == WORLD
    assert "the theme `mine` has no `icon.svg`" in run.stderr
    assert "begin a theme with a copy of `plain`" in run.stderr
