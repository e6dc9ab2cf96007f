"""The preview's own pages can be read by everybody, on a phone and beside an editor."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlencode

import pytest

from tests.browser.test_accessibility import RULES, RULES_ON_COLOURS, findings
from tests.browser.test_layout import is_too_wide
from tests.conftest import ROOT
from tests.preview.conftest import OFFER, site_of
from tests.samples import SHORTEST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.preview.conftest import Preview

pytestmark = pytest.mark.browser

MODULES = ROOT / "node_modules"
LONGEST_NAME = "an-offer-whose-name-takes-forty-letters"
PAGES = ("site", "findings", "orders", "components")
LONG_LINE = f"body: <b>Loud</b> and {'very ' * 40}long\n"


@pytest.fixture(params=["warned", "broken"])
def crowded(folder: Path, request: pytest.FixtureRequest) -> Iterator[Preview]:
    """Return a preview with something on each of its own pages."""
    (folder / OFFER).write_text(SHORTEST + LONG_LINE)
    (folder / f"content/offers/{LONGEST_NAME}.yaml").write_text(SHORTEST)
    (folder / f"content/offers/_{LONGEST_NAME}.yaml").write_text("")
    with site_of(folder) as running:
        running.next_attempt()
        for label in ("No guarantee", "Без гарантии"):
            order = {"offer": "speaking", "label": label, "ask_note": "x" * 90}
            running.send("/_preview/orders", urlencode(order))
        if request.param == "broken":
            running.save(f"content/offers/{LONGEST_NAME}.yaml", f"titel: {'very ' * 40}\n")
            running.next_attempt()
        yield running


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nobody_is_shut_out_and_nobody_scrolls_sideways(
    crowded: Preview, browser: Browser, width: int, colours: Literal["light", "dark"]
) -> None:
    axe = (MODULES / "axe-core" / "axe.min.js").read_text("utf-8")
    rules = RULES if colours == "light" else RULES_ON_COLOURS
    with browser.new_context(color_scheme=colours, bypass_csp=True) as window:
        page = window.new_page()
        page.set_viewport_size({"width": width, "height": 800})
        for name in PAGES:
            page.goto(f"http://127.0.0.1:{crowded.port}/_preview/{name}")
            page.locator("iframe").evaluate_all("frames => frames.forEach(it => it.remove())")
            page.evaluate(axe)
            assert list(findings(page, rules)) == []
            assert not is_too_wide(page), name


def test_the_validator_finds_nothing_in_them(crowded: Preview, tmp_path: Path) -> None:
    pages = [tmp_path / f"{name}.html" for name in PAGES]
    for page in pages:
        page.write_bytes(crowded.ask(f"/_preview/{page.stem}").body)
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(jar), "--errors-only", "--format", "json", *map(str, pages)]
    checked = subprocess.run(command, check=False, capture_output=True)
    assert json.loads(checked.stderr)["messages"] == []
