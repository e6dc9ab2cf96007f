"""What the parts of one offer say of each other: names that must meet, rows that must be full."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from generator.decode.parts import HOLE, Parts, Reader
from generator.diagnostics import did_you_mean
from generator.limits import MOST_COMBINATIONS, MOST_TIERS
from generator.model import Money

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model import Option
    from generator.source import Span

KINDS = "guaranteed, target, best_effort, chance, excluded"


def check_references(reader: Reader, offer: Parts) -> None:
    """Note everything in one offer that does not fit together."""
    check_headline(reader, offer)
    check_answers(reader, offer)
    check_tiers(reader, offer)
    check_choices(reader, offer)
    check_tier_names(reader, offer)
    check_asks(reader, offer)
    check_currencies(reader, offer)


def named(offer: Parts, attribute: str) -> dict[str, Parts]:
    """Return the records under names that could be read as records."""
    things = offer.get(attribute)
    if not isinstance(things, dict):
        return {}
    return {name: it for name, it in things.items() if it is not HOLE}


def listed(offer: Parts, attribute: str) -> Iterator[Parts]:
    """Yield the records of a list that could be read as records."""
    things = offer.get(attribute, ())
    return (it for it in things if it is not HOLE) if isinstance(things, tuple) else iter(())


def check_headline(reader: Reader, offer: Parts) -> None:
    """The choice must be about an expectation that there is."""
    headline, expectations = offer.get("headline"), named(offer, "expectations")
    if headline in {None, HOLE} or headline in expectations:
        return
    message = f"`{headline}` is not among the expectations"
    help_ = did_you_mean(headline, expectations) if expectations else "add `expectations:`"
    reader.note("unknown-expectation", message, offer.at("headline"), help=help_)


def check_answers(reader: Reader, offer: Parts) -> None:
    """Every tier must answer every expectation, once."""
    expectations = named(offer, "expectations")
    headline: str = offer.get("headline") or next(iter(expectations), "")
    for name, tier in named(offer, "tiers").items():
        answers = named(tier, "answers") if tier.get("answers") is not HOLE else None
        if answers is None:
            continue
        written = set(tier.get("answers") or {})
        for expectation in written - set(expectations):
            note_stray_answer(reader, offer, name, expectation)
        inline = {headline} if "answer" in tier.values else set()
        for_all = {it for it, row in expectations.items() if "all" in row.values}
        for once, *more in twice(written & set(expectations), inline, for_all):
            places = " and ".join([once, *more[1:]])
            message = f"tier `{name}` answers `{more[0]}` twice: {places}"
            reader.note("two-answers", message, tier.at("answers"), help="keep one of them")
        for missing in expectations:
            if missing not in written | inline | for_all:
                note_open_row(reader, tier, name, missing, written | inline)
        if not expectations and not inline:
            note_open_row(reader, tier, name, "the question", set())


def twice(written: set[str], inline: set[str], for_all: set[str]) -> Iterator[tuple[str, ...]]:
    """Yield, for each expectation answered at more than one place: a place, its name, the others."""
    spots = (
        ("under `answers`", written),
        ("in the tier itself", inline),
        ("for all tiers", for_all),
    )
    for expectation in sorted(written | inline | for_all):
        places = [place for place, names in spots if expectation in names]
        if len(places) > 1:
            yield (places[0], expectation, *places[1:])


def note_stray_answer(reader: Reader, offer: Parts, tier: str, answer: str) -> None:
    """Note an answer to something nobody asks."""
    expectations = named(offer, "expectations")
    answers = named(offer, "tiers")[tier].get("answers")
    span = getattr(answers[answer], "span", None) or named(offer, "tiers")[tier].at("answers")
    message = f"tier `{tier}` answers `{answer}`, which nobody asks"
    help_ = (
        did_you_mean(answer, expectations)
        if expectations
        else f"add `{answer}:` to `expectations:`"
    )
    reader.note("unknown-expectation", message, span, help=help_)


def note_open_row(
    reader: Reader, tier: Parts, name: str, missing: str, answered: Iterable[str]
) -> None:
    """Note an expectation that a tier leaves open."""
    there = " and ".join(f"`{it}`" for it in sorted(answered))
    asked = f"`{missing}`" if missing != "the question" else missing
    reader.note(
        "unanswered-expectation",
        f"tier `{name}` does not answer {asked}",
        tier.at("answers"),
        label=f"answers {there}" if there else "",
        why="a client who finds no answer fills it in with hope",
        help=f"add `{missing}:` with one of {KINDS}"
        if there or asked != missing
        else f"add one of {KINDS}",
    )


def check_tiers(reader: Reader, offer: Parts) -> None:
    """There must be something to choose, and no more than anybody can compare."""
    tiers = offer.get("tiers")
    if not isinstance(tiers, dict):
        return
    if len(tiers) > MOST_TIERS:
        message = f"{len(tiers)} tiers are more than the {MOST_TIERS} that one page can hold"
        reader.note("too-many-tiers", message, offer.at("tiers"), help="make two offers of it")
    if (len(tiers) == 1 and not named(offer, "choices")) or not tiers:
        reader.note(
            "single-option",
            "there is nothing to choose: one tier and no `choices`"
            if tiers
            else "there are no tiers",
            offer.at("tiers"),
            help="add a second tier, or a choice with two options",
            why="where there is one way only, nobody chooses it knowingly",
        )


def check_choices(reader: Reader, offer: Parts) -> None:
    """Each extra must be a choice, and each form small enough to know every total beforehand."""
    choices = named(offer, "choices")
    for name, choice in choices.items():
        options = choice.get("options")
        if isinstance(options, dict) and len(options) < 2:  # noqa: PLR2004  # what a choice is
            message = f"choice `{name}` has {len(options) or 'no'} option"
            help_ = "add what a client may pick instead, with its price"
            reader.note("single-option", message, choice.at("options"), help=help_)
    for tier in named(offer, "tiers"):
        asked = [it for it in choices.values() if asks(it, tier)]
        combinations = prod(len(tuple(options_of(it))) for it in asked)
        if combinations > MOST_COMBINATIONS:
            message = f"tier `{tier}` can be picked in {combinations} ways, at most {MOST_COMBINATIONS} fit"
            help_ = "leave out an extra, or ask it of other tiers by `for:`"
            why = "the page holds the exact total of every one of them"
            reader.note("too-many-combinations", message, offer.at("choices"), help=help_, why=why)


def options_of(choice: Parts) -> Iterator[Option]:
    """Yield the options of a choice that could be read."""
    options = choice.get("options")
    return (
        (it for it in options.values() if it is not HOLE) if isinstance(options, dict) else iter(())
    )


def asks(thing: Parts, tier: str) -> bool:
    """Tell whether a choice or gift is for a tier."""
    tiers = thing.get("tiers")
    return tiers is None or (tiers is not HOLE and tier in tiers)


def check_tier_names(reader: Reader, offer: Parts) -> None:
    """Choices and gifts must be for tiers that there are."""
    tiers = offer.get("tiers")
    if not isinstance(tiers, dict):
        return
    for thing in (*named(offer, "choices").values(), *listed(offer, "gifts")):
        meant = thing.get("tiers")
        for name in meant if isinstance(meant, tuple) else ():
            if name not in tiers:
                message = f"there is no tier `{name}`"
                reader.note(
                    "unknown-tier", message, thing.at("tiers"), help=did_you_mean(name, tiers)
                )


def check_asks(reader: Reader, offer: Parts) -> None:
    """No two fields of the form may have one name."""
    seen: dict[str, Span] = {}
    for ask in listed(offer, "asks"):
        name = ask.get("id")
        if name is HOLE or name is None:
            continue
        if name in seen:
            message = f"`{name}` is asked twice, first on line {seen[name].line}"
            reader.note("duplicate-field", message, ask.at("id"), help="give one another name")
        seen.setdefault(name, ask.at("id"))


def check_currencies(reader: Reader, offer: Parts) -> None:
    """Prices that are added up must be of one currency."""
    tiers = named(offer, "tiers").values()
    first = next((it.get("price") for it in tiers if isinstance(it.get("price"), Money)), None)
    if first is None:
        return
    choices = named(offer, "choices").values()
    options: Iterator[Option] = (it for choice in choices for it in options_of(choice))
    priced = [(it.get("price"), it.at("price")) for it in tiers]
    priced += [(option.price, option.at("price")) for option in options]
    for price, span in priced:
        if isinstance(price, Money) and price.currency != first.currency:
            message = f"`{price}` is in another currency than `{first}`"
            help_ = "use one currency in one offer"
            reader.note("mixed-currencies", message, span, help=help_)
