"""The whole project in each further language: which files lie over which."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.decode import Document
from generator.diagnostics import did_you_mean
from generator.fields import OFFER, SITE
from generator.memory import AFRESH, Memory
from generator.source import Span
from generator.translation.laying import MISSING, Layer

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from generator.diagnostics import Diagnostic
    from generator.fields import Record
    from generator.model import Site
from generator.source import Source


@dataclass(frozen=True, slots=True)
class Edition:
    """The files of a project with the words of one further language.

    Only offers that are translated are in it.
    """

    language: str
    site_file: Document
    offers: tuple[Document, ...]


def translate(
    site: Site,
    site_file: Document,
    offers: Sequence[Document],
    overlays: Sequence[Document],
    memory: Memory = AFRESH,
) -> tuple[tuple[Edition, ...], tuple[Diagnostic, ...]]:
    """Return the editions in the site's further languages, and every mistake in their words.

    `site_file` and `offers` are the originals and without a mistake.
    """
    layer = Layer()
    originals = {it.source.path: (OFFER, it) for it in offers}
    originals[site_file.source.path] = (SITE, site_file)
    laid: dict[tuple[str, str], Document] = {}
    for overlay in overlays:
        language, path = of_language(overlay.source.path)
        if is_expected(layer, site, overlay.source, originals):
            document, found = memory.recall(lay_document, *originals[path], overlay)
            laid[language, path] = document
            layer.findings += found
    editions = []
    for language in site.languages[1:]:
        whole = laid.get((language, site_file.source.path))
        if whole is None:
            note_no_site(layer, site, language)
            continue
        theirs = tuple(it for offer in offers if (it := laid.get((language, offer.source.path))))
        editions.append(Edition(language, whole, theirs))
    return tuple(editions), tuple(layer.findings)


def of_language(path: str) -> tuple[str, str]:
    """Return the language of a translated file, and the path of its original."""
    pure = PurePosixPath(path)
    stem, _, language = pure.stem.rpartition(".")
    return language, pure.with_name(f"{stem}{pure.suffix}").as_posix()


def is_expected(layer: Layer, site: Site, translated: Source, originals: Collection[str]) -> bool:
    """Tell whether a file translates one of the originals, and note it where it does not."""
    language, path = of_language(translated.path)
    place = Span(translated, 0, len(translated.line(1)))
    if language not in site.languages[1:]:
        message = f"`languages` names no further language `{language}`"
        help_ = f"write `languages: [{', '.join((*site.languages, language))}]` in site.yaml"
        layer.note("unknown-language", message, place, help_)
    elif path not in originals:
        names = (it for it in originals if it.startswith(str(PurePosixPath(path).parent)))
        layer.note("lost-translation", f"there is no `{path}`", place, did_you_mean(path, names))
    else:
        return True
    return False


def lay_document(
    shape: Record, original: Document, overlay: Document
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Lay one file over its original, and return every mistake in it, too."""
    layer = Layer()
    return lay_over(layer, shape, original, overlay), tuple(layer.findings)


def lay_over(layer: Layer, shape: Record, original: Document, overlay: Document) -> Document:
    """Lay one file over its original."""
    if original.node is None or overlay.broken:
        return original
    if overlay.node is None:
        place = Span(overlay.source, 0, len(overlay.source.line(1)))
        message = f"`{overlay.source.path}` says nothing"
        layer.note("empty-file", message, place, f"translate the words of {original.source.path}")
        return original
    called = "the site" if shape is SITE else "the offer"
    node = layer.lay(shape, original.node, overlay.node, called)
    return Document(original.source, node)


def note_no_site(layer: Layer, site: Site, language: str) -> None:
    """Note a language in which the business itself says nothing."""
    help_ = f"write one with the words of site.yaml, or take `{language}` out of `languages`"
    message, place = f"there is no `site.{language}.yaml`", site.at("languages")
    if place is not None:
        layer.note(MISSING, message, place, help_)
