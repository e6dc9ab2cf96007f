"""From the addresses in texts to pictures that can be shown, and every mistake in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import PurePosixPath
from posixpath import normpath
from typing import TYPE_CHECKING, TypeAlias
from unicodedata import normalize

from generator.diagnostics import Diagnostic, nearest
from generator.fields.texts import name_like
from generator.files import asset
from generator.memory import AFRESH, Memory
from generator.model import Offer, Picture
from generator.pictures.kinds import LARGEST, kind_of, said_of, size_of
from generator.prose import SCHEME, mentions, picture_named

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from generator.model import PlainPage, Site
    from generator.prose import Mention

KEPT = "content/assets"
MISSING, FOREIGN, UNUSABLE = "missing-picture", "foreign-picture", "unusable-picture"
WHY_SEEN = "a client would see that something is missing, and not what"
WHY_FOREIGN = "whoever keeps it learns who reads the page, and can put another in its place"
WHY_LARGE = "a client on a phone waits for it, and pays for it"
ACCEPTED = "PNG, JPEG, WebP or AVIF"


@dataclass(frozen=True, slots=True)
class Torn:
    """Why a picture cannot be shown."""

    name: str
    message: str
    help: str
    why: str = WHY_SEEN


Found: TypeAlias = "Picture | Torn"


def with_pictures(
    sites: Sequence[Site],
    names: Collection[str],
    read: Callable[[str], bytes],
    memory: Memory = AFRESH,
) -> tuple[tuple[Site, ...], tuple[Diagnostic, ...]]:
    """Return the site in each language with the pictures its texts show, and what is wrong.

    `names` are the pictures there are, as texts name them: `assets/hall.jpg`. Each that is shown
    is read once; `read` need not return more than one byte above `LARGEST`.
    """
    there = {normalize("NFC", name): name for name in names}

    @cache
    def find(address: str) -> Found:
        name = picture_named(address)
        if name not in there:
            return lost(address, name, there)
        return memory.recall(measured, name, read(there[name]))

    shown, findings = [], []
    for site in sites:
        found = {it: find(it.address) for it in pictures_in(site, memory)}
        pictures = dict.fromkeys(it for it in found.values() if isinstance(it, Picture))
        shown.append(replace(site, pictures=tuple(pictures)))
        findings += [said(it, torn) for it, torn in found.items() if isinstance(torn, Torn)]
    return tuple(shown), tuple(findings)


def pictures_in(site: Site, memory: Memory) -> Iterator[Mention]:
    """Yield every picture in the texts of a site."""
    texts: tuple[Offer | PlainPage, ...] = (*site.offers, *site.pages)
    for text in texts:
        yield from memory.recall(pictures_of, text)


def pictures_of(text: Offer | PlainPage) -> tuple[Mention, ...]:
    """Return every picture in one text."""
    place = text.at("body") if isinstance(text, Offer) else text.span
    return tuple(mentions(text.body, place, "image"))


def said(mention: Mention, torn: Torn) -> Diagnostic:
    """Return what is wrong with a picture, where a text shows it."""
    return Diagnostic(
        name=torn.name, message=torn.message, span=mention.place, help=torn.help, why=torn.why
    )


def lost(address: str, name: str, there: Collection[str]) -> Torn:
    """Return why an address leads to no picture of the project."""
    if SCHEME.match(address) or address.startswith("//"):
        return foreign(address)
    if not name:
        return Torn(MISSING, "a picture has no address", "write one, such as `assets/hall.jpg`")
    if alike := next((it for it in there if it.casefold() == name.casefold()), ""):
        message = f"the picture is called `{alike}`, not `{name}`"
        return Torn(MISSING, message, f"write `{alike}`; hosts tell capital letters apart")
    message = f"there is no picture `{name}` in {KEPT}"
    if namesake := next((it for it in there if file_name(it) == file_name(name)), ""):
        return Torn(MISSING, message, f"write `{namesake}`, wherever the text stands")
    near = nearest(name, there) if normpath(name).startswith("assets/") else ""
    return Torn(MISSING, message, f"did you mean `{near}`?" if near else "put it there")


def foreign(address: str) -> Torn:
    """Return why nothing is shown that lies elsewhere, or in the text itself."""
    if address.startswith("data:"):
        help_ = f"put it into {KEPT} as a file, and write `assets/` and its name"
        return Torn(FOREIGN, "a picture is written into the text itself", help_)
    message = f"the picture `{address}` would be loaded from somebody else"
    help_ = f"put a copy into {KEPT}, and write `assets/` and its name"
    return Torn(FOREIGN, message, help_, WHY_FOREIGN)


def file_name(path: str) -> str:
    """Return the last part of a path."""
    return PurePosixPath(path).name


def measured(name: str, content: bytes) -> Found:
    """Return a picture with its size, under a name that is new whenever its bytes are."""
    path = PurePosixPath(name)
    if len(content) > LARGEST:
        message = f"the picture `{name}` holds more than {LARGEST // 10**6} MB"
        help_ = "save it 1600 pixels wide, as WebP or JPEG; that is some 300 kB"
        return Torn(UNUSABLE, message, help_, WHY_LARGE)
    kind = kind_of(content)
    if kind is None:
        help_ = f"save it as {ACCEPTED}" if content else f"copy it into {KEPT} again"
        return Torn(UNUSABLE, f"`{name}` is {said_of(content)}", help_)
    if path.suffix.lower().removeprefix(".") not in kind.suffixes:
        message = f"`{name}` is a {kind.name}, whatever its name says"
        better = path.with_suffix(f".{kind.suffixes[0]}")
        return Torn(UNUSABLE, message, f"name it `{better}`, in {KEPT} and here")
    width, height = size_of(content)
    if not width or not kind.is_whole(content):
        message = f"`{name}` breaks off in its middle"
        return Torn(UNUSABLE, message, f"copy it into {KEPT} again; not all of it has come")
    file = asset(name_like(path.stem) or "picture", kind.suffixes[0], content)
    return Picture(address=name, file=file, width=width, height=height)
