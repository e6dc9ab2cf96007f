"""The table of fields: every key an author may write, with its shape, meaning and default."""

from generator.fields.business import SITE
from generator.fields.offers import OFFER
from generator.fields.shapes import Field, ListOf, Misread, Named, OneOf, Record, Shape, Word

__all__ = [
    "OFFER",
    "SITE",
    "Field",
    "ListOf",
    "Misread",
    "Named",
    "OneOf",
    "Record",
    "Shape",
    "Word",
]
