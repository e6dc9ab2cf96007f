"""From located text to the whole site."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.decode.business import House, make_seller, make_service
from generator.decode.offers import decode_offer
from generator.decode.parts import HOLE, ID, LONGEST_ID, Parts, Reader
from generator.fields import SITE
from generator.model import Service, Site
from generator.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from generator.diagnostics import Diagnostic
    from generator.model import Offer
    from generator.tree import Node

RESERVED_SLUGS = {"terms", "assets", "404", "index"}
DEVICE = re.compile(r"con|prn|aux|nul|com\d|lpt\d")


@dataclass(frozen=True, slots=True)
class Document:
    """One file of the project, as read: `node` is `None` where it is empty or `broken`."""

    source: Source
    node: Node | None
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Decoded:
    """What the files say: no site where `site.yaml` cannot be read, only whole offers in it."""

    site: Site | None
    findings: tuple[Diagnostic, ...]


def decode(site_file: Document, offer_files: Sequence[Document], today: date) -> Decoded:
    """Read `site.yaml` and all offers, every mistake of every file in one pass."""
    reader = Reader()
    parts = read_site(reader, site_file)
    house = make_house(parts)
    offers = [it for file in offer_files if (it := decode_file(reader, file, house))]
    site = make_site(reader, parts, house, today) if parts else None
    if site:
        site = replace(site, offers=tuple(offers))
    return Decoded(site, tuple(reader.findings))


def read_site(reader: Reader, file: Document) -> Parts | None:
    """Read the parts of `site.yaml`."""
    whole = start_of(file.source)
    if file.node is None:
        if not file.broken:
            help_ = "begin with `name:`, `email:` and `receiver:`"
            reader.note("empty-file", f"`{file.source.path}` says nothing", whole, help=help_)
        return None
    parts = reader.read(SITE, file.node, "the site", whole)
    return parts if isinstance(parts, Parts) else None


def start_of(source: Source) -> Span:
    """Return the place for what is said of a whole file: its first line."""
    return Span(source, 0, len(source.line(1)))


def make_house(parts: Parts | None) -> House:
    """Return what offers take over from the site, as far as it could be read."""
    if parts is None:
        return House(Service(), None)
    service, receiver = parts.get("service"), parts.get("receiver")
    return House(make_service(service if service is not HOLE else None, Service()), receiver)


def make_site(reader: Reader, parts: Parts, house: House, today: date) -> Site | None:
    """Put the site together, still without offers."""
    seller = make_seller(reader, parts)
    if seller is None or not parts.whole:
        return None
    return Site(
        **{"as_of": today, **parts.filled("name", "url", "language", "theme", "as_of")},
        seller=seller,
        service=house.service,
    )


def decode_file(reader: Reader, file: Document, house: House) -> Offer | None:
    """Read one offer, whose slug is the name of its file."""
    slug = PurePosixPath(file.source.path).stem
    usable = is_slug(reader, slug, start_of(file.source))
    if file.node is None:
        if not file.broken:
            help_ = "begin with `title:`, `question:` and `tiers:`"
            reader.note(
                "empty-file",
                f"`{file.source.path}` says nothing",
                start_of(file.source),
                help=help_,
            )
        return None
    offer = decode_offer(reader, slug, file.node, house)
    return offer if usable else None


def is_slug(reader: Reader, slug: str, span: Span) -> bool:
    """Tell whether a file's name can be an address, and note it where it cannot."""
    if not ID.fullmatch(slug) or len(slug) > LONGEST_ID:
        help_ = "name the file in lower-case letters, digits and hyphens, such as `public-speaking.yaml`"
    elif slug in RESERVED_SLUGS or DEVICE.fullmatch(slug):
        help_ = f"name the file otherwise, such as `{slug}-offer.yaml`"
    else:
        return True
    why = "the file's name is the address of the offer"
    reader.note("unusable-name", f"`{slug}` cannot be an address", span, help=help_, why=why)
    return False
