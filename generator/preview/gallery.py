"""The gallery: every example of every component of the site's theme, as clients may meet it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from markupsafe import Markup

from generator.build import read_document
from generator.decode import decode
from generator.diagnostics import GeneratorError
from generator.preview.drawing import Setting, example_page
from generator.preview.examples import read_examples
from generator.preview.findings import listed_findings
from generator.preview.live import COMPONENTS
from generator.preview.ownpage import framed_page, own_page
from generator.store import read_project, theme_folder
from generator.theme import load_theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from generator.diagnostics import Diagnostic
    from generator.preview.examples import Example

TITLE = "Components of the theme {}"
HINT = (
    "Each example in each language of the site: light, dark, and as narrow as a phone. Its offer "
    "comes with the theme and is not translated."
)
NO_EXAMPLES = "None of its components has examples: they stand in `components/NAME/examples.yaml`."
NOT_DRAWN = "This example cannot be drawn"
NOT_READ = "The examples cannot be read yet"
LOOKS = ("light", "dark", "narrow")

BODY = Markup("<p>{hint}</p>\n{findings}{chapters}{examples}")
CHAPTERS = Markup('<ul class="chapters">\n{}</ul>\n')
CHAPTER_LINK = Markup('<li><a href="#{0}">{0}</a></li>\n')
CHAPTER = Markup('<h2 id="{component}">{component}</h2>\n{examples}')
EXAMPLE = Markup("<h3>{name}</h3>\n{frames}")
# A frame runs no script and sends nothing; ours, in the page around it, asks how tall it is.
FRAME = Markup(
    '<figure><figcaption>{language}, {look}</figcaption>\n<iframe class="{look}" src="{address}"'
    ' title="{title}" loading="lazy" sandbox="allow-same-origin"></iframe></figure>\n'
)
LINE = Markup("<p>{}</p>\n")


@dataclass(frozen=True, slots=True)
class Gallery:
    """The examples of a theme, what is wrong in their files, and among what they stand."""

    examples: tuple[Example, ...]
    findings: tuple[Diagnostic, ...]
    languages: tuple[str, ...]
    setting: Setting

    def find(self, component: str, number: int) -> Example | None:
        """Return an example by its place among those of its component, from 1 on."""
        own = [it for it in self.examples if it.component == component]
        return own[number - 1] if 1 <= number <= len(own) else None


def read_gallery(folder: Path, today: date) -> Gallery:
    """Read what a project's theme has to show.

    Raises `GeneratorError` where `site.yaml`, the theme or its examples cannot be read.
    """
    site_file = read_project(folder).site
    site, findings = (it := decode(read_document(site_file)[0], (), today)).site, it.findings
    if site is None:
        mistakes = "; ".join(it.message for it in findings)
        raise GeneratorError(f"`{site_file.path}` names no theme yet: {mistakes}")
    theme = theme_folder(folder, site.theme)
    if theme is None:
        raise GeneratorError(f"there is no theme `{site.theme}`")
    setting = Setting(site_file, load_theme(theme), today)
    return Gallery(*read_examples(theme), site.languages, setting)


def gallery_page(gallery: Gallery) -> bytes:
    """Return the page of all examples, each in frames of its own."""
    chapters = {
        name: shown(own, gallery.languages)
        for name, own in groupby(gallery.examples, attrgetter("component"))
    }
    drawn = (CHAPTER.format(component=name, examples=own) for name, own in chapters.items())
    body = BODY.format(
        hint=HINT,
        findings=listed_findings(gallery.findings),
        chapters=CHAPTERS.format(Markup().join(map(CHAPTER_LINK.format, chapters))),
        examples=Markup().join(drawn),
    )
    if not chapters:
        body = listed_findings(gallery.findings) or LINE.format(NO_EXAMPLES)
    title = TITLE.format(gallery.setting.theme.name)
    return own_page(title, body, "frame-src 'self'", address=COMPONENTS)


def shown(examples: Iterable[Example], languages: tuple[str, ...]) -> Markup:
    """Return the examples of one component."""
    return Markup().join(
        EXAMPLE.format(name=it.name, frames=Markup().join(frames(it, number, languages)))
        for number, it in enumerate(examples, start=1)
    )


def frames(example: Example, number: int, languages: tuple[str, ...]) -> Iterator[Markup]:
    """Yield one example in each language and in each look."""
    for language in languages:
        query = urlencode({"language": language})
        address = f"{COMPONENTS}/{quote(example.component)}/{number}/?{query}"
        for look in LOOKS:
            title = f"{example.component}, {example.name}, {language}, {look}"
            yield FRAME.format(look=look, language=language, address=address, title=title)


def drawn_example(gallery: Gallery, example: Example, language: str) -> bytes:
    """Return the page of one example, or why there is none."""
    try:
        return example_page(example, gallery.setting, language)
    except GeneratorError as refusal:
        return framed_page(NOT_DRAWN, reasons(refusal))


def reasons(refusal: GeneratorError) -> Markup:
    """Return why there is nothing to show."""
    said = (text for text in (str(refusal), refusal.help) if text)
    return Markup().join(map(LINE.format, said))
