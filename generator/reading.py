"""How long a page takes to read; said at its top, it makes people begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

WORDS_A_MINUTE = 200
# Forms are counted by themselves; a drawing has a list beside it that says the same.
NOT_READ = {"form", "svg", "script", "style", "template"}


def minutes_to_read(html: str) -> int:
    """Return whole minutes, at least one, that a finished page takes up to the button.

    Read is what stands in `<main>` and in one of its forms, the longest; what is said twice in the
    same words is read once.
    """
    main = LexborHTMLParser(html).css_first("main")
    if main is None:
        return 1
    page = set(texts_to_read(main))
    forms = [page.union(texts_to_read(form)) for form in main.css("form")]
    most = max(sum(len(text.split()) for text in texts) for texts in (page, *forms))
    return max(1, round(most / WORDS_A_MINUTE))


def texts_to_read(element: LexborNode) -> Iterator[str]:
    """Yield the texts within an element, in no order, without those of the forms in it."""
    left = [element]
    while left:
        for child in left.pop().iter(include_text=True):
            if child.tag == "-text":
                yield " ".join(child.text().split())
            elif child.tag not in NOT_READ and "hidden" not in child.attributes:
                left.append(child)
