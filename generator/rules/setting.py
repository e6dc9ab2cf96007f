"""What a rule must know of the site around an offer or a text: little, and seldom another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.addresses import destination

if TYPE_CHECKING:
    from datetime import date

    from generator.model import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The site in one language, as far as its other offers and pages matter to a rule.

    `offers` and `pages` are the slugs of all; `language` is empty for the original; `receivers`
    are the destinations of all orders.
    """

    as_of: date
    url: str
    language: str
    offers: tuple[str, ...]
    pages: tuple[str, ...]
    receivers: frozenset[str]

    @property
    def slugs(self) -> tuple[str, ...]:
        """What texts can link to in this language."""
        return (*self.offers, *self.pages)


def setting_in(site: Site) -> Setting:
    """Return what rules must know of a site in one language."""
    receivers = (tier.receiver.url for offer in site.offers for tier in offer.tiers)
    return Setting(
        as_of=site.as_of,
        url=site.url,
        language=site.language if site.home else "",
        offers=tuple(it.slug for it in site.offers),
        pages=tuple(it.slug for it in site.pages),
        receivers=frozenset(destination(it, site.url) for it in receivers) - {""},
    )
