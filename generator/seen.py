"""A text as it is seen: without characters that show nothing, letters as what they look like."""

from __future__ import annotations

import re
from unicodedata import normalize

# What Unicode calls default-ignorable, and marks over, under and through letters.
UNSEEN = re.compile(
    "[\u00ad\u0300-\u036f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u20d0-\u20f0\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)
# Letters and digits in fancy dress: in circles, of full width, in the faces of mathematics.
DRESSED = re.compile(
    "[\u210a-\u2115\u2119-\u211d\u2124-\u2138\u2460-\u24ff\ufb00-\ufb06\uff01-\uff5e\uffe0-\uffe6"
    "\U0001d400-\U0001d7ff\U0001f100-\U0001f189]"
)


def seen(text: str) -> str:
    """Return a text with nothing in it but what a reader sees."""
    if text.isascii():
        return text
    undressed = DRESSED.sub(lambda it: normalize("NFKC", it[0]), text)
    return UNSEEN.sub("", normalize("NFC", undressed))
