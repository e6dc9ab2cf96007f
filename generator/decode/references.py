"""What the parts of one offer say of each other: names that must meet, sums that must add up."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from generator.decode.answers import check_answers
from generator.decode.prices import check_prices
from generator.diagnostics import did_you_mean
from generator.fields import quoted
from generator.limits import MOST_COMBINATIONS, MOST_TIERS

if TYPE_CHECKING:
    from generator.decode.parts import Parts
    from generator.decode.reader import Reader


def check_references(reader: Reader, offer: Parts) -> None:
    """Note everything in one offer that does not fit together."""
    check_answers(reader, offer)
    check_tiers(reader, offer)
    check_choices(reader, offer)
    check_scopes(reader, offer)
    check_prices(reader, offer)


def check_tiers(reader: Reader, offer: Parts) -> None:
    """Note where there is nothing to choose, or more than anybody can compare."""
    tiers = offer.get("tiers") or {}
    if len(tiers) > MOST_TIERS:
        message = f"{len(tiers)} tiers are more than the {MOST_TIERS} that one page can hold"
        reader.note("too-many-tiers", message, offer.at("tiers"), help="make two offers of it")
    if len(tiers) == 1 and not offer.has("choices"):
        reader.note(
            "single-option",
            "there is nothing to choose: one tier and no `choices`",
            offer.at("tiers"),
            help="add a second tier, or a choice with two options",
            why="where there is one way only, nobody chooses it knowingly",
        )


def check_choices(reader: Reader, offer: Parts) -> None:
    """Note an extra that is no choice, and a form with more totals than a page can hold."""
    choices = offer.under_names("choices")
    for name, choice in choices.items():
        if len(choice.get("options") or {}) == 1:
            message = f"choice `{name}` has one option"
            help_ = "add what a client may pick instead, with its price"
            why = "what cannot be declined is part of the price"
            reader.note("single-option", message, choice.at("options"), help=help_, why=why)
    for tier in offer.get("tiers") or {}:
        asked = (it for it in choices.values() if tier in (it.get("tiers") or [tier]))
        ways = prod(max(1, len(it.get("options") or {})) for it in asked)
        if ways > MOST_COMBINATIONS:
            message = f"tier `{tier}` can be picked in {ways} ways; {MOST_COMBINATIONS} fit"
            help_ = "leave out an extra, or ask it of other tiers by `for:`"
            why = "the page holds the exact total of every one of them"
            reader.note("too-many-combinations", message, offer.at("choices"), help=help_, why=why)


def check_scopes(reader: Reader, offer: Parts) -> None:
    """Note extras and gifts for tiers that there are not, or for one tier twice."""
    tiers = offer.get("tiers")
    for thing in (*offer.under_names("choices").values(), *offer.listed("gifts")):
        meant = tuple(thing.listed("tiers"))
        for name in dict.fromkeys(meant):
            if tiers and name not in tiers:
                message, help_ = f"there is no tier {quoted(name)}", did_you_mean(name, tiers)
                reader.note("unknown-tier", message, thing.at("tiers"), help=help_)
            if meant.count(name) > 1:
                message = f"{quoted(name)} stands twice in `for`"
                reader.note("duplicate-tier", message, thing.at("tiers"), help="keep one of them")
