"""Names of files that are no part of a project, wherever they lie: hidden, or an editor's own."""

from __future__ import annotations

import re
from fnmatch import translate

# What editors and systems put beside a file, for the moment in which they save it or as a copy.
PASSING_NAMES = (".*", "*~", "#*#", "*.swp", "*.swx", "*.tmp", "*.bak", "*___jb_*___", "4913")
PASSING = re.compile("|".join(map(translate, PASSING_NAMES)))


def is_passing(name: str) -> bool:
    """Tell whether a file or folder of this name is read by nobody, and none of its files is."""
    return PASSING.match(name) is not None
