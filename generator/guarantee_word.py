"""Where a text promises a guarantee, and where it says that there is none, in two languages."""
# ruff: noqa: RUF001  # Russian letters are meant

from __future__ import annotations

import re

# Sets apart what stands in different elements of a page; no text of an author holds it.
EDGE = "\x1f"

UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
WORD = re.compile(r"guarant(?!or)\w*|гарант\w*")
SENTENCE_END = re.compile(r"(?<=[.!?…;:])\s+|\n+|\s[–—-]\s")
NOT = (
    r"(?<!\w)(?:no|not|never|nothing|nobody|none|without|nor|neither|cannot|instead of|\w+n[’']t"
    r"|не|нет|без|ни|ничего|ничто|никто|никак\w*|нельзя|вместо)"
    r"(?!\s+(?:only|just|merely|doubt|longer|только|просто|менее))"
)
SOME = r"(?:\s+[\w’'-]+)"
# Up to three words between the negation and what it negates, or a list that ends in "or".
BEFORE = re.compile(
    rf"{NOT}(?:{SOME}{{0,7}}(?:,{SOME}{{1,4}}){{0,7}},?\s+(?:or|nor|или|ни))?{SOME}{{0,3}}\s+$"
)
# Over an edge only right before it: `<b>Not</b> guaranteed`.
BEFORE_EDGE = re.compile(rf"{NOT}(?:\s+(?:a|an|any|be|been))?[\s{EDGE}]*$")
ATTACHED = re.compile(r"(?<!\w)(?:не|non-?|un)$")
AFTER = re.compile(
    r"\s+(?:is\s+|are\s+|was\s+|be\s+|does\s+)?(?:not|never|no|nothing)\b(?!\s+only)"
    r"|\s+(?:\w+\s+){0,2}(?:нет|не|ничего|отсутству\w+)\b(?!\s+только)"
)


def promised_guarantee(text: str) -> str:
    """Return the first sentence that promises a guarantee, in lower case; empty where none does.

    Questions promise nothing. Texts of different elements may be set apart by `EDGE`.
    """
    for sentence in SENTENCE_END.split(UNSEEN.sub("", text).casefold()):
        if sentence.rstrip(f" {EDGE}").endswith("?"):
            continue
        for found in WORD.finditer(sentence):
            if not is_negated(sentence[: found.start()], sentence[found.end() :]):
                return " ".join(sentence.replace(EDGE, " ").split())
    return ""


def is_negated(before: str, after: str) -> bool:
    """Tell whether what stands around the word takes it back."""
    if ATTACHED.search(before):
        return True
    inside = before.rpartition(EDGE)[2]
    return bool(
        BEFORE.search(inside) or BEFORE_EDGE.search(before) or AFTER.match(after.partition(EDGE)[0])
    )
