"""The examples that each component of a theme carries: what it looks like in every case."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.build import read_document
from generator.decode.parts import HOLE, Parts
from generator.decode.reader import Reader
from generator.diagnostics import did_you_mean
from generator.fields import Field, ListOf, Misread, Record, Word, quoted
from generator.fields.texts import read_line
from generator.files import File
from generator.passing import is_passing
from generator.theme import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.diagnostics import Diagnostic

FILE = "examples.yaml"
OFFERS = "examples"
BESIDE = "examples/beside.html"  # what a theme draws once a page, and its components refer to
CALL = re.compile(r"[A-Za-z_]\w*\(.*\)", re.DOTALL)
NOWHERE = "on no page: it is for authors of themes"


@dataclass(frozen=True, slots=True)
class Example:
    """One look of a component: `call` is its macro's, with the page of `offer` as `page`."""

    component: str
    name: str
    call: str
    offer: File = field(repr=False)

    @property
    def template(self) -> str:
        """The template that draws this, and beside it what the theme draws once a page."""
        macro = self.call.partition("(")[0]
        source = f"components/{self.component}/template.html"
        return (
            f'{{% include "{BESIDE}" ignore missing %}}'
            f'{{% from "{source}" import {macro} %}}{{{{ {self.call} }}}}'
        )


def read_examples(theme: Path) -> tuple[tuple[Example, ...], tuple[Diagnostic, ...]]:
    """Read the examples of a theme's folder, in the order of its components, and what is wrong.

    A component may have none. Raises `GeneratorError` where a file is none, or the system refuses.
    """
    shape = ListOf(example_of({it.stem: it for it in own(theme, f"{OFFERS}/*.yaml")}))
    read = [examples_in(file, theme, shape) for file in own(theme, f"components/*/{FILE}")]
    examples = tuple(it for found, _ in read for it in found)
    return examples, tuple(it for _, findings in read for it in findings)


def examples_in(
    file: Path, theme: Path, shape: ListOf
) -> tuple[tuple[Example, ...], tuple[Diagnostic, ...]]:
    """Read the examples of one component, and what is wrong with them."""
    name = f"themes/{theme.name}/{file.relative_to(theme).as_posix()}"
    document, findings = read_document(File(name, read_bytes(theme, file)))
    if document.node is None:
        return (), findings
    reader = Reader()
    read = reader.read_list(shape, document.node, f"`{name}`")
    parts = (it for it in (() if read is HOLE else read) if isinstance(it, Parts) and it.is_whole)
    examples = (example(file.parent.name, theme, it) for it in parts)
    return tuple(examples), (*findings, *reader.findings)


def example(component: str, theme: Path, parts: Parts) -> Example:
    """Return what was written of one example, with the offer it is drawn from."""
    path = parts.get("offer")
    offer = File(f"content/offers/{path.name}", read_bytes(theme, path))
    return Example(component, parts.get("name"), parts.get("call"), offer)


def own(theme: Path, pattern: str) -> Iterator[Path]:
    """Yield the files of a theme that match and are to stay, in the order of their names."""
    for path in sorted(theme.glob(pattern)):
        if not any(map(is_passing, path.relative_to(theme).parts)):
            yield path


def example_of(offers: dict[str, Path]) -> Record:
    """Return what is written of one example in a theme that has these offers."""

    def read_offer(text: str) -> Path | Misread:
        if text in offers:
            return offers[text]
        return Misread(f"`{OFFERS}` has no {quoted(f'{text}.yaml')}", did_you_mean(text, offers))

    line = Word("what it shows, in words", read_line, {})
    offer = Word(f"the name of a file of `{OFFERS}`", read_offer, {})
    call = Word("a call of the component's macro", read_call, {})
    fields = (
        Field("name", line, "What it shows.", "two tiers", seen=NOWHERE, required=True),
        Field("offer", offer, "The offer of its page.", "full", seen=NOWHERE, required=True),
        Field("call", call, "The call.", "duties(page.offer)", seen=NOWHERE, required=True),
    )
    return Record("example", "an example of a component", fields)


def read_call(text: str) -> str | Misread:
    """Read the call of a macro."""
    if CALL.fullmatch(text.strip()):
        return text.strip()
    message = f"{quoted(text)} calls no macro"
    return Misread(message, "write its name and what it gets, such as `duties(page.offer)`")
