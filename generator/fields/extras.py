"""The table of fields: what a client may pick beside a tier, and what comes on top."""

from __future__ import annotations

from generator.fields.shapes import Field, ListOf, Named, Record
from generator.fields.words import COST, DATE, LABEL, LINE, MONEY, name_of, one_word_of
from generator.model import Announce, Option

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
