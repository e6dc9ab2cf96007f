"""What pages say to machines is what schema.org knows: asked of its types, by TypeScript."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import html5lib
import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser

TSC = "typescript/bin/tsc"
OPTIONS = "--noEmit --strict --skipLibCheck --moduleResolution bundler --module esnext"


def blocks_in(*sites: Site) -> list[str]:
    """Return the text of every data block of finished sites."""
    pages = (file for site in sites for file in sorted(site.folder.rglob("*.html")))
    parsed = (html5lib.parse(it.read_bytes(), namespaceHTMLElements=False) for it in pages)
    return [script.text or "" for page in parsed for script in page.iter("script")]


def compiled(blocks: Sequence[str], folder: Path, node_modules: Path) -> str:
    """Return what the compiler says of data blocks, each held against the type it names."""
    (folder / "node_modules").symlink_to(node_modules.resolve())
    lines = [
        f"const x{number}: WithContext<{json.loads(block)['@type']}> = {block};"
        for number, block in enumerate(blocks)
    ]
    imported = 'import type { Course, EducationEvent, Service, WithContext } from "schema-dts";'
    text = "\n".join([imported, *lines, ""])
    (folder / "pages.ts").write_text(text, encoding="utf-8")
    command = ["node", str(node_modules / TSC), *OPTIONS.split(), "pages.ts"]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)
    assert (done.returncode == 0) == (done.stdout == ""), done.stderr
    return done.stdout


def test_every_data_block_is_what_schema_org_knows(
    demo: Site, small: Site, node_modules: Path, tmp_path: Path
) -> None:
    blocks = blocks_in(demo, small)
    types = {json.loads(block)["@type"] for block in blocks}
    assert types == {"Service", "Course", "EducationEvent"}
    assert compiled(blocks, tmp_path, node_modules) == ""


WRONG = {
    "a type": ('"@type":"Offer"', '"@type":"Offered"'),
    "a property": ('"priceCurrency"', '"priceCurency"'),
    "a state": ("schema.org/InStock", "schema.org/InShop"),
    "a kind of value": ('"validFrom":"2026-09-01"', '"validFrom":2026'),
}


@pytest.mark.parametrize(("right", "wrong"), WRONG.values(), ids=WRONG.keys())
def test_the_witness_sees_what_is_wrong(
    demo: Site, node_modules: Path, tmp_path: Path, right: str, wrong: str
) -> None:
    block = next(it for it in blocks_in(demo) if right in it)
    said = compiled([block.replace(right, wrong, 1)], tmp_path, node_modules)
    # At the block, which follows one line of import, and not at an option or at a missing package.
    assert said.startswith("pages.ts(2,")
