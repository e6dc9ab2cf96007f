"""Whole projects: what goes in, and what a client reads or an author is told.

A folder of `tests/cases` is a project, and `demo` is that of this repository. In it lies what came
of it: `expected/` with each page as an outline and the list of files, or `findings.txt`.
`make accept` writes them anew, for review.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.report import as_text, summary
from tests.built import built
from tests.conftest import ROOT
from tests.outline import nameless, outline

if TYPE_CHECKING:
    from generator.build import Outcome

HERE = Path(__file__).parent / "cases"
# The project that each case is of: the folder itself, but for the demo.
CASES = {path.parent: path.parent for path in sorted(HERE.glob("*/site.yaml"))} | {
    HERE / "demo": ROOT
}
ACCEPT = bool(os.environ.get("ACCEPT"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_a_project_becomes_what_was_accepted(case: Path) -> None:
    outcome = built(CASES[case])
    actual = {"findings.txt": told(outcome)} if outcome.findings else {}
    actual |= {f"expected/{name}": text for name, text in shown(outcome).items()}
    if ACCEPT:
        accept(case, actual)
    assert actual == accepted(case)


def told(outcome: Outcome) -> str:
    texts = [as_text(finding) for finding in outcome.findings]
    return "\n\n".join([*texts, summary(outcome.findings)]) + "\n"


def shown(outcome: Outcome) -> dict[str, str]:
    """Return each page as an outline, and which files there are."""
    texts = {
        f"{file.path.removesuffix('.html').removesuffix('/index').replace('/', ' ')}.txt": outline(
            file.content.decode()
        )
        for file in outcome.files
        if file.path.endswith(".html")
    }
    if outcome.files:
        names = sorted(nameless(file.path) for file in outcome.files)
        texts["files.txt"] = "\n".join(names) + "\n"
    return texts


def accepted(case: Path) -> dict[str, str]:
    paths = (*case.glob("expected/*"), *case.glob("findings.txt"))
    return {path.relative_to(case).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def accept(case: Path, actual: dict[str, str]) -> None:
    for name in accepted(case):
        (case / name).unlink()
    for name, text in actual.items():
        (case / name).parent.mkdir(exist_ok=True)
        (case / name).write_text(text, encoding="utf-8")
