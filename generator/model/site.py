"""A whole site: the business and everything it offers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.located import Located

if TYPE_CHECKING:
    from datetime import date

    from generator.model.business import Seller, Service
    from generator.model.offer import Offer


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Located):
    """What `site.yaml` and the offers say together.

    `url` ends in a slash, or is empty where the address is not known yet; `as_of` is the day
    deadlines are judged by.
    """

    name: str
    url: str = ""
    language: str = "en"
    theme: str = "plain"
    as_of: date
    seller: Seller
    service: Service
    offers: tuple[Offer, ...] = ()
