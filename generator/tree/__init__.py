"""YAML as located text: nothing converted, so nothing lost.

`read_source` turns the bytes of a file into a `Source`; `parse` turns a source into a `Node`.
Neither raises, whatever the content: what is wrong comes back as findings, all of one run.
"""

from generator.tree.encoding import read_source
from generator.tree.limits import LIMITS, Limits
from generator.tree.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.tree.parser import parse

__all__ = [
    "LIMITS",
    "Entry",
    "Limits",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "parse",
    "read_source",
]
