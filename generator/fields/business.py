"""The table of fields: the site, who sells, and how they behave."""

from __future__ import annotations

from generator.fields.shapes import Field, ListOf, Record
from generator.fields.words import (
    ACCOUNT,
    DAY_OR_TODAY,
    DURATION,
    EMAIL,
    FOLDER,
    LANGUAGE,
    LINE,
    PERCENT,
    PHONE,
    RECEIVER_URL,
    SITE_URL,
    one_word_of,
)
from generator.model import Cancel, Complaints, Payment, Receiver, ReceiverKind, Reply

SELLER = Record(
    "seller",
    "who the client deals with",
    fields=(
        Field(
            "name", LINE, "What people call you.", "The Speaking School", default="the site's name"
        ),
        Field("legal_name", LINE, "The name in the register.", "Speaking School LLC"),
        Field("tax_id", LINE, "Your number there, with its kind.", "INN 7701234567"),
        Field("address", LINE, "Where you are.", "12 Quiet Lane, Moscow"),
        Field(
            "email", EMAIL, "Where letters reach you.", "hello@example.org", default="the site's"
        ),
        Field("phone", PHONE, "Where calls reach you.", "+7 495 123-45-67"),
    ),
)

CHANNELS = Record(
    "channels",
    "the ways to reach you",
    fields=(
        Field("email", EMAIL, "An address for questions.", "hello@example.org"),
        Field("phone", PHONE, "A number for questions.", "+7 495 123-45-67"),
        Field("telegram", ACCOUNT, "A name on Telegram.", "speakingschool"),
        Field("whatsapp", PHONE, "A number on WhatsApp.", "+7 495 123-45-67"),
    ),
)

REPLY = Record(
    "reply",
    "by when you answer",
    build=Reply,
    fields=(
        Field(
            "within", DURATION, "By when a message is answered.", "4 working hours", required=True
        ),
        Field(
            "share",
            PERCENT,
            "How often that was kept.",
            "90%",
            needs="over",
            why="a figure without a period cannot be checked",
        ),
        Field(
            "over",
            LINE,
            "Where the figure comes from.",
            "last 3 months",
            needs="share",
        ),
    ),
)

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
            required=True,
        ),
        Field(
            "answer_within",
            DURATION,
            "By when it is answered.",
            "2 working days",
            required=True,
            why="a complaint without an answer ends the relation",
        ),
        Field("then", LINE, "What follows.", "If we do not agree, you get your money back."),
    ),
)

CANCEL = Record(
    "cancel",
    "how the client may change their mind",
    build=Cancel,
    fields=(
        Field("until", LINE, "Until when.", "The day before the first class.", required=True),
        Field(
            "refund", LINE, "What comes back.", "All of it, within 5 working days.", required=True
        ),
    ),
)

PAYMENT = Record(
    "payment",
    "how the client pays",
    build=Payment,
    fields=(
        Field("methods", ListOf(LINE), "The ways to pay.", "[card, bank transfer]", required=True),
        Field("when", LINE, "When the money is due.", "By invoice, within 3 days.", required=True),
        Field("receipt", LINE, "What the client gets for it.", "A receipt by e-mail."),
    ),
)

SERVICE = Record(
    "service",
    "how the business behaves",
    fields=(
        Field("hours", LINE, "When you work.", "Mon-Fri 10:00-19:00"),
        Field("channels", CHANNELS, "The ways to reach you.", "{email: hello@example.org}"),
        Field("reply", REPLY, "By when you answer.", "{within: 4 working hours}"),
        Field(
            "if_late",
            LINE,
            "What you do when something of yours runs late.",
            "We tell you before the day comes and name the new day once.",
        ),
        Field(
            "if_scope_changes",
            LINE,
            "What happens when the work becomes more or other.",
            "Nothing changes until you confirm the new price in writing.",
        ),
        Field(
            "if_you_are_late",
            LINE,
            "What happens when the client runs late.",
            "Every day you are late moves the result by a day.",
        ),
        Field(
            "complaints",
            COMPLAINTS,
            "Whom to tell when something went wrong.",
            "{to: anna@example.org, answer_within: 2 working days}",
        ),
        Field(
            "cancel",
            CANCEL,
            "How the client may change their mind.",
            "{until: The day before the first class., refund: All of it.}",
        ),
        Field(
            "payment", PAYMENT, "How and when the client pays.", "{methods: [card], when: At once.}"
        ),
    ),
)

RECEIVER = Record(
    "receiver",
    "where an order goes",
    build=Receiver,
    fields=(
        Field(
            "kind",
            one_word_of(ReceiverKind),
            "What sort of service takes the order.",
            "post",
            required=True,
        ),
        Field(
            "url",
            RECEIVER_URL,
            "Where the form is sent; the service there answers with a way back to the next page.",
            "https://forms.example.org/f/42",
            required=True,
        ),
    ),
)

SITE = Record(
    "site.yaml",
    "the site",
    fields=(
        Field(
            "name",
            LINE,
            "What the business is called.",
            "The Speaking School",
            required=True,
            why="a client wants to know whom they deal with",
        ),
        Field(
            "email",
            EMAIL,
            "Where clients write to.",
            "hello@example.org",
            why="a client who cannot ask will not order",
            default="the seller's",
        ),
        Field(
            "url",
            SITE_URL,
            "The address the site will have.",
            "https://example.org/courses/",
            default="no sitemap and no canonical addresses",
        ),
        Field("language", LANGUAGE, "The language the offers are written in.", "en", default="en"),
        Field(
            "languages",
            ListOf(LANGUAGE),
            "Every language there are pages in; beside each file stands its translation, "
            "such as `site.ru.yaml`.",
            "[en, ru]",
            default="the one of `language`",
        ),
        Field(
            "governing_language",
            LANGUAGE,
            "The language whose words hold where a translation differs.",
            "en",
            default="the one of `language`",
        ),
        Field("theme", FOLDER, "The theme, by its folder in `themes/`.", "plain", default="plain"),
        Field(
            "as_of",
            DAY_OR_TODAY,
            "The day by which deadlines are judged.",
            "2026-11-01",
            default="today, the day of the build",
        ),
        Field("seller", SELLER, "Who the client deals with.", "{legal_name: Speaking School LLC}"),
        Field(
            "service", SERVICE, "How you behave, for every offer.", "{hours: Mon-Fri 10:00-19:00}"
        ),
        Field(
            "receiver",
            RECEIVER,
            "Where orders go, unless an offer or a tier says otherwise.",
            "{kind: post, url: https://forms.example.org/f/42}",
        ),
    ),
)
