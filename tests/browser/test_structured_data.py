"""What pages say to machines is what schema.org knows: asked of its types, by TypeScript."""

from __future__ import annotations

import json
import re
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


def complaints(blocks: Sequence[str], folder: Path, node_modules: Path) -> dict[int, str]:
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
    said = [it for it in done.stdout.splitlines() if not it.startswith(" ")]
    places = [re.match(r"pages\.ts\((\d+),", it) for it in said]
    assert all(places), "an option or a package is at fault"
    # The blocks follow one line of import.
    return {int(at[1]) - 2: it for at, it in zip(places, said, strict=True) if at}


WRONG = {
    "a type": ('"@type":"Offer"', '"@type":"Offered"'),
    "a property": ('"priceCurrency"', '"priceCurency"'),
    "a state": ("schema.org/InStock", "schema.org/InShop"),
    "a kind of value": ('"validFrom":"2026-09-01"', '"validFrom":2026'),
}


def test_every_data_block_is_what_schema_org_knows_and_the_witness_sees_what_is_wrong(
    demo: Site, small: Site, varied: Site, node_modules: Path, tmp_path: Path
) -> None:
    blocks = blocks_in(demo, small, varied)
    types = {json.loads(block)["@type"] for block in blocks}
    assert types == {"Service", "Course", "EducationEvent"}
    wrong = [
        next(it for it in blocks if right in it).replace(right, wrong, 1)
        for right, wrong in WRONG.values()
    ]
    # The compiler takes seconds to begin: it is asked of all at once.
    said = complaints([*blocks, *wrong], tmp_path, node_modules)
    assert list(said) == [len(blocks) + it for it in range(len(wrong))], said
