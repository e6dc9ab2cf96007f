"""The order form of each tier: what it asks, what it comes to, what the record will hold."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from generator.model import US, After, Step, total_of
from generator.plan.extras import Extra, Total
from generator.plan.pages import TOTAL, OrderForm
from generator.plan.working import plan_working
from generator.terms import terms_of

if TYPE_CHECKING:
    from datetime import date

    from generator.model import Offer, Tier
    from generator.plan.frame import Frame
    from generator.words import Words


def plan_form(frame: Frame, as_of: date, offer: Offer, number: int, words: Words) -> OrderForm:
    """Return the order form of the offer's tier `number`, counted from 1."""
    tier = offer.tiers[number - 1]
    terms = terms_of(offer, tier, frame.language)
    address = f"{frame.home}{offer.slug}/"
    terms_address = f"{frame.home}terms/{offer.slug}/{tier.id}/{terms.version}/"
    button = button_of(tier, words)
    hidden = {
        "offer": offer.slug,
        "tier": tier.id,
        "label": tier.label,
        "price": str(tier.price),
        "button": button,
        "terms_version": terms.version,
        "terms_digest": terms.digest,
        "language": frame.language,
        "page": f"{frame.url}{address}",
    }
    extras = plan_extras(offer, tier)
    steps = steps_after(offer, tier, words)
    return OrderForm(
        number=number,
        offer=offer,
        tier=tier,
        extras=extras,
        gifts=tuple(it for it in offer.gifts_of(tier) if it.is_given(as_of)),
        steps=steps,
        statement=tier.statement or compose_statement(offer, tier, words),
        consent=consent_of(offer, words),
        button=button,
        totals=plan_totals(tier, extras),
        fields=tuple(hidden.items()),
        terms=terms,
        terms_address=terms_address,
        next_address=f"{address}{tier.id}/next/",
        working=plan_working(
            offer.service,
            offer.service.holidays_from(as_of),
            answers=tuple(tier.answers.values()),
            steps=steps,
        ),
    )


def button_of(tier: Tier, words: Words) -> str:
    """Return what the button says; nothing is ordered yet where the price is worked out later."""
    if tier.price.is_range:
        return words.text("order.button.send", label=tier.label, total=TOTAL)
    return words.text("order.button", label=tier.label, total=TOTAL)


def consent_of(offer: Offer, words: Words) -> str:
    """Return what a client agrees to besides the order, where the offer asks for it."""
    if offer.data is None or not offer.data.consent:
        return ""
    seller = offer.seller.legal_name or offer.seller.name
    return words.text("consent", seller=seller, purpose=words.sentence(offer.data.purpose))


def plan_extras(offer: Offer, tier: Tier) -> tuple[Extra, ...]:
    """Return the extras in the author's order, numbered by how many options they have.

    The one with the most options is number 1: so the reveal sheet, which is the same for all
    pages, needs few rules for the later numbers.
    """
    choices = offer.choices_of(tier)
    by_size = sorted(choices, key=lambda choice: -len(choice.options))
    recurs = tier.price.per is not None
    return tuple(
        Extra(number=by_size.index(choice) + 1, choice=choice, recurs=recurs) for choice in choices
    )


def plan_totals(tier: Tier, extras: tuple[Extra, ...]) -> tuple[Total, ...]:
    """Return what each combination of options comes to."""
    numbered = sorted(extras, key=lambda extra: extra.number)
    options = (enumerate(extra.choice.options, start=1) for extra in numbered)
    return tuple(
        Total(
            picks=tuple(number for number, _ in picked),
            prices=total_of((tier.price, *(option.price for _, option in picked))),
        )
        for picked in product(*options)
    )


def compose_statement(offer: Offer, tier: Tier, words: Words) -> str:
    """Return the sentence a client affirms where the author wrote none."""
    answer = words.sentence(tier.answers[offer.headline].says)
    if not answer.endswith("."):
        return words.text("statement.marked", label=tier.label, answer=answer)
    # Where the full stop stands, before or behind the closing quotation mark, a language decides.
    return words.text("statement", label=tier.label, answer=answer.removesuffix("."))


def steps_after(offer: Offer, tier: Tier, words: Words) -> tuple[Step, ...]:
    """Return the author's steps, or one to begin with: that the order is answered."""
    if steps := offer.steps_of(tier):
        return steps
    reply = offer.service.reply
    return (
        Step(
            who=US,
            does=words.text("step.starter"),
            within=reply.within if reply else None,
            after=After.ORDER,
        ),
    )
