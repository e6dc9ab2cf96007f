"""The whole journey from an author's files to a site's, one line a stage."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.advice import advise
from generator.audits import audit_site
from generator.decode import Document, decode
from generator.diagnostics import Diagnostic, did_you_mean, has_errors, in_reading_order
from generator.memory import AFRESH, Memory
from generator.pictures import LARGEST, with_pictures
from generator.plan import plan_languages
from generator.prose import picture_named
from generator.render import render_site
from generator.rules import judge
from generator.source import Source
from generator.store import (
    CONTENT,
    OFFERS,
    LeftOut,
    catalogue_names,
    read_asset,
    read_catalogue,
    theme_folder,
    theme_names,
)
from generator.theme import load_theme
from generator.translation import sort_pages, translate
from generator.tree import parse, read_source
from generator.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from generator.advice import Advice
    from generator.files import File
    from generator.model import Offer, PlainPage, Site
    from generator.plan import AnyPage
    from generator.store import Project


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build came to.

    `files` is empty where an error forbids building; `offers` and `texts`, the plain pages, are
    those that could be read; `findings` stand in the order in which an author meets them; `pages`
    are those that were planned, and `advice` is for offers that can be published. `unpublished`
    names what lies among an author's files and is on no page.
    """

    findings: tuple[Diagnostic, ...]
    offers: tuple[Offer, ...] = ()
    texts: tuple[PlainPage, ...] = ()
    pages: tuple[AnyPage, ...] = field(default=(), repr=False)
    files: tuple[File, ...] = field(default=(), repr=False)
    advice: tuple[Advice, ...] = ()
    unpublished: tuple[LeftOut, ...] = ()

    @property
    def failed(self) -> bool:
        """Tell whether an error forbids building."""
        return has_errors(self.findings)


def build_site(
    project: Project, today: date, *, portable: bool = False, memory: Memory = AFRESH
) -> Outcome:
    """Return the finished site, or everything that is wrong with it; writes nothing.

    `today` is the day deadlines are judged by where `site.yaml` names none; `memory` knows what
    need not be worked out again. Raises
    `GeneratorError` where a theme is broken or a file cannot be read.
    """
    sites, findings = read_editions(project, today, memory)
    findings += find_no_offers(project)
    if not sites:
        return Outcome(in_reading_order(findings))
    sites, torn = with_pictures(
        sites, project.assets, partial(read_asset, project.folder, LARGEST + 1), memory
    )
    site = sites[0]
    findings += (*torn, *judge(*sites, memory=memory), *find_strangers(site, project))
    if has_errors(findings):
        return Outcome(in_reading_order(findings), site.offers, site.pages)
    voices = tuple(load_words(it.language, memory) for it in sites)
    theme = load_theme(theme_folder(project.folder, site.theme) or project.folder, memory)
    pages = plan_languages(tuple(zip(sites, voices, strict=True)), portable=portable, memory=memory)
    files = render_site(pages, theme, *voices, memory=memory)
    findings += audit_site(pages, files, *voices, memory=memory)
    whole = Outcome(in_reading_order(findings), site.offers, site.pages, pages)
    if whole.failed:
        return whole
    unpublished = (*project.left_out, *unshown_assets(project, pages))
    return replace(whole, files=files, advice=advise(pages), unpublished=unpublished)


def unshown_assets(project: Project, pages: Iterable[AnyPage]) -> Iterator[LeftOut]:
    """Yield the pictures that lie ready and that no text shows."""
    shown = {picture_named(picture.address) for page in pages for picture in page.pictures}
    for name in project.assets:
        if name not in shown:
            yield LeftOut(f"{CONTENT}/{name}", "no text shows it")


def read_site(project: Project, today: date) -> tuple[Site | None, tuple[Diagnostic, ...]]:
    """Read every file, and return the site in its own language and every mistake in them."""
    sites, findings = read_editions(project, today)
    return sites[0] if sites else None, findings


def read_editions(
    project: Project, today: date, memory: Memory = AFRESH
) -> tuple[tuple[Site, ...], tuple[Diagnostic, ...]]:
    """Return the site in each of its languages, the original first, and every mistake in it.

    No translation is laid over an original with mistakes.
    """
    site_file, *offers = documents = [
        recall_document(it, memory) for it in (project.site, *project.offers)
    ]
    originals = [document for document, _ in offers]
    pages, unreadable = read_texts(project.pages, memory)
    by_slug = {PurePosixPath(it.path).stem: it for it in pages}
    decoded = decode(site_file[0], originals, today, by_slug, memory)
    found = (*(it for _, findings in documents for it in findings), *unreadable, *decoded.findings)
    if decoded.site is None or has_errors(found):
        return (() if decoded.site is None else (decoded.site,)), found
    overlays = [recall_document(it, memory) for it in project.translations]
    laid = [document for document, _ in overlays]
    editions, misfits = translate(decoded.site, site_file[0], originals, laid, memory)
    translated, unreadable = read_texts(project.translated_pages, memory)
    texts, strays = sort_pages(decoded.site, [it.path for it in pages], translated)
    found += (*(it for _, findings in overlays for it in findings), *misfits, *unreadable, *strays)
    sites = [decoded.site]
    for edition in editions if not has_errors(found) else ():
        own = texts.get(edition.language, {})
        theirs = decode(edition.site_file, edition.offers, today, own, memory)
        found += theirs.findings
        if theirs.site is not None:
            sites.append(replace(theirs.site, language=edition.language))
    return tuple(sites), found


def recall_document(file: File, memory: Memory) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Read one file, unless its bytes are known."""
    return memory.recall(read_document, memory.same(file))


def read_document(file: File) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Read one file as far as it can be read."""
    source, findings = read_source(file.path, file.content)
    if source is None:
        return Document(Source(file.path, ""), None, broken=True), findings
    node, more = parse(source)
    return Document(source, node, broken=node is None and has_errors(more)), (*findings, *more)


def read_texts(
    files: Iterable[File], memory: Memory
) -> tuple[tuple[Source, ...], tuple[Diagnostic, ...]]:
    """Read the files that are Markdown, and return what is wrong with their bytes."""
    read = [memory.recall(read_source, it.path, it.content) for it in files]
    found = tuple(finding for _, findings in read for finding in findings)
    return tuple(source for source, _ in read if source is not None), found


def find_no_offers(project: Project) -> tuple[Diagnostic, ...]:
    """Note that nothing is offered, which would take every page from the site."""
    if project.offers:
        return ()
    among = f"{OFFERS}/"
    left_out = (it.path for it in project.left_out if it.path.startswith(among))
    names = ", ".join(f"`{it.removeprefix(among)}`" for it in left_out)
    message = f"no file in `{OFFERS}` is an offer: {names}" if names else f"`{OFFERS}` is empty"
    help_ = f"put an offer in it, such as `{OFFERS}/public-speaking.yaml`"
    return (Diagnostic(name="no-offers", message=message, help=help_),)


def find_strangers(site: Site, project: Project) -> tuple[Diagnostic, ...]:
    """Note a language the generator does not speak, and a theme that is nowhere."""
    languages, themes = catalogue_names(), theme_names(project.folder)
    findings = [
        Diagnostic(
            name="unknown-language",
            message=f"knowingly does not speak `{it}`",
            span=site.at("languages" if number else "language"),
            help=did_you_mean(it, languages),
        )
        for number, it in enumerate(site.languages)
        if catalogue_of(it) not in languages
    ]
    if site.theme not in themes:
        findings.append(
            Diagnostic(
                name="unknown-theme",
                message=f"there is no theme `{site.theme}`",
                span=site.at("theme"),
                help=did_you_mean(site.theme, themes),
            )
        )
    return tuple(findings)


def catalogue_of(language: str) -> str:
    """Return the catalogue that speaks a language tag: `en` for `en-GB`."""
    return language.partition("-")[0]


def load_words(language: str, memory: Memory = AFRESH) -> Words:
    """Return the generator's words in a language it speaks."""
    return memory.recall(Words, language, read_catalogue(catalogue_of(language)))
