"""A finished file, before it is on any disk."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class File:
    """`path` is relative to the output folder, with forward slashes and no `..`."""

    path: str
    content: bytes = field(repr=False)
