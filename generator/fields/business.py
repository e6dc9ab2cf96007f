"""The table of fields: the site, who sells, and where orders go."""

from __future__ import annotations

from generator.fields.data import DATA
from generator.fields.service import SERVICE
from generator.fields.shapes import Field, ListOf, Record
from generator.fields.words import (
    DAY_OR_TODAY,
    EMAIL,
    FOLDER,
    LANGUAGE,
    LINE,
    PHONE,
    RECEIVER_URL,
    SITE_URL,
    YES_NO,
    ZONE,
    one_word_of,
)
from generator.model import (
    Receiver,
    ReceiverKind,
)

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
        Field(
            "takes_files",
            YES_NO,
            "Whether the service there keeps files that clients attach.",
            "yes",
            default="no",
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
        Field(
            "timezone",
            ZONE,
            "Where your clocks hang: the zone in which your hours are meant.",
            "Europe/Moscow",
            default="pages name no zone",
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
        Field(
            "data",
            DATA,
            "What happens to personal data, for every offer that says nothing else.",
            "{for: to answer you, kept: one year}",
            default="order forms say nothing of it",
        ),
    ),
)
