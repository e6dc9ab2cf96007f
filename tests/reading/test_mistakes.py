"""What an author reads for each mistake, as text: `cases/*.txt`.

A case is a title, what was written, and what is said of it, with a `.` on a line of its own between
them. In what was written `→` is a tab, and `<U+00A0>` the character of that number.
`ACCEPT=1 pytest tests/reading` writes what is said now; it is read in review.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from generator.report import as_text, summary
from generator.source import Source
from generator.tree import parse

CASES = sorted(Path(__file__).parent.joinpath("cases").glob("*.txt"))
CASE = re.compile(r"(?P<title>.+)\n\.\n(?P<written>(?:.*\n)*?)\.\n(?P<said>(?:.*\n)*?)\.\n")


def test_cases_are_found() -> None:
    assert len(CASES) > 3


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_mistake_is_said_as_its_case_shows(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    now = "\n".join(retold(case) for case in CASE.finditer(text))
    if os.environ.get("ACCEPT"):
        path.write_text(now, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == now


def retold(case: re.Match[str]) -> str:
    written = case["written"].replace("→", "\t")
    written = re.sub(r"<U\+(\w{4})>", lambda code: chr(int(code[1], 16)), written)
    _, findings = parse(Source("offer.yaml", written))
    said = "\n".join([*map(as_text, findings), summary(findings)])
    return f"{case['title']}\n.\n{case['written']}.\n{said}\n.\n"
