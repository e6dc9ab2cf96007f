"""The table of fields: every key an author may write, with its shape, meaning and default."""

from generator.fields.business import SITE
from generator.fields.misread import Misread, quoted
from generator.fields.offers import OFFER
from generator.fields.shapes import (
    Field,
    ListOf,
    Named,
    OneOf,
    Record,
    Several,
    Shape,
    Word,
    below,
    records_in,
)

__all__ = [
    "OFFER",
    "SITE",
    "Field",
    "ListOf",
    "Misread",
    "Named",
    "OneOf",
    "Record",
    "Several",
    "Shape",
    "Word",
    "below",
    "quoted",
    "records_in",
]
