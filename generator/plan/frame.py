"""What stands around every page: whose it is, and the languages it is in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model import Seller


@dataclass(frozen=True, slots=True, kw_only=True)
class Titled:
    """A plain page as others link to it; `language` is empty where it is that of the others."""

    title: str
    address: str
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around every page.

    `url` is the address of the site with a slash at its end, or empty; `portable` links name
    `index.html`, for reading from a folder. `home` is the address of the first page in this
    language; `governing_language` is empty where it is this one. `is_guest` tells that `seller`
    is another business than the one whose site it is. `pages` are the plain ones.
    """

    name: str
    language: str
    url: str
    seller: Seller
    portable: bool = False
    home: str = ""
    governing_language: str = ""
    is_guest: bool = False
    pages: tuple[Titled, ...] = ()

    @property
    def shop(self) -> str:
        """What the business is called that the page is of."""
        return self.seller.name if self.is_guest else self.name


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in one of its languages, which is called `name` by those who speak it."""

    language: str
    name: str
    address: str
    is_original: bool
