"""The table of fields: what happens from the order on, and what is asked for it."""

from __future__ import annotations

from generator.fields.shapes import Field, ListOf, Record
from generator.fields.words import DATE, DURATION, LINE, NAME, REASON, WHO, YES_NO, one_word_of
from generator.model import After, Allow, Ask, AskType, Duty, Question, Risk, Step

QUESTION = Record(
    "question",
    "what people ask at a step, with your answer",
    build=Question,
    fields=(
        Field("ask", LINE, "The question, as people ask it.", "Where do I park?", required=True),
        Field(
            "answer",
            LINE,
            "Your answer.",
            "In the yard behind the house.",
            required=True,
            why="a question left open is asked again, by telephone",
        ),
    ),
)

STEP = Record(
    "step",
    "who does what by when",
    build=Step,
    fields=(
        Field(
            "who",
            WHO,
            "`us`, `you`, or who else.",
            "us",
            required=True,
            missing="step-without-who",
            why="a step nobody does is waited for in vain",
        ),
        Field("does", LINE, "What they do.", "We confirm your place by e-mail.", required=True),
        Field("within", DURATION, "By when.", "1 working day", default="`when` says it"),
        Field(
            "after",
            one_word_of(After),
            "From when the time is counted.",
            "order",
            default="the step before",
            needs="within",
        ),
        Field(
            "when",
            LINE,
            "The time in words.",
            "on the evening of each class",
            default="`within` says it",
            instead_of="within",
            why="where there are two times, the client counts on the earlier one",
        ),
        Field(
            "otherwise",
            LINE,
            "What happens if it is not done.",
            "Your place goes to the next person.",
        ),
        Field(
            "people_ask",
            ListOf(QUESTION),
            "What people ask at this step; drawn into the map of the way, and answered below it.",
            "- {ask: Where do I park?, answer: In the yard behind the house.}",
        ),
    ),
)

DUTY = Record(
    "duty",
    "the client's part",
    build=Duty,
    fields=(
        Field("do", LINE, "What the client does.", "Send your slides.", required=True),
        Field(
            "by",
            LINE,
            "By when.",
            "2 days before each class",
            required=True,
            why="what has no day is done too late",
        ),
        Field(
            "otherwise",
            LINE,
            "What happens otherwise.",
            "You speak without slides that evening.",
            required=True,
            missing="duty-without-consequence",
            why="a duty without a consequence is read as a wish",
        ),
    ),
)

RISK = Record(
    "risk",
    "what may go wrong",
    build=Risk,
    fields=(
        Field("risk", LINE, "What may go wrong.", "Watching alone rarely helps.", required=True),
        Field(
            "so",
            LINE,
            "What follows from it.",
            "The result is then yours.",
            required=True,
            why="a risk without what follows only frightens",
        ),
    ),
)

ASK = Record(
    "ask",
    "a field of the order form",
    build=Ask,
    fields=(
        Field(
            "field",
            NAME,
            "A short name for it, in lower-case letters.",
            "topic",
            required=True,
            into="id",
        ),
        Field("ask", LINE, "The question.", "What would you like to talk about?", required=True),
        Field(
            "why",
            LINE,
            "Why you ask.",
            "The teacher prepares examples.",
            required=True,
            why="a client who does not see why will not answer",
        ),
        Field(
            "type",
            one_word_of(AskType),
            "What the client writes, picks or attaches; a `file` only where the receiver takes it.",
            "one of",
            default="text",
        ),
        Field(
            "options",
            ListOf(LINE),
            "What one of is picked, at least two; none is ever picked beforehand.",
            "[In the morning, In the evening]",
            default="**needed** for `type: one of`",
        ),
        Field("optional", YES_NO, "Whether it may stay empty.", "yes", default="no"),
    ),
)

ALLOW = Record(
    "allow",
    "a warning switched off, with a reason and an end",
    build=Allow,
    fields=(
        Field(
            "rule",
            NAME,
            "The name of the warning, as it stands in brackets.",
            "silent-start",
            required=True,
        ),
        Field(
            "because",
            REASON,
            "Why it does not apply.",
            "The school answers at the counter.",
            required=True,
            why="whoever reads it next year will not remember",
        ),
        Field(
            "until",
            DATE,
            "The last day it holds; then the warning is back.",
            "2027-01-01",
            required=True,
            why="what is allowed for ever is never looked at again",
        ),
    ),
)
