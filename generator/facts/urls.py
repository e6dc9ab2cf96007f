"""Addresses as browsers take them, and what they lead to in the output."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from urllib.parse import unquote

from generator.addresses import cleaned

__all__ = ["cleaned", "file_at", "leaves_site", "scheme_of"]

SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def scheme_of(url: str) -> str:
    """Return the scheme an address begins with, lower-case; empty where there is none."""
    found = SCHEME.match(url)
    return found[0][:-1].lower() if found else ""


def leaves_site(url: str) -> bool:
    """Tell whether an address names a host or a scheme of its own; `data:` needs neither."""
    return scheme_of(url) not in {"", "data"} or url[:2].replace("\\", "/") == "//"


@lru_cache(maxsize=4096)  # the same few links stand on all pages, and audits ask one by one
def file_at(url: str, page: str, root: str) -> tuple[str, str] | None:
    """Return the file and the fragment an address without host leads to.

    `page` is the path of the file it stands in, `root` the path of the site on its host, with
    slashes around it and nothing encoded. Nothing is returned where it leads out of the site.
    """
    path, _, fragment = url.partition("#")
    path = unquote(path.partition("?")[0])
    fragment = unquote(fragment.partition(":~:")[0])
    if not path:
        return page, fragment
    if path.startswith("/"):
        if not path.startswith(root):
            return None
        target = posixpath.normpath(path.removeprefix(root) or ".")
    else:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if target == ".." or target.startswith("../"):
        return None
    if path.endswith(("/", "/.", "/..")) or path in {".", ".."}:
        target = posixpath.normpath(f"{target}/index.html")
    return target, fragment
