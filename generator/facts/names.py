"""Accessible names: what a screen reader calls a control, and what is seen beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.facts.document import joined
from generator.facts.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.facts.document import Document, Element
    from generator.facts.veils import Veil

LABELABLE = frozenset({"button", "input", "meter", "output", "progress", "select", "textarea"})
PRESSED = frozenset({"submit", "button", "reset"})
NAMED_BY_CONTENT = frozenset({"a", "button", "summary"})


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The names of the controls of a page; texts that anything hides are no part of them.

    `labels` are those of each control, by its order.
    """

    document: Document = field(repr=False)
    veils: Mapping[int, Veil] = field(repr=False)
    labels: Mapping[int, tuple[Element, ...]] = field(repr=False)

    def name_of(self, control: Element) -> str:
        """Return what a screen reader calls a control."""
        by_id = self.document.by_id
        referred = [by_id[it] for it in control.get("aria-labelledby").split() if it in by_id]
        if referred:
            return self.text_of(referred)
        if control.get("aria-label").strip():
            return plain(control.get("aria-label"))
        if control.tag == "input" and control.get("type").lower() == "image":
            return plain(control.get("alt"))
        return self.label_of(control)

    def label_of(self, control: Element) -> str:
        """Return what is seen on a button, or in the labels of another control."""
        if control.tag == "input" and control.get("type").lower() in PRESSED:
            return plain(control.get("value"))
        if control.tag in NAMED_BY_CONTENT:
            return self.text_of([control])
        return self.text_of(self.labels.get(control.order, ()))

    def text_of(self, elements: Iterable[Element]) -> str:
        """Return the text of elements, one after the other, without what is hidden."""
        runs = self.document.runs
        texts = (
            joined(it for it in runs(element) if it.parent.order not in self.veils)
            for element in elements
        )
        return plain(" ".join(texts))


def is_named_by_attribute(control: Element) -> bool:
    """Tell whether an attribute names a control in place of its text."""
    return control.has("aria-label") or control.has("aria-labelledby")


def labels_by_control(document: Document) -> Mapping[int, tuple[Element, ...]]:
    """Return the labels of each control, by the control's order."""
    found: dict[int, tuple[Element, ...]] = {}
    for label in document.tagged("label"):
        control = labelled(document, label)
        if control is not None:
            found[control.order] = (*found.get(control.order, ()), label)
    return found


def labelled(document: Document, label: Element) -> Element | None:
    """Return the control a label is for."""
    if label.has("for"):
        found = document.by_id.get(label.get("for"))
        return found if found is not None and found.tag in LABELABLE else None
    inside = (it for it in document.inside(label) if it.tag in LABELABLE)
    return next((it for it in inside if it.get("type").lower() != "hidden"), None)
