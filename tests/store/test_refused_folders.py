"""Which folders no site is written into, told before anything is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import GeneratorError
from generator.store import refuse_folder
from tests.store.refusing import refusal


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
