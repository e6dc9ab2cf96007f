"""A home, a project in it, and a site that was built there before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.writing import write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a home that a failing test may harm."""
    place = tmp_path / "users" / "ann"
    place.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(place))
    return place


@pytest.fixture
def project(home: Path) -> Path:
    place = home / "work" / "project"
    for name in ("content/offers", "themes/plain"):
        (place / name).mkdir(parents=True)
    (place / "site.yaml").write_text("name: Ann")
    return place


@pytest.fixture
def public(project: Path) -> Path:
    write(project / "public", {"index.html": "front"})
    return project / "public"
