"""The table of fields: what a client may count on, and the ways to take an offer."""

from __future__ import annotations

from generator.fields.answers import ANSWER
from generator.fields.business import RECEIVER
from generator.fields.shapes import Field, ListOf, Named, Record
from generator.fields.steps import ASK, DUTY, STEP
from generator.fields.words import (
    COST,
    COUNT,
    DATE,
    LABEL,
    LINE,
    MONEY,
    PRICE,
    name_of,
    one_word_of,
)
from generator.model import Announce, Option

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

OPTION = Record(
    "option",
    "one answer to a choice",
    build=Option,
    fields=(
        Field("label", LABEL, "What it is, where one presses.", "Without it", required=True),
        Field(
            "price",
            COST,
            "What it adds to the price, once or every period; `0 RUB` where nothing.",
            "900 RUB",
            required=True,
            why="an option without a price is expected to be free, or feared to be dear",
        ),
        Field(
            "means",
            LINE,
            "What picking it means.",
            "It comes by post before the first class.",
        ),
    ),
)

CHOICE = Record(
    "choice",
    "a further question with priced options",
    fields=(
        Field(
            "question",
            LINE,
            "What the client decides.",
            "Do you want the printed workbook?",
            required=True,
        ),
        Field("why", LINE, "Why you ask.", "We order it from the printer by name."),
        Field(
            "for",
            ListOf(name_of("a tier")),
            "The tiers that ask it.",
            "[in-class, online]",
            default="all tiers",
            into="tiers",
        ),
        Field(
            "options",
            Named(OPTION),
            "The answers, at least two; none is ever picked beforehand.",
            "{with: {label: With it, price: 900 RUB}, without: {label: Without, price: 0 RUB}}",
            required=True,
        ),
    ),
)

GIFT = Record(
    "gift",
    "something extra",
    fields=(
        Field("gift", LINE, "What it is.", "A rehearsal hour in the hall", required=True),
        Field(
            "worth",
            MONEY,
            "What it usually costs.",
            "2000 RUB",
            required=True,
            missing="silent-gift",
            why="a gift nobody names is taken for part of the price",
        ),
        Field(
            "because",
            LINE,
            "Why you give it.",
            "you book before 1 September",
            required=True,
            missing="silent-gift",
            why="a gift without a reason is expected again next time",
        ),
        Field(
            "for",
            ListOf(name_of("a tier")),
            "The tiers that get it.",
            "[in-class]",
            default="all tiers",
            into="tiers",
        ),
        Field("until", DATE, "The last day it is given.", "2027-02-01", default="no end"),
        Field(
            "announce",
            one_word_of(Announce),
            "Whether the page names it, or only the letter that comes with it.",
            "on-delivery",
            default="on-page",
        ),
    ),
)
