"""A build that remembers the last one gives what a build from nothing gives."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import build_site
from generator.memory import AFRESH, LastTime
from generator.store import read_project
from tests.conftest import DAY, ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from generator.build import Outcome
    from generator.memory import Memory

TWO = ROOT / "tests" / "cases" / "two-languages"
PICTURES = ROOT / "tests" / "pictures" / "files"
SPEAKING = "content/offers/public-speaking.yaml"


class Edit(NamedTuple):
    """What an author changes in a file."""

    file: str
    old: str
    new: str


EDITS = {
    "another title": Edit(SPEAKING, "Public speaking", "Speaking"),
    "another price": Edit(SPEAKING, "9000 RUB", "8000 RUB"),
    "a word misspelt": Edit(SPEAKING, "question:", "qestion:"),
    "a line moved": Edit(SPEAKING, "title:", "\n\ntitle:"),
    "another label": Edit(SPEAKING, "No guarantee", "No guarantee of a review"),
    "a dead link": Edit(SPEAKING, "\ntiers:", "\nbody: '[here](nowhere)'\ntiers:"),
    "a translated word": Edit(
        "content/offers/public-speaking.ru.yaml", "Без гарантии", "Без гарантии разбора"
    ),
    "a translation astray": Edit("content/offers/public-speaking.ru.yaml", "online:", "onlin:"),
    "another name": Edit("site.yaml", "The Speaking School", "A Speaking School"),
    "other hours": Edit("site.yaml", "Mon-Fri", "Mon-Sat"),
    "another path": Edit("site.yaml", "speaking.example/", "speaking.example/school/"),
    "one language": Edit("site.yaml", "[en, ru]", "[en]"),
    "another heading": Edit("content/pages/about.md", "# About", "# About us"),
    "a picture less": Edit("content/pages/about.md", "![The hall](assets/small.png)", ""),
    "another look": Edit("themes/own/tokens.css", ":root", ":root, :host"),
    "a field that need not be filled": Edit(
        "themes/own/components/field/template.html", '" required"', '""'
    ),
    "an id less": Edit("themes/own/frame.html", ' id="main"', ""),
}


class Author:
    """Somebody who makes edits in a project and takes them back."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made: set[str] = set()
        self.first = {it.file: self.read(it.file) for it in EDITS.values()}

    def read(self, file: str) -> str:
        return (self.folder / file).read_text(encoding="utf-8")

    def turn(self, name: str) -> None:
        """Make an edit, or take it back."""
        self.made ^= {name}
        file = EDITS[name].file
        text = self.first[file]
        for made in (it for key, it in EDITS.items() if key in self.made and it.file == file):
            assert made.old in text
            text = text.replace(made.old, made.new, 1)
        (self.folder / file).write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def author(tmp_path_factory: pytest.TempPathFactory) -> Author:
    """Return the author of a site in two languages with a page, a picture and a theme."""
    place = tmp_path_factory.mktemp("memory") / "project"
    shutil.copytree(TWO, place, ignore=shutil.ignore_patterns("expected", "walk.yaml"))
    shutil.copytree(ROOT / "themes" / "plain", place / "themes" / "own")
    with (place / "site.yaml").open("a", encoding="utf-8") as site:
        site.write("theme: own\n")
    (place / "content" / "assets").mkdir()
    shutil.copy(PICTURES / "small.png", place / "content" / "assets")
    (place / "content" / "pages").mkdir()
    text = "# About\n\n![The hall](assets/small.png)\n\nSee [the talks](public-speaking).\n"
    (place / "content" / "pages" / "about.md").write_text(text, encoding="utf-8")
    return Author(place)


@pytest.fixture(scope="module")
def memory() -> LastTime:
    """Return what is known of all builds of this module."""
    return LastTime()


def built(author: Author, memory: Memory = AFRESH) -> Outcome:
    outcome = build_site(read_project(author.folder), DAY, memory=memory)
    if outcome.failed:
        memory.forget_attempts()
    else:
        memory.forget()
    return outcome


@pytest.fixture(scope="module")
def first(author: Author, memory: LastTime) -> Outcome:
    """Return what comes of the site before any edit."""
    return built(author, memory)


def test_the_site_of_these_tests_is_fine(first: Outcome) -> None:
    assert first.files


@pytest.mark.parametrize("edit", EDITS)
def test_a_build_after_an_edit_is_that_of_somebody_who_begins_anew(
    author: Author, memory: LastTime, first: Outcome, edit: str
) -> None:
    author.turn(edit)
    anew, after = built(author), built(author, memory)
    author.turn(edit)
    assert after == anew
    assert located(after) == located(anew)
    assert built(author, memory) == first


@settings(max_examples=6, deadline=None)
@given(edits=st.sets(st.sampled_from(sorted(EDITS)), min_size=2))
def test_no_edits_together_lead_astray(author: Author, memory: LastTime, edits: set[str]) -> None:
    for name in edits:
        author.turn(name)
    anew, after = built(author), built(author, memory)
    for name in edits:
        author.turn(name)
    assert after == anew


def located(outcome: Outcome) -> list[tuple[str, int]]:
    """Return where everything was written that an outcome tells of."""
    places = [place for offer in outcome.offers for place in offer.places.values()]
    return [(it.source.text, it.start) for it in places]


def test_what_is_known_is_not_asked_again() -> None:
    asked = []

    def ask(thing: str) -> str:
        asked.append(thing)
        return thing.upper()

    memory = LastTime()
    assert [memory.recall(ask, it) for it in ("a", "b", "a")] == ["A", "B", "A"]
    assert asked == ["a", "b"]


def test_things_that_are_equal_and_not_the_same_are_told_apart() -> None:
    memory = LastTime()
    one, other = ["a"], ["a"]
    assert memory.recall(id, one) != memory.recall(id, other)
    assert memory.recall(str, 1) != memory.recall(str, True)  # noqa: FBT003  # equal to 1


def test_what_was_not_used_is_forgotten_and_nothing_else() -> None:
    asked = []

    def ask(thing: str) -> str:
        asked.append(thing)
        return thing.upper()

    memory = LastTime()
    for wanted in ("ab", "b", "ab"):
        for it in wanted:
            memory.recall(ask, it)
        memory.forget()
    assert asked == ["a", "b", "a"]


def test_what_a_failed_build_did_not_use_is_still_known(author: Author, memory: LastTime) -> None:
    before = built(author, memory)
    author.turn("a word misspelt")
    assert built(author, memory).failed
    author.turn("a word misspelt")
    after = built(author, memory)
    assert pages_of(after) == pages_of(before)


def test_what_attempts_came_to_is_forgotten_with_the_next_but_one() -> None:
    asked = []

    def ask(thing: str) -> str:
        asked.append(thing)
        return thing.upper()

    memory = LastTime()
    memory.recall(ask, "good")
    memory.forget()
    for wanted in ("a", "ab", "b", "a", "c"):
        for it in wanted:
            memory.recall(ask, it)
        memory.forget_attempts()
    assert asked == ["good", "a", "b", "a", "c"]
    memory.recall(ask, "good")
    assert asked == ["good", "a", "b", "a", "c"]


def test_a_mistake_that_stands_for_many_saves_fills_no_memory(author: Author) -> None:
    memory, sizes = LastTime(), []
    assert not built(author, memory).failed
    speaking = author.folder / SPEAKING
    text = speaking.read_text(encoding="utf-8").replace("question:", "qestion:")
    for number in range(12):
        speaking.write_text(f"{text}\n# {number}\n", encoding="utf-8")
        assert built(author, memory).failed
        sizes.append(sum(len(it) for it in (memory.before, memory.attempted, memory.now)))
    speaking.write_text(author.first[SPEAKING], encoding="utf-8")
    assert len(set(sizes)) == 1


def pages_of(outcome: Outcome) -> list[int]:
    """Return which things in memory the drawn pages are."""
    return [id(it) for it in outcome.files if it.path.endswith(".html")]
