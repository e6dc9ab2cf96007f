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
        Field(
            "name",
            LINE,
            "What it is.",
            "Review of your talk",
            seen="beside the kind of its answer at the top of the order form and on the next "
            "page, where there is more than one expectation; in the comparison where there "
            "is no `ask`",
            default="the question",
        ),
        Field(
            "ask",
            LINE,
            "The question a client would ask.",
            "Will the teacher review my talk?",
            seen="at the head of its row in the comparison; a heading on the terms page",
            default="**needed**, or the name",
            unless="name",
        ),
        Field(
            "all",
            ANSWER,
            "One answer for every tier.",
            "{excluded: There is no parking.}",
            seen="in the comparison once, as “Whatever you choose”, where every tier says it; "
            "wherever answers stand",
            default="each tier answers for itself",
        ),
    ),
)

TIER = Record(
    "tier",
    "one way to take the offer",
    inline=("answer", ANSWER),
    fields=(
        Field(
            "name",
            LINE,
            "What this way is called.",
            "In the classroom",
            seen="beside the label at the top, in the list, in the comparison, where one picks "
            "and in the sum; before the price on the terms page",
            default="the label",
        ),
        Field(
            "label",
            LABEL,
            "The consequence, in two to five words, on everything one presses.",
            "Guaranteed review",
            seen="wherever the tier is named: at the top, in the list, in the comparison, where "
            "one picks, over the order form and on the button, on the next page and on the "
            "terms page",
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
            seen="beside the label at the top, in the list and where one picks; in the sum and "
            "on the button; on the next page and on the terms page",
            required=True,
            why="a client who finds no price does not ask for it",
        ),
        Field(
            "how",
            LINE,
            "How a price of two amounts is worked out; needed there. Beside any other price, how "
            "the picking goes for the chance that stands in the tier itself.",
            "by the hour; you hear the figure before we start",
            seen="where one picks, below the sum, on the next page and on the terms page, as "
            "“How it is worked out: …”; of a chance, in the comparison and on the terms "
            "page",
        ),
        Field(
            "seats",
            COUNT,
            "How many can take it.",
            "12",
            seen="where one picks, as “12 places”, or in the order form of a tier that stands "
            "alone; on the terms page",
        ),
        Field(
            "choose_if",
            LINE,
            "Who this is for.",
            "You want your own talk taken apart, every week.",
            seen="under “Who each way is for”, after “Choose this if”; on the terms page",
        ),
        Field(
            "do_not_choose_if",
            LINE,
            "Who this is not for.",
            "You cannot be at the school by 19:00.",
            seen="under “Who each way is for”, after “Do not choose this if”; where one picks, "
            "after “Not for you if:”; on the terms page",
        ),
        Field(
            "statement",
            LINE,
            "The sentence the client affirms, in the first person, naming the consequence.",
            "I take part online. My talk may never be reviewed, and I choose this.",
            seen="beside the box to tick above the button; on the terms page",
            default="composed from label and headline answer",
        ),
        Field(
            "answers",
            Named(ANSWER),
            "What this tier says to each expectation.",
            "{review: {excluded: Your talk may never be reviewed.}}",
            seen="in the column of this tier in the comparison, and wherever answers stand",
            default="the answer that stands in the tier itself",
        ),
        Field(
            "excludes",
            ListOf(LINE),
            "What else is not part of it.",
            "[Nobody answers in the chat outside the break.]",
            seen="in the last row of the comparison, “What else is not part of it?”; as “Not "
            "included” at the top of the order form and on the next page; on the terms page",
        ),
        Field(
            "receiver",
            RECEIVER,
            "Where orders of this tier go.",
            "{kind: post, url: https://forms.example.org/f/42}",
            seen="nothing; the form goes there",
            default="the offer's, else the site's",
        ),
        Field(
            "steps",
            ListOf(STEP),
            "What happens from an order of this tier on, in place of the offer's steps.",
            "- {who: us, does: We confirm your seat., within: 1 working day, after: order}",
            seen="under “What happens then”, below “If you choose: Guaranteed review”; on its "
            "next page and on its terms page",
            default="the offer's",
        ),
        Field(
            "duties",
            ListOf(DUTY),
            "The part of this tier's client, besides the offer's duties.",
            "- {do: Send your slides., by: the day before, otherwise: You speak without slides.}",
            seen="under “Your part”, below “If you choose: Guaranteed review”; on its next page "
            "and on its terms page",
        ),
        Field(
            "prepare",
            ListOf(LINE),
            "What to have ready for this tier, besides what the offer names.",
            "[A camera and a microphone]",
            seen="under “Your part”, below “If you choose: Guaranteed review”; on its next page "
            "and on its terms page",
        ),
        Field(
            "asks",
            ListOf(ASK),
            "Fields of this tier's order form, besides the offer's.",
            "- {field: city, ask: Where will you be?, why: We tell you the time there.}",
            seen="in the order form of this tier alone, below the offer's",
        ),
    ),
)
