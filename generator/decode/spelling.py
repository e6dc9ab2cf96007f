"""Keys that mean nothing where they stand: what they were most likely meant to be."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from typing import TYPE_CHECKING

from generator.diagnostics import did_you_mean
from generator.fields import OneOf, Record, below

if TYPE_CHECKING:
    from collections.abc import Container

ALMOST, NEAR = 0.8, 0.6


@dataclass(frozen=True, slots=True)
class Guess:
    """What to say of an unknown key; `key` is what it is read as, if that is safe."""

    help: str
    key: str = ""


def guess(key: str, shape: Record | OneOf, written: Container[str]) -> Guess:
    """Guess what an unknown key was meant to be among those of `shape`.

    A misspelt key is read as the right one, unless that is `written` too: so what stands below it
    is checked, and nothing is reported to be missing.
    """
    keys = shape.keys
    home = home_of(key, shape)
    near = nearest_keys(key.lower(), keys, ALMOST if home else NEAR)
    if near:
        alone = len(near) == 1 and near[0] not in written
        names = " or ".join(f"`{it}`" for it in near)
        return Guess(f"did you mean {names}?", near[0] if alone else "")
    if home:
        return Guess(f"write it below `{home}:`")
    return Guess(f"write {shape.says}" if isinstance(shape, OneOf) else did_you_mean(key, keys))


def nearest_keys(word: str, keys: tuple[str, ...], cutoff: float) -> list[str]:
    """Return the key that `word` is nearest to, or several where they are equally near."""
    near = get_close_matches(word, keys, n=2, cutoff=cutoff)
    ratios = [SequenceMatcher(None, it, word).ratio() for it in near]
    return near if len(set(ratios)) == 1 else near[:1]


def home_of(key: str, shape: Record | OneOf) -> str:
    """Return the field of a record below which `key` means something, or nothing."""
    fields = shape.fields if isinstance(shape, Record) else ()
    return next((it.name for it in fields if (at := below(it.shape)) and key in at.keys), "")
