"""How much one file may hold, so that no file costs more than a moment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """`size` in bytes; `depth` of lists and mappings in each other; `nodes` of a file.

    `findings` is how many mistakes of one file are worth reading; the reading ends there.
    """

    size: int = 1024 * 1024
    depth: int = 32
    nodes: int = 20_000
    findings: int = 100


LIMITS = Limits()
