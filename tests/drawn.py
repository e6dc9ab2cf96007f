"""A site as its finished files, for tests that look at what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.plan import plan_pages
from generator.render import render_site

if TYPE_CHECKING:
    from generator.model import Site
    from generator.theme import Theme
    from generator.words import Words


def drawn(site: Site, theme: Theme, words: Words) -> dict[str, str]:
    """Return the text of each file by its path."""
    files = render_site(plan_pages(site, words), theme, words)
    return {file.path: file.content.decode() for file in files}
