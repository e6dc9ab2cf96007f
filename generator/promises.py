"""What is promised in working days or hours, and where it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from generator.model import Duration, Located

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.source import Span


@dataclass(frozen=True, slots=True)
class Promise:
    """A length of working time, the key it stands under, and where."""

    duration: Duration
    key: str
    span: Span | None


def promised(*things: object) -> Iterator[Promise]:
    """Yield every promise in working time that things of the model hold, however deep."""
    for thing in things:
        if isinstance(thing, tuple):
            yield from promised(*thing)
        elif isinstance(thing, Mapping):
            yield from promised(*thing.values())
        elif isinstance(thing, Located):
            for name in (it.name for it in fields(thing) if it.compare):
                value = getattr(thing, name)
                if isinstance(value, Duration):
                    if value.unit.is_working:
                        yield Promise(value, name, thing.at(name))
                else:
                    yield from promised(value)
