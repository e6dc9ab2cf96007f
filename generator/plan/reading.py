"""How long a page takes to read; said at its top, it makes people begin."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.plan.pages import OrderForm
    from generator.terms import Json

WORDS_A_MINUTE = 200


def minutes_to_read(forms: tuple[OrderForm, ...]) -> int:
    """Return whole minutes, at least one; what several tiers say alike is read once."""
    texts = {text for form in forms for text in texts_in(json.loads(form.terms.canonical))}
    return max(1, round(sum(len(text.split()) for text in texts) / WORDS_A_MINUTE))


def texts_in(value: Json) -> Iterator[str]:
    """Yield every text in a JSON value."""
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from texts_in(item)
        case dict():
            for item in value.values():
                yield from texts_in(item)
