"""What a page may load and where its forms may go: the Content-Security-Policy."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.plan import forms_on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.plan import Page

FIXED = ("default-src 'none'", "style-src 'self'", "img-src 'self'")


def page_policy(page: Page) -> str:
    """Return what one page uses and nothing else, for its `<meta>`.

    `frame-ancestors` has no effect there and stands in the headers alone.
    """
    return "; ".join((*FIXED, form_action([page]), "base-uri 'none'"))


def site_policy(pages: Iterable[Page]) -> str:
    """Return what the pages use together, for the header of all; each page's own is narrower."""
    return "; ".join((*FIXED, form_action(pages), "base-uri 'none'", "frame-ancestors 'none'"))


def form_action(pages: Iterable[Page]) -> str:
    """Return where forms may go: the receivers, and this site, to which they send back."""
    urls = {form.receiver.url for form in forms_on(pages)}
    if not urls:
        return "form-action 'none'"
    return " ".join(("form-action 'self'", *sorted(source_expression(url) for url in urls)))


def source_expression(url: str) -> str:
    """Return an address as a policy names it: no query, and what would end it encoded."""
    parts = urlsplit(url)
    path = parts.path.replace(";", "%3B").replace(",", "%2C")
    return f"{parts.scheme}://{parts.netloc}{path}"
