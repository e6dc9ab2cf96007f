"""What Lighthouse says of the demo's pages: `make release-check`, not part of `make test`."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser

LIGHTHOUSE = Path(__file__).parent / "node_modules" / ".bin" / "lighthouse"
FLAGS = "--chrome-flags=--headless --no-sandbox --disable-gpu"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
# It asks for `robots.txt` from within the page, which may load nothing.
NEVER_ANSWERED = {"robots-txt"}
# What follows an order, and terms, are for the client and not for those who search.
NOT_LISTED = NEVER_ANSWERED | {"is-crawlable", "meta-description"}

PAGES = {
    "": NEVER_ANSWERED,
    "public-speaking/": NEVER_ANSWERED,
    "ru/public-speaking/": NEVER_ANSWERED,
    "public-speaking/online/next/": NOT_LISTED,
    "terms/public-speaking/online/2026-09/": NOT_LISTED,
}
# Speed is measured on a machine that does other things too.
NEARLY = 0.95


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_full_marks(demo: Site, tmp_path: Path, path: str) -> None:
    report = tmp_path / "report.json"
    command = [str(LIGHTHOUSE), f"{demo.url}{path}", "--quiet", FLAGS]
    command += ["--output=json", f"--output-path={report}"]
    command += [f"--only-categories={','.join(CATEGORIES)}"]
    subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": "/usr/bin/chromium"})
    told = json.loads(report.read_text())
    lost = {
        name
        for category in CATEGORIES[1:]
        for name in (it["id"] for it in told["categories"][category]["auditRefs"] if it["weight"])
        if told["audits"][name]["score"] == 0
    }
    assert lost <= PAGES[path]
    assert told["categories"]["performance"]["score"] >= NEARLY
