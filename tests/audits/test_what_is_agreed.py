"""Terms, guarantees and amounts are what was planned, wherever the page names them."""

from __future__ import annotations

import pytest

from tests.audits.foreign import PAGE, draw
from tests.audits.offers import single_offer, without_extras

TERMS = "terms/speaking/in-class/2026-09/index.html"
LINK = (
    '<p class="accept">Pressing accepts'
    ' <a href="../terms/speaking/in-class/2026-09/">the terms</a>.</p>'
)
DATA = '<script type="application/ld+json">{}</script>'

UNDIGESTED = {
    "another version": ('value="2026-09"', 'value="2026-08"', "sends `terms_version` as `2026-08`"),
    "another digest": ('value="sha256-', 'value="sha256-0', "sends `terms_digest`"),
    "no digest": ('name="terms_digest"', 'name="terms_digest_"', "has no field `terms_digest`"),
    "a digest that can be changed": (
        'type="hidden" name="terms_digest"',
        'type="text" name="terms_digest"',
        "lets `terms_digest` be changed",
    ),
    "two versions": (
        '<button class="send">',
        '<input type="hidden" name="terms_version" value="2026-09"><button class="send">',
        "has the field `terms_version` twice",
    ),
    "another language": ('name="language" value="en"', 'name="language" value="ru"', "`language`"),
    "no link": (LINK, "<p>Pressing accepts the terms.</p>", "has no link to its terms"),
    "a link to another tier's terms": (
        "terms/speaking/in-class/",
        "terms/speaking/online/",
        "has no link to its terms",
    ),
}


@pytest.mark.parametrize(("old", "new", "said"), UNDIGESTED.values(), ids=UNDIGESTED.keys())
def test_each_order_names_the_terms_it_accepts(old: str, new: str, said: str) -> None:
    found = draw().changed(PAGE, old, new).found("missing-digest")
    assert "the order form of tier `in-class`" in found
    assert said in found


def test_the_terms_of_each_order_are_in_the_output() -> None:
    found = draw().without(TERMS).found("missing-digest")
    assert "the terms of tier `in-class`" in found
    assert "are not in the output" in found


def test_the_terms_are_named_before_the_button() -> None:
    output = (
        draw().changed(PAGE, LINK, "").changed(PAGE, "</button></form>", f"</button>{LINK}</form>")
    )
    found = output.found("acceptance-after-button")
    assert found == "the terms of tier `in-class` are linked only after its button"


@pytest.mark.parametrize(
    "link",
    [
        LINK.replace("the terms</a>", "</a>"),
        LINK.replace("Pressing accepts ", "").replace("</a>.", "</a>"),
    ],
    ids=["without words", "without a sentence"],
)
def test_the_link_to_the_terms_stands_in_a_sentence(link: str) -> None:
    found = draw().changed(PAGE, LINK, link).found("acceptance-after-button")
    assert found == "the link to the terms of tier `in-class` stands in no sentence"


UNBACKED = {
    "in the choice": ("<i>Online</i>", "<i>Online</i> Guaranteed!"),
    "for the ear": (
        'id="t2" value',
        'id="t2" aria-label="Online, guaranteed, No guarantee of a review RUB 9,000" value',
    ),
    "in the form": ("<li>We send the video.</li>", "<li>We send the video, guaranteed.</li>"),
    "in a heading": ("<p>Online: RUB 9,000</p>", "<h3>Guaranteed!</h3><p>Online: RUB 9,000</p>"),
    "on the button": (">Order: No guarantee", ">Guaranteed order: No guarantee"),
    "in Russian": ("<li>We send the video.</li>", "<li>We send the video. Гарантируем.</li>"),
}


@pytest.mark.parametrize(("old", "new"), UNBACKED.values(), ids=UNBACKED.keys())
def test_a_tier_that_guarantees_nothing_does_not_use_the_word(old: str, new: str) -> None:
    found = draw().changed(PAGE, old, new).found("unbacked-guarantee")
    assert "tier `online` guarantees nothing, yet says" in found


BESIDE = {
    "in its own element": ("<p>We do not record", "<b>Guaranteed</b><p>We do not record"),
    "in the same line": ("<p>We do not record", "<p>Guaranteed: We do not record"),
    "in its name": ("<dt>Do I get a video?</dt>", "<dt>Guaranteed</dt>"),
    "in a list": ("<li>We do not record", "<li><i>Guaranteed</i> We do not record"),
}


@pytest.mark.parametrize(("old", "new"), BESIDE.values(), ids=BESIDE.keys())
def test_the_word_stands_beside_no_answer_of_another_kind(old: str, new: str) -> None:
    found = draw().changed(PAGE, old, new).found("unbacked-guarantee")
    assert "stands beside the answer of tier `in-class` to `recording`" in found


def test_the_word_may_stand_beside_a_guaranteed_answer() -> None:
    output = draw().changed(
        PAGE,
        "<dd>Guaranteed</dd><dd><p>Your talk is reviewed",
        "<dd><b>Guaranteed</b><p>Your talk is reviewed",
    )
    assert output.findings() == ()


def test_terms_pages_name_kinds_rightly_as_well() -> None:
    output = draw().changed(TERMS, "<p>We do not record", "<b>Guaranteed</b><p>We do not record")
    assert "answer of tier `in-class` to `recording`" in output.found("unbacked-guarantee")


@pytest.mark.parametrize(
    "css",
    [
        "li::before { content: 'Guaranteed' }",
        ":root { --x: 'Guaranteed' }",
        "@media print { p::after { content: 'Гарантируем' '.' } }",
    ],
    ids=["a mark", "a variable", "on paper"],
)
def test_no_sheet_writes_the_word(css: str) -> None:
    assert "the sheet writes" in draw().styled(css).found("unbacked-guarantee")


def test_a_sheet_may_write_that_there_is_none() -> None:
    assert draw().styled("li::before { content: 'No guarantee: ' }").findings() == ()


def test_no_sheet_writes_amounts() -> None:
    output = draw().styled("u::after { content: 'RUB 1' }")
    assert "the sheet writes RUB 1" in output.found("price-mismatch")


PRICES = {
    "in the record": ('value="30000 RUB"', 'value="29000 RUB"', "sends `price` as `29000 RUB`"),
    "in an option's record": (
        'value="with: With the workbook, 900 RUB"',
        'value="with: With the workbook, 90 RUB"',
        "can be recorded as `with: With the workbook, 90 RUB`",
    ),
    "beside a tier": ("<u>RUB 9,000</u>", "<u>RUB 9,000</u> <s>RUB 12,000</s>", "RUB 12,000"),
    "of another tier beside it": (
        "<u>RUB 9,000</u>",
        "<u>RUB 9,000</u> RUB 30,000",
        "beside tier `online` stands RUB 30,000; it costs 9000 RUB",
    ),
    "over two elements": (
        "<u>RUB 9,000</u>",
        "<u>RUB 9,000</u> <b>RUB</b> <i>7,000</i>",
        "RUB 7,000",
    ),
    "in the choice": (
        "</legend>",
        "</legend><p>Instead of RUB 50,000!</p>",
        "which is the price of no",
    ),
    "beside an option": (
        "</b> RUB 900<",
        "</b> RUB 900 RUB 0<",
        "of `work-book` of tier `in-class`",
    ),
    "in a form": (
        "<p>In the classroom: RUB",
        "<p>RUB 1 In the classroom: RUB",
        "in the order form of tier",
    ),
    "with decimals": (
        "In the classroom: RUB 30,000",
        "In the classroom: RUB 30,000.50",
        "30,000.50",
    ),
    "a total too early": (
        "In the classroom: RUB 30,000",
        "In the classroom: RUB 30,000, in all RUB 30,900",
        "stands RUB 30,900",
    ),
    "a total for other picks": (
        'data-x1="1">RUB 30,900',
        'data-x1="1">RUB 30,000',
        "tier `in-class` shows RUB 30,000 for picks",
    ),
    "a total for any picks": (
        'data-exact data-x1="1">RUB 30,900',
        "data-exact>RUB 30,900",
        "tier `in-class` shows RUB 30,900 for picks",
    ),
    "in JSON-LD": (
        "<title>",
        DATA.format('{"offers":[{"price":1,"priceCurrency":"RUB"}]}') + "<title>",
        "data for machines names the price `1 RUB`",
    ),
    "in another currency": (
        "<title>",
        DATA.format('{"price":"9000","priceCurrency":"USD"}') + "<title>",
        "data for machines names the price `9000 USD`",
    ),
    "of another tier in JSON-LD": (
        "<title>",
        DATA.format('{"name":"Online","price":"30000","priceCurrency":"RUB"}') + "<title>",
        "data for machines prices `Online` at `30000 RUB`; it costs 9000 RUB",
    ),
    "of another option in JSON-LD": (
        "<title>",
        DATA.format('{"name":"With the workbook","price":9000}') + "<title>",
        "data for machines prices `With the workbook` at `9000`; it costs 900 RUB",
    ),
    "in broken JSON-LD": (
        "<title>",
        DATA.format('{"price":') + "<title>",
        "data for machines names the price `that cannot be read`",
    ),
    "in microdata": ("<title>", '<meta itemprop="price" content="8000"><title>', "`8000`"),
}


@pytest.mark.parametrize(("old", "new", "said"), PRICES.values(), ids=PRICES.keys())
def test_every_amount_is_the_planned_one(old: str, new: str, said: str) -> None:
    text = draw().text(PAGE)
    at = 0 if "<title>" in old else text.index('<fieldset class="fork">')
    output = draw().with_text(PAGE, text[:at] + text[at:].replace(old, new, 1))
    assert said in output.found("price-mismatch")


RIGHT_PRICES = {
    "in JSON-LD": DATA.format('[{"price":9000.00,"priceCurrency":"RUB"}]'),
    "of a tier in JSON-LD": DATA.format('{"name":"Online","price":9000,"priceCurrency":"RUB"}'),
    "in JSON-LD as text": DATA.format('{"lowPrice":"9000"}'),
    "in microdata": '<meta itemprop="price" content="30900">',
}


@pytest.mark.parametrize("markup", RIGHT_PRICES.values(), ids=RIGHT_PRICES.keys())
def test_planned_amounts_may_be_told_to_machines(markup: str) -> None:
    assert draw().changed(PAGE, "<title>", f"{markup}<title>").findings() == ()


def test_amounts_in_the_authors_own_words_are_the_authors() -> None:
    assert "RUB" not in draw(single_offer()).found("price-mismatch")


def test_a_total_that_is_known_may_stand_in_the_form() -> None:
    output = draw(without_extras()).changed(
        PAGE, "RUB 30,000</p>", "RUB 30,000, in all RUB 30,000</p>"
    )
    assert output.findings() == ()
