"""A finished file, before it is on any disk."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256


@dataclass(frozen=True, slots=True, order=True)
class File:
    """`path` is relative to the output folder, with forward slashes and no `..`."""

    path: str
    content: bytes = field(repr=False)


def asset(name: str, suffix: str, content: bytes) -> File:
    """Return a file that pages load, under a name that is new whenever its bytes are."""
    return File(f"assets/{name}-{sha256(content).hexdigest()[:10]}.{suffix}", content)
