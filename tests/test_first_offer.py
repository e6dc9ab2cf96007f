"""What docs/first-offer.md teaches works at each of its steps, and prints what it shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.build import build_site
from generator.cli.talking import print_ready
from generator.files import File
from generator.report import as_text
from generator.store import Project
from tests.conftest import DAY, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.build import Outcome

GUIDE = (ROOT / "docs" / "first-offer.md").read_text(encoding="utf-8")
OFFER = "content/offers/repair.yaml"


def project(files: dict[str, str]) -> Project:
    """Return a project of the texts of its files, by their paths."""
    offer = File(OFFER, files[OFFER].encode())
    return Project(ROOT, File("site.yaml", files["site.yaml"].encode()), (offer,))


def states() -> Iterator[dict[str, str]]:
    """Yield the reader's files after each step: a block with a file's name is the whole file."""
    files: dict[str, str] = {}
    for block in re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL):
        first = block.partition("\n")[0]
        name = first.removeprefix("# ")
        files |= {name: block} if first != name else {OFFER: f"{files[OFFER]}\n{block}"}
        if OFFER in files:
            yield dict(files)


STATES = tuple(states())


def build(files: dict[str, str]) -> Outcome:
    return build_site(project(files), DAY)


def shown(beginning: str) -> str:
    (text,) = re.findall(rf"```\n({beginning}.*?)```", GUIDE, re.DOTALL)
    return str(text)


@pytest.mark.parametrize("files", STATES)
def test_after_each_step_the_offer_can_be_published(files: dict[str, str]) -> None:
    outcome = build(files)
    assert outcome.findings == ()
    assert len(outcome.pages) == 7


def test_the_mistake_one_is_asked_to_make_is_told_as_shown() -> None:
    files = STATES[0] | {OFFER: STATES[0][OFFER].replace("price: 60 EUR", "price: 60")}
    assert [as_text(it) for it in build(files).findings] == [shown("error").rstrip()]


def test_check_prints_what_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    print_ready(build(STATES[0]), project(STATES[0]))  # nothing is found, so it is all there is
    assert capsys.readouterr().err == shown("ready")
