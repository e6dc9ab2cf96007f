"""An amount on the page, in a field or in data that was not planned there.

A client pays what the page said, or trusts nothing else it says. Amounts in the author's own
sentences are the author's.

Learnt from Directive 2011/83 (Articles 6 and 8) and 16 CFR 464, which ask for the total before the
order.

Not this:

    <b>9 000 RUB</b> … <input type="hidden" name="price" value="8000 RUB">

But this:

    <b>9 000 RUB</b> … <input type="hidden" name="price" value="9000 RUB">
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audits.audit import Audit, Finding
from generator.audits.data_prices import data_prices
from generator.audits.fields import differing_fields
from generator.audits.listed import sums_of_others, wrong_in_lists
from generator.audits.prices import amounts_of, says_price, written
from generator.audits.sums_said import sums_said
from generator.audits.totals import exact_parts, found_amounts, strange_amounts
from generator.facts.regions import within
from generator.facts.sums import sums_in
from generator.facts.text import marked, shortened
from generator.facts.written import writings_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts import Element, Facts, Order
    from generator.model import Money
    from generator.plan import Extra, OrderForm

PRICE = frozenset({"price"})
HELP = "write the planned amount, as the templates do"


def check(facts: Facts) -> Iterator[Finding]:
    """Find amounts that differ from the plan."""
    yield from amounts_of_choice(facts)
    for order in facts.orders:
        yield from differing_fields(order, PRICE)
        for extra in order.planned.extras:
            yield from option_values(facts, order, extra)
        if order.region is not None:
            yield from amounts_of_form(facts, order, order.region)
            yield from exact_amounts(facts, order, order.region)
            yield from totals_before_button(facts, order, order.region)
    for there, at in sums_said(facts):
        yield Finding(f"the page says {there}, which is planned for nothing there", at, HELP)
    for there, tier, at in wrong_in_lists(facts, sums_of_others):
        message = f"with the label of tier `{tier.id}` stands {there}, which is none of its amounts"
        yield Finding(message, at, HELP)
    for message, at in data_prices(facts):
        yield Finding(message, at, HELP)
    for sheet in facts.styles.sheets:
        for text, span in writings_in(sheet):
            amounts = (it.text for it in found_amounts(facts, text))
            for there in dict.fromkeys((*amounts, *(it.text for it in sums_in(text)))):
                yield Finding(f"the sheet writes {there}", span, "let the page name amounts")


def amounts_of_choice(facts: Facts) -> Iterator[Finding]:
    """Find amounts in the choice that are no tier's, or beside another tier's radio."""
    forms = [order.planned for order in facts.orders]
    worths = {gift.worth for form in forms for gift in form.gifts}
    for form in forms if facts.block else ():
        for radio in facts.block.radios[form.tier.id] if facts.block else ():
            label = facts.names.label_of(radio)
            planned = amounts_of(form.tier.price) | worths
            for there in strange_amounts(facts, label, planned, [form]):
                message = f"beside tier `{form.tier.id}` stands {there}; it costs {form.tier.price}"
                yield Finding(message, radio, HELP)
    if facts.block is not None and facts.block.region is not None:
        text = marked(facts.document.runs(facts.block.region))
        planned = amounts_of(*(form.tier.price for form in forms)) | worths
        for there in strange_amounts(facts, text, planned, forms):
            message = f"in the choice stands {there}, which is the price of no tier"
            yield Finding(message, facts.block.region, HELP)


def option_values(facts: Facts, order: Order, extra: Extra) -> Iterator[Finding]:
    """Find options that are recorded, or shown, at another price than was planned."""
    options = {it.value: it.option for it in extra.options}
    where = f"`{extra.choice.id}` of tier `{order.tier}`"
    for radio in order.radios(extra):
        option = options.get(radio.get("value"))
        if option is None:
            message = f"{where} can be recorded as `{shortened(radio.get('value'))}`"
            planned = ", ".join(f"`{it}`" for it in options)
            yield Finding(message, radio, f"record one of {planned}")
            continue
        for there in strange_amounts(
            facts, facts.names.label_of(radio), amounts_of(option.price), [order.planned]
        ):
            message = f"beside `{option.label}` of {where} stands {there}; it costs {option.price}"
            yield Finding(message, radio, HELP)


def amounts_of_form(facts: Facts, order: Order, region: Element) -> Iterator[Finding]:
    """Find amounts in the plain text of an order form that are none of its own."""
    form = order.planned
    prices = [it.option.price for extra in form.extras for it in extra.options]
    planned = amounts_of(form.tier.price, *prices, *(form.fixed_total or ()))
    planned |= {gift.worth for gift in form.gifts}
    exact = within(facts.document, facts.document.with_attribute("data-exact"))
    text = marked(it for it in facts.document.runs(region) if it.parent.order not in exact)
    for there in strange_amounts(facts, text, planned, [form]):
        message = (
            f"in the order form of tier `{order.tier}` stands {there}, which is none of its amounts"
        )
        yield Finding(message, region, HELP)


def exact_amounts(facts: Facts, order: Order, region: Element) -> Iterator[Finding]:
    """Find amounts that the engine shows for other picks than they belong to."""
    form = order.planned
    for element, picks in exact_parts(form, facts.document.inside(region)):
        planned = amounts_for(form, picks)
        for there in strange_amounts(facts, facts.text_of(element), planned, [form]):
            message = f"tier `{order.tier}` shows {there} for picks that come to something else"
            yield Finding(message, element, HELP)


def totals_before_button(facts: Facts, order: Order, region: Element) -> Iterator[Finding]:
    """Find totals that only the button says, and what is read before it does not."""
    form = order.planned
    if form.fixed_total is not None or not order.submits:
        return
    button = order.submits[0]
    before = (it for it in facts.document.inside(region) if it.order < button.order)
    shown = [
        (picks, facts.text_of(element))
        for element, picks in exact_parts(form, before)
        if element.order not in facts.veils
    ]
    for total in form.totals:
        said = (text for picks, text in shown if picks == total.picks)
        if not any(says_price(facts, text, *total.prices) for text in said):
            picks = " ".join(f'data-x{at}="{it}"' for at, it in enumerate(total.picks, start=1))
            message = (
                f"what stands before the button of tier `{order.tier}` never says the total"
                f" {written(*total.prices)}, as the button does"
            )
            help_ = f"write it there, too, into `<span hidden data-exact {picks}>`"
            yield Finding(message, region, help_)


def amounts_for(form: OrderForm, picks: tuple[int, ...]) -> set[Money]:
    """Return what may be shown for picks: their total if all are known, and what each costs."""
    numbered = {extra.number: extra for extra in form.extras}
    amounts = amounts_of(*(it for each in form.totals if each.picks == picks for it in each.prices))
    for number, picked in enumerate(picks, start=1):
        options = numbered[number].options
        amounts |= amounts_of(*(it.option.price for it in options if it.number == picked))
    return amounts


AUDIT = Audit(
    name="price-mismatch",
    why="a client pays what the page said, or trusts nothing else it says",
    page=check,
)
