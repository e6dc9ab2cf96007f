"""The table of fields: what a client may count on, and the ways to take an offer."""

from __future__ import annotations

from generator.fields.answers import ANSWER
from generator.fields.business import RECEIVER
from generator.fields.shapes import Field, ListOf, Named, Record
from generator.fields.steps import ASK, DUTY, STEP
from generator.fields.words import COUNT, LABEL, LINE, PRICE

EXPECTATION = Record(
    "expectation",
    "one thing a client may count on",
    fields=(
        Field("name", LINE, "What it is.", "Review of your talk", default="the question"),
        Field(
            "ask",
            LINE,
            "The question a client would ask.",
            "Will the teacher review my talk?",
            default="**needed**, or the name",
            unless="name",
        ),
        Field(
            "all",
            ANSWER,
            "One answer for every tier.",
            "{excluded: There is no parking.}",
            default="each tier answers for itself",
        ),
    ),
)

TIER = Record(
    "tier",
    "one way to take the offer",
    inline=("answer", ANSWER),
    fields=(
        Field("name", LINE, "What this way is called.", "In the classroom", default="the label"),
        Field(
            "label",
            LABEL,
            "The consequence, in two to five words, on everything one presses.",
            "Guaranteed review",
            required=True,
            missing="label-without-consequence",
            why="the label is what the client reads where they press",
            advice="`label:`, such as `Guaranteed review` or `No guarantee`",
        ),
        Field(
            "price",
            PRICE,
            "All that is to be paid: once, such as `30000 RUB`; again and again, such as "
            "`500 EUR / month`; or worked out later, such as `2000 .. 6000 RUB`.",
            "30000 RUB",
            required=True,
            why="a client who finds no price does not ask for it",
        ),
        Field(
            "how",
            LINE,
            "How a price of two amounts is worked out; needed there. Beside any other price, how "
            "the picking goes for the chance that stands in the tier itself.",
            "by the hour; you hear the figure before we start",
        ),
        Field("seats", COUNT, "How many can take it.", "12"),
        Field(
            "choose_if",
            LINE,
            "Who this is for.",
            "You want your own talk taken apart, every week.",
        ),
        Field(
            "do_not_choose_if",
            LINE,
            "Who this is not for.",
            "You cannot be at the school by 19:00.",
        ),
        Field(
            "statement",
            LINE,
            "The sentence the client affirms, in the first person, naming the consequence.",
            "I take part online. My talk may never be reviewed, and I choose this.",
            default="composed from label and headline answer",
        ),
        Field(
            "answers",
            Named(ANSWER),
            "What this tier says to each expectation.",
            "{review: {excluded: Your talk may never be reviewed.}}",
            default="the answer that stands in the tier itself",
        ),
        Field(
            "excludes",
            ListOf(LINE),
            "What else is not part of it.",
            "[Nobody answers in the chat outside the break.]",
        ),
        Field(
            "receiver",
            RECEIVER,
            "Where orders of this tier go.",
            "{kind: post, url: https://forms.example.org/f/42}",
            default="the offer's, else the site's",
        ),
        Field(
            "steps",
            ListOf(STEP),
            "What happens from an order of this tier on, in place of the offer's steps.",
            "- {who: us, does: We confirm your seat., within: 1 working day, after: order}",
            default="the offer's",
        ),
        Field(
            "duties",
            ListOf(DUTY),
            "The part of this tier's client, besides the offer's duties.",
            "- {do: Send your slides., by: the day before, otherwise: You speak without slides.}",
        ),
        Field(
            "prepare",
            ListOf(LINE),
            "What to have ready for this tier, besides what the offer names.",
            "[A camera and a microphone]",
        ),
        Field(
            "asks",
            ListOf(ASK),
            "Fields of this tier's order form, besides the offer's.",
            "- {field: city, ask: Where will you be?, why: We tell you the time there.}",
        ),
    ),
)
