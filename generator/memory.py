"""What is known from the last time, so that nothing is worked out twice.

It changes no result: a function that is pure gives the same for the same things, so whoever has a
memory is only sooner done than who has none.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar, TypeVarTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Thing = TypeVar("Thing")
Given = TypeVar("Given")
Things = TypeVarTuple("Things")

# Whatever is equal to one of these is the same; a larger thing is the same only if it is that one.
PLAIN = (str, bytes, int, date, frozenset, type(None))


class Memory:
    """The memory of whoever begins anew: it keeps nothing."""

    def recall(self, function: Callable[[*Things], Given], *things: *Things) -> Given:
        """Return what a pure function gives for things."""
        return function(*things)

    def same(self, thing: Thing) -> Thing:
        """Return the equal thing that is known, so that what is known of it is found."""
        return thing

    def forget(self) -> None:
        """Forget what was not used since this was last asked for."""


AFRESH = Memory()


class LastTime(Memory):
    """The memory of whoever does nearly the same again and again.

    Things are told apart by which they are, not by what they say: frozen values know where they
    were written, and that is no part of what makes them equal.
    """

    def __init__(self) -> None:
        self.known: dict[Hashable, tuple[object, object]] = {}
        self.used: set[Hashable] = set()

    def recall(self, function: Callable[[*Things], Given], *things: *Things) -> Given:
        """Return what a pure function gives for things, asking it once only."""
        key = (function, key_of(things))
        if key not in self.known:
            # The things are kept, too: no other may come to have their identity.
            self.known[key] = (things, function(*things))
        self.used.add(key)
        found: Given = self.known[key][1]  # type: ignore[assignment]  # by this very function
        return found

    def same(self, thing: Thing) -> Thing:
        """Return the equal thing that is known; for values that are all that they say."""
        self.used.add(thing)
        found: Thing = self.known.setdefault(thing, (thing, thing))[1]  # type: ignore[assignment]
        return found

    def forget(self) -> None:
        """Forget what was not used since this was last asked for."""
        self.known = {key: kept for key, kept in self.known.items() if key in self.used}
        self.used = set()


def key_of(thing: object) -> Hashable:
    """Return what tells a thing from others; a tuple is what is in it."""
    if isinstance(thing, tuple):
        return tuple(map(key_of, thing))
    return (type(thing), thing) if isinstance(thing, PLAIN) else id(thing)
