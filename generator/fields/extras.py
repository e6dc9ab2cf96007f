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
        Field(
            "label",
            LABEL,
            "What it is, where one presses.",
            "Without it",
            seen="in the order form, where one presses; in the sum, once picked; on the next "
            "page and on the terms page",
            required=True,
        ),
        Field(
            "price",
            COST,
            "What it adds to the price, once or every period; `0 RUB` where nothing.",
            "900 RUB",
            seen="below the label, as “+ RUB 900” or “no extra cost”; in the sum and on the "
            "button, once picked; on the next page and on the terms page",
            required=True,
            why="an option without a price is expected to be free, or feared to be dear",
        ),
        Field(
            "means",
            LINE,
            "What picking it means.",
            "It comes by post before the first class.",
            seen="below the price in the order form; on the terms page",
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
            seen="over the options in the order form; in the sum, on the next page and on the "
            "terms page",
            required=True,
        ),
        Field(
            "why",
            LINE,
            "Why you ask.",
            "We order it from the printer by name.",
            seen="below the question in the order form",
        ),
        Field(
            "for",
            ListOf(name_of("a tier")),
            "The tiers that ask it.",
            "[in-class, online]",
            seen="the question stands in the order forms of these tiers only, and on their next "
            "and terms pages",
            default="all tiers",
            into="tiers",
        ),
        Field(
            "options",
            Named(OPTION),
            "The answers, at least two; none is ever picked beforehand.",
            "{with: {label: With it, price: 900 RUB}, without: {label: Without, price: 0 RUB}}",
            seen="below the question, none of them picked; the one picked in the sum; all of "
            "them on the next page and on the terms page",
            required=True,
        ),
    ),
)

GIFT = Record(
    "gift",
    "something extra",
    fields=(
        Field(
            "gift",
            LINE,
            "What it is.",
            "A rehearsal hour in the hall",
            seen="under “A gift” or “Gifts” on the page and on the terms page; at the top of the "
            "order form and on the next page",
            required=True,
        ),
        Field(
            "worth",
            MONEY,
            "What it usually costs.",
            "2000 RUB",
            seen="after the gift, as “usually RUB 2,000”",
            required=True,
            missing="silent-gift",
            why="a gift nobody names is taken for part of the price",
        ),
        Field(
            "because",
            LINE,
            "Why you give it.",
            "you book before 1 September",
            seen="after the gift, as “The reason: you book before 1 September”",
            required=True,
            missing="silent-gift",
            why="a gift without a reason is expected again next time",
        ),
        Field(
            "for",
            ListOf(name_of("a tier")),
            "The tiers that get it.",
            "[in-class]",
            seen="on the page and on the terms page, as “Only with: Guaranteed review”; the "
            "order forms of other tiers do not name it",
            default="all tiers",
            into="tiers",
        ),
        Field(
            "until",
            DATE,
            "The last day it is given.",
            "2027-02-01",
            seen="after the gift, as “If you order by February 1, 2027”; once that is over, the "
            "gift stands on the terms page only",
            default="no end",
        ),
        Field(
            "announce",
            one_word_of(Announce),
            "Whether the page names it, or only the letter that comes with it.",
            "on-delivery",
            seen="with `on-delivery`, nothing of the gift on any page",
            default="on-page",
        ),
    ),
)
