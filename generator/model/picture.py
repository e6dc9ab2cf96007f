"""A picture of the author's that texts show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.files import File


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture under the address by which texts name it, with its size in pixels.

    `file` is what is published of it.
    """

    address: str
    file: File
    width: int
    height: int
