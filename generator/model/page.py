"""A plain page: what an author says beside the offers."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.located import Located


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainPage(Located):
    """A page of the author's own words.

    `body` is Markdown and begins with the title as its heading; `title` and `summary`, which is its
    first paragraph, are the same without marks. No summary is empty.
    """

    slug: str
    title: str
    summary: str = ""
    body: str
