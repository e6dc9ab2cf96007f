"""Which pages there are, and what each is drawn from."""

from generator.plan.extras import Extra, ExtraOption, Total, field_name
from generator.plan.frame import Alternate, Frame, Titled
from generator.plan.languages import plan_languages
from generator.plan.pages import (
    TOTAL,
    AnyPage,
    IndexPage,
    Listing,
    NextPage,
    NotFoundPage,
    OfferPage,
    Opening,
    OrderForm,
    Page,
    Route,
    TermsPage,
    TextPage,
    Untranslated,
    forms_on,
)
from generator.plan.site import plan_pages

__all__ = [
    "TOTAL",
    "Alternate",
    "AnyPage",
    "Extra",
    "ExtraOption",
    "Frame",
    "IndexPage",
    "Listing",
    "NextPage",
    "NotFoundPage",
    "OfferPage",
    "Opening",
    "OrderForm",
    "Page",
    "Route",
    "TermsPage",
    "TextPage",
    "Titled",
    "Total",
    "Untranslated",
    "field_name",
    "forms_on",
    "plan_languages",
    "plan_pages",
]
