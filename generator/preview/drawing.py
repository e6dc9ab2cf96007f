"""One example of a component, drawn: a page with the theme's sheets and nothing else on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jinja2 import TemplateError
from markupsafe import Markup

from generator.build import load_words, read_document
from generator.decode import decode
from generator.diagnostics import GeneratorError
from generator.plan import OfferPage, plan_pages
from generator.preview.shell import self_contained
from generator.render import make_environment
from generator.spacing import hold_together

if TYPE_CHECKING:
    from datetime import date

    from generator.diagnostics import Diagnostic
    from generator.files import File
    from generator.preview.examples import Example
    from generator.theme import Theme
    from generator.words import Words

BODY = Markup("<main>\n{}\n</main>")
POLICY = ("img-src 'self' data:", "form-action 'none'")


@dataclass(frozen=True, slots=True)
class Setting:
    """Among what an example stands: the words of `site.yaml`, and the day of the build."""

    site_file: File
    theme: Theme
    today: date


def example_page(example: Example, setting: Setting, language: str) -> bytes:
    """Return the page of one example, in a language the generator speaks.

    Its offer stays in the words in which the theme wrote it. Raises `GeneratorError` where it
    cannot be drawn.
    """
    words = load_words(language)
    page, findings = offer_page(example, setting, words)
    if page is None:
        mistakes = "; ".join(it.message for it in findings)
        raise GeneratorError(f"no page comes of `{example.offer.path}`: {mistakes}")
    title = f"{example.component}: {example.name}"
    body = BODY.format(draw(example, page, setting.theme, words))
    return self_contained(title, sheet_of(setting.theme), body, *POLICY, language=language)


def offer_page(
    example: Example, setting: Setting, words: Words
) -> tuple[OfferPage | None, tuple[Diagnostic, ...]]:
    """Return the page an example is called with, and what is wrong with its offer on this site."""
    documents = [read_document(it)[0] for it in (setting.site_file, example.offer)]
    decoded = decode(documents[0], documents[1:], setting.today)
    if decoded.site is None:
        return None, decoded.findings
    # No example is translated: the site is one in this language alone.
    tongue = words.language
    site = replace(decoded.site, language=tongue, languages=(tongue,), governing_language=tongue)
    pages = (it for it in plan_pages(site, words) if isinstance(it, OfferPage))
    return next(pages, None), decoded.findings


def draw(example: Example, page: OfferPage, theme: Theme, words: Words) -> Markup:
    """Return a component as it stands on a page.

    Raises `GeneratorError` where its template is at fault.
    """
    try:
        template = make_environment(theme.templates, words).from_string(example.template)
        html = template.render(page=page)
    except TemplateError as error:
        raise refusal(example, theme, error.message) from error
    except Exception as error:  # a call can go wrong in as many ways as it can be written
        raise refusal(example, theme, f"{type(error).__name__}: {error}") from error
    return Markup(hold_together(html, words.language))  # noqa: S704  # drawn by an escaping template


def refusal(example: Example, theme: Theme, reason: str | None) -> GeneratorError:
    """Return that a component cannot be drawn, with the call that is to blame."""
    return GeneratorError(f"the theme `{theme.name}` cannot draw `{example.call}`: {reason}")


def sheet_of(theme: Theme) -> Markup:
    """Return the sheets of a theme as they can stand in a page."""
    sheets = (theme.stylesheet.content + theme.reveal.content).decode()
    return Markup(sheets.replace("</", "<\\/"))  # noqa: S704  # no tag ends in it
