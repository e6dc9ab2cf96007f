"""What a page must say, worked out from its plan with the words the templates use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.facts.text import shortened
from generator.model import BestEffort, Chance, Excluded, Guaranteed, Target
from generator.plan import OfferPage, TermsPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Answer, Money, Offer, Price, Tier
    from generator.plan import OrderForm, Page
    from generator.words import Words

NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


class Place(StrEnum):
    """Where on a page something must be said."""

    PAGE = "the page"  # outside order forms: before anything is picked
    CHOICE = "the choice"
    FORM = "the order form"  # before its button


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing a page must say, of the tier with id `tier`.

    `what` names it in a message. It is said where `text` is, or the exact amount `money`, or the
    `number` standing by itself.
    """

    what: str
    tier: str
    place: Place
    text: str = ""
    money: Money | None = None
    number: str = ""

    @property
    def quoted(self) -> str:
        """What has to be said, for a message."""
        return str(self.money) if self.money is not None else shortened(self.text or self.number)

    @property
    def where(self) -> str:
        """Where it has to be said, for a message."""
        return f"{self.place} of tier `{self.tier}`" if self.tier else str(self.place)


def claims_of(page: Page | None, words: Words) -> tuple[Claim, ...]:
    """Return what a page must say; pages of other kinds commit nobody to anything."""
    if isinstance(page, OfferPage):
        return tuple(offer_claims(page, words))
    if isinstance(page, TermsPage):
        return tuple(terms_claims(page.form, words))
    return ()


def offer_claims(page: OfferPage, words: Words) -> Iterator[Claim]:
    """Yield what the page of an offer must say."""
    for tier in page.offer.tiers:
        yield from answer_claims(page.offer, tier, words)
    if len(page.forms) > 1:
        yield Claim("the question", "", Place.CHOICE, text=page.offer.question)
        for form in page.forms:
            yield from price_tag(form.tier, Place.CHOICE, words)
    for form in page.forms:
        yield from form_claims(form, words)
        if len(page.forms) == 1:
            yield from price_tag(form.tier, Place.PAGE, words)


def price_tag(tier: Tier, place: Place, words: Words) -> Iterator[Claim]:
    """Yield what a tier is called by and what it costs."""
    yield Claim("the label", tier.id, place, text=tier.label)
    yield from costs("the price", tier.id, place, tier.price, words.price(tier.price))
    yield Claim("how the price is worked out", tier.id, place, text=tier.how)


def costs(what: str, tier: str, place: Place, price: Price, said: str) -> Iterator[Claim]:
    """Yield what is said of a price: its amount, and in words what an amount cannot say."""
    yield Claim(what, tier, place, money=price.high)
    if not price.is_one_amount:
        yield Claim(f"all of {what}", tier, place, text=said)


def form_claims(form: OrderForm, words: Words) -> Iterator[Claim]:
    """Yield what the order form of a tier must say before its button."""
    tier = form.tier
    yield from costs("the price", tier.id, Place.FORM, tier.price, words.price(tier.price))
    for what, text in told_again(form):
        yield Claim(what, tier.id, Place.FORM, text=text)
    for extra in form.extras:
        for offered in extra.options:
            what = f"the price of `{offered.option.label}`"
            price, said = offered.option.price, words.price(offered.option.price)
            yield from costs(what, tier.id, Place.FORM, price, said)
    for gift in form.gifts:
        worth = f"the worth of the gift `{gift.gift}`"
        yield Claim(worth, tier.id, Place.FORM, money=gift.worth)


def told_again(form: OrderForm) -> Iterator[tuple[str, str]]:
    """Yield what the form of a tier says again in short: promises, exclusions, what is picked."""
    tier = form.tier
    yield "the label", tier.label
    yield "how the price is worked out", tier.how
    yield "the statement", form.statement
    yield "the consent", form.consent
    for row, answer in tier.answers.items():
        yield f"the answer to `{row}`", answer.says
        if isinstance(answer, Guaranteed):
            yield f"what follows if `{row}` is missed", answer.if_missed
    for line in tier.excludes:
        yield "what is not included", line
    for extra in form.extras:
        yield f"the question of `{extra.choice.id}`", extra.choice.question
        for offered in extra.options:
            yield f"an option of `{extra.choice.id}`", offered.option.label
            yield f"what `{offered.option.label}` means", offered.option.means
    for gift in form.gifts:
        yield "a gift", gift.gift
        yield f"the reason of the gift `{gift.gift}`", gift.because


def terms_claims(form: OrderForm, words: Words) -> Iterator[Claim]:
    """Yield what the terms page of a tier must say."""
    yield from price_tag(form.tier, Place.PAGE, words)
    yield from answer_claims(form.offer, form.tier, words)
    for extra in form.extras:
        for offered in extra.options:
            what = f"an option of `{extra.choice.id}`"
            yield Claim(what, form.tier.id, Place.PAGE, text=offered.option.label)
            what = f"the price of `{offered.option.label}`"
            price, said = offered.option.price, words.price(offered.option.price)
            yield from costs(what, form.tier.id, Place.PAGE, price, said)


def answer_claims(offer: Offer, tier: Tier, words: Words) -> Iterator[Claim]:
    """Yield all that a tier answers to all expectations."""
    for row in offer.expectations:
        what = f"the answer to `{row.id}`"
        answer = tier.answers[row.id]
        yield Claim(what, tier.id, Place.PAGE, text=answer.says)
        for text in details(answer, words):
            yield Claim(f"all of {what}", tier.id, Place.PAGE, text=text)
        for number in figures(answer, words):
            yield Claim(f"the figures of {what}", tier.id, Place.PAGE, number=number)
    for line in tier.excludes:
        yield Claim("what is not included", tier.id, Place.PAGE, text=line)


def details(answer: Answer, words: Words) -> tuple[str, ...]:
    """Return what an answer says beyond its first sentence."""
    match answer:
        case Guaranteed(if_missed=remedy, within=within):
            return (remedy, words.within(within)) if within else (remedy,)
        case Target(over=over):
            return (over,)
        case BestEffort(limit=limit, otherwise=otherwise):
            return (limit, otherwise)
        case Chance(how=how, as_of=day):
            return (how, words.day(day))
        case Excluded(instead=instead):
            return (instead,)


def figures(answer: Answer, words: Words) -> tuple[str, ...]:
    """Return the numbers an answer rests on, as the language writes them."""
    match answer:
        case Target(share=share):
            return tuple(NUMBER.findall(words.percent(share)))
        case Chance(odds=odds):
            return (words.number(odds.places), words.number(odds.people))
        case _:
            return ()
