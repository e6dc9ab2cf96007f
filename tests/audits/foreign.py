"""A theme of somebody else's: other elements, other classes, and nothing to complain of."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from generator.audits import audit_site
from generator.files import File
from generator.model import AskType, BestEffort, Chance, Excluded, Guaranteed, Target
from generator.plan import OfferPage, TermsPage, plan_pages
from generator.policy import page_policy
from generator.reveal import reveal_sheet
from generator.words import Words
from tests.audits.offers import SPEAKING, site_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics import Diagnostic
    from generator.model import Answer, Ask, Money, Offer, Price, Tier
    from generator.plan import Extra, OrderForm, Page

CATALOGUE = Path("generator/locale/en/LC_MESSAGES/knowingly.po")
WORDS = Words("en", (Path(__file__).parents[2] / CATALOGUE).read_bytes())
PAGE = "speaking/index.html"
SHEET, REVEAL = "look/far.css", "look/engine.css"
CALM = "body { font-family: serif } .row { padding: 1rem } .row:focus-within { color: green }\n"


def money(amount: Money) -> str:
    """Return an amount as this theme sets it, which is not how ours does."""
    return WORDS.money(amount).replace("\u00a0", " ")


def worked_out(tier: Tier) -> str:
    """Return how the price of a tier is worked out, where it is."""
    return f" ({escape(tier.how)})" if tier.how else ""


def price(*prices: Price) -> str:
    """Return what is to be paid as this theme sets it."""
    return WORDS.total(prices).replace("\u00a0", " ")


@dataclass(frozen=True)
class Output:
    """A finished site; `pages` are drawn, `files` all there is."""

    pages: tuple[Page, ...]
    files: tuple[File, ...]

    def findings(self) -> tuple[Diagnostic, ...]:
        """Return what the audits say of it."""
        return audit_site(self.pages, self.files, WORDS)

    def found(self, name: str) -> str:
        """Return the messages of one audit, one a line."""
        return "\n".join(it.message for it in self.findings() if it.name == name)

    def changed(self, path: str, old: str, new: str, count: int = 1) -> Output:
        """Return the site with a text in one file replaced; it must be there."""
        return self.with_text(path, swapped(self.text(path), old, new, count))

    def with_text(self, path: str, text: str) -> Output:
        """Return the site with another text in a file, or with another file."""
        return self.with_bytes(path, text.encode())

    def with_bytes(self, path: str, content: bytes) -> Output:
        """Return the site with other contents of a file, or with another file."""
        file = File(path, content)
        rest = tuple(it for it in self.files if it.path != path)
        return Output(self.pages, (*rest, file))

    def without(self, path: str) -> Output:
        """Return the site without a file."""
        return Output(self.pages, tuple(it for it in self.files if it.path != path))

    def text(self, path: str) -> str:
        """Return what stands in a file."""
        return next(it.content.decode() for it in self.files if it.path == path)

    def styled(self, css: str) -> Output:
        """Return the site with more in the sheet of its theme."""
        return self.with_text(SHEET, self.text(SHEET) + css)


def swapped(text: str, old: str, new: str, count: int) -> str:
    """Return a text with the first `count` of `old` replaced."""
    assert text.count(old) >= count, f"{old!r} is not there"
    return text.replace(old, new, count)


def draw(*offers: Offer) -> Output:
    """Return the site of these offers, of the usual one if none are given."""
    planned = plan_pages(site_of(*(offers or (SPEAKING,))), WORDS)
    pages = (File(page.path, html_of(page).encode()) for page in planned)
    canonical = tuple(
        File(page.canonical_file, page.form.terms.canonical)
        for page in planned
        if isinstance(page, TermsPage)
    )
    sheets = (File(SHEET, CALM.encode()), File(REVEAL, reveal_sheet().encode()))
    return Output(planned, (*pages, *canonical, *sheets))


def html_of(page: Page) -> str:
    """Return a page in the theme's own markup."""
    if isinstance(page, OfferPage):
        body = "".join(offer_parts(page))
    elif isinstance(page, TermsPage):
        body = "".join(terms_parts(page))
    else:
        body = f'<p><a href="{page.href("")}">All offers</a></p>'
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(page_policy(page))}">\n'
        f"<title>{escape(page.frame.name)}</title>\n"
        f'<link rel="stylesheet" href="{page.href(SHEET)}">'
        f'<link rel="stylesheet" href="{page.href(REVEAL)}"></head>\n'
        f"<body><main>{body}</main></body></html>\n"
    )


def offer_parts(page: OfferPage) -> Iterator[str]:
    """Yield the parts of an offer's page."""
    yield f"<h1>{escape(page.offer.title)}</h1>"
    for tier in page.offer.tiers:
        yield f"<article><h2>{escape(tier.label)}</h2>{answers_of(page.offer, tier)}</article>\n"
    if len(page.forms) > 1:
        yield f'<fieldset class="fork"><legend>{escape(page.offer.question)}</legend>\n'
        for form in page.forms:
            yield row_of_tier(form)
        yield "</fieldset>\n"
    for form in page.forms:
        mark = f' data-order="{form.number}"' if len(page.forms) > 1 else ""
        yield f'<div id="f{form.number}"{mark}>{"".join(form_parts(form, page))}</div>\n'


def terms_parts(page: TermsPage) -> Iterator[str]:
    """Yield the parts of a terms page."""
    form = page.form
    yield f"<h1>{escape(form.tier.label)}</h1>"
    yield f"<p>{price(form.tier.price)}{worked_out(form.tier)}</p>"
    yield answers_of(form.offer, form.tier)
    for extra in form.extras:
        for it in extra.options:
            yield f"<p>{escape(it.option.label)}: {price(it.option.price)}</p>"


def answers_of(offer: Offer, tier: Tier) -> str:
    """Return all answers of a tier as a list."""
    rows = "".join(
        f"<dt>{escape(row.ask)}</dt><dd>{kind_of(tier.answers[row.id])}</dd>"
        f"<dd><p>{escape(tier.answers[row.id].says)}</p>"
        f"<p>{escape(rest_of(tier.answers[row.id]))}</p></dd>\n"
        for row in offer.expectations
    )
    return f"<dl>{rows}</dl>" + "".join(f"<p>{escape(it)}</p>" for it in tier.excludes)


def kind_of(answer: Answer) -> str:
    """Return the word of an answer's kind."""
    return escape(WORDS.text(f"kind.{answer.kind}"))


def rest_of(answer: Answer) -> str:
    """Return what an answer says beyond its first sentence."""
    match answer:
        case Guaranteed():
            within = WORDS.within(answer.within) if answer.within else ""
            return f"You have it {within}, else: {answer.if_missed}"
        case Target():
            return f"Kept in {WORDS.percent(answer.share)} of cases, {answer.over}."
        case BestEffort():
            return f"Not guaranteed: up to {answer.limit}. Beyond that: {answer.otherwise}"
        case Chance():
            odds = f"{answer.odds.places} of {answer.odds.people}"
            return f"{odds}, no guarantee. {answer.how} As of {WORDS.day(answer.as_of)}."
        case Excluded():
            return f"Not included. {answer.instead}"


def row_of_tier(form: OrderForm) -> str:
    """Return one tier of the choice."""
    tier = form.tier
    return (
        f'<div class="row"><input type="radio" name="tier" id="t{form.number}" value="{tier.id}"'
        f' data-pick="{form.number}"><label for="t{form.number}"><i>{escape(tier.name)}</i>'
        f" <b>{escape(tier.label)}</b> <u>{price(tier.price)}</u>{worked_out(tier)}</label>"
        f'<a href="#f{form.number}" hidden data-go="{form.number}">Go on</a></div>\n'
    )


def form_parts(form: OrderForm, page: OfferPage) -> Iterator[str]:
    """Yield the parts of an order form."""
    n, tier = form.number, form.tier
    sends = ' enctype="multipart/form-data"' if form.takes_files else ""
    yield f'<form method="post" action="{form.receiver.url}"{sends}>\n<h2>{escape(tier.label)}</h2>'
    yield f"<p>{escape(tier.name)}: {price(tier.price)}{worked_out(tier)}</p><ul>"
    for answer in tier.answers.values():
        missed = answer.if_missed if isinstance(answer, Guaranteed) else ""
        told = escape(f"{answer.says} {missed}".strip())
        yield f"<li><em>{kind_of(answer)}</em></li><li>{told}</li>\n"
    yield "".join(f"<li>{escape(it)}</li>" for it in tier.excludes) + "</ul>"
    for gift in form.gifts:
        worth = money(gift.worth)
        yield f"<p>{escape(gift.gift)}, worth {worth}, because {escape(gift.because)}.</p>"
    for extra in form.extras:
        yield f"<fieldset><legend>{escape(extra.choice.question)}</legend>\n"
        yield "".join(extra_parts(extra)) + "</fieldset>\n"
    if form.fixed_total is None:
        yield f"<p>In all: {summed(form)}</p>\n"
    for name in ("name", "email"):
        yield f'<label for="{name}{n}">Your {name}</label><input id="{name}{n}" name="{name}">\n'
    yield from (asked(ask, f"ask_{ask.id}", n) for ask in form.asks)
    yield (
        f'<p class="yes"><label><input type="checkbox" name="statement" required'
        f' value="{escape(form.statement)}"> {escape(form.statement)}</label></p>\n'
    )
    if form.consent:
        said = escape(form.consent)
        yield (
            f'<p class="data"><label><input type="checkbox" name="consent" required'
            f' value="{said}"> {said}</label></p>\n'
        )
    terms = page.href(form.terms_address)
    yield f'<p class="accept">Pressing accepts <a href="{terms}">the terms</a>.</p>\n'
    for name, value in form.fields:
        yield f'<input type="hidden" name="{name}" value="{escape(value)}">\n'
    yield f'<button class="send">Order: {escape(tier.label)}, {total_of(form)}</button></form>'


def asked(ask: Ask, name: str, n: int) -> str:
    """Return a field beyond name and e-mail."""
    label = f'<label for="{name}{n}">{escape(ask.ask)}</label>'
    if ask.type is AskType.ONE_OF:
        options = "".join(f"<option>{escape(it)}</option>" for it in ask.options)
        list_ = f'<select id="{name}{n}" name="{name}"><option value=""></option>{options}</select>'
        return f"{label}{list_}\n"
    kind = "file" if ask.type is AskType.FILE else "text"
    return f'{label}<input type="{kind}" id="{name}{n}" name="{name}">\n'


def extra_parts(extra: Extra) -> Iterator[str]:
    """Yield the options of an extra."""
    for it in extra.options:
        yield (
            f'<div class="row"><label><input type="radio" name="{extra.field}" required'
            f' value="{escape(it.value)}" data-extra="{extra.number}" data-option="{it.number}">'
            f" <b>{escape(it.option.label)}</b> {price(it.option.price)}</label>"
            f" <span>{escape(it.option.means)}</span></div>\n"
        )


def total_of(form: OrderForm) -> str:
    """Return the total, or all there may be."""
    if form.fixed_total is not None:
        return price(*form.fixed_total)
    exact = "".join(
        f"<span hidden data-exact{picks_of(total.picks)}>{price(*total.prices)}</span>"
        for total in form.totals
    )
    return f"<span data-open>{price(form.tier.price)} and extras</span>{exact}"


def summed(form: OrderForm) -> str:
    """Return the same before the button, in other elements than there."""
    exact = "".join(
        f"<em{picks_of(total.picks)} data-exact hidden>{price(*total.prices)}</em>"
        for total in form.totals
    )
    return f"<em data-open>{price(form.tier.price)} and extras</em>{exact}"


def picks_of(picks: tuple[int, ...]) -> str:
    """Return the marks of a total."""
    return "".join(f' data-x{number}="{it}"' for number, it in enumerate(picks, start=1))
