"""What a finished page says and does, gathered once per file for the audits."""

from generator.facts.claims import Claim, Place, claims_of
from generator.facts.document import Document, Element, Run, read_document
from generator.facts.gather import Facts, gather_facts
from generator.facts.orders import Block, Order
from generator.facts.output import (
    Around,
    Output,
    has_parts,
    links_of,
    named_part,
    read_around,
    read_output,
)
from generator.facts.references import Kind, Reference
from generator.facts.sheets import Sheet
from generator.facts.veils import Veil

__all__ = [
    "Around",
    "Block",
    "Claim",
    "Document",
    "Element",
    "Facts",
    "Kind",
    "Order",
    "Output",
    "Place",
    "Reference",
    "Run",
    "Sheet",
    "Veil",
    "claims_of",
    "gather_facts",
    "has_parts",
    "links_of",
    "named_part",
    "read_around",
    "read_document",
    "read_output",
]
