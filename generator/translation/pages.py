"""Plain pages in further languages: each a whole text of its own."""

from __future__ import annotations

from collections import defaultdict
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.translation.editions import is_expected, of_language
from generator.translation.laying import Layer

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from generator.diagnostics import Diagnostic
    from generator.model import Site
    from generator.source import Source


def sort_pages(
    site: Site, originals: Collection[str], translated: Sequence[Source]
) -> tuple[Mapping[str, Mapping[str, Source]], tuple[Diagnostic, ...]]:
    """Return the translated pages by language and slug, and those that translate nothing.

    `originals` are paths. A page without a translation is not in that language.
    """
    layer = Layer()
    sorted_: defaultdict[str, dict[str, Source]] = defaultdict(dict)
    for source in translated:
        if is_expected(layer, site, source, originals):
            language, path = of_language(source.path)
            sorted_[language][PurePosixPath(path).stem] = source
    return sorted_, tuple(layer.findings)
