"""A finished page as a person meets it: text that one can read in a review."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import html5lib

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

INLINE = {"a", "b", "span", "em", "strong", "br", "code", "label", "legend", "small"}
REGIONS = {"form", "fieldset", "table", "section", "main", "footer", "header"}
MARKS = {
    "h1": "# ",
    "h2": "## ",
    "h3": "### ",
    "li": "- ",
    "tr": "| ",
    "dt": "? ",
    "dd": ": ",
    "label": "@ ",
    "legend": "@ ",
}
FINGERPRINT = re.compile(r"(assets/[a-z-]+)-[0-9a-f]{10}")


def outline(html: str) -> str:
    """Return the page line by line; `hidden` text stands in `⟨…⟩` with what reveals it."""
    page = html5lib.parse(html, namespaceHTMLElements=False)
    top, below = page[0], page[1]
    lines = (line.rstrip() for part in (head(top), blocks(below, "")) for line in part)
    return "\n".join(line for line in lines if line) + "\n"


def nameless(path: str) -> str:
    """Return an asset's path without what changes with its bytes."""
    return FINGERPRINT.sub(r"\1", path)


def head(element: Element) -> list[str]:
    title = element.findtext("title") or ""
    metas = [
        f"<meta {it.get('name') or it.get('property') or it.get('http-equiv')}:"
        f" {it.get('content')}>"
        for it in element.iter("meta")
        if it.get("content") and it.get("name") != "viewport"
    ]
    links = [
        f"<link {it.get('rel')}: {nameless(it.get('href') or '')}>" for it in element.iter("link")
    ]
    return [f"<title {title}>", *metas, *links]


def blocks(element: Element, indent: str) -> Iterator[str]:
    """Yield a line for each stretch of running text, each control, each start of a region."""
    tag = str(element.tag)
    if tag == "svg":
        yield from drawing(element, indent)
    elif tag == "img":
        source, size = element.get("src") or "", f"{element.get('width')}x{element.get('height')}"
        yield f"{indent}(picture: {element.get('alt')}, {nameless(source)}, {size})"
    elif tag in {"input", "button", "textarea"}:
        yield indent + control(element)
    elif tag == "select":
        yield indent + control(element)
        yield from children(element, indent + "  ")
    elif is_running(element):
        yield f"{indent}{MARKS.get(tag, '')}{text_of(element)}"
    elif tag in REGIONS:
        yield f"{indent}{tag}{details(element)}"
        yield from children(element, indent + "  ")
    elif mark := MARKS.get(tag):
        first, *rest = children(element, "")
        yield f"{indent}{mark}{first}"
        yield from (f"{indent}{' ' * len(mark)}{line}" for line in rest)
    else:
        yield from children(element, indent)


def children(element: Element, indent: str) -> Iterator[str]:
    """Yield what stands inside an element, its own text included."""
    if element.text and element.text.strip():
        yield indent + squeeze(element.text)
    for child in element:
        yield from (line for line in blocks(child, indent) if line.strip())
        if child.tail and child.tail.strip():
            yield indent + squeeze(child.tail)


def is_running(element: Element) -> bool:
    return all(str(it.tag) in INLINE for it in element.iter() if it is not element)


def drawing(element: Element, indent: str) -> Iterator[str]:
    if element.get("aria-label"):
        yield f"{indent}({element.get('aria-label')}, drawn)"


def control(element: Element) -> str:
    kind = element.get("type") or str(element.tag)
    named = f"{element.get('name') or ''} = {element.get('value') or ''}".strip(" =")
    flags = [it for it in ("required", "checked", "hidden") if it in element.attrib]
    box = {"radio": "( ) ", "checkbox": "[ ] ", "submit": "[button] "}.get(kind, f"<{kind}> ")
    said = text_of(element) if element.tag == "button" else named
    return f"{box}{said}{' '.join(['', *flags])}"


def details(element: Element) -> str:
    shown = {
        "action": element.get("action"),
        "sent as": element.get("enctype"),
        "opens with tier": element.get("data-order"),
    }
    return "".join(f" {name} {value}" for name, value in shown.items() if value)


def text_of(element: Element) -> str:
    return squeeze("".join(pieces(element)))


def pieces(element: Element) -> Iterator[str]:
    hidden = "hidden" in element.attrib
    if hidden:
        yield f"⟨{reveals(element)}: "
    yield element.text or ""
    for child in element:
        yield from pieces(child)
        yield child.tail or ""
    if hidden:
        yield "⟩"
    if element.tag == "a":
        yield f" ({element.get('href')})"


def reveals(element: Element) -> str:
    picks = {name.removeprefix("data-"): value for name, value in element.attrib.items()}
    return " ".join(f"{name}{value}" for name, value in picks.items() if re.match(r"x\d|go", name))


def squeeze(text: str) -> str:
    return re.sub(r"[ \n\t]+", " ", text).strip()
