"""The table of fields: an offer and everything in it."""

from __future__ import annotations

from generator.fields.answers import ANSWER
from generator.fields.business import RECEIVER, SERVICE
from generator.fields.shapes import Field, ListOf, Named, Record
from generator.fields.words import (
    COUNT,
    DATE,
    DURATION,
    LINE,
    MONEY,
    PROSE,
    VERSION,
    WINDOW,
    YES_NO,
    one_word_of,
)
from generator.model import After, Announce, Duty, Option, Risk, Step, TierOrder

EXPECTATION = Record(
    "expectation",
    "one thing a client may count on",
    fields=(
        Field("name", LINE, "What it is.", "Review of your talk", required=True),
        Field(
            "ask",
            LINE,
            "The question a client would ask.",
            "Will the teacher review my talk?",
            default="the name",
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
            LINE,
            "The consequence, in two to five words, on everything one presses.",
            "Guaranteed review",
            required=True,
            missing="label-without-consequence",
            why="the label is what the client reads where they press",
        ),
        Field("price", MONEY, "All that is to be paid.", "30000 RUB", required=True),
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
    ),
)

OPTION = Record(
    "option",
    "one answer to a choice",
    build=Option,
    fields=(
        Field("label", LINE, "What it is, where one presses.", "Without it", required=True),
        Field(
            "price",
            MONEY,
            "What it adds to the price; `0 RUB` where nothing.",
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
            ListOf(LINE),
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
            ListOf(LINE),
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

STEP = Record(
    "step",
    "who does what by when",
    build=Step,
    fields=(
        Field(
            "who",
            LINE,
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
        ),
        Field(
            "when", LINE, "The time in words.", "On the evening of each class.", default="`within`"
        ),
        Field(
            "otherwise",
            LINE,
            "What happens if it is not done.",
            "Your place goes to the next person.",
        ),
    ),
)

DUTY = Record(
    "duty",
    "the client's part",
    build=Duty,
    fields=(
        Field("do", LINE, "What the client does.", "Send your slides.", required=True),
        Field("by", LINE, "By when.", "2 days before each class", required=True),
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
        Field("so", LINE, "What follows from it.", "The result is then yours.", required=True),
    ),
)

ASK = Record(
    "ask",
    "a field of the order form",
    fields=(
        Field(
            "field",
            LINE,
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
        Field("optional", YES_NO, "Whether it may stay empty.", "yes", default="no"),
    ),
)

OFFER = Record(
    "offer",
    "one service that can be ordered",
    fields=(
        Field("title", LINE, "What you offer.", "Public speaking, evening course", required=True),
        Field("summary", LINE, "One or two sentences on it.", "Eight evenings, a talk at each."),
        Field(
            "version", VERSION, "Your name for these terms.", "2026-09", default="they are a draft"
        ),
        Field(
            "open",
            WINDOW,
            "From when until when it can be ordered.",
            "2026-09-01 .. 2027-03-01",
            default="always",
        ),
        Field("body", PROSE, "More about it, in Markdown.", "|"),
        Field(
            "question",
            LINE,
            "What the client decides by picking a tier.",
            "Will the teacher review my talk?",
            required=True,
        ),
        Field("why", LINE, "Why you ask.", "We want you to pick it, not to discover it."),
        Field(
            "order",
            one_word_of(TierOrder),
            "The order in which tiers stand; the page says it.",
            "price-asc",
            default="price-desc",
        ),
        Field(
            "headline",
            LINE,
            "The expectation the choice is about.",
            "review",
            default="the first one",
        ),
        Field(
            "expectations",
            Named(EXPECTATION),
            "What a client may count on; every tier answers each.",
            "{review: {name: Review of your talk}}",
            default="the question alone",
        ),
        Field("tiers", Named(TIER), "The ways to take the offer.", "{…}", required=True),
        Field("choices", Named(CHOICE), "Extras, each a question.", "{…}"),
        Field("gifts", ListOf(GIFT), "What you give on top.", "[…]"),
        Field(
            "steps",
            ListOf(STEP),
            "What happens from the order on.",
            "[…]",
            default="one step, from your reply time",
        ),
        Field("duties", ListOf(DUTY), "The client's part.", "[…]"),
        Field("prepare", ListOf(LINE), "What to have ready.", "[A topic for three minutes]"),
        Field("risks", ListOf(RISK), "What may go wrong.", "[…]"),
        Field("asks", ListOf(ASK), "Fields beyond name and e-mail.", "[…]"),
        Field(
            "receiver",
            RECEIVER,
            "Where orders go.",
            "{kind: post, url: https://forms.example.org/f/42}",
            default="the site's",
        ),
        Field("service", SERVICE, "Where this offer differs from the site.", "{…}"),
    ),
)
