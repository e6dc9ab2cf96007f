"""Where a text promises a guarantee, and where it says that there is none, in two languages."""
# ruff: noqa: RUF001  # Russian letters are meant

from __future__ import annotations

import re
from itertools import chain, pairwise

from generator.seen import seen

# Sets apart what stands in different elements of a page; no text of an author holds it.
EDGE = "\x1f"

# Letters of two alphabets that look alike stand for each other.
WORD = re.compile(r"[gɡ]u[aа]r[aа]n[tт](?!or)\w*|г[aа][pр][aа][hн][tт]\w*")
BETWEEN = re.compile(r"[\W_]")
APART = re.compile("|".join(r"(?<!\w)" + r"[\W_]*".join(it) for it in ("guarant", "гарант")))
# As it stands in the source where the page writes from right to left.
BACKWARDS = re.compile("|".join(r"[\W_]*".join(it) + r"(?!\w)" for it in ("tnaraug", "тнараг")))
# Questions that take the guarantee for granted, and answers that give it.
LOADED = re.compile(rf"[\s{EDGE}]*(?:why|how come|почему|зачем|отчего)\b")
AGREED = re.compile(
    rf"[\s{EDGE}]*(?:yes|yep|sure|of course|certainly|always|absolutely|да|конечно|всегда)\b"
)
SENTENCE_END = re.compile(r"(?<=[.!?…;:])\s+|\n+|\s[–—-]\s")
NOT = (
    r"(?<!\w)(?:no|not|never|nothing|nobody|none|without|nor|neither|cannot|instead of|\w+n[’']t"
    r"|не|нет|без|ни|ничего|ничто|никто|никак\w*|нельзя|вместо)"
    r"(?!\s+(?:only|just|merely|doubt|longer|только|просто|менее))"
)
SOME = r"(?:\s+[\w’'-]+)"
# All that may stand between a negation and what it takes back: "does not give any guarantee".
SLIGHT = (
    r"(?:\s+(?:a|an|any|the|be|been|being|able|to|yet|we|kind|sort|of|as|give|gives|given|giving"
    r"|make|makes|offer|offers|have|has|carry|carries|provide|provides|include|includes|get|come"
    r"|comes|with|мы|вам|всяк\w+|как\w+-либо|никак\w+|мо[гж]\w+|быть|да[её]\w*|дать"
    r"|явля\w+|предоставля\w+))"
)
# What is listed before it: "no review, recording or guarantee".
LISTED = rf"{SOME}{{0,7}}(?:,{SOME}{{1,4}}){{0,7}},?\s+(?:or|nor|или|ни)"
BEFORE = re.compile(rf"{NOT}(?P<between>{LISTED})?{SLIGHT}{{0,4}}\s+$")
# "No review is guaranteed": what is negated is what would be guaranteed.
SUBJECT = re.compile(
    r"(?<!\w)(?:no|none|nothing|nobody|neither|nor)(?!\s+(?:doubt|longer))"
    rf"(?P<between>(?:{LISTED})?{SOME}{{0,4}})\s+(?:is|are|was|were|be|been)\s+$"
)
# "No print guaranteed", where nothing follows that it could belong to.
ELLIPTIC = re.compile(rf"(?<!\w)no(?!\s+(?:doubt|longer))(?P<between>{SOME}{{1,3}})\s+$")
PARTICIPLE = re.compile(r"guaranteed(?:\W*$|\s*[,;.(])")
# Over an edge only right before it: `<b>Not</b> guaranteed`.
BEFORE_EDGE = re.compile(rf"{NOT}(?:\s+(?:a|an|any|be|been))?[\s{EDGE}]*$")
ATTACHED = re.compile(r"(?<!\w)(?:не|no[nt]?-?|un)$")
# Words that turn "no" into praise: "no other", "nothing but", "no matter when your review".
PRAISING = re.compile(
    r"\b(?:other|else|another|better|best|more|less|greater|stronger|but|except|short|matter"
    r"|questions?|risks?|asked|you|your|we|our|us|this|their)\b"
)
# Who else does not guarantee it, and what is not without a guarantee.
RIVALS = re.compile(
    r"\b(?:no|nobody|no\s+one|none|nowhere|никто|нигде|никак\w+|ни)[\s,]+(?:\w+\s+)?"
    r"(?:other|else|another|but|except|друг\w+|ин(?:ой|ая|ое|ые|ого|ых)|больше|ещё|кроме)\b"
    r"|\b(?:больше|кроме\s+\w+,?)\s+(?:никто|нигде|никак\w+)\b"
    r"|\b(?:not|never|nothing|не|ничего|никогда)\s+(?:\w+\s+)?(?:without|без)\b"
)
# "What is guaranteed and what is not": both sides are named.
AFTER = re.compile(
    r",?\s+(?:(?:and|or)\s+(?:what|which|who|where|when)\s+(?:is|are|does)|or)\s+(?:not|never)\b"
    r"|,?\s+(?:(?:а|и|или)\s+(?:что|кто|где|когда|как\w+)|или)\s+(?:нет|не)\b"
    r"|\s+(?:is|are|was|be|can|does)\s*(?:not|never)"
    r"(?:\s+(?:be\s+)?(?:given|included|made|offered|possible|part|there|available|apply|exist|meant)"
    r"\b|\W*$)"
    r"|\s+(?:is|are)\s+(?:nothing|none)\W*$"
    r"|\s+(?:\w+\s+){0,2}(?:нет|ничего|отсутству\w+)\W*$"
    r"|\s+(?:\w+\s+){0,2}не\s+(?:да\w+|предоставля\w+|распростран\w+|предусмотр\w+|включ\w+"
    r"|вход\w+|обеща\w+)"
)
# The answer to a heading or a question: "Guaranteed: no".
DENIED = re.compile(rf"[\s{EDGE}]*(?:no|none|nothing|never|нет|ничего)\W*")


def promised_guarantee(text: str) -> str:
    """Return the first sentence that promises a guarantee, in lower case; empty where none does.

    Questions promise nothing, unless they ask for the reason or are answered at once. Texts of
    different elements may be set apart by `EDGE`.
    """
    folded = seen(text).casefold()
    if not WORD.search(folded):
        return ""
    sentences = SENTENCE_END.split(folded)
    for sentence, after in pairwise((*sentences, "")):
        asked = sentence.rstrip(f" {EDGE}").endswith("?")
        if asked and not LOADED.match(sentence) and not AGREED.match(after):
            continue
        if sentence.rstrip(f" {EDGE}").endswith(":") and DENIED.fullmatch(after):
            continue
        for found in WORD.finditer(sentence):
            if not is_negated(sentence[: found.start()], found[0], sentence[found.end() :]):
                return " ".join(sentence.replace(EDGE, " ").split())
    return ""


def word_taken_apart(text: str) -> str:
    """Return the word where its letters stand apart, or backwards; empty where they do not."""
    folded = seen(text).casefold()
    apart = (it[0] for it in APART.finditer(folded) if BETWEEN.search(it[0]))
    backwards = (it[0] for it in BACKWARDS.finditer(folded))
    return " ".join(next(chain(apart, backwards), "").replace(EDGE, " ").split())


def is_negated(before: str, word: str, after: str) -> bool:
    """Tell whether what stands around the word takes it back, and nothing else."""
    if RIVALS.search(before):
        return False
    if ATTACHED.search(before) or BEFORE_EDGE.search(before):
        return True
    inside = before.rpartition(EDGE)[2]
    if AFTER.match(after.partition(EDGE)[0]):
        return True
    found = BEFORE.search(inside) or SUBJECT.search(inside)
    if found is None and PARTICIPLE.match(word + after):
        found = ELLIPTIC.search(inside)
    return found is not None and not PRAISING.search(found["between"] or "")
