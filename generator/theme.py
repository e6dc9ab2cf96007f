"""A theme: templates, sheets and icon of one folder, under names that change with their bytes."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from stat import S_ISREG
from typing import TYPE_CHECKING

from generator.diagnostics import GeneratorError
from generator.files import asset
from generator.memory import AFRESH, Memory
from generator.passing import is_passing
from generator.reveal import reveal_sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from generator.files import File

SHEETS = ("tokens.css", "layout.css", "components/*/style.css", "print.css")
TEMPLATES = ("frame.html", "pages/*.html", "components/*/template.html", "examples/*.html")
ICON = "icon.svg"
# What a sheet can lose: comments but those that a licence asks for, and spaces around marks.
KEPT_OR_LOST = re.compile(
    r"""(?P<kept>"[^"\n]*"|'[^'\n]*'|/\*!.*?\*/)|(?P<comment>/\*.*?\*/)"""
    r"""|[ \t]*(?P<mark>[{};,>])[ \t]*|(?P<colon>:)[ \t]+|^[ \t]+|[ \t]+$""",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Theme:
    """What pages are drawn with; `templates` are names in the folder, each with its text."""

    name: str
    templates: tuple[tuple[str, str], ...] = field(repr=False)
    stylesheet: File
    reveal: File
    icon: File

    @property
    def assets(self) -> tuple[File, ...]:
        """The files that pages link to."""
        return (self.stylesheet, self.reveal, self.icon)


def load_theme(folder: Path, memory: Memory = AFRESH) -> Theme:
    """Read a theme's folder.

    Raises `GeneratorError` where it cannot be read.
    """
    templates = tuple(
        (path.relative_to(folder).as_posix(), text) for path, text in texts(folder, TEMPLATES)
    )
    sheet = "".join(text for _, text in texts(folder, SHEETS))
    icon = read_bytes(folder, folder / ICON)
    return memory.recall(make_theme, folder.name, templates, sheet, icon)


def make_theme(name: str, templates: tuple[tuple[str, str], ...], sheet: str, icon: bytes) -> Theme:
    """Return a theme of templates with their names, a sheet as its author wrote it, and an icon."""
    return Theme(
        name=name,
        templates=templates,
        stylesheet=asset(name, "css", shorter(sheet).encode()),
        reveal=asset("reveal", "css", reveal_sheet().encode()),
        icon=asset("icon", "svg", icon),
    )


def shorter(sheet: str) -> str:
    """Return a sheet without comments and needless spaces, every rule in the line it stood in."""
    return KEPT_OR_LOST.sub(kept_of, sheet)


def kept_of(found: re.Match[str]) -> str:
    """Return what stays of a piece of a sheet."""
    if found["comment"]:
        return "\n" * found["comment"].count("\n")
    return found["kept"] or found["mark"] or found["colon"] or ""


def texts(folder: Path, patterns: Iterable[str]) -> Iterator[tuple[Path, str]]:
    """Yield the files that match, in the order of the patterns and then of their names.

    Hidden files and copies of editors are passed over, and whole folders of such a name.
    """
    for pattern in patterns:
        for path in sorted(folder.glob(pattern)):
            if not any(map(is_passing, path.relative_to(folder).parts)):
                yield path, read_text(folder, path)


def read_text(folder: Path, path: Path) -> str:
    """Read a text of a theme; raises `GeneratorError` where it is none."""
    try:
        return read_bytes(folder, path).decode()
    except UnicodeDecodeError as error:
        raise refusal(folder, path, f"byte {error.start + 1} is not UTF-8") from error


def read_bytes(folder: Path, path: Path) -> bytes:
    """Read a file of a theme; raises `GeneratorError` where it is none, or the system refuses."""
    try:
        if not S_ISREG(path.stat().st_mode):  # to read a pipe is to wait for it
            raise refusal(folder, path, "it is not a file")
        return path.read_bytes()
    except OSError as error:
        raise refusal(folder, path, error.strerror or str(error)) from error


def refusal(folder: Path, path: Path, reason: str) -> GeneratorError:
    """Return that a theme cannot be read, with the file that is to blame."""
    name = path.relative_to(folder).as_posix()
    if not os.path.lexists(path):
        return GeneratorError(
            f"the theme `{folder.name}` has no `{name}`",
            "begin a theme with a copy of `plain`: pages, components, sheets and the icon",
        )
    return GeneratorError(f"cannot read `{name}` of the theme `{folder.name}`: {reason}")
