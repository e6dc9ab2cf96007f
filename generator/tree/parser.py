"""From a source to its node, through libyaml's events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yaml._yaml import CParser
from yaml.error import MarkedYAMLError
from yaml.reader import ReaderError

from generator.diagnostics import in_reading_order
from generator.tree.builder import Builder
from generator.tree.encoding import unprintable
from generator.tree.limits import LIMITS, Limits
from generator.tree.nodes import Node, Scalar
from generator.tree.syntax import Break, explain
from generator.tree.wording import ALIAS

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic
    from generator.source import Source

# libyaml would leave it out of its counting, and every span would be one off.
_BYTE_ORDER_MARK = "\ufeff"


def parse(source: Source, limits: Limits = LIMITS) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """Return the node that `source` holds, and what is wrong with it, in reading order.

    There is no node where the text is empty, cannot be read to its end or goes beyond `limits`.
    A node that comes with errors lacks what was refused: the second of two equal keys, say.
    Spans end at the last character of what they cover.
    """
    if source.text.startswith(_BYTE_ORDER_MARK):
        return None, unprintable(source, limits)
    builder = Builder(source, limits)
    try:
        _feed(builder)
    except (ReaderError, UnicodeEncodeError):
        return None, in_reading_order((*builder.findings, *unprintable(source, limits)))
    except MarkedYAMLError as error:
        findings = _with_break(builder.findings, explain(_break(builder, error)))
        return None, in_reading_order(findings)
    node = None if builder.stopped or _is_empty(builder.root) else builder.root
    return node, in_reading_order(builder.findings)


def _feed(builder: Builder) -> None:
    parser = CParser(builder.source.text)
    while not builder.stopped and (event := parser.get_event()):
        builder.take(event)


def _break(builder: Builder, error: MarkedYAMLError) -> Break:
    at = error.problem_mark.index if error.problem_mark else 0
    return Break(
        source=builder.source,
        at=at,
        since=error.context_mark.index if error.context_mark else at,
        problem=error.problem or "",
        context=error.context or "",
        last=builder.last,
        bracket=builder.bracket,
    )


def _with_break(findings: list[Diagnostic], broken: Diagnostic) -> list[Diagnostic]:
    """Add what broke the structure, where its line does not already say it."""
    line = broken.span and broken.span.line
    beside = [finding for finding in findings if finding.span and finding.span.line == line]
    if any(finding.name == ALIAS.name for finding in beside):
        return findings  # in `*Please note` all that follows `*Please` breaks the structure
    said = [finding for finding in beside if finding.name == broken.name]
    return [*(finding for finding in findings if finding not in said), broken]


def _is_empty(node: Node | None) -> bool:
    return isinstance(node, Scalar) and not node.text and not node.quoted
