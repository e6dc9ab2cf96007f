"""Whatever a selector matches in a browser, the audits take it to match as well."""

from __future__ import annotations

import json
import re
import subprocess
from random import Random
from typing import TYPE_CHECKING

import pytest
import tinycss2

from generator.facts.document import read_document
from generator.facts.selectors import is_readable, read_selectors
from generator.source import Source
from tests.audits.foreign import PAGE, draw

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.browser

TAGS = (
    "",
    "",
    "",
    "div",
    "p",
    "label",
    "input",
    "fieldset",
    "main",
    "span",
    "b",
    "li",
    "*",
    "html",
)
PARTS = (
    *(".row", ".fork", ".yes", ".send", ".nope", "#t1", "#f2"),
    *(
        "[data-order]",
        "[name=statement]",
        '[type="RADIO" i]',
        '[value^="with"]',
        '[id$="1"]',
        "[HIDDEN]",
    ),
    *(":first-child", ":last-child", ":only-child", ":first-of-type", ":last-of-type", ":empty"),
    *(":nth-child(2n+1)", ":nth-child(odd)", ":nth-last-child(2)", ":nth-of-type(2)", ":root"),
    *(
        ":nth-child(2 of .row)",
        ":nth-child(-n+3)",
        ":nth-last-of-type(1)",
        ":disabled",
        ":required",
    ),
    *(":checked", ":hover", ":invalid", ":link", ":enabled", ":read-only", ":lang(en)"),
)
MATCHING = """<!doctype html><meta charset="utf-8"><script type="module">
const page = new DOMParser().parseFromString(PAGE, "text/html");
const places = new Map([...page.querySelectorAll("*")].map((element, place) => [element, place]));
const matched = selector => [...page.querySelectorAll(selector)].map(it => places.get(it));
const tried = SELECTORS.map(it => { try { return matched(it) } catch { return [] } });
document.body.textContent = JSON.stringify(tried);
</script><body>"""


def matched_in_browser(folder: Path, html: str, selectors: list[str]) -> list[list[int]]:
    """Return the places of the elements that Chromium finds for each selector."""
    script = MATCHING.replace("PAGE", in_script(html)).replace("SELECTORS", in_script(selectors))
    (folder / "matching.html").write_text(script, encoding="utf-8")
    # A page and its own data: nothing of others is run.
    dumped = subprocess.run(
        [
            "/usr/bin/chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={folder}/profile",
            "--dump-dom",
            f"file://{folder}/matching.html",
        ],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    found = re.search(r"<body>(.*)</body>", dumped.stdout)
    assert found is not None
    places: list[list[int]] = json.loads(found[1])
    return places


def in_script(value: object) -> str:
    """Return a value as a script can hold it."""
    return json.dumps(value).replace("<", "\\u003c")


def compound(random: Random, depth: int) -> str:
    """Return a random selector for one element."""
    parts = [random.choice(TAGS)]
    for _ in range(random.choice((0, 1, 1, 2))):
        if depth and random.random() < 0.3:
            name = random.choice(("is", "where", "not", "has"))
            several = (selector(random, depth - 1) for _ in range(random.choice((1, 1, 2))))
            parts.append(f":{name}({','.join(several)})")
        else:
            parts.append(random.choice(PARTS))
    return "".join(parts) or "*"


def selector(random: Random, depth: int) -> str:
    """Return a random selector, up to three elements long."""
    text = compound(random, depth)
    for _ in range(random.choice((0, 0, 1, 2))):
        text += random.choice((" ", " > ", " + ", " ~ ")) + compound(random, depth)
    return text


def test_nothing_a_browser_matches_is_missed(tmp_path: Path) -> None:
    random = Random(7)  # noqa: S311  # the same selectors each time
    written = [selector(random, 2) for _ in range(3000)]
    html = draw().text(PAGE)
    document = read_document(Source(PAGE, html))
    places = {element: place for place, element in enumerate(document.elements)}
    in_browser = matched_in_browser(tmp_path, html, written)
    assert sum(map(bool, in_browser)) > len(written) / 4
    for text, found in zip(written, in_browser, strict=True):
        read = read_selectors(tinycss2.parse_component_value_list(text))
        assert all(map(is_readable, read)), text
        matched = {places[it] for one in read for it in document.matching(one.text)}
        assert matched.issuperset(found), text
