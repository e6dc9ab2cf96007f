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
            "name",
            LINE,
            "What people call you.",
            "The Speaking School",
            seen="at the foot of the page and on the terms page, where there is no `legal_name`; "
            "if it is not the site's, also beside that at the top, in the list and in the "
            "browser's tab",
            default="the site's name",
        ),
        Field(
            "legal_name",
            LINE,
            "The name in the register.",
            "Speaking School LLC",
            seen="at the foot of the page; on the terms page, as “Between Speaking School LLC "
            "and whoever orders with these terms”",
        ),
        Field(
            "tax_id",
            LINE,
            "Your number there, with its kind.",
            "INN 7701234567",
            seen="at the foot of the page, after the name",
        ),
        Field(
            "address",
            LINE,
            "Where you are.",
            "12 Quiet Lane, Moscow",
            seen="at the foot of the page, below the name",
        ),
        Field(
            "email",
            EMAIL,
            "Where letters reach you.",
            "hello@example.org",
            seen="at the foot of the page, to press; on the next page where there are no channels",
            default="the site's",
        ),
        Field(
            "phone",
            PHONE,
            "Where calls reach you.",
            "+7 495 123-45-67",
            seen="at the foot of the page, to press",
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
            seen="nothing",
            required=True,
        ),
        Field(
            "url",
            RECEIVER_URL,
            "Where the form is sent; the service there answers with a way back to the next page.",
            "https://forms.example.org/f/42",
            seen="nothing; the browser takes the form there, and the service there leads back to "
            "the next page",
            required=True,
        ),
        Field(
            "takes_files",
            YES_NO,
            "Whether the service there keeps files that clients attach.",
            "yes",
            seen="nothing; only with it can an order form ask for a file",
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
            seen="at the top of every page; the headline of the list; in the browser's tab, "
            "unless the offer has another seller",
            required=True,
            why="a client wants to know whom they deal with",
        ),
        Field(
            "email",
            EMAIL,
            "Where clients write to.",
            "hello@example.org",
            seen="at the foot of every page, to press, and on the next page where there are no "
            "channels; nowhere if the seller has an `email`",
            why="a client who cannot ask will not order",
            default="the seller's",
        ),
        Field(
            "url",
            SITE_URL,
            "The address the site will have.",
            "https://example.org/courses/",
            seen="the address of each page, also in search results; that of the terms on the "
            "next page",
            default="no sitemap and no canonical addresses",
        ),
        Field(
            "language",
            LANGUAGE,
            "The language the offers are written in.",
            "en",
            seen="all that the generator says is in it, and amounts and days are written its way",
            default="en",
        ),
        Field(
            "languages",
            ListOf(LANGUAGE),
            "Every language there are pages in; beside each file stands its translation, "
            "such as `site.ru.yaml`.",
            "[en, ru]",
            seen="links at the top to the same page in the other languages",
            default="the one of `language`",
        ),
        Field(
            "governing_language",
            LANGUAGE,
            "The language whose words hold where a translation differs.",
            "en",
            seen="a sentence above the button and on the terms page of every other language, "
            "with a link to this one",
            default="the one of `language`",
        ),
        Field(
            "timezone",
            ZONE,
            "Where your clocks hang: the zone in which your hours are meant.",
            "Europe/Moscow",
            seen="after the hours, as “Moscow time”",
            default="pages name no zone",
        ),
        Field(
            "theme",
            FOLDER,
            "The theme, by its folder in `themes/`.",
            "plain",
            seen="how every page looks",
            default="plain",
        ),
        Field(
            "as_of",
            DAY_OR_TODAY,
            "The day by which deadlines are judged.",
            "2026-11-01",
            seen="whether an offer can be ordered; gifts and holidays that are over are not "
            "named on the page",
            default="today, the day of the build",
        ),
        Field(
            "seller",
            SELLER,
            "Who the client deals with.",
            "{legal_name: Speaking School LLC}",
            seen="at the foot of every page; on the terms page",
        ),
        Field(
            "service",
            SERVICE,
            "How you behave, for every offer.",
            "{hours: Mon-Fri 10:00-19:00}",
            seen="under “How we work” on the page of each offer and on the terms page; on the "
            "next page, too",
        ),
        Field(
            "receiver",
            RECEIVER,
            "Where orders go, unless an offer or a tier says otherwise.",
            "{kind: post, url: https://forms.example.org/f/42}",
            seen="nothing; the form goes there",
        ),
        Field(
            "data",
            DATA,
            "What happens to personal data, for every offer that says nothing else.",
            "{for: to answer you, kept: one year}",
            seen="under “Your personal data” in the order form and on the next page",
            default="order forms say nothing of it",
        ),
    ),
)
