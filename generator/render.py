"""From planned pages to finished files; a function of page, theme and words, nothing else."""

from __future__ import annotations

import re
from functools import partial
from traceback import walk_tb
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape as escape_xml

from jinja2 import FunctionLoader, StrictUndefined, TemplateRuntimeError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from generator.diagnostics import GeneratorError
from generator.files import File
from generator.memory import AFRESH, Memory
from generator.plan import TOTAL, OfferPage, TermsPage
from generator.policy import page_policy, site_policy
from generator.prose import Shown, as_html
from generator.reading import minutes_to_read
from generator.spacing import hold_together
from generator.structured import data_block
from generator.telephone import dialled
from generator.words import full_locale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment

    from generator.plan import AnyPage, Page
    from generator.theme import Theme
    from generator.words import Words

# An address as people write it in a sentence, whose full stop is not part of it.
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def render_site(
    pages: Sequence[AnyPage], theme: Theme, *voices: Words, memory: Memory = AFRESH
) -> tuple[File, ...]:
    """Return every file of the site; `voices` speak all languages of its pages."""
    by_language = {
        it.language: memory.recall(make_environment, theme.templates, it) for it in voices
    }
    return (
        *theme.assets,
        *dict.fromkeys(it.file for page in pages for it in page.pictures),
        *(
            memory.recall(render_page, page, theme, by_language[page.frame.language])
            for page in pages
        ),
        *(memory.recall(canonical_terms, page) for page in pages if isinstance(page, TermsPage)),
        *host_files(pages),
    )


class Sandbox(SandboxedEnvironment):
    """Templates that reach nothing but what they are given.

    Whether a template may have an attribute is decided by jinja2, from the kind of thing and the
    name alone; pages ask for a few hundred of them, and for each a thousand times.
    """

    def __init__(self, **options: Any) -> None:  # noqa: ANN401  # jinja2's
        super().__init__(**options)
        self.decided: dict[tuple[type, str], bool] = {}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401
        """Tell whether a template may have an attribute."""
        key = (type(obj), attr)
        if key not in self.decided:
            self.decided[key] = super().is_safe_attribute(obj, attr, value)
        return self.decided[key]


def make_environment(templates: tuple[tuple[str, str], ...], words: Words) -> Environment:
    """Return templates that can say and format, escape everything, and reach nothing else.

    `templates` are those of a theme, each with its name.
    """
    environment = Sandbox(
        loader=FunctionLoader(partial(named, dict(templates))),
        undefined=StrictUndefined,
        autoescape=True,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: dict[str, Any] = {
        "say": words.say,
        "money": words.money,
        "price": words.price,
        "total": words.total,
        "percent": words.percent,
        "number": words.number,
        "day": words.day,
        "days": words.days,
        "weekday": lambda day: words.weekday(day.weekday()),
        "hours": words.hours,
        "within": words.within,
        "every": words.every,
        "listing": words.listing,
        "phrase": words.phrase,
        "sentence": words.sentence,
        "outlook": words.outlook,
        "full_locale": full_locale,
        "language": words.name_of,
        "in_language": words.in_language,
        "prose": prose,
        "with_total": with_total,
        "reachable": reachable,
        "dialled": dialled,
    }
    environment.filters.update(filters)
    return environment


def named(templates: dict[str, str], name: str) -> tuple[str, str, None] | None:
    """Return the text of a template, if there is one, and the name that tracebacks call it by.

    jinja2 asks for what tells whether the text has changed, too: it never does.
    """
    return (templates[name], name, None) if name in templates else None


def prose(text: str, page: Page, *, titled: bool = False) -> Markup:
    """Return Markdown as it stands on a page; `titled` where it begins with the page's title."""
    pictures = {
        it.address: Shown(page.href(it.file.path), it.width, it.height) for it in page.pictures
    }
    return as_html(text, page.link_to, pictures, titled=titled)


def with_total(button: str, amount: Markup) -> Markup:
    """Return the words of a button with the amount where it belongs."""
    before, _, after = button.partition(TOTAL)
    return escape(before) + amount + escape(after)


def reachable(text: str) -> Markup:
    """Return a text whose e-mail addresses can be pressed."""
    return Markup(EMAIL.sub(r'<a href="mailto:\g<0>">\g<0></a>', str(escape(text))))  # noqa: S704  # escaped


def render_page(page: AnyPage, theme: Theme, environment: Environment) -> File:
    """Draw one page.

    Raises `GeneratorError` where a template of the theme is at fault.
    """
    assets = {
        "stylesheet": theme.stylesheet.path,
        "reveal": theme.reveal.path,
        "icon": theme.icon.path,
    }
    template = f"pages/{page.template}.html"
    # Escaped by its own rules: as HTML, quotes in it would be read as `&#34;`.
    data = Markup(data_block(page))  # noqa: S704  # holds no `<`, `>` or `&`
    given = {"page": page, "assets": assets, "policy": page_policy(page), "data": data}
    html = draw(template, given | {"minutes": 1}, theme, environment)
    # How long it takes to read is known when it stands there.
    if isinstance(page, OfferPage) and (minutes := minutes_to_read(html)) > 1:
        html = draw(template, given | {"minutes": minutes}, theme, environment)
    return File(page.path, hold_together(html, page.frame.language).encode())


def draw(template: str, given: dict[str, object], theme: Theme, environment: Environment) -> str:
    """Return what a template makes of what it is given.

    Raises `GeneratorError` where it, or one that it uses, is at fault.
    """
    try:
        return environment.get_template(template).render(given)
    except Exception as error:  # a template can go wrong in as many ways as it can be written
        where = place_of(error, theme) or template
        raise GeneratorError(
            f"the theme `{theme.name}` cannot draw `{where}`: {reason_of(error)}"
        ) from error


def place_of(error: Exception, theme: Theme) -> str:
    """Return file and line of the template in which something went wrong, empty if in none.

    Of those that use one another it is the innermost; jinja2 writes them into the traceback.
    """
    frames = ((it.f_code.co_filename, line) for it, line in walk_tb(error.__traceback__))
    names = {name for name, _ in theme.templates}
    places = [f"{name}:{line}" for name, line in frames if name in names]
    return places[-1] if places else ""


def reason_of(error: Exception) -> str:
    """Return what was raised: jinja2's sentences as they are, all else with its kind."""
    if isinstance(error, TemplateRuntimeError | TemplateSyntaxError) and error.message:
        return error.message
    return ": ".join(filter(None, (type(error).__name__, str(error))))


def canonical_terms(page: TermsPage) -> File:
    """Return the canonical form beside its page, so that anybody can compute the digest again."""
    return File(page.canonical_file, page.form.terms.canonical)


def host_files(pages: Sequence[AnyPage]) -> tuple[File, ...]:
    """Return what hosts and search engines look for."""
    url = pages[0].frame.url
    headers = (
        "/*\n"
        f"  Content-Security-Policy: {site_policy(pages)}\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: strict-origin-when-cross-origin\n"
    )
    robots = "User-agent: *\nAllow: /\n" + (f"Sitemap: {url}sitemap.xml\n" if url else "")
    files = [
        File("_headers", headers.encode()),
        File("robots.txt", robots.encode()),
        File(".nojekyll", b""),
    ]
    if url:
        files.append(File("sitemap.xml", sitemap(pages).encode()))
    return tuple(files)


def sitemap(pages: Sequence[AnyPage]) -> str:
    """Return the addresses that search engines may show: what stands before an order."""
    listed = (page for page in pages if page.is_listed)
    links = (
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' if any(it.alternates for it in pages) else ""
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"{links}>\n'
        + "".join(map(location, listed))
        + "</urlset>\n"
    )


def location(page: AnyPage) -> str:
    """Return a page as the sitemap lists it, with the languages it is in."""
    links = (
        f'<xhtml:link rel="alternate" hreflang="{it.language}"'
        f' href="{escape_xml(page.full(it.address))}"/>'
        for it in page.alternates
    )
    return f"<url><loc>{escape_xml(page.canonical)}</loc>{''.join(links)}</url>\n"
