"""Pages, sheets and icon are what their standards say."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser


def test_the_validator_finds_nothing(
    demo: Site, small: Site, many: Site, varied: Site, node_modules: Path
) -> None:
    vnu = node_modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    what = ("--skip-non-html", "--also-check-css", "--also-check-svg", "--errors-only")
    folders = tuple(str(it.folder) for it in (demo, small, many, varied))
    command = ["java", "-jar", str(vnu), *what, "--format", "json", *folders]
    checked = subprocess.run(command, check=False, capture_output=True)
    assert json.loads(checked.stderr)["messages"] == []
