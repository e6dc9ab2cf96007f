"""All that is about to be written, as far as one page must know of the others."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.addresses import destination
from generator.facts.authored import Authored, read_authored
from generator.facts.document import read_document
from generator.facts.sheets import Sheet, read_sheet
from generator.plan import IndexPage, NextPage, OfferPage, TermsPage
from generator.reveal import reveal_sheet
from generator.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.files import File
    from generator.model import Offer
    from generator.plan import Page

WRITTEN_ID = re.compile(rb"\sid\s*=\s*[\"']([^\"']*)[\"']", re.IGNORECASE)

OTHER_CHARSET = re.compile(rb"@charset(?!\s*[\"']utf-8[\"'])", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Output:
    """The files of a site by path; `sheets` are the theme's, `reveals` the engine's own.

    `receivers` are the destinations of all orders of the site, `url` its address if it is known.
    `authored` is what the author says, by language and slug of an offer; of the site by no slug.
    """

    contents: Mapping[str, bytes] = field(repr=False)
    sheets: Mapping[str, Sheet] = field(repr=False)
    reveals: frozenset[str]
    receivers: frozenset[str]
    url: str
    authored: Mapping[tuple[str, str], Authored] = field(repr=False)

    @property
    def root(self) -> str:
        """The path of the site on its host, with slashes around it."""
        path = "/".join(self.url.split("/")[3:]).strip("/")
        return f"/{path}/" if path else "/"

    def ids(self, path: str) -> frozenset[str]:
        """Return what a fragment of a file can name."""
        return ids_in(path, self.contents[path])

    def has_ids(self, path: str) -> bool:
        """Tell whether fragments name anything in a file."""
        return path.endswith((".html", ".svg"))


def read_output(pages: Iterable[Page], files: Iterable[File]) -> Output:
    """Gather what pages must know of each other."""
    pages = tuple(pages)
    contents = {file.path: file.content for file in files}
    reveal = reveal_sheet().encode()
    sheets = {path: it for path, it in contents.items() if path.lower().endswith(".css")}
    reveals = frozenset(path for path, it in sheets.items() if it == reveal)
    return Output(
        contents=contents,
        sheets={path: themed(path, it) for path, it in sheets.items() if path not in reveals},
        reveals=reveals,
        receivers=frozenset(
            destination(tier.receiver.url, page.canonical)
            for page in pages
            for offer in offers_of(page)
            for tier in offer.tiers
        )
        - {""},
        url=next((page.frame.url for page in pages), ""),
        authored=read_authors(pages),
    )


def read_authors(pages: Iterable[Page]) -> dict[tuple[str, str], Authored]:
    """Read what the author says around all pages, and once of each offer."""
    found: dict[tuple[str, str], Authored] = {}
    for page in pages:
        language = page.frame.language
        if (language, "") not in found:
            found[language, ""] = read_authored((page.frame.name, page.frame.seller))
        for offer in offers_of(page):
            if (language, offer.slug) not in found:
                found[language, offer.slug] = read_authored(offer)
    return found


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


@lru_cache(maxsize=1024)
def ids_in(path: str, content: bytes) -> frozenset[str]:
    """Return the ids in a page or a picture."""
    if path.endswith(".svg"):
        return frozenset(it.decode("utf-8", "replace") for it in WRITTEN_ID.findall(content))
    document = read_document(source_of(path, content))
    return frozenset(it.get("id") for it in document.with_attribute("id"))
