"""What the folder `content/` is made of, and which of its files are none of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

CONTENT, ASSETS = "content", "assets"
OFFERS = "content/offers"
PAGES = "content/pages"
OTHER_SUFFIXES = {".yaml": {".yaml", ".yml"}, ".md": {".md", ".markdown", ".mdown"}}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that lies in a project and is on no page, and why."""

    path: str
    reason: str


def reason_to_leave_out(path: Path, suffix: str) -> str:
    """Return why a file is not to be published, or nothing where it is."""
    if path.name.startswith("_"):
        return "its name begins with `_`"
    if path.suffix == suffix:
        return ""
    if path.suffix.lower() in OTHER_SUFFIXES[suffix]:
        return f"its name ends in `{path.suffix}`; rename it to `{suffix}`"
    return f"its name does not end in `{suffix}`"
