"""Addresses as browsers and servers take them, however they are written."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

CONTROLS_AND_SPACE = "".join(map(chr, range(33)))
WEB = re.compile(r"(https?):/*", re.IGNORECASE)
PORTS = {"http": 80, "https": 443}
# What a server may be told besides the path, segment by segment: `/f/42;way=online`.
PARAMETERS = re.compile(r";[^/]*")
# An address within another, such as one that a page of somebody else forwards to.
WITHIN = re.compile(r"https?:[/\\]+[^\s\"'<>&]+", re.IGNORECASE)


def cleaned(url: str) -> str:
    """Return an address without outer space and without line ends within."""
    return re.sub(r"[\t\r\n]", "", url.strip(CONTROLS_AND_SPACE))


def leads_to(url: str, places: Collection[str], base: str = "") -> bool:
    """Tell whether an address leads to one of some destinations, to a part of one, or over another.

    What answers at a path answers below it, too; only a whole host does not speak for its pages.
    """
    return any(
        it in places
        for address in (url, *addresses_within(url))
        for it in ways_up(destination(address, base))
    )


def addresses_within(url: str) -> Iterator[str]:
    """Yield the full addresses that an address holds in its path, its query or its fragment."""
    yield from WITHIN.findall(decoded(cleaned(url)), 1)


def ways_up(place: str) -> Iterator[str]:
    """Yield a destination and the paths it lies below; a bare host only if it is one itself."""
    yield place
    host, *path = place.split("/")
    for end in range(len(path) - 1, 0, -1):
        yield "/".join((host, *path[:end]))


@lru_cache(maxsize=4096)
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
    host = ascii_host(decoded(parts.hostname).rstrip("."))
    named_port = "" if port in {None, PORTS.get(parts.scheme)} else f":{port}"
    path = PARAMETERS.sub("", decoded(parts.path).replace("\\", "/"))
    path = posixpath.normpath("/" + path.strip("/"))
    return f"{host}{named_port}{path}".casefold()


def root_of(url: str) -> str:
    """Return the path of a site on its host, with slashes around it, as a server reads it.

    It is the same for `/café/` and `/caf%C3%A9/`, and `/` where no address is known.
    """
    return unquote(urlsplit(url).path) or "/"


def decoded(text: str) -> str:
    """Return a text without any `%41`, written twice over even, as some servers read it."""
    while (plainer := unquote(text)) != text:
        text = plainer
    return text


def ascii_host(host: str) -> str:
    """Return a host as it is looked up, whatever letters it is written in."""
    try:
        return host.encode("idna").decode().lower()
    except UnicodeError:
        return host.casefold()
