"""The table of fields: what happens to personal data."""

from __future__ import annotations

from generator.fields.shapes import Field, Record
from generator.fields.words import LINE, POLICY, YES_NO
from generator.model import PersonalData

DATA = Record(
    "data",
    "what happens to personal data",
    build=PersonalData,
    fields=(
        Field(
            "for",
            LINE,
            "What you use it for.",
            "to answer you, to send the invoice and to keep the accounts",
            seen="after “What we use it for”; in the consent, where you ask for it",
            required=True,
            into="purpose",
            why="people give what they know the use of",
        ),
        Field(
            "kept",
            LINE,
            "How long you keep it.",
            "five years after the last invoice",
            seen="after “How long we keep it”",
            required=True,
            why="what has no end is taken to be kept for ever",
        ),
        Field(
            "shared_with",
            LINE,
            "Who else gets it, and what for.",
            "the accountant, Numbers & Co.",
            seen="after “Who else gets it”",
            default="the form names nobody",
        ),
        Field(
            "policy",
            POLICY,
            "Where all of it stands: an https address, or the name of a page of yours.",
            "https://example.org/privacy/",
            seen="a link, “All about personal data”",
        ),
        Field(
            "consent",
            YES_NO,
            "Whether the client consents by a box of its own, which is never ticked beforehand.",
            "yes",
            seen="a box of its own to tick in the order form, with “I agree that Speaking School "
            "LLC uses my personal data. What for: …”",
            default="no",
        ),
    ),
)
