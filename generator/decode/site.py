"""From located text to the whole site."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.decode.business import UNKNOWN, check_email, check_out_of_hours, make_house
from generator.decode.offers import currencies_in, decode_offer
from generator.decode.pages import decode_page
from generator.decode.parts import Parts
from generator.decode.reader import Reader
from generator.diagnostics import did_you_mean
from generator.fields import SITE, quoted
from generator.fields.texts import LONGEST_NAME, is_name, name_like
from generator.memory import AFRESH, Memory
from generator.model import Service, Site
from generator.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from generator.decode.business import House
    from generator.diagnostics import Diagnostic
    from generator.model import Offer, PlainPage
    from generator.tree import Node

NAME_HELP = (
    "name it by lower-case letters a to z, digits and hyphens,"
    f" a letter first, at most {LONGEST_NAME}"
)
DEFAULT_LANGUAGE = "en"
RESERVED_SLUGS = frozenset({"terms", "assets", "index"})


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


def decode(
    site_file: Document,
    offer_files: Sequence[Document],
    today: date,
    page_files: Mapping[str, Source] | None = None,
    memory: Memory = AFRESH,
) -> Decoded:
    """Read `site.yaml`, all offers and all plain pages, every mistake of every file in one pass.

    `today` is the day deadlines are judged by where the site names none; `page_files` are Markdown
    by slug.
    """
    parts, house, found = memory.recall(read_site, site_file)
    currency = first_currency(offer_files)
    reserved = RESERVED_SLUGS.union(languages_of(parts)[1:] if parts else ())
    read = [memory.recall(read_offer, it, house, reserved, currency) for it in offer_files]
    offers = tuple(offer for offer, _ in read if offer)
    texts = sorted((page_files or {}).items())
    taken = frozenset(it.source.path for it in offer_files)
    laid = [memory.recall(read_page, slug, it, reserved, taken) for slug, it in texts]
    pages = tuple(page for page, _ in laid if page)
    site = make_site(parts, house, offers, pages, today) if parts and not found else None
    return Decoded(site, (*found, *(it for _, more in (*read, *laid) for it in more)))


def read_site(file: Document) -> tuple[Parts | None, House, tuple[Diagnostic, ...]]:
    """Read `site.yaml`: its parts, what offers take over from it, and every mistake."""
    reader = Reader()
    parts = read_parts(reader, file)
    if parts:
        check_languages(reader, parts)
    return parts, make_house(parts) if parts else UNKNOWN, tuple(reader.findings)


def read_parts(reader: Reader, file: Document) -> Parts | None:
    """Read the parts of `site.yaml`."""
    if file.node is None:
        note_empty(reader, file, "`name:`, `email:` and `receiver:`")
        return None
    parts = reader.read(SITE, file.node, "the site", start_of(file.source))
    if not isinstance(parts, Parts):
        return None
    check_email(reader, parts)
    check_out_of_hours(reader, parts, Service())
    return parts


def make_site(
    parts: Parts,
    house: House,
    offers: tuple[Offer, ...],
    pages: tuple[PlainPage, ...],
    today: date,
) -> Site:
    """Put a faultless site together and fill in the defaults."""
    languages = languages_of(parts)
    return Site(
        **parts.filled("name", "url", "language", "theme"),
        languages=languages,
        governing_language=parts.get("governing_language", languages[0]),
        as_of=parts.get("as_of") or today,
        seller=house.seller,
        service=house.service,
        offers=offers,
        pages=pages,
    )


def languages_of(parts: Parts) -> tuple[str, ...]:
    """Return every language there are pages in, the original's first, each once."""
    original = parts.get("language", DEFAULT_LANGUAGE)
    return tuple(dict.fromkeys((original, *parts.listed("languages"))))


def check_languages(reader: Reader, parts: Parts) -> None:
    """Note a language that stands twice, and a governing one in which there are no pages."""
    written = tuple(parts.listed("languages"))
    for language in dict.fromkeys(written):
        if written.count(language) > 1:
            message = f"`{language}` stands twice in `languages`"
            place, help_ = parts.at("languages"), "keep one of them"
            reader.note("duplicate-language", message, place, help=help_)
    governing, known = parts.get("governing_language"), languages_of(parts)
    if governing and governing not in known:
        message = f"there are no pages in `{governing}`, which is to govern"
        place = parts.at("governing_language")
        why = "a client wants to read the words that hold"
        reader.note(
            "unknown-language", message, place, help=did_you_mean(governing, known), why=why
        )


def first_currency(files: Iterable[Document]) -> str:
    """Return the first currency that offers name, for advice on an offer that names none."""
    nodes = (it.node for it in files if it.node is not None)
    return next((it for node in nodes for it in currencies_in(node)), "EUR")


def read_offer(
    file: Document, house: House, reserved: Collection[str], currency: str
) -> tuple[Offer | None, tuple[Diagnostic, ...]]:
    """Read one offer, whose slug is the name of its file, and every mistake in it.

    `reserved` are addresses of others.
    """
    reader = Reader(currency)
    slug = PurePosixPath(file.source.path).stem
    usable = is_slug(reader, slug, start_of(file.source), reserved)
    if file.node is None:
        note_empty(reader, file, "`title:`, `question:` and `tiers:`")
        return None, tuple(reader.findings)
    offer = decode_offer(reader, slug, file.node, house)
    return offer if usable else None, tuple(reader.findings)


def read_page(
    slug: str, source: Source, reserved: Collection[str], offers: Iterable[str]
) -> tuple[PlainPage | None, tuple[Diagnostic, ...]]:
    """Read one plain page and every mistake in it; `offers` are the paths of all offers."""
    reader = Reader()
    place = start_of(source)
    usable = is_slug(reader, slug, place, reserved)
    taken = next((it for it in offers if PurePosixPath(it).stem == slug), "")
    if taken:
        message = f"`{slug}` is the address of {taken} already"
        reader.note("duplicate-path", message, place, help="give one of the two another name")
    page = decode_page(reader, slug, source)
    return page if usable and not taken else None, tuple(reader.findings)


def note_empty(reader: Reader, file: Document, first_keys: str) -> None:
    """Note a file that says nothing, unless something else is wrong with it."""
    if not file.broken:
        message, place = f"`{file.source.path}` says nothing", start_of(file.source)
        reader.note("empty-file", message, place, help=f"begin with {first_keys}")


def start_of(source: Source) -> Span:
    """Return the place for what is said of a whole file: its first line."""
    return Span(source, 0, len(source.line(1)))


def is_slug(reader: Reader, slug: str, place: Span, reserved: Collection[str]) -> bool:
    """Tell whether a file's name can be an address, and note it where it cannot."""
    if is_name(slug) and slug not in reserved:
        return True
    if slug in reserved:
        message, likely = f"{quoted(slug)} is an address that every site has", f"our-{slug}"
    else:
        message, likely = f"{quoted(slug)} cannot be an address", name_like(slug) or "my-page"
    help_ = f"{NAME_HELP}, such as `{likely}{PurePosixPath(place.source.path).suffix.lower()}`"
    why = "the file's name is the address of its page"
    reader.note("unusable-name", message, place, help=help_, why=why)
    return False
