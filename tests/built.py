"""Projects of this repository, each built once for all tests that look at what came of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.build import build_site
from generator.store import read_project
from tests.conftest import DAY

if TYPE_CHECKING:
    from pathlib import Path

    from generator.build import Outcome


@cache
def built(project: Path) -> Outcome:
    """Return what comes of a project that no test changes."""
    return build_site(read_project(project), DAY)
