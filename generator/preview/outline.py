"""The outline: each page of the site, how heavy it is, what was found in it, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from generator.plan import NextPage, OfferPage, Opening, TermsPage, TextPage
from generator.preview.findings import listed_findings
from generator.preview.live import OUTLINE
from generator.preview.ownpage import own_page
from generator.report import summary, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.diagnostics import Diagnostic
    from generator.plan import AnyPage
    from generator.preview.showing import Showing

TITLE = "The site, page by page"
NOTHING_YET = "No page could be built yet."
NONE = "None."
IS_NEW = "{} pages, {}."
IS_OLD = (
    "These pages and their sizes are those of {}, when the site was last built. The findings, and"
    " what is not published, are those of what you have saved since then: {}. Nothing of it can be"
    " published while there is an error."
)
ALL_PUBLISHED = (
    "Every file among offers, pages and assets is part of the site; hidden files, and copies that"
    " editors put beside a file, are passed over."
)
NONE_READ = "The files could not even be listed: mend what stands above first."
CLOSED = {
    Opening.NOT_YET: "Cannot be ordered: orders open on {}.",
    Opening.OVER: "Cannot be ordered: orders closed on {}.",
}

BODY = Markup(
    "{state}{pages}<h2>Findings that belong to no page</h2>\n{others}"
    "<h2>Not published</h2>\n{left_out}"
)
TABLE = Markup("""\
<table>
<thead><tr><th scope="col">Page</th><th scope="col" class="size">Size</th>\
<th scope="col" class="size">With styles</th></tr></thead>
{}</table>
""")
ROW = Markup("""\
<tbody class="{rank}"><tr><th scope="row">{link}</th><td class="size">{html}</td>\
<td class="size">{whole}</td></tr>{says}</tbody>
""")
SAYS = Markup('\n<tr><td colspan="3">{}</td></tr>')
LINK = Markup('<a href="{}">{}</a>')
SLASH = Markup("/<wbr>")  # a long address is broken here first
LINE = Markup("<p>{}</p>\n")
REASON = Markup("<p class=file><code>{}</code>: {}</p>\n")


def outline_page(showing: Showing) -> bytes:
    """Return a page with all that there is: pages as last built, the rest as it is now."""
    items = [item(page, showing) for page in showing.plan]
    placed = {place for page in showing.plan for place in places_of(page)}
    others = (it for it in showing.findings if place_of(it) not in placed)
    nothing = NONE_READ if showing.is_old else ALL_PUBLISHED
    left_out = (REASON.format(visible(it.path), it.reason) for it in showing.unpublished)
    body = BODY.format(
        state=state_of(showing),
        pages=TABLE.format(Markup().join(items)) if items else LINE.format(NOTHING_YET),
        others=listed_findings(others) or LINE.format(NONE),
        left_out=Markup().join(left_out) or LINE.format(nothing),
    )
    return own_page(TITLE, body, address=OUTLINE)


def state_of(showing: Showing) -> Markup:
    """Say how many pages there are and what was found, or since when they are old."""
    if not showing.plan:
        return Markup()
    found = summary(showing.findings)
    if showing.is_old:
        return LINE.format(IS_OLD.format(showing.moment, found))
    return LINE.format(IS_NEW.format(len(showing.plan), found))


def item(page: AnyPage, showing: Showing) -> Markup:
    """Return one page: where it is, how heavy it is alone and with its sheets, what is wrong."""
    address = f"{showing.root}{page.path}"
    shown = address.removesuffix("index.html")
    html = len(showing.pages[address])
    findings = (it for it in showing.findings if place_of(it) in places_of(page))
    says = Markup().join(map(LINE.format, closed(page))) + listed_findings(findings)
    return ROW.format(
        rank="part" if isinstance(page, NextPage | TermsPage) else "whole",
        link=LINK.format(quote(shown), SLASH.join(shown.split("/"))),
        html=size(html),
        whole=size(html + sum(map(len, sheets_of(address, showing.pages)))),
        says=SAYS.format(says) if says else "",
    )


def place_of(finding: Diagnostic) -> str:
    """Return the file in which something was found, empty for the project as a whole."""
    return finding.span.source.path if finding.span else ""


def places_of(page: AnyPage) -> frozenset[str]:
    """Return the files whose findings are a page's own: the page, and what it was written in."""
    return frozenset({page.path, written_in(page)} - {""})


def written_in(page: AnyPage) -> str:
    """Return the file of which a page says the most; empty for one that is said of others.

    What follows an offer, its next pages and its terms, is written where the offer is.
    """
    language = page.frame.home.rstrip("/")
    ending = f".{language}" if language else ""
    if isinstance(page, OfferPage):
        return f"content/offers/{page.offer.slug}{ending}.yaml"
    if isinstance(page, TextPage):
        return f"content/pages/{page.text.slug}{ending}.md"
    return ""


def closed(page: AnyPage) -> Iterator[str]:
    """Yield why an offer is held back from being ordered, if it is."""
    if isinstance(page, OfferPage) and page.offer.open is not None:
        day = page.offer.open.first if page.opening is Opening.NOT_YET else page.offer.open.last
        if page.opening in CLOSED:
            yield CLOSED[page.opening].format(day)


def sheets_of(address: str, pages: Mapping[str, bytes]) -> Iterator[bytes]:
    """Yield the sheets that the page at an address loads."""
    for link in LexborHTMLParser(pages[address]).css("link[rel~=stylesheet][href]"):
        sheet = urljoin(address, link.attributes["href"])
        if sheet in pages:
            yield pages[sheet]


def size(length: int) -> str:
    """Return a number of bytes as people read it."""
    return f"{length / 1000:.1f}\N{NO-BREAK SPACE}kB"
