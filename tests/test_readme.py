"""What README.md says is what happens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.build import build_site
from generator.files import File
from generator.report import as_text
from generator.store import Project
from tests.conftest import DAY, ROOT

if TYPE_CHECKING:
    from generator.build import Outcome

README = (ROOT / "README.md").read_text(encoding="utf-8")
SITE_YAML, OFFER_YAML = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)


def build(offer: str) -> Outcome:
    file = File("content/offers/public-speaking.yaml", offer.encode())
    return build_site(Project(ROOT, File("site.yaml", SITE_YAML.encode()), (file,)), DAY)


def test_the_two_files_shown_are_a_whole_site() -> None:
    outcome = build(OFFER_YAML)
    assert not outcome.failed
    assert len(outcome.pages) == 7


def test_the_mistake_shown_is_told_as_shown() -> None:
    (shown,) = re.findall(r"```\n(error.*?)\n```", README, re.DOTALL)
    outcome = build(OFFER_YAML.replace("price: 9000 RUB", "price: 9000"))
    told = [as_text(it) for it in outcome.findings if it.severity == "error"]
    assert told == [shown]


def test_every_file_that_is_named_is_there() -> None:
    for document in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"):
        text = (ROOT / document).read_text(encoding="utf-8")
        for link in re.findall(r"\]\(([^)#:]+)\)", text):
            assert (ROOT / link).exists(), f"{document} links to {link}"


def test_every_target_that_is_named_is_in_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for document in ("README.md", "CONTRIBUTING.md"):
        named = re.findall(r"\bmake ([a-z-]+)\b", (ROOT / document).read_text(encoding="utf-8"))
        code = [it for it in named if it not in {"static", "two"}]
        assert set(code) <= targets
