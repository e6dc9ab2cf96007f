"""Reading a project's folder, and what comes with the generator."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING

from generator.diagnostics import GeneratorError
from generator.files import File

if TYPE_CHECKING:
    from collections.abc import Iterator

SITE_FILE = "site.yaml"
SITE_FILES = "site*.yaml"
OFFERS = "content/offers"
PACKAGE = Path(__file__).parent.parent
# In an installed package the themes lie inside it, in a checkout beside it.
SHIPPED_THEMES = (PACKAGE / "themes", PACKAGE.parent / "themes")
CATALOGUES = PACKAGE / "locale"
# `NAME.ru.yaml` has the words of `NAME.yaml` in another language.
TRANSLATION = re.compile(r"[^.]+\.[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\.yaml")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that lies among the offers and is none, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Project:
    """The files an author wrote, as bytes; paths are relative to the project."""

    folder: Path
    site: File
    offers: tuple[File, ...] = field(repr=False)
    left_out: tuple[LeftOut, ...] = ()
    translations: tuple[File, ...] = field(default=(), repr=False)


def read_project(folder: Path) -> Project:
    """Read `site.yaml` and the offers.

    Raises `GeneratorError` where there is no `site.yaml`, no folder of offers, or one of them
    cannot be read: an offer that went missing is not taken for one that was taken back.
    """
    if not (folder / SITE_FILE).is_file():
        raise GeneratorError(f"there is no `{SITE_FILE}` in `{folder}`", help_on_site(folder))
    offers, left_out, translations = [], [], list(site_translations(folder))
    for path in sorted(offer_files(folder)):
        name = path.relative_to(folder).as_posix()
        if reason := reason_to_leave_out(path):
            left_out.append(LeftOut(name, reason))
        elif TRANSLATION.fullmatch(path.name):
            translations.append(File(name, read_bytes(path)))
        else:
            offers.append(File(name, read_bytes(path)))
    site = File(SITE_FILE, read_bytes(folder / SITE_FILE))
    return Project(folder, site, tuple(offers), tuple(left_out), tuple(translations))


def site_translations(folder: Path) -> Iterator[File]:
    """Yield the words of the site in further languages."""
    for path in sorted(folder.glob("site.*.yaml")):
        if TRANSLATION.fullmatch(path.name):
            yield File(path.name, read_bytes(path))


def help_on_site(folder: Path) -> str:
    """Return what to do where there is no `site.yaml`."""
    for name in ("site.yml", "Site.yaml", "site.yaml.txt", "SITE.YAML"):
        if (folder / name).is_file():
            return f"rename `{name}` to `{SITE_FILE}`"
    return "go to the folder that holds it, or write one: name, email and receiver are enough"


def offer_files(folder: Path) -> Iterator[Path]:
    """Yield what lies among the offers and is meant to be one.

    Raises `GeneratorError` where there is no such folder, or the system refuses.
    """
    place = folder / OFFERS
    try:
        yield from (path for path in place.iterdir() if not path.name.startswith("."))
    except FileNotFoundError as error:
        raise GeneratorError(
            f"there is no folder `{OFFERS}` in `{folder}`",
            f"make the folder {OFFERS} and put an offer in it",
        ) from error
    except OSError as error:
        raise GeneratorError(f"cannot read `{place}`: {error.strerror}") from error


def reason_to_leave_out(path: Path) -> str:
    """Return why a file is no offer to publish, or nothing where it is one."""
    if path.name.startswith("_"):
        return "its name begins with `_`"
    if path.suffix == ".yaml":
        return ""
    if path.suffix.lower() in {".yaml", ".yml"}:
        return f"its name ends in `{path.suffix}`; rename it to `.yaml`"
    return "its name does not end in `.yaml`"


def read_bytes(path: Path) -> bytes:
    """Read a file whole.

    Raises `GeneratorError` where the system refuses.
    """
    try:
        if not S_ISREG(path.stat().st_mode):
            raise GeneratorError(f"cannot read `{path}`: it is not a file")
        return path.read_bytes()
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
    return tuple(sorted({path.name for path in inside if path.is_dir()}))


def catalogue_names() -> tuple[str, ...]:
    """Return the languages the generator can speak to a client."""
    return tuple(sorted(path.name for path in CATALOGUES.iterdir() if path.is_dir()))


def read_catalogue(name: str) -> bytes:
    """Read the catalogue of one of `catalogue_names()`."""
    return read_bytes(CATALOGUES / name / "LC_MESSAGES" / "knowingly.po")
