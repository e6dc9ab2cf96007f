"""The table of fields: how a business behaves, for the site or for one offer."""

from __future__ import annotations

from generator.fields.contact import CHANNELS, EMERGENCY, OUT_OF_HOURS, PROGRESS, REPLY
from generator.fields.shapes import Field, ListOf, Record
from generator.fields.words import DURATION, HOLIDAYS, HOURS, LINE
from generator.model import Cancel, Complaints, Payment

COMPLAINTS = Record(
    "complaints",
    "whom to tell when something went wrong",
    build=Complaints,
    fields=(
        Field(
            "to",
            LINE,
            "Who hears it.",
            "Anna, who runs the school, at anna@example.org",
            seen="after “If something goes wrong”; an e-mail address in it to press",
            required=True,
        ),
        Field(
            "answer_within",
            DURATION,
            "By when it is answered.",
            "2 working days",
            seen="after that, as “You have an answer within 2 working days”",
            required=True,
            why="a complaint without an answer ends the relation",
        ),
        Field(
            "then",
            LINE,
            "What follows.",
            "If we do not agree, you get your money back.",
            seen="after that",
        ),
    ),
)

CANCEL = Record(
    "cancel",
    "how the client may change their mind",
    build=Cancel,
    fields=(
        Field(
            "until",
            LINE,
            "Until when.",
            "The day before the first class.",
            seen="below “If you change your mind”",
            required=True,
        ),
        Field(
            "refund",
            LINE,
            "What comes back.",
            "All of it, within 5 working days.",
            seen="after that, as “You get back: All of it, within 5 working days”",
            required=True,
        ),
    ),
)

PAYMENT = Record(
    "payment",
    "how the client pays",
    build=Payment,
    fields=(
        Field(
            "methods",
            ListOf(LINE),
            "The ways to pay.",
            "[card, bank transfer]",
            seen="after when it is due, as “Ways to pay: card and bank transfer”",
            required=True,
        ),
        Field(
            "when",
            LINE,
            "When the money is due.",
            "By invoice, within 3 days.",
            seen="after “Payment”; below the sum in the order form",
            required=True,
        ),
        Field(
            "receipt",
            LINE,
            "What the client gets for it.",
            "A receipt by e-mail.",
            seen="after the ways to pay; not below the sum",
        ),
    ),
)

SERVICE = Record(
    "service",
    "how the business behaves",
    fields=(
        Field(
            "hours",
            HOURS,
            "When you work; what you promise in working days or hours counts in it.",
            "Mon-Fri 10:00-19:00",
            seen="after “Hours”, and where working days or hours are promised, as “We work Monday "
            "to Friday, …”; with an example where you reply in them",
        ),
        Field(
            "holidays",
            HOLIDAYS,
            "Days on which you do not work, whatever the hours; `none` if you work on the site's.",
            "2027-01-01 .. 2027-01-08, 2027-02-23",
            seen="after the hours, as “We are closed on …”; on the page and on the next page "
            "without those that are over",
        ),
        Field(
            "channels",
            CHANNELS,
            "The ways to reach you.",
            "{email: hello@example.org}",
            seen="after “Questions”",
        ),
        Field(
            "reply",
            REPLY,
            "By when you answer.",
            "{within: 4 working hours}",
            seen="after “Answers”; in the one step there is without `steps`",
        ),
        Field(
            "out_of_hours",
            OUT_OF_HOURS,
            "Work outside your hours.",
            "{surcharge: 50%, how: Call us.}",
            seen="after “Outside our hours”",
        ),
        Field(
            "emergency",
            EMERGENCY,
            "What cannot wait.",
            "{means: A flood., call: +7 495 123-45-67, answer_within: 1 hour, price: 5000 RUB}",
            seen="after “In an emergency”",
        ),
        Field(
            "progress",
            PROGRESS,
            "How the client hears where the work stands.",
            "{how: a written report, every: 1 week}",
            seen="after “While we work”",
        ),
        Field(
            "if_late",
            LINE,
            "What you do when something of yours runs late.",
            "We tell you before the day comes and name the new day once.",
            seen="after “If we are late”",
        ),
        Field(
            "if_scope_changes",
            LINE,
            "What happens when the work becomes more or other.",
            "Nothing changes until you confirm the new price in writing.",
            seen="after “If the work changes”",
        ),
        Field(
            "if_you_are_late",
            LINE,
            "What happens when the client runs late.",
            "Every day you are late moves the result by a day.",
            seen="after “If you are late”",
        ),
        Field(
            "complaints",
            COMPLAINTS,
            "Whom to tell when something went wrong.",
            "{to: anna@example.org, answer_within: 2 working days}",
            seen="after “If something goes wrong”",
        ),
        Field(
            "cancel",
            CANCEL,
            "How the client may change their mind.",
            "{until: The day before the first class., refund: All of it.}",
            seen="below “If you change your mind”",
        ),
        Field(
            "payment",
            PAYMENT,
            "How and when the client pays.",
            "{methods: [card], when: At once.}",
            seen="after “Payment”; when and how also below the sum in the order form",
        ),
    ),
)
