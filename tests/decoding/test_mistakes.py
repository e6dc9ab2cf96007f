"""What an author reads for each mistake that only its field can know, as text: `cases/*.txt`.

What was written is `content/offers/speaking.yaml`, or several files, each below `== PATH ==`. A
line `…` at the end stands for whatever the shortest offer has and this one has not; without a
`site.yaml` among the files it is the one that most tests begin with.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import pytest

from generator.build import read_site
from generator.diagnostics import in_reading_order
from generator.files import File
from generator.report import as_text, summary
from generator.store import Project
from generator.store.reading import TRANSLATION
from tests.conftest import DAY, ROOT
from tests.samples import SHORTEST, SITE
from tests.textcases import assert_accepted, cases_in

PACKAGE = ROOT / "generator"
CASES = sorted(Path(__file__).parent.joinpath("cases").glob("*.txt"))
SPEAKING = "content/offers/speaking.yaml"
FILE = re.compile(r"^== (.+) ==\n", re.MULTILINE)
ENTRY = re.compile(r"^\w+:.*\n(?:[ -].*\n)*", re.MULTILINE)
SAID = re.compile(r"^(?:error\[([\w-]+)\]:| += (?:why|help):) (.*)$", re.MULTILINE)
UNWELCOME = re.compile(r"\b(invalid|please|you should|required|must)\b", re.IGNORECASE)
NAME = re.compile(r'"([a-z]+(?:-[a-z]+)+)"')
# What looks like the name of a mistake in the table, and is an example of what to write.
EXAMPLES = {
    "my-page",
    "on-delivery",
    "on-page",
    "price-asc",
    "price-desc",
    "public-speaking",
    "silent-start",
}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_mistake_is_said_as_its_case_shows(path: Path) -> None:
    assert_accepted(path, told)


def told(case: re.Match[str]) -> str:
    written, files = case["written"], {"site.yaml": SITE}
    _, *parts = FILE.split(written if written.startswith("== ") else f"== {SPEAKING} ==\n{written}")
    files |= dict(zip(parts[::2], map(completed, parts[1::2]), strict=True))
    site = File("site.yaml", files.pop("site.yaml").encode())
    sources = [File(path, text.encode()) for path, text in files.items()]
    words = {it for it in sources if TRANSLATION.fullmatch(PurePosixPath(it.path).name)}
    texts = {it for it in sources if it.path.endswith(".md")}
    project = Project(
        ROOT,
        site,
        offers=tuple(it for it in sources if it not in words | texts),
        translations=tuple(sorted(words - texts)),
        pages=tuple(it for it in sources if it in texts - words),
        translated_pages=tuple(sorted(texts & words)),
    )
    _, findings = read_site(project, DAY)
    return "\n".join([*map(as_text, in_reading_order(findings)), summary(findings)])


def completed(written: str) -> str:
    begun = written.removesuffix("…\n")
    if begun == written:
        return written
    there = set(re.findall(r"^\w+(?=:)", begun, re.MULTILINE))
    return begun + "".join(it for it in ENTRY.findall(SHORTEST) if it.split(":")[0] not in there)


def everything_said() -> list[tuple[str, str]]:
    return [it for path in CASES for case in cases_in(path) for it in SAID.findall(case["said"])]


def test_everything_is_said_in_one_voice() -> None:
    for _, text in everything_said():
        assert not UNWELCOME.search(text), text
        assert not text.endswith((".", "!")), text
        assert text[0] == "`" or text[0].islower() or text[0].isdigit(), text


def test_every_name_of_a_mistake_has_a_case() -> None:
    modules = (
        path
        for part in ("decode", "fields", "translation")
        for path in PACKAGE.glob(f"{part}/*.py")
    )
    names = {name for it in modules for name in NAME.findall(it.read_text(encoding="utf-8"))}
    assert names - EXAMPLES == {name for name, _ in everything_said() if name}
