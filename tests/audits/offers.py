"""Offers as values, for pages that are drawn without any theme of ours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from generator.model import (
    Announce,
    Ask,
    BestEffort,
    Chance,
    Choice,
    Duration,
    Excluded,
    Expectation,
    Gift,
    Guaranteed,
    Money,
    Odds,
    Offer,
    Option,
    Percent,
    Picked,
    Price,
    Receiver,
    ReceiverKind,
    Reply,
    Seller,
    Service,
    Site,
    Target,
    Tier,
    Unit,
)


def roubles(amount: str) -> Money:
    """Return an amount of the currency the offer is priced in."""
    return Money(Decimal(amount), "RUB")


def costs(amount: str) -> Price:
    """Return a price of one amount."""
    return Price.of(roubles(amount))


RECEIVER = Receiver(kind=ReceiverKind.POST, url="https://forms.example.org/f/42")
IN_CLASS = Tier(
    id="in-class",
    name="In the classroom",
    label="Guaranteed review",
    price=costs("30000"),
    receiver=RECEIVER,
    statement="I take part in the classroom. My talk is reviewed at every class.",
    answers={
        "review": Guaranteed(
            guaranteed="Your talk is reviewed at each of the eight classes.",
            if_missed="We return one eighth of the price.",
            within=Duration(3, Unit.WORKING_DAY),
        ),
        "recording": Excluded(
            excluded="We do not record in the classroom.", instead="Bring a phone and a tripod."
        ),
        "questions": Target(
            target="We answer within 1 working day.",
            share=Percent(Decimal(95)),
            over="last 6 months",
        ),
    },
)
ONLINE = Tier(
    id="online",
    name="Online",
    label="No guarantee of a review",
    price=costs("9000"),
    receiver=RECEIVER,
    answers={
        "review": Chance(
            chance="Three online talks are reviewed at each class. Yours may never be.",
            odds=Odds(3, 40),
            picked=Picked.DRAW,
            as_of=date(2026, 9, 1),
            how="The draw is before the class.",
        ),
        "recording": BestEffort(
            best_effort="We send the video.",
            limit="one file for each class",
            otherwise="Write to us.",
        ),
        "questions": Excluded(excluded="Nobody answers between classes."),
    },
    excludes=("Nobody reads the chat outside the break.",),
)
WORKBOOK = Choice(
    id="work-book",
    question="Do you want the printed workbook?",
    why="We order it from the printer.",
    tiers=("in-class", "online"),
    options=(
        Option(id="with", label="With the workbook", price=costs("900"), means="By post."),
        Option(id="without", label="Without it", price=costs("0"), means="You get the files."),
    ),
)
SCHOOL = Seller(name="The Speaking School", email="hello@example.org")
SPEAKING = Offer(
    slug="speaking",
    title="Public speaking",
    version="2026-09",
    question="How will you take part?",
    why="The two ways differ in one thing.",
    headline="review",
    expectations=(
        Expectation(id="review", name="Review", ask="Will the teacher review my talk?"),
        Expectation(id="recording", name="Video", ask="Do I get a video?"),
        Expectation(id="questions", name="Questions", ask="Who answers me?"),
    ),
    tiers=(IN_CLASS, ONLINE),
    choices=(WORKBOOK,),
    gifts=(
        Gift(
            gift="A rehearsal hour",
            worth=roubles("2000"),
            because="you book early",
            tiers=("in-class",),
            announce=Announce.ON_PAGE,
        ),
    ),
    steps=(),
    asks=(Ask(id="topic", ask="Your topic?", why="For examples.", optional=True),),
    seller=SCHOOL,
    service=Service(reply=Reply(within=Duration(1, Unit.WORKING_DAY))),
)


def site_of(*offers: Offer) -> Site:
    """Return a site with these offers."""
    return Site(
        name="The Speaking School",
        url="https://example.org/courses/",
        as_of=date(2026, 11, 1),
        seller=SCHOOL,
        service=Service(),
        offers=offers,
    )


def single_offer() -> Offer:
    """Return an offer with one tier and an extra, so that there is something to choose."""
    workbook = replace(WORKBOOK, tiers=("online",))
    return replace(SPEAKING, tiers=(ONLINE,), choices=(workbook,), gifts=())


def without_extras() -> Offer:
    """Return an offer whose totals are known from the start."""
    return replace(SPEAKING, choices=())
