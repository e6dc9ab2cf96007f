"""A build that is refused, and proof that it touched nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import GeneratorError
from tests.store.writing import write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def everything(folder: Path) -> dict[Path, bytes | None]:
    return {place: place.read_bytes() if place.is_file() else None for place in folder.rglob("*")}


def refusal(folder: Path, site: Mapping[str, str]) -> str:
    """Return what a refused build says, once it is sure that nothing was touched."""
    before = everything(folder.parent)
    with pytest.raises(GeneratorError) as caught:
        write(folder, site)
    assert everything(folder.parent) == before
    return str(caught.value)
