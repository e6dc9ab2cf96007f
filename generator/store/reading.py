"""Reading a project's folder, and what comes with the generator."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, NamedTuple

from generator.diagnostics import GeneratorError
from generator.files import File
from generator.passing import is_passing
from generator.store.content import (
    ASSETS,
    CONTENT,
    OFFERS,
    PAGES,
    LeftOut,
    is_folder,
    reason_to_leave_out,
    strays,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SITE_FILE = "site.yaml"
# `site.yaml`, its words in other languages, and names that were meant to be one of these.
SITE_FILES = re.compile(r"site(?P<language>\.[^.]+)?\.ya?ml(?:\.txt)?", re.IGNORECASE)
PACKAGE = Path(__file__).parent.parent
# In an installed package the themes lie inside it, in a checkout beside it.
SHIPPED_THEMES = (PACKAGE / "themes", PACKAGE.parent / "themes")
CATALOGUES = PACKAGE / "locale"
# `NAME.ru.yaml` has the words of `NAME.yaml` in another language, `NAME.ru.md` those of `NAME.md`.
TRANSLATION = re.compile(r"[^.]+\.[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\.(?:yaml|md)")


@dataclass(frozen=True, slots=True)
class Project:
    """The files an author wrote, as bytes; paths are relative to the project.

    `assets` are the names of files that texts can show, as they name them: `assets/hall.jpg`. Such
    a file is read when one does.
    """

    folder: Path
    site: File
    offers: tuple[File, ...] = field(repr=False)
    left_out: tuple[LeftOut, ...] = ()
    translations: tuple[File, ...] = field(default=(), repr=False)
    pages: tuple[File, ...] = field(default=(), repr=False)
    translated_pages: tuple[File, ...] = field(default=(), repr=False)
    assets: tuple[str, ...] = ()


def read_project(folder: Path) -> Project:
    """Read `site.yaml`, the offers and the plain pages.

    Raises `GeneratorError` where there is no `site.yaml`, no folder of offers, or one of them
    cannot be read: an offer that went missing is not taken for one that was taken back.
    """
    if not (folder / SITE_FILE).is_file():
        raise GeneratorError(f"there is no `{SITE_FILE}` in `{folder}`", help_on_site(folder))
    offers = sort_files(folder, offer_files(folder), ".yaml")
    pages = sort_files(folder, page_files(folder), ".md")
    return Project(
        folder=folder,
        site=File(SITE_FILE, read_bytes(folder / SITE_FILE)),
        offers=offers.originals,
        left_out=(
            *misnamed_site_files(folder),
            *offers.left_out,
            *pages.left_out,
            *strays(folder),
        ),
        translations=(*site_translations(folder), *offers.translations),
        pages=pages.originals,
        translated_pages=pages.translations,
        assets=tuple(sorted(asset_names(folder))),
    )


class Sorted(NamedTuple):
    """The files of one folder: what they are to become."""

    originals: tuple[File, ...]
    translations: tuple[File, ...]
    left_out: tuple[LeftOut, ...]


def sort_files(folder: Path, paths: Iterable[Path], suffix: str) -> Sorted:
    """Read those of a folder's files that are meant for the site, in the order of their names."""
    originals, translations, left_out = [], [], []
    for path in sorted(it for it in paths if not is_folder(it, suffix)):
        name = path.relative_to(folder).as_posix()
        if reason := reason_to_leave_out(path, suffix):
            left_out.append(LeftOut(name, reason))
        elif TRANSLATION.fullmatch(path.name):
            translations.append(File(name, read_bytes(path)))
        else:
            originals.append(File(name, read_bytes(path)))
    return Sorted(tuple(originals), tuple(translations), tuple(left_out))


def site_translations(folder: Path) -> Iterator[File]:
    """Yield the words of the site in further languages."""
    for path in sorted(folder.glob("site.*.yaml")):
        if TRANSLATION.fullmatch(path.name):
            yield File(path.name, read_bytes(path))


def misnamed_site_files(folder: Path) -> Iterator[LeftOut]:
    """Yield what was meant to be `site.yaml`, or its words in a language, and is not read as such.

    On some disks a name in capitals leads to the same file; that one is read.
    """
    for path, meant in meant_site_files(folder):
        if not (folder / meant).exists():
            yield LeftOut(path.name, f"rename it to `{meant}`")
        elif not path.samefile(folder / meant):
            yield LeftOut(path.name, f"`{meant}` is read in its place")


def meant_site_files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield files beside `site.yaml` under a name that nobody reads, each with the one meant."""
    for path in sorted(folder.glob("*")):
        if (found := SITE_FILES.fullmatch(path.name)) and path.is_file():
            meant = f"site{found['language'] or ''}.yaml"
            if path.name != meant and (meant == SITE_FILE or TRANSLATION.fullmatch(meant)):
                yield path, meant


def help_on_site(folder: Path) -> str:
    """Return what to do where there is no `site.yaml`."""
    for path, meant in meant_site_files(folder):
        if meant == SITE_FILE:
            return f"rename `{path.name}` to `{SITE_FILE}`"
    return "go to the folder that holds it, or write one: name, email and receiver are enough"


def offer_files(folder: Path) -> Iterator[Path]:
    """Yield what lies among the offers and is meant to be one.

    Raises `GeneratorError` where there is no such folder, or the system refuses.
    """
    try:
        yield from files_in(folder / OFFERS)
    except FileNotFoundError as error:
        raise GeneratorError(
            f"there is no folder `{OFFERS}` in `{folder}`",
            f"make the folder {OFFERS} and put an offer in it",
        ) from error


def page_files(folder: Path) -> Iterator[Path]:
    """Yield what lies among the plain pages; a project needs none.

    Raises `GeneratorError` where the system refuses.
    """
    with suppress(FileNotFoundError):
        yield from files_in(folder / PAGES)


def files_in(place: Path) -> Iterator[Path]:
    """Yield what lies in a folder and is to stay there.

    Raises `FileNotFoundError` where there is none, and `GeneratorError` where the system refuses.
    """
    try:
        yield from (path for path in place.iterdir() if not is_passing(path.name))
    except FileNotFoundError:
        raise
    except OSError as error:
        raise GeneratorError(f"cannot read `{place}`: {error.strerror}") from error


def asset_names(folder: Path) -> Iterator[str]:
    """Yield the names of what lies among the assets and is to stay, as they are spelled."""
    content = folder / CONTENT
    for place, folders, names in os.walk(content / ASSETS):
        folders[:] = [name for name in folders if not is_passing(name)]
        inside = (Path(place, name) for name in names if not is_passing(name))
        yield from (path.relative_to(content).as_posix() for path in inside if path.is_file())


def read_asset(folder: Path, at_most: int, name: str) -> bytes:
    """Read one of a project's `assets`, and of a large one no more than `at_most` bytes.

    Raises `GeneratorError` where the system refuses.
    """
    return read_bytes(folder / CONTENT / name, at_most)


def read_bytes(path: Path, at_most: int = -1) -> bytes:
    """Read a file, whole unless `at_most` says otherwise.

    Raises `GeneratorError` where the system refuses.
    """
    try:
        if not S_ISREG(path.stat().st_mode):
            raise GeneratorError(f"cannot read `{path}`: it is not a file")
        with path.open("rb") as file:
            return file.read(at_most)
    except OSError as error:
        raise GeneratorError(f"cannot read `{path}`: {error.strerror}") from error


def theme_folder(project: Path, name: str) -> Path | None:
    """Return the folder of a theme: the project's own before one that comes with the generator."""
    places = (project / "themes", *SHIPPED_THEMES)
    return next((place / name for place in places if (place / name).is_dir()), None)


def theme_names(project: Path) -> tuple[str, ...]:
    """Return the names of all themes that can be used."""
    places = (project / "themes", *SHIPPED_THEMES)
    inside = (path for place in places if place.is_dir() for path in place.iterdir())
    folders = {path.name for path in inside if path.is_dir()}
    return tuple(sorted(name for name in folders if not is_passing(name)))


def catalogue_names() -> tuple[str, ...]:
    """Return the languages the generator can speak to a client."""
    return tuple(sorted(path.name for path in CATALOGUES.iterdir() if path.is_dir()))


def read_catalogue(name: str) -> bytes:
    """Read the catalogue of one of `catalogue_names()`."""
    return read_bytes(CATALOGUES / name / "LC_MESSAGES" / "knowingly.po")
