"""The pages of a site in all its languages, each knowing the others."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.memory import AFRESH, Memory
from generator.plan.frame import Alternate, Titled
from generator.plan.pages import AnyPage, IndexPage, Listing, NotFoundPage, Untranslated
from generator.plan.site import plan_pages, titled_pages

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model import Site
    from generator.words import Words


def plan_languages(
    editions: Sequence[tuple[Site, Words]], *, portable: bool = False, memory: Memory = AFRESH
) -> tuple[AnyPage, ...]:
    """Return all pages of a site, those of the original first.

    Each edition is the site in one language, with what the generator says in it.
    """
    if len(editions) == 1:
        return plan_pages(*editions[0], portable=portable, memory=memory)
    pages: list[AnyPage] = []
    same: defaultdict[str, list[Alternate]] = defaultdict(list)
    for site, words in editions:
        called = words.name_of(site.language)
        name = called[:1].upper() + called[1:]
        planned = plan_pages(
            site,
            words,
            portable=portable,
            untranslated=untranslated_pages(site, editions[0][0]),
            memory=memory,
        )
        for page in planned:
            pages.append(page)
            if not isinstance(page, NotFoundPage):
                alternate = memory.recall(
                    Alternate, site.language, name, page.address, not site.home
                )
                same[place_of(page)].append(alternate)
    original = next(it for it in pages if isinstance(it, IndexPage))
    lists = [
        memory.recall(with_untranslated, it, untranslated_in(it, original, same))
        if isinstance(it, IndexPage)
        else it
        for it in pages
    ]
    return tuple(memory.recall(with_alternates, it, tuple(same[place_of(it)])) for it in lists)


def untranslated_pages(site: Site, original: Site) -> tuple[Titled, ...]:
    """Return the plain pages of the original that are not in a site's language."""
    pages = zip(original.pages, titled_pages(original), strict=True)
    slugs = {it.slug for it in site.pages}
    return tuple(
        replace(titled, language=original.language)
        for page, titled in pages
        if page.slug not in slugs
    )


def untranslated_in(
    page: IndexPage, original: IndexPage, same: Mapping[str, Sequence[Alternate]]
) -> tuple[tuple[tuple[str, ...], tuple[Listing, ...]], ...]:
    """Return the offers of the original that are not in a page's language, by those they are in.

    The original has every offer: a translation without one is a mistake.
    """
    groups: defaultdict[tuple[str, ...], list[Listing]] = defaultdict(list)
    for listing in original.listings:
        languages = tuple(it.language for it in same[listing.address])
        if page.frame.language not in languages:
            groups[languages].append(listing)
    return tuple((languages, tuple(listings)) for languages, listings in groups.items())


def with_untranslated(
    page: IndexPage, groups: tuple[tuple[tuple[str, ...], tuple[Listing, ...]], ...]
) -> IndexPage:
    """Return a list of offers that knows those that are not in its language."""
    untranslated = (Untranslated(languages=it, listings=listings) for it, listings in groups)
    return replace(page, untranslated=tuple(untranslated))


def with_alternates(page: AnyPage, alternates: tuple[Alternate, ...]) -> AnyPage:
    """Return a page that knows the languages it is in."""
    if len(alternates) < 2 or isinstance(page, NotFoundPage):  # noqa: PLR2004  # itself and another
        return page
    return replace(page, alternates=alternates)


def place_of(page: AnyPage) -> str:
    """Return what is the same in the address of a page in all languages."""
    return page.address.removeprefix(page.frame.home)
