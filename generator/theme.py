"""A theme: templates, sheets and icon of one folder, under names that change with their bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.diagnostics import GeneratorError
from generator.files import asset
from generator.memory import AFRESH, Memory
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
    """What pages are drawn with; `templates` maps names relative to the folder to their text."""

    name: str
    templates: dict[str, str] = field(repr=False)
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
    try:
        templates = tuple(
            (str(path.relative_to(folder).as_posix()), text)
            for path, text in texts(folder, TEMPLATES)
        )
        sheet = "".join(text for _, text in texts(folder, SHEETS))
        icon = (folder / ICON).read_bytes()
    except FileNotFoundError as error:
        raise GeneratorError(
            f"the theme `{folder.name}` has no `{ICON}`",
            "begin a theme with a copy of `plain`: pages, components, sheets and the icon",
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise GeneratorError(f"the theme `{folder.name}` cannot be read: {error}") from error
    return memory.recall(make_theme, folder.name, templates, sheet, icon)


def make_theme(name: str, templates: tuple[tuple[str, str], ...], sheet: str, icon: bytes) -> Theme:
    """Return a theme of templates with their names, a sheet as its author wrote it, and an icon."""
    return Theme(
        name=name,
        templates=dict(templates),
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
    """Yield the files that match, in the order of the patterns and then of their names."""
    for pattern in patterns:
        for path in sorted(folder.glob(pattern)):
            yield path, path.read_text(encoding="utf-8")
