"""Which pages there are, and what each is drawn from."""

from generator.plan.pages import (
    TOTAL,
    AnyPage,
    Extra,
    ExtraOption,
    Frame,
    IndexPage,
    Listing,
    NextPage,
    NotFoundPage,
    OfferPage,
    Opening,
    OrderForm,
    Page,
    TermsPage,
    Total,
    field_name,
)
from generator.plan.site import plan_pages

__all__ = [
    "TOTAL",
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
    "TermsPage",
    "Total",
    "field_name",
    "plan_pages",
]
