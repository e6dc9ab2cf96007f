"""The package as others get it."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT
from tests.samples import SHORTEST, SITE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a wheel built from what git tracks, as a clean checkout has it."""
    checkout, out = tmp_path_factory.mktemp("checkout"), tmp_path_factory.mktemp("wheel")
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    for name in tracked.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (checkout / name).parent.mkdir(parents=True, exist_ok=True)
            (checkout / name).write_bytes((ROOT / name).read_bytes())
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out)]
    subprocess.run(command, cwd=checkout, check=True, capture_output=True)
    return next(out.glob("*.whl"))


def test_the_wheel_holds_the_theme_and_the_catalogue(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "generator/themes/plain/frame.html" in names
    assert "generator/locale/en/LC_MESSAGES/knowingly.po" in names
    assert "generator/locale/ru/LC_MESSAGES/knowingly.po" in names
    assert not [name for name in names if name.startswith(("tests/", "content/", "themes/"))]


def test_the_wheel_alone_builds_a_site_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    place, folder = tmp_path / "venv", tmp_path / "site"
    # What the package needs is taken from this environment, so that nothing is fetched.
    venv.create(place, with_pip=True)
    site_packages = next(place.glob("lib/python*/site-packages"))
    ours = next(path for path in map(str, sys.path) if path.endswith("site-packages"))
    (site_packages / "needs.pth").write_text(ours, encoding="utf-8")
    python = place / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "-q", "--no-deps", "--no-index"]
    subprocess.run([*install, "--force-reinstall", str(wheel)], check=True, capture_output=True)
    (folder / "content" / "offers").mkdir(parents=True)
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    (folder / "content" / "offers" / "speaking.yaml").write_text(SHORTEST, encoding="utf-8")
    run = subprocess.run(
        [str(place / "bin" / "knowingly"), "build"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert (folder / "public" / "speaking" / "index.html").is_file()
    where = "import generator; print(generator.__file__)"
    found = subprocess.run(
        [str(python), "-c", where], cwd=folder, capture_output=True, text=True, check=True
    )
    assert str(place) in found.stdout
