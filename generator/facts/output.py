"""All that is about to be written, as far as one page must know of the others."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from generator.addresses import destination, root_of
from generator.facts.authored import Authored, read_authored
from generator.facts.document import read_document
from generator.facts.references import references_of
from generator.facts.sheets import Sheet, read_sheet
from generator.facts.urls import file_at, leaves_site, scheme_of
from generator.memory import AFRESH, Memory
from generator.plan import IndexPage, NextPage, OfferPage, TermsPage
from generator.reveal import reveal_sheet
from generator.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.facts.document import Document
    from generator.files import File
    from generator.model import Offer
    from generator.plan import Page

# A file, and in it an id or nothing.
Target: TypeAlias = "tuple[str, str]"

# What a browser opens as a page of its own, with the links in it.
OPENED = (".htm", ".html", ".svg", ".xht", ".xhtml", ".xml")

WRITTEN_ID = re.compile(rb"\sid\s*=\s*[\"']([^\"']*)[\"']", re.IGNORECASE)

OTHER_CHARSET = re.compile(rb"@charset(?!\s*[\"']utf-8[\"'])", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Output:
    """What all pages of a site share: `sheets` are the theme's by path, `reveals` the engine's own.

    `receivers` are the destinations of all orders of the site, `url` its address if it is known.
    """

    sheets: Mapping[str, Sheet] = field(repr=False)
    reveals: frozenset[str]
    receivers: frozenset[str]
    url: str

    @property
    def root(self) -> str:
        """The path of the site on its host, with slashes around it and nothing encoded."""
        return root_of(self.url)


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """What one page must know of the rest.

    `authored` is what the author may say on it: of the site, and of each offer it knows of.
    `there` are those of the places it leads to that are in the output.
    """

    output: Output
    authored: tuple[Authored, ...] = field(repr=False)
    there: frozenset[Target] = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Links:
    """Where a file leads within the site, and where in it others can lead."""

    leads: frozenset[Target] = field(repr=False)
    parts: frozenset[Target] = field(repr=False)


def read_output(pages: Sequence[Page], files: Iterable[File], memory: Memory = AFRESH) -> Output:
    """Gather what all pages share."""
    return memory.recall(
        make_output,
        tuple(it for it in files if it.path.lower().endswith(".css")),
        frozenset().union(*(memory.recall(receivers_of, it) for it in pages)),
        next((it.frame.url for it in pages), ""),
    )


def make_output(sheets: tuple[File, ...], receivers: frozenset[str], url: str) -> Output:
    """Return what all pages share, of all sheets, destinations of orders and the site's address."""
    reveal = reveal_sheet().encode()
    reveals = frozenset(it.path for it in sheets if it.content == reveal)
    themes = {it.path: themed(it.path, it.content) for it in sheets if it.path not in reveals}
    return Output(sheets=themes, reveals=reveals, receivers=receivers - {""}, url=url)


def receivers_of(page: Page) -> frozenset[str]:
    """Return the destinations of the orders that a page knows of."""
    tiers = (tier for offer in offers_of(page) for tier in offer.tiers)
    return frozenset(destination(it.receiver.url, page.canonical) for it in tiers)


def read_around(
    page: Page | None,
    links: Links,
    output: Output,
    parts: frozenset[Target],
    memory: Memory = AFRESH,
) -> Around:
    """Gather what one page must know of the rest; `parts` are those of all files."""
    authored = tuple(authored_on(page, memory)) if page else ()
    return memory.recall(Around, output, authored, links.leads & parts)


def authored_on(page: Page, memory: Memory) -> Iterator[Authored]:
    """Yield what the author may say on a page."""
    yield memory.recall(read_authored, (page.frame.name, page.frame.seller))
    for offer in offers_of(page):
        yield memory.recall(read_authored, offer)


def links_of(page: Page | None, file: File, root: str) -> Links:
    """Return where a file leads and can be led to; the terms of a page's orders among them."""
    if not has_parts(file.path):
        return Links(frozenset(), frozenset({(file.path, "")}))
    document = read_file(file)
    found = (
        file_at(it.url, file.path, root)
        for it in references_of(document)
        if not leaves_site(it.url) and scheme_of(it.url) != "data"
    )
    terms = ((it.terms_file, "") for it in page.forms) if isinstance(page, OfferPage) else ()
    ids = (it.get("id") for it in document.with_attribute("id"))
    if file.path.endswith(".svg"):
        ids = (it.decode("utf-8", "replace") for it in WRITTEN_ID.findall(file.content))
    return Links(
        leads=frozenset((*map(named_part, filter(None, found)), *terms)),
        parts=frozenset((file.path, it) for it in ("", "top", *ids)),
    )


def named_part(target: Target) -> Target:
    """Return what can be found of a target: a file that is no page has no parts."""
    return target if has_parts(target[0]) else (target[0], "")


def has_parts(path: str) -> bool:
    """Tell whether a browser opens a file as a page of its own."""
    return path.lower().endswith(OPENED)


def themed(path: str, content: bytes) -> Sheet:
    """Read a style sheet of the theme; in another encoding it says something else to a browser."""
    sheet = read_sheet(source_of(path, content))
    if is_plain_utf8(content):
        return sheet
    return replace(sheet, unreadable=(Span(sheet.source, 0, len(sheet.source.text)),))


def is_plain_utf8(content: bytes) -> bool:
    """Tell whether a text is UTF-8 to every browser."""
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    named = OTHER_CHARSET.match(content.removeprefix(b"\xef\xbb\xbf"))
    return b"\0" not in content and named is None


@lru_cache(maxsize=16)  # a changed page is read for its links, and soon again for its facts
def read_file(file: File) -> Document:
    """Read a file as a browser does."""
    return read_document(source_of(file.path, file.content))


def source_of(path: str, content: bytes) -> Source:
    """Return a file's text as a source; what is no UTF-8 is shown as such."""
    text = content.decode("utf-8", errors="replace").removeprefix("\ufeff")
    return Source(path, re.sub(r"\r\n?|\f", "\n", text))


def offers_of(page: Page) -> Iterator[Offer]:
    """Yield the offers a page knows of."""
    if isinstance(page, IndexPage):
        yield from (it.offer for it in page.listings)
        yield from (it.offer for group in page.untranslated for it in group.listings)
    elif isinstance(page, OfferPage):
        yield page.offer
    elif isinstance(page, NextPage | TermsPage):
        yield page.form.offer
