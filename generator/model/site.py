"""A whole site: the business and everything it offers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.located import Located

if TYPE_CHECKING:
    from datetime import date

    from generator.model.business import Seller, Service
    from generator.model.offer import Offer
    from generator.model.page import PlainPage
    from generator.model.picture import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Located):
    """What `site.yaml`, the offers and the plain pages say together.

    `url` ends in a slash, or is empty where the address is not known yet; `as_of` is the day
    deadlines are judged by. `language` is the one it is said in here, `languages` are all,
    the original's first; `governing_language` is the one whose words hold. `pictures` are
    those that texts in this language show.
    """

    name: str
    url: str = ""
    language: str = "en"
    languages: tuple[str, ...] = ("en",)
    governing_language: str = "en"
    theme: str = "plain"
    as_of: date
    seller: Seller
    service: Service
    offers: tuple[Offer, ...] = ()
    pages: tuple[PlainPage, ...] = ()
    pictures: tuple[Picture, ...] = ()

    @property
    def home(self) -> str:
        """The address of its first page: the original's is `""`, else such as `ru/`."""
        return "" if self.language == self.languages[0] else f"{self.language}/"

    @property
    def slugs(self) -> tuple[str, ...]:
        """What texts can link to in this language: every offer and plain page."""
        return (*(it.slug for it in self.offers), *(it.slug for it in self.pages))
