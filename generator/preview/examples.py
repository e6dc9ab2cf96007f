"""The examples that each component of a theme carries: what it looks like in every case."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

from generator.diagnostics import GeneratorError
from generator.files import File
from generator.passing import is_passing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE = "examples.yaml"
BESIDE = "examples/beside.html"  # what a theme draws once a page, and its components refer to
SHAPE = "write a list of `{name: …, offer: …, call: …}`; `offer` names a file of `examples`"


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


def read_examples(theme: Path) -> tuple[Example, ...]:
    """Read the examples of a theme's folder, in the order of its components.

    Raises `GeneratorError` where one cannot be read; a component may have none.
    """
    files = sorted(theme.glob(f"components/*/{FILE}"))
    own = (file for file in files if not is_passing(file.parent.name))
    return tuple(it for file in own for it in examples_in(file, theme))


def examples_in(file: Path, theme: Path) -> Iterator[Example]:
    """Yield the examples of one component."""
    component = file.parent.name
    try:
        for written in yaml.safe_load(file.read_bytes()) or ():
            name, call, offer = (str(written[it]) for it in ("name", "call", "offer"))
            content = (theme / "examples" / f"{offer}.yaml").read_bytes()
            yield Example(component, name, call, File(f"content/offers/{offer}.yaml", content))
    except (OSError, TypeError, KeyError, yaml.YAMLError) as error:
        place = f"components/{component}/{FILE}"
        raise GeneratorError(
            f"`{place}` of the theme `{theme.name}` cannot be read: {error}", SHAPE
        ) from error
