"""Every tier must answer every expectation, once, and nothing that nobody asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.decode.parts import HOLE, Parts
from generator.diagnostics import did_you_mean, nearest
from generator.fields import quoted
from generator.fields.answers import ANSWER

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.decode.reader import Reader

# The row of an offer that lists no expectations: its question.
QUESTION = ""


def check_answers(reader: Reader, offer: Parts) -> None:
    """Note what tiers leave open, answer twice, or answer unasked."""
    if offer.is_broken("expectations"):
        return
    expectations = offer.get("expectations") or {QUESTION: Parts(offer.span)}
    headline = check_headline(reader, offer, tuple(expectations))
    for name, tier in offer.under_names("tiers").items():
        inline = {headline} if tier.has("answer") else set()
        below = check_names(reader, tier, name, tuple(expectations))
        unsure = tier.is_broken("answers") or None in inline
        for row, expectation in expectations.items():
            if expectation is HOLE:
                continue
            places = {
                "under `answers`": row in below,
                "in the tier itself": row in inline,
                "for all tiers": expectation.has("all"),
            }
            answered = [place for place, is_there in places.items() if is_there]
            if row and len(answered) > 1:
                message = f"tier `{name}` answers `{row}` twice: {' and '.join(answered)}"
                reader.note("two-answers", message, tier.at("answers"), help="keep one of them")
            if not answered and not unsure:
                note_open_row(reader, tier, name, row, below | inline)


def check_headline(reader: Reader, offer: Parts, rows: tuple[str, ...]) -> str | None:
    """Return the row that the choice is about; `None` where it is named but is not there."""
    if not offer.has("headline"):
        return rows[0]
    headline: str | None = offer.get("headline")
    if headline is None or headline in rows:
        return headline
    message = f"{quoted(headline)} is not among the expectations"
    help_ = add_or_mean(headline, rows)
    reader.note("unknown-expectation", message, offer.at("headline"), help=help_)
    return None


def check_names(reader: Reader, tier: Parts, name: str, rows: tuple[str, ...]) -> set[str | None]:
    """Return the rows answered below `answers`; an answer nobody asks is taken for the nearest."""
    below = tier.get("answers") or {}
    answered: set[str | None] = set()
    for it, answer in below.items():
        if it in rows:
            answered.add(it)
            continue
        place = getattr(answer, "span", tier.at("answers"))
        message = f"tier `{name}` answers {quoted(it)}, which nobody asks"
        reader.note("unknown-expectation", message, place, help=add_or_mean(it, rows))
        answered.add(QUESTION if QUESTION in rows else nearest(it, rows))
    return answered


def add_or_mean(name: str, rows: Collection[str]) -> str:
    """Return help for a name that is no row."""
    asked = [it for it in rows if it != QUESTION]
    return did_you_mean(name, asked) if asked else f"add `{name}:` to `expectations:`"


def note_open_row(
    reader: Reader, tier: Parts, name: str, row: str, answered: Collection[str | None]
) -> None:
    """Note an expectation that a tier leaves open."""
    there = " and ".join(f"`{it}`" for it in sorted(filter(None, answered)))
    kinds = "one of " + ", ".join(ANSWER.by_name)
    reader.note(
        "unanswered-expectation",
        f"tier `{name}` does not answer " + (f"`{row}`" if row else "the question"),
        tier.at("answers"),
        label=f"answers {there}" if there else "",
        why="a client who finds no answer fills it in with hope",
        help=f"add `{row}:` with {kinds}" if row else f"add {kinds}",
    )
