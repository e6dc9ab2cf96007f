"""The word guarantee stands on no page, in no disguise, where no guarantee is behind it."""
# ruff: noqa: RUF001  # Russian letters are meant

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Gift, Guaranteed, Step
from tests.audits.foreign import PAGE, draw
from tests.audits.offers import SPEAKING, roubles

INDEX, NEXT = "index.html", "speaking/online/next/index.html"
TERMS = "terms/speaking/online/2026-09/index.html"
DISGUISES = {
    "in one piece": "Guaranteed success",
    "in two elements": "<b><i>G</i>uaranteed</b> success",
    "in two blocks": "<div>G</div><div>uaranteed</div> success",
    "over two lines": "Guaran<br>teed success",
    "with a break": "Guaran<wbr>teed success",
    "with soft hyphens": "Guar&shy;an&shy;teed success",
    "with nothing between": "Gua&#x200b;ran&zwnj;teed&#xfeff; success",
    "with a joiner": "Guar&#x34f;anteed success",
    "in letters of mathematics": "𝐆𝐮𝐚𝐫𝐚𝐧𝐭𝐞𝐞𝐝 success",
    "in wide letters": "Ｇｕａｒａｎｔｅｅｄ success",
    "in letters of two alphabets": "Guаrаnteed success",
    "spaced out": "G U A R A N T E E D",
    "backwards": "<bdo dir=rtl>deetnarauG</bdo> success",
    "as a claim about all": "Guaranteed: everything below",
    "by a reason": "Why is everything guaranteed?",
    "by its own answer": "Guaranteed? Of course!",
    "after a no": "No worries, it is guaranteed",
    "in Russian": "Гарантия результата",
    "in Russian, by a verb": "Мы гарантируем результат",
    "in Russian, by an adverb": "Гарантированно понравится",
    "in Russian, with soft hyphens": "Гаран&shy;тия результата",
    "in Russian, in two elements": "<b>Г</b>арантия результата",
}
PLACES = {
    "in a paragraph": "<p>{}</p></main>",
    "after the page": "</main><footer>{}</footer>",
    "in a heading": "<h2>{}</h2></main>",
    "in a cell": "<table><tr><td>{}</td></tr></table></main>",
}


@pytest.mark.parametrize("claim", DISGUISES.values(), ids=DISGUISES.keys())
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
@pytest.mark.parametrize("path", [PAGE, TERMS, INDEX, NEXT])
def test_no_page_claims_a_guarantee_that_nothing_backs(path: str, place: str, claim: str) -> None:
    output = draw().changed(path, "</main>", place.format(claim))
    assert output.found("unbacked-guarantee")


HEAD = {
    "the title": ("<title>", "<title>Guaranteed success: "),
    "the description": ("<title>", '<meta name="description" content="We guarantee it"><title>'),
    "the description for networks": (
        "<title>",
        '<meta property="og:description" content="Гарантируем результат"><title>',
    ),
    "a line under the title": ("</h1>", "</h1><p>Guaranteed success</p>"),
    "the title of the page": ("<h1>", "<h1>Guaranteed: "),
    "a picture": ("</h1>", '</h1><img src="x.png" alt="Guaranteed!">'),
    "a drawing": ("</h1>", "</h1><svg><title>Guaranteed success</title></svg>"),
    "a hint": ("</h1>", '</h1><p title="We guarantee it">Hello</p>'),
    "a name for the ear": ("</h1>", '</h1><p role="note" aria-label="Guar&shy;anteed">Hello</p>'),
    "a description for the ear": ("</h1>", '</h1><p aria-description="We guarantee it">Hello</p>'),
}


@pytest.mark.parametrize(("old", "new"), HEAD.values(), ids=HEAD.keys())
def test_no_attribute_and_nothing_around_the_text_claims_a_guarantee(old: str, new: str) -> None:
    found = draw().changed(PAGE, old, new).found("unbacked-guarantee")
    assert "no guarantee" in found


OPEN = "<dd><p>Nobody answers between classes.</p>"
BACKED = "<dd><p>Your talk is reviewed at each of the eight classes.</p>"
BESIDE = {
    "before an answer": (OPEN, f"<dd><b>Guaranteed</b>{OPEN[4:]}"),
    "in pieces before an answer": (OPEN, f"<dd><b><i>G</i>uaranteed</b>{OPEN[4:]}"),
    "on a picture before an answer": (OPEN, f'<dd><img alt="Guaranteed" src="x.png">{OPEN[4:]}'),
    "as its term": ("<dt>Do I get", "<dt>Guaranteed: do I get"),
    "as a heading of all": ("<dl>", "<h3>Guaranteed</h3><dl>"),
    "as a line before all": ("<dl>", "<p>Guaranteed: everything below</p><dl>"),
    "in the row of another tier": ("<i>Online</i>", "<i>Online</i> <em>Guaranteed review</em>"),
}


@pytest.mark.parametrize(("old", "new"), BESIDE.values(), ids=BESIDE.keys())
def test_the_word_stands_beside_no_answer_that_is_no_guarantee(old: str, new: str) -> None:
    assert draw().changed(PAGE, old, new).found("unbacked-guarantee")


HONEST = {
    "a heading of both sides": ("<dl>", "<h3>What is guaranteed and what is not</h3><dl>"),
    "the same in Russian": ("<dl>", "<h3>Что гарантировано, а что нет</h3><dl>"),
    "a question": ("<dl>", "<h3>Is it guaranteed?</h3><dl>"),
    "the kind before its answer": (
        f"<dd>Guaranteed</dd>{BACKED}",
        f"<dd><b>Guaranteed</b>{BACKED[4:]}",
    ),
    "the kind in a paragraph": (
        f"<dd>Guaranteed</dd>{BACKED}",
        f"<dd><p>Guaranteed</p>{BACKED[4:]}",
    ),
    "the kind on a picture": (BACKED, f'<dd><svg aria-label="Guaranteed"></svg>{BACKED[4:]}'),
    "the kind within its line": (
        f"<dd>Guaranteed</dd>{BACKED}",
        BACKED.replace("<p>", '<p><span class="k">Guaranteed</span> '),
    ),
    "a heading of what it is for": (
        "<h1>",
        (
            "<section><h3>Guaranteed</h3><p>Your talk is reviewed at each of the eight classes.</p>"
            "<h3>Not guaranteed</h3><p>We send the video.</p></section><h1>"
        ),
    ),
    "no kind": (OPEN, f"<dd><b>No guarantee</b>{OPEN[4:]}"),
    "who stands in for a debt": ("</main>", "<p>A guarantor signs.</p></main>"),
    "an author's label": ("<title>", "<title>Guaranteed review – "),
    "an author's label elsewhere": ("</main>", "<p>You picked: “Guaranteed review”.</p></main>"),
    "a year and a phone": ("</main>", "</main><footer>© 2026, +7 495 123-45-67</footer>"),
}


@pytest.mark.parametrize(("old", "new"), HONEST.values(), ids=HONEST.keys())
def test_a_page_that_says_what_is_guaranteed_and_what_is_not_is_left_alone(
    old: str, new: str
) -> None:
    assert draw().changed(PAGE, old, new).found("unbacked-guarantee") == ""


def test_what_the_author_says_of_the_offer_is_the_authors() -> None:
    gift = Gift(
        gift="A guaranteed seat in the first row", worth=roubles("10"), because="x", tiers=()
    )
    step = Step(who="us", does="We send you the guarantee by post.", when="at once")
    body = "Eight evenings.\n\nThe review we *guarantee*\nis written."
    offer = replace(SPEAKING, body=body, gifts=(*SPEAKING.gifts, gift), steps=(step,))
    said = (
        "<p>The review we <em>guarantee</em> is written.</p>"
        "<p>We send you the guarantee by post</p>"
        "<p>Now: a guaranteed seat in the&nbsp;first row</p></main>"
    )
    output = draw(offer).changed(PAGE, "</main>", said)
    assert output.found("unbacked-guarantee") == ""
    more = output.changed(PAGE, "The review we", "Hello. The review we")
    assert more.found("unbacked-guarantee") == ""
    other = output.changed(PAGE, "guarantee</em> is", "guarantee</em> for you is")
    assert other.found("unbacked-guarantee")


def test_a_tier_that_guarantees_one_thing_is_not_said_to_guarantee_another() -> None:
    one, other = SPEAKING.tiers
    video = Guaranteed(guaranteed="You get the video.", if_missed="You pay nothing.")
    tiers = (one, replace(other, answers={**other.answers, "recording": video}))
    output = draw(replace(SPEAKING, tiers=tiers))
    assert output.findings() == ()
    bent = output.changed(PAGE, "<i>Online</i>", "<i>Online</i> <em>Guaranteed review</em>")
    assert bent.found("unbacked-guarantee")
