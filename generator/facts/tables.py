"""Which heads a cell of a table stands under."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.facts.document import Document, Element, Run

MOST_COLUMNS = 1000  # browsers take no more for one cell


def cell_of(run: Run) -> Element | None:
    """Return the cell a run stands in."""
    around = (run.parent, *run.parent.ancestors())
    return next((it for it in around if it.tag in {"td", "th"}), None)


def heads_of(document: Document, cell: Element) -> Iterator[Element]:
    """Yield the heads of a cell's columns: cells above it in the first row of its table."""
    table, row = cell.nearest("table"), cell.nearest("tr")
    if table is None or row is None:
        return
    first = document.first("tr", table)
    if first is None or first is row:
        return
    columns = next(own for it, own in columns_of(document, row) if it is cell)
    for head, own in columns_of(document, first):
        if head.tag == "th" and set(own) & set(columns):
            yield head


def columns_of(document: Document, row: Element) -> Iterator[tuple[Element, range]]:
    """Yield the cells of a row with the columns each spans."""
    column = 0
    for cell in document.inside(row):
        if cell.parent is row and cell.tag in {"td", "th"}:
            end = column + width_of(cell)
            yield cell, range(column, end)
            column = end


def width_of(cell: Element) -> int:
    """Return how many columns a cell spans, as browsers read it."""
    written = re.match(r"\s*\+?([0-9]{1,9})", cell.get("colspan"))
    return min(max(1, int(written[1])), MOST_COLUMNS) if written else 1
