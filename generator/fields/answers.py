"""The table of fields: what a tier may answer to an expectation."""

from __future__ import annotations

from generator.fields.shapes import Field, OneOf, Record
from generator.fields.words import COUNT, DATE, DURATION, LINE, ODDS, PERCENT, YES_NO, one_word_of
from generator.model import BestEffort, Chance, Excluded, Guaranteed, Picked, Target

GUARANTEED = Record(
    "guaranteed",
    "a promise with a remedy",
    build=Guaranteed,
    fields=(
        Field(
            "guaranteed",
            LINE,
            "What the client gets, every time.",
            "Your talk is reviewed at each of the eight classes.",
            seen="as “Guaranteed”, wherever answers stand",
            required=True,
        ),
        Field(
            "if_missed",
            LINE,
            "What the client gets, without asking, when you miss it.",
            "We return one eighth of the price.",
            seen="after the answer, as “What if we miss it? We return one eighth of the price”",
            required=True,
            missing="guarantee-without-remedy",
            why="a guarantee is worth what follows when it is missed",
        ),
        Field(
            "within",
            DURATION,
            "How soon the client has it.",
            "3 working days",
            seen="after the answer, as “You have it within 3 working days”",
            default="no deadline is shown",
        ),
    ),
)

TARGET = Record(
    "target",
    "an aim, with the share in which it was met",
    build=Target,
    fields=(
        Field(
            "target",
            LINE,
            "What you aim for.",
            "We answer within 1 working day.",
            seen="as “Our target, not a guarantee”, wherever answers stand",
            required=True,
        ),
        Field(
            "share",
            PERCENT,
            "How often it was met; below 100%, which would be a guarantee.",
            "95%",
            seen="after the answer, as “Kept in 95% of all cases, last 6 months”",
            required=True,
            missing="target-without-measure",
            why="an aim without a figure is read as a promise",
        ),
        Field(
            "over",
            LINE,
            "Where the figure comes from.",
            "last 6 months",
            seen="the end of that sentence",
            required=True,
            missing="target-without-measure",
            why="a figure without a period cannot be checked",
        ),
    ),
)

BEST_EFFORT = Record(
    "best_effort",
    "an effort with a limit",
    build=BestEffort,
    fields=(
        Field(
            "best_effort",
            LINE,
            "What you try.",
            "We read the chat during the break.",
            seen="as “We try, no guarantee”, wherever answers stand",
            required=True,
        ),
        Field(
            "limit",
            LINE,
            "How far the effort goes.",
            "10 minutes per class",
            seen="after the answer, as “Limit: 10 minutes per class”",
            required=True,
            missing="open-best-effort",
            why="an effort without a limit is expected to be endless",
        ),
        Field(
            "otherwise",
            LINE,
            "What happens beyond the limit.",
            "Write to us; the reply may take 3 working days.",
            seen="after the limit, as “And beyond that? Write to us; the reply may take 3 "
            "working days”",
            required=True,
            missing="open-best-effort",
            why="the client will meet the limit, and then wants to know what to do",
        ),
    ),
)

CHANCE = Record(
    "chance",
    "a chance one can count",
    build=Chance,
    fields=(
        Field(
            "chance",
            LINE,
            "What may happen.",
            "Three online talks are reviewed at each class.",
            seen="as “A chance, no guarantee”, wherever answers stand",
            required=True,
        ),
        Field(
            "odds",
            ODDS,
            "How many places for how many people who want one, each time.",
            "3 of 40",
            seen="after the answer, as “3 of 40”; drawn as dots in the comparison and on the "
            "terms page, unless there are more than 200 people",
            required=True,
            missing="odds-without-basis",
            why="a chance without numbers is read as a promise",
        ),
        Field(
            "picked",
            one_word_of(Picked),
            "How those who get one are found.",
            "draw",
            seen="in the comparison and on the terms page, as “Picked by draw”",
            required=True,
            missing="odds-without-basis",
            why="how one is picked is what makes the odds true",
        ),
        Field(
            "as_of",
            DATE,
            "The day the numbers were true.",
            "2026-09-01",
            seen="in the comparison and on the terms page, as “As of September 1, 2026”",
            required=True,
            missing="odds-without-basis",
            why="numbers grow old",
        ),
        Field(
            "times",
            COUNT,
            "How often the chance comes to someone who takes part in all.",
            "8",
            seen="after the odds, as “at each of 8 times”; in the comparison and on the "
            "terms page how many of 100 people are picked (of 1,000 or more where that is "
            "rare), for who asks first as if all were equally quick",
            default="once",
        ),
        Field(
            "repeat",
            YES_NO,
            "Whether somebody picked once may be picked again.",
            "yes",
            seen="in that sentence, as “nobody is picked twice” or “all have the "
            "same chance again”",
            default="yes; in turn nobody is picked again",
        ),
        Field(
            "how",
            LINE,
            "How the picking goes, in your words.",
            "By draw, before the class, in front of all.",
            seen="in the comparison and on the terms page, after the way of picking",
            default="only the way of picking is named",
        ),
    ),
)

EXCLUDED = Record(
    "excluded",
    "what is not included",
    build=Excluded,
    fields=(
        Field(
            "excluded",
            LINE,
            "What the client does not get, said as a negative.",
            "We do not record in the classroom.",
            seen="as “Not included”, wherever answers stand",
            required=True,
        ),
        Field(
            "instead",
            LINE,
            "Where to get it instead.",
            "Bring a phone and a tripod; there is a place for it.",
            seen="after the answer, as “What instead? Bring a phone and a tripod; there is a "
            "place for it”",
            default="nothing is offered instead",
        ),
    ),
)

ANSWER = OneOf(
    "answer",
    "one of `guaranteed`, `target`, `best_effort`, `chance`, `excluded`",
    (GUARANTEED, TARGET, BEST_EFFORT, CHANCE, EXCLUDED),
)
