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
PLAIN = frozenset({str, bytes, int, bool, date, frozenset})


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

    def forget_attempts(self) -> None:
        """Forget what was last used before this was last asked for, but for what `forget` left."""


AFRESH = Memory()


class LastTime(Memory):
    """The memory of whoever does nearly the same again and again.

    Things are told apart by which they are, not by what they say: frozen values know where they
    were written, and that is no part of what makes them equal.
    """

    def __init__(self) -> None:
        self.before: dict[Hashable, tuple[object, object]] = {}
        self.attempted: dict[Hashable, tuple[object, object]] = {}
        self.now: dict[Hashable, tuple[object, object]] = {}

    def recall(self, function: Callable[[*Things], Given], *things: *Things) -> Given:
        """Return what a pure function gives for things, asking it once only."""
        key = (function, key_of(things))
        kept = self.known(key)
        # The things are kept, too: no other may come to have their identity.
        self.now[key] = kept or (things, function(*things))
        found: Given = self.now[key][1]  # type: ignore[assignment]  # by this very function
        return found

    def same(self, thing: Thing) -> Thing:
        """Return the equal thing that is known; for values that are all that they say."""
        kept = self.known(thing)
        self.now[thing] = kept or (thing, thing)
        found: Thing = self.now[thing][1]  # type: ignore[assignment]  # equal to it
        return found

    def forget(self) -> None:
        """Forget what was not used since this was last asked for."""
        self.before, self.attempted, self.now = self.now, {}, {}

    def forget_attempts(self) -> None:
        """Forget what was last used before this was last asked for, but for what `forget` left."""
        self.attempted, self.now = self.now, {}

    def known(self, key: Hashable) -> tuple[object, object] | None:
        """Return what is kept under a key, if anything is."""
        return self.now.get(key) or self.attempted.get(key) or self.before.get(key)


def key_of(thing: object) -> Hashable:
    """Return what tells a thing from others; a tuple is what is in it."""
    kind = type(thing)
    if kind is tuple:
        return tuple([key_of(it) for it in thing])  # type: ignore[attr-defined]  # mypy reads no `is`
    return (kind, thing) if kind in PLAIN else id(thing)
