"""Seventeen situations in which clients and businesses disappoint each other, each said beforehand.

A situation has an offer: in the demo site, or in `tests/cases/situations`. Each names a page, a
sentence that a client must find on it, and one that must not be there and is said elsewhere: of
another tier, by another business, or once a surprise is announced.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.build import build_site, load_words
from generator.files import File
from generator.store import read_project
from tests.built import built
from tests.conftest import DAY, ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.build import Outcome

# One worker builds what all of them look at.
pytestmark = pytest.mark.xdist_group("situations")

PROMISED = "Guaranteed "
OTHER_KINDS = [
    load_words("en").text(f"kind.{it}") for it in ("target", "best_effort", "chance", "excluded")
]
DEMO, CASES = ROOT, Path(__file__).parent / "cases" / "situations"


@dataclass(frozen=True, slots=True)
class Situation:
    """One situation, the page that carries it, what it says and what it must not say."""

    number: int
    page: str
    seen: str
    never: str
    project: Path = CASES

    def __str__(self) -> str:
        return f"{self.number:02} {self.page}"


SITUATIONS = (
    Situation(
        1,
        "public-speaking/",
        "Of 100 people who take part each of the 8 times, about 46 are picked at least once",
        "Guaranteed Three online talks are reviewed at each class.",
        DEMO,
    ),
    Situation(
        1,
        "public-speaking/online/next/",
        "You have chosen: No guarantee of a review",
        "You have chosen: Guaranteed review",
        DEMO,
    ),
    Situation(
        2,
        "hotel/",
        "With wi-fi + €6 One code for all your devices",
        "Guaranteed There is no wi-fi in the price.",
    ),
    Situation(
        3,
        "english/",
        "An extra lesson each December in which we read what was left over",
        "Guaranteed We correct homework at the beginning of the lesson.",
        DEMO,
    ),
    Situation(
        4,
        "taxi/",
        "Do not expect a good car: it may be small and old.",
        "A better car than the one you ordered",
        DEMO,
    ),
    Situation(
        4,
        "taxi/economy/next/",
        "Text you the fare with all extras",
        "A better car than the one you ordered",
        DEMO,
    ),
    Situation(
        5,
        "car-seats/leather/next/",
        "they are in the colour of your car, for the children on the back seat",
        "leather milk",
        DEMO,
    ),
    Situation(5, "car-seats/cloth/next/", "Fetch the car and pay.", "leather milk", DEMO),
    Situation(
        6,
        "groceries/",
        "Bare lamps, boxes on pallets.",
        "Guaranteed It is never the cheapest.",
    ),
    Situation(
        7,
        "photographer/all/next/",
        "If it is not, we name one new day and keep it.",
        "We tell you before the day comes and name the new day once.",
    ),
    Situation(
        7,
        "photographer/all/next/",
        "All 300 pictures are retouched by hand.",
        "Pick your thirty.",
    ),
    Situation(
        8,
        "restaurant/kitchen/next/",
        "within 40 minutes of your order Bring the dish.",
        "We read your order and answer you by e-mail.",
    ),
    Situation(
        8,
        "restaurant/",
        "It is on the table in 10 minutes.",
        "Guaranteed Nothing on it is hot.",
    ),
    Situation(
        9,
        "dispatcher/called/next/",
        "She rings you, and you may cancel at no cost.",
        "We read your order and answer you by e-mail.",
    ),
    Situation(
        10,
        "plumber/",
        "He rings your bell within thirty minutes of the hour you pick",
        "Guaranteed He has the parts with him",
        DEMO,
    ),
    Situation(
        10,
        "plumber/appointed/next/",
        "A video of the tap, ten seconds, with the water running",
        "within a week, on the day on which we ring you in the morning",
        DEMO,
    ),
    Situation(
        11,
        "agency/",
        "The 20th moves by as many days.",
        "Guaranteed We work on it every weekday.",
    ),
    Situation(
        11,
        "agency/sure/next/",
        "Nothing new is begun until you have confirmed the new price and day in writing.",
        "It comes when it is done.",
    ),
    Situation(
        12,
        "freelancer/",
        "The shop takes no orders.",
        "Guaranteed I do not read mail while I work.",
    ),
    Situation(
        13,
        "lawyers/main/next/",
        "tell us in a call what you are afraid of.",
        "We read every page and every annex.",
    ),
    Situation(
        14,
        "repairs/certain/next/",
        "First we thank you for saying it.",
        "Vera at vera@",
    ),
    Situation(
        15,
        "support/calm/next/",
        "everybody here goes on where the last one stopped",
        "Somebody works on it within an hour of our working time.",
    ),
    Situation(
        15,
        "support/calm/next/",
        "We work Monday to Saturday",
        "Somebody works on it within an hour of our working time.",
    ),
    Situation(
        16,
        "internet/sure/next/",
        "The month is free.",
        "It may stand still for a day.",
    ),
    Situation(
        16,
        "internet/",
        "Why is the first bill higher?",
        "Guaranteed It may stand still for a day.",
    ),
    Situation(
        17,
        "logo/",
        "Two rounds of changes to the sketch you pick.",
        "Guaranteed We do not change it.",
        DEMO,
    ),
    Situation(
        17,
        "logo/as-is/next/",
        "We do not change it.",
        "Shall we keep one more round for you?",
        DEMO,
    ),
)


@pytest.fixture(scope="module")
def pages() -> Mapping[tuple[Path, str], str]:
    """Return what each page says, as one line."""
    return {
        (project, address): text
        for project in (DEMO, CASES)
        for address, text in drawn(built(project)).items()
    }


@pytest.fixture(scope="module")
def announced() -> Mapping[str, str]:
    """Return what the pages of the demo say where no gift is a surprise."""
    project = read_project(DEMO)
    offers = tuple(
        File(it.path, it.content.replace(b"    announce: on-delivery\n", b""))
        for it in project.offers
    )
    return drawn(build_site(replace(project, offers=offers), DAY))


def drawn(outcome: Outcome) -> dict[str, str]:
    return {
        file.path.removesuffix("index.html"): said(file.content.decode())
        for file in outcome.files
        if file.path.endswith(".html")
    }


def said(html: str) -> str:
    body = LexborHTMLParser(html).body
    assert body
    return " ".join(body.text(separator=" ").split())


@pytest.mark.parametrize("situation", SITUATIONS, ids=str)
def test_a_client_reads_what_to_expect_and_nothing_that_promises_more(
    pages: Mapping[tuple[Path, str], str], situation: Situation
) -> None:
    page = pages[situation.project, situation.page]
    assert situation.seen in page
    assert situation.never not in page


@pytest.mark.parametrize("situation", SITUATIONS, ids=str)
def test_what_must_not_be_there_is_said_elsewhere_or_as_what_it_is(
    pages: Mapping[tuple[Path, str], str], announced: Mapping[str, str], situation: Situation
) -> None:
    if situation.never.startswith(PROMISED):
        page, text = pages[situation.project, situation.page], situation.never[len(PROMISED) :]
        assert any(f"{kind} {text}" in page for kind in OTHER_KINDS)
    else:
        assert any(situation.never in text for text in (*pages.values(), *announced.values()))


def test_no_situation_is_without_its_page() -> None:
    assert {it.number for it in SITUATIONS} == set(range(1, 18))
