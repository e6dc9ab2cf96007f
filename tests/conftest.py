"""What every test may begin with: a small project on disk, and offers as values."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright

from generator.build import load_words, read_site
from generator.files import File
from generator.store import Project
from generator.theme import load_theme
from tests.samples import SHORTEST, SITE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

    from generator.model import Site
    from generator.theme import Theme
    from generator.words import Words

ROOT = Path(__file__).parent.parent
DAY = date(2026, 11, 1)
PATIENCE = 5000  # milliseconds before a page that does not change counts as finished
QUIET = ("background-networking", "component-update", "sync", "gpu", "quic")


@pytest.fixture(scope="session")
def words() -> Words:
    return load_words("en")


@pytest.fixture(scope="session")
def plain_theme() -> Theme:
    return load_theme(ROOT / "themes" / "plain")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a project as a newcomer has it: `site.yaml` and the shortest offer."""
    return project_in(tmp_path)


def project_in(folder: Path) -> Path:
    (folder / "content" / "offers").mkdir(parents=True)
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    (folder / "content" / "offers" / "speaking.yaml").write_text(SHORTEST, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def site_of() -> Callable[..., Site]:
    """Return what makes a site of the texts of its files; it must be without a mistake."""

    def make(site: str = SITE, /, **offers: str) -> Site:
        files = tuple(
            File(f"content/offers/{name.replace('_', '-')}.yaml", text.encode())
            for name, text in offers.items()
        )
        project = Project(ROOT, File("site.yaml", site.encode()), files)
        made, findings = read_site(project, DAY)
        assert made is not None, findings
        assert not findings
        return made

    return make


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the one browser of this worker: a second beside it is refused."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            # The shell is the same engine without windows, and needs half the time.
            executable_path=which("chromium-headless-shell") or "/usr/bin/chromium",
            args=["--no-sandbox", "--no-first-run", *(f"--disable-{it}" for it in QUIET)],
        )
        yield chromium
        chromium.close()
