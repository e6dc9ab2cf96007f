"""What a page or a style sheet refers to: what it loads, and where its links lead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.addresses import cleaned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts.document import Document, Element
    from generator.source import Span


class Kind(StrEnum):
    """What a reference is for; the value of one that loads is its directive in a policy."""

    LINK = "link"
    ADDRESS = "address"
    FORM = "form-action"
    CONNECT = "connect-src"
    FONT = "font-src"
    FRAME = "frame-src"
    IMAGE = "img-src"
    MANIFEST = "manifest-src"
    MEDIA = "media-src"
    OBJECT = "object-src"
    PREFETCH = "default-src"
    SCRIPT = "script-src"
    STYLE = "style-src"

    @property
    def loads(self) -> bool:
        """Tell whether a browser fetches it without a click."""
        return self not in {Kind.LINK, Kind.ADDRESS, Kind.FORM}


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """An address as it is written, and where; `attribute` is empty in a style sheet."""

    url: str
    kind: Kind
    at: Element | Span
    attribute: str = ""


# Of several link types the one that stands last here decides.
LINK_TYPES = {
    "canonical": Kind.ADDRESS,
    "alternate": Kind.ADDRESS,
    "dns-prefetch": Kind.PREFETCH,
    "preconnect": Kind.PREFETCH,
    "prefetch": Kind.PREFETCH,
    "preload": Kind.PREFETCH,
    "prerender": Kind.PREFETCH,
    "modulepreload": Kind.SCRIPT,
    "manifest": Kind.MANIFEST,
    "apple-touch-icon": Kind.IMAGE,
    "apple-touch-icon-precomposed": Kind.IMAGE,
    "apple-touch-startup-image": Kind.IMAGE,
    "icon": Kind.IMAGE,
    "mask-icon": Kind.IMAGE,
    "stylesheet": Kind.STYLE,
}
SOURCES = {
    "audio": Kind.MEDIA,
    "embed": Kind.OBJECT,
    "fencedframe": Kind.FRAME,
    "frame": Kind.FRAME,
    "iframe": Kind.FRAME,
    "portal": Kind.FRAME,
    "script": Kind.SCRIPT,
    "track": Kind.MEDIA,
    "video": Kind.MEDIA,
}
ATTRIBUTES = {
    "action": Kind.FORM,
    "attributionsrc": Kind.CONNECT,
    "background": Kind.IMAGE,
    "formaction": Kind.FORM,
    "imagesrcset": Kind.IMAGE,
    "manifest": Kind.MANIFEST,
    "ping": Kind.CONNECT,
    "poster": Kind.IMAGE,
    "srcset": Kind.IMAGE,
}
SEVERAL = {"srcset": ",", "imagesrcset": ",", "ping": None, "attributionsrc": None, "values": ";"}
ANIMATED = frozenset({"by", "from", "to", "values"})
REFERRING = ANIMATED.union(ATTRIBUTES, {"data", "href", "src", "srcdoc", "xlink:href"})
PAINTING = frozenset(
    {"clip-path", "cursor", "fill", "filter", "marker", "marker-end", "marker-mid", "marker-start"}
    | {"mask", "stroke", "style"}
)
CSS_ADDRESS = re.compile(r"url\(\s*[\"']?([^\"')]*)", re.IGNORECASE)


def references_of(document: Document) -> Iterator[Reference]:
    """Yield everything the elements of a page refer to."""
    for name, elements in document.by_attribute.items():
        for element in elements if name in REFERRING else ():
            kind = kind_of(element, name)
            if kind is not None:
                for url in addresses(name, element.get(name)):
                    yield Reference(url, kind, element, name)
        for element in elements if name in PAINTING else ():
            for url in CSS_ADDRESS.findall(element.get(name)):
                yield Reference(cleaned(url), Kind.IMAGE, element, name)


def kind_of(element: Element, attribute: str) -> Kind | None:
    """Return what the address in an attribute is for, or nothing where it holds none."""
    match attribute:
        case "href" | "xlink:href":
            return kind_of_href(element)
        case "src":
            in_media = element.tag == "source" and element.nearest("audio", "video") is not None
            return SOURCES.get(element.tag, Kind.MEDIA if in_media else Kind.IMAGE)
        case "data":
            return Kind.OBJECT if element.tag == "object" else None
        case "srcdoc":
            return Kind.FRAME
        case _ if attribute in ANIMATED and element.get("attributename").lower().endswith("href"):
            return Kind.LINK
        case _:
            return ATTRIBUTES.get(attribute)


def kind_of_href(element: Element) -> Kind:
    """Return what an `href` is for; where it makes no link it is an image's, as in SVG."""
    if element.tag in {"link", "xhtml:link"}:  # the second is that of a sitemap
        types = element.get("rel").lower().split()
        return next((LINK_TYPES[it] for it in reversed(LINK_TYPES) if it in types), Kind.LINK)
    if element.tag == "script":
        return Kind.SCRIPT
    return Kind.LINK if element.tag in {"a", "area", "base"} else Kind.IMAGE


def addresses(attribute: str, value: str) -> Iterator[str]:
    """Yield the addresses in an attribute; most hold one."""
    if attribute not in SEVERAL:
        yield cleaned(value)
        return
    for part in value.split(SEVERAL[attribute]):
        # What follows an address in a `srcset` is its width or density.
        if part.split():
            yield part.split()[0]
