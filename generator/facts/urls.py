"""Addresses as browsers take them, and what they lead to in the output."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote, urljoin, urlsplit

SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
CONTROLS_AND_SPACE = "".join(map(chr, range(33)))
WEB = re.compile(r"(https?):/*", re.IGNORECASE)
PORTS = {"http": 80, "https": 443}


def cleaned(url: str) -> str:
    """Return an address without outer space and without line ends within."""
    return re.sub(r"[\t\r\n]", "", url.strip(CONTROLS_AND_SPACE))


def scheme_of(url: str) -> str:
    """Return the scheme an address begins with, lower-case; empty where there is none."""
    found = SCHEME.match(url)
    return found[0][:-1].lower() if found else ""


def leaves_site(url: str) -> bool:
    """Tell whether an address names a host or a scheme of its own; `data:` needs neither."""
    return scheme_of(url) not in {"", "data"} or url[:2].replace("\\", "/") == "//"


def destination(url: str, base: str = "") -> str:
    """Return host and path an address leads to, alike for every way of writing them.

    The query, the fragment and the scheme make no difference; empty where no host is known.
    """
    url = cleaned(url).replace("\\", "/")
    # Browsers read any number of slashes, none even, as two where a host is to follow.
    if found := WEB.match(url):
        url = f"{found[1]}://{url[found.end() :]}"
    elif url.startswith("//"):
        url = "//" + url.lstrip("/")
    try:
        parts = urlsplit(urljoin(base, url))
        port = parts.port
    except ValueError:
        return ""
    if not parts.hostname:
        return ""
    host = ascii_host(unquote(parts.hostname).rstrip("."))
    named_port = "" if port in {None, PORTS.get(parts.scheme)} else f":{port}"
    path = posixpath.normpath("/" + unquote(parts.path).strip("/"))
    return f"{host}{named_port}{path}".casefold()


def ascii_host(host: str) -> str:
    """Return a host as it is looked up, whatever letters it is written in."""
    try:
        return host.encode("idna").decode().lower()
    except UnicodeError:
        return host.casefold()


def file_at(url: str, page: str, root: str) -> tuple[str, str] | None:
    """Return the file and the fragment an address without host leads to.

    `page` is the path of the file it stands in, `root` the path of the site on its host, with
    slashes around it. Nothing is returned where it leads out of the site.
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
