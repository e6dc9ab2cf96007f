"""What an order form asks for: whether each field can be answered, and whether answers arrive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.decode.business import taken_over
from generator.model import AskType, Receiver

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.decode.business import House
    from generator.decode.parts import Parts, Value
    from generator.decode.reader import Reader
    from generator.source import Span


def check_asks(reader: Reader, offer: Parts, house: House) -> None:
    """Note fields that have one name, cannot be answered, or are sent nowhere."""
    tiers = offer.under_names("tiers")
    for_all = tuple(offer.listed("asks"))
    check_names(reader, for_all)
    for ask in for_all:
        check_options(reader, ask)
        check_files(reader, ask, tiers, offer.get("receiver") or house.receiver)
    for name, tier in tiers.items():
        own = tuple(tier.listed("asks"))
        check_names(reader, (*for_all, *own), told=len(for_all))
        for ask in own:
            check_options(reader, ask)
            check_files(reader, ask, {name: tier}, offer.get("receiver") or house.receiver)


def check_names(reader: Reader, asks: Iterable[Value], told: int = 0) -> None:
    """Note two fields of the form with one name; the first `told` were looked at before."""
    seen: dict[str, Span] = {}
    for number, ask in enumerate(asks):
        place = seen.setdefault(ask.id, ask.at("id"))
        if number >= told and place is not ask.at("id"):
            message = f"`{ask.id}` is asked twice, first on line {place.line}"
            reader.note("duplicate-field", message, ask.at("id"), help="give one another name")


def check_options(reader: Reader, ask: Value) -> None:
    """Note a list with nothing to pick, and options where there is no list."""
    place = ask.at("options") or ask.at("type") or ask.span
    if ask.type is not AskType.ONE_OF:
        if ask.options:
            message = f"`options` says nothing beside `type: {ask.type}`"
            reader.note("lone-key", message, place, help="write `type: one of`")
        return
    if len(ask.options) < len(("one", "another")):
        there = "one option" if ask.options else "no options"
        help_ = "add `options:` with two or more" if not ask.options else "add another"
        why = "where there is one answer, there is no question"
        reader.note("single-option", f"field `{ask.id}` has {there}", place, help=help_, why=why)
    for option in dict.fromkeys(ask.options):
        if ask.options.count(option) > 1:
            message = f"`{option}` stands twice in `options`"
            reader.note("duplicate-option", message, place, help="keep one of them")


def check_files(
    reader: Reader, ask: Value, tiers: Mapping[str, Parts], usual_receiver: Value
) -> None:
    """Note a file that the receiver of a tier does not take."""
    if ask.type is not AskType.FILE:
        return
    lost = {
        f"`{name}`": receiver
        for name, tier in tiers.items()
        if isinstance(receiver := tier.get("receiver", usual_receiver), Receiver)
        and not receiver.takes_files
    }
    if lost:
        origin = next(iter(lost.values())).span
        elsewhere = taken_over(origin) if origin and origin.source != ask.span.source else ""
        message = (
            f"field `{ask.id}` is a file, which the receiver of {' and '.join(lost)} does not take"
            f"{elsewhere}"
        )
        help_ = "add `takes_files: yes` to the receiver if it does, or ask for a link to the file"
        why = "a client who attaches a file believes that you have it"
        reader.note("lost-file", message, ask.at("type"), help=help_, why=why)
