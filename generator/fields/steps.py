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
        Field(
            "ask",
            LINE,
            "The question, as people ask it.",
            "Where do I park?",
            seen="in the drawing, after “People ask:”; below the step in the list",
            required=True,
        ),
        Field(
            "answer",
            LINE,
            "Your answer.",
            "In the yard behind the house.",
            seen="below the step in the list, after the question",
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
            seen="before the step, as “We”, “You” or your words; the line of the drawing on "
            "which it stands",
            required=True,
            missing="step-without-who",
            why="a step nobody does is waited for in vain",
        ),
        Field(
            "does",
            LINE,
            "What they do.",
            "We confirm your place by e-mail.",
            seen="the step, in the list and in the drawing",
            required=True,
        ),
        Field(
            "within",
            DURATION,
            "By when.",
            "1 working day",
            seen="beside who does it, in the list and in the drawing, as “within 1 working day "
            "of your order”",
            default="`when` says it",
        ),
        Field(
            "after",
            one_word_of(After),
            "From when the time is counted.",
            "order",
            seen="the end of that time, as “of your order”, “of your payment” or “after that”",
            default="the step before",
            needs="within",
        ),
        Field(
            "when",
            LINE,
            "The time in words.",
            "on the evening of each class",
            seen="beside who does it, in the list and in the drawing",
            default="`within` says it",
            instead_of="within",
            why="where there are two times, the client counts on the earlier one",
        ),
        Field(
            "otherwise",
            LINE,
            "What happens if it is not done.",
            "Your place goes to the next person.",
            seen="below the step in the list, as “And if not? Your place goes to the next person”",
        ),
        Field(
            "people_ask",
            ListOf(QUESTION),
            "What people ask at this step; drawn into the map of the way, and answered below it.",
            "- {ask: Where do I park?, answer: In the yard behind the house.}",
            seen="the questions in the drawing; with their answers below the step in the list",
        ),
    ),
)

DUTY = Record(
    "duty",
    "the client's part",
    build=Duty,
    fields=(
        Field(
            "do",
            LINE,
            "What the client does.",
            "Send your slides.",
            seen="under “Your part”",
            required=True,
        ),
        Field(
            "by",
            LINE,
            "By when.",
            "2 days before each class",
            seen="below it, as “By when: 2 days before each class”",
            required=True,
            why="what has no day is done too late",
        ),
        Field(
            "otherwise",
            LINE,
            "What happens otherwise.",
            "You speak without slides that evening.",
            seen="below it, as “And if not? You speak without slides that evening”",
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
        Field(
            "risk",
            LINE,
            "What may go wrong.",
            "Watching alone rarely helps.",
            seen="under “What may go wrong”",
            required=True,
        ),
        Field(
            "so",
            LINE,
            "What follows from it.",
            "The result is then yours.",
            seen="below the risk",
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
            seen="nothing; the answer reaches you under this name",
            required=True,
            into="id",
        ),
        Field(
            "ask",
            LINE,
            "The question.",
            "What would you like to talk about?",
            seen="over the field in the order form",
            required=True,
        ),
        Field(
            "why",
            LINE,
            "Why you ask.",
            "The teacher prepares examples.",
            seen="between the question and the field",
            required=True,
            why="a client who does not see why will not answer",
        ),
        Field(
            "type",
            one_word_of(AskType),
            "What the client writes, picks or attaches; a `file` only where the receiver takes it.",
            "one of",
            seen="what there is to fill in: a line, a box of several lines, a list to pick from, "
            "a day, a telephone number or a file to attach",
            default="text",
        ),
        Field(
            "options",
            ListOf(LINE),
            "What one of is picked, at least two; none is ever picked beforehand.",
            "[In the morning, In the evening]",
            seen="in the list to pick from, below “Pick one” or, where it may stay empty, “No "
            "answer”",
            default="**needed** for `type: one of`",
        ),
        Field(
            "optional",
            YES_NO,
            "Whether it may stay empty.",
            "yes",
            seen="“(optional)” after the question; without it the browser sends nothing before "
            "the field is filled in",
            default="no",
        ),
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
            seen="nothing",
            required=True,
        ),
        Field(
            "because",
            REASON,
            "Why it does not apply.",
            "The school answers at the counter.",
            seen="nothing",
            required=True,
            why="whoever reads it next year will not remember",
        ),
        Field(
            "until",
            DATE,
            "The last day it holds; then the warning is back.",
            "2027-01-01",
            seen="nothing",
            required=True,
            why="what is allowed for ever is never looked at again",
        ),
    ),
)
