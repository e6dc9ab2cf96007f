"""Cases as text: a title, what was written, and what is said of it, with a `.` between them.

`ACCEPT=1 pytest` writes what is said now in place of what was said; it is read in review.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

CASE = re.compile(r"(?P<title>.+)\n\.\n(?P<written>(?:.*\n)*?)\.\n(?P<said>(?:.*\n)*?)\.\n")


def cases_in(path: Path) -> Iterator[re.Match[str]]:
    """Yield the cases of a file: `title`, `written` and `said` by group."""
    return CASE.finditer(path.read_text(encoding="utf-8"))


def assert_accepted(path: Path, say: Callable[[re.Match[str]], str]) -> None:
    """Hold a file of cases against what `say` says of each, given its groups."""
    retold = (f"{it['title']}\n.\n{it['written']}.\n{say(it)}\n.\n" for it in cases_in(path))
    assert_text(path, "\n".join(retold))


def assert_text(path: Path, now: str) -> None:
    """Hold a file against the text it should hold now."""
    if os.environ.get("ACCEPT"):
        path.write_text(now, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == now
