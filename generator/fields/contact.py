"""The table of fields: how a business is reached, and how soon it answers."""

from __future__ import annotations

from generator.fields.shapes import Field, Record
from generator.fields.words import ACCOUNT, DURATION, EMAIL, LINE, MONEY, PERCENT, PHONE
from generator.model import Emergency, OutOfHours, Progress, Reply

CHANNELS = Record(
    "channels",
    "the ways to reach you",
    fields=(
        Field(
            "email",
            EMAIL,
            "An address for questions.",
            "hello@example.org",
            seen="after “Questions”, to press",
        ),
        Field(
            "phone",
            PHONE,
            "A number for questions.",
            "+7 495 123-45-67",
            seen="after “Questions”, to press",
        ),
        Field(
            "telegram",
            ACCOUNT,
            "A name on Telegram.",
            "speakingschool",
            seen="under “Questions”, after “Telegram”, to press",
        ),
        Field(
            "whatsapp",
            PHONE,
            "A number on WhatsApp.",
            "+7 495 123-45-67",
            seen="under “Questions”, after “WhatsApp”, to press",
        ),
    ),
)

REPLY = Record(
    "reply",
    "by when you answer",
    build=Reply,
    fields=(
        Field(
            "within",
            DURATION,
            "By when a message is answered.",
            "4 working hours",
            seen="after “Answers”, as “We answer within 4 working hours”; in the one step "
            "there is without `steps`",
            required=True,
        ),
        Field(
            "share",
            PERCENT,
            "How often that was kept.",
            "90%",
            seen="after that, as “Kept in 90% of all cases, last 3 months”",
            needs="over",
            why="a figure without a period cannot be checked",
        ),
        Field(
            "over",
            LINE,
            "Where the figure comes from.",
            "last 3 months",
            seen="the end of that sentence",
            needs="share",
        ),
    ),
)

OUT_OF_HOURS = Record(
    "out_of_hours",
    "work outside your hours",
    build=OutOfHours,
    fields=(
        Field(
            "surcharge",
            PERCENT,
            "What it costs on top of the price.",
            "50%",
            seen="after “Outside our hours”, as “It costs 50% more”",
            required=True,
            why="a price that is heard afterwards is a quarrel",
        ),
        Field(
            "how",
            LINE,
            "How a client gets it.",
            "Call us; we say yes or no.",
            seen="after the surcharge",
            required=True,
        ),
    ),
)

# An emergency that is not defined all the way is found as one thing, whichever part is missing.
EMERGENCY = Record(
    "emergency",
    "what cannot wait",
    build=Emergency,
    fields=(
        Field(
            "means",
            LINE,
            "What counts as one.",
            "Water runs and you cannot stop it.",
            seen="after “In an emergency”",
            required=True,
            missing="undefined-emergency",
            why="in an emergency nobody has time to argue whether it is one",
        ),
        Field(
            "call",
            PHONE,
            "The number to call.",
            "+7 495 123-45-67",
            seen="after what counts as one, as “Call +7 495 123-45-67”, to press",
            required=True,
            missing="undefined-emergency",
            why="in an emergency nobody looks for a number",
        ),
        Field(
            "answer_within",
            DURATION,
            "By when somebody answers.",
            "1 hour",
            seen="after the number, as “Somebody answers within 1 hour”",
            required=True,
            missing="undefined-emergency",
            why="who does not know how long to wait waits too long",
        ),
        Field(
            "price",
            MONEY,
            "What it costs.",
            "5000 RUB",
            seen="after that, as “An emergency call costs RUB 5,000”",
            required=True,
            missing="undefined-emergency",
            why="in an emergency nobody can compare prices",
        ),
    ),
)

PROGRESS = Record(
    "progress",
    "how the client hears where the work stands",
    build=Progress,
    fields=(
        Field(
            "how",
            LINE,
            "How they hear it.",
            "a written report",
            seen="after “While we work”, as “You hear from us every week: a written report”",
            required=True,
        ),
        Field(
            "every",
            DURATION,
            "How often.",
            "1 week",
            seen="in the same sentence",
            required=True,
        ),
    ),
)
