"""No form or link leads to a receiver but the order form of a picked tier."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.audits.foreign import PAGE, REVEAL, draw
from tests.audits.offers import RECEIVER, single_offer

URL = RECEIVER.url
HOST = "forms.example.org"
NEXT = "speaking/online/next/index.html"

LINKS = {
    "the address": f'<a href="{URL}">now</a>',
    "with a query": f'<a href="{URL}?tier=online">now</a>',
    "with a fragment": f'<a href="{URL}#x">now</a>',
    "without a scheme": f'<a href="//{HOST}/f/42">now</a>',
    "without encryption": f'<a href="http://{HOST}/f/42">now</a>',
    "in capitals": f'<a href="HTTPS://{HOST.upper()}/f/42">now</a>',
    "with a port": f'<a href="https://{HOST}:443/f/42">now</a>',
    "with a slash": f'<a href="{URL}/">now</a>',
    "with a name": f'<a href="https://me@{HOST}/f/42">now</a>',
    "with dots": f'<a href="https://{HOST}/f/x/../42">now</a>',
    "encoded": f'<a href="https://{HOST}/f/%34%32">now</a>',
    "with backslashes": f'<a href="https:\\\\{HOST}\\f\\42">now</a>',
    "over two lines": f'<a href="https://{HOST}/\nf/42">now</a>',
    "with a dot at the host": f'<a href="https://{HOST}./f/42">now</a>',
    "in other letters": '<a href="https://\uff46orms.example.org/f/42">now</a>',
    "a map": f'<map><area href="{URL}"></map>',
    "in a picture": f'<svg><a xlink:href="{URL}"><text>now</text></a></svg>',
    "animated": f'<svg><a><set attributeName="href" to="{URL}"/><text>now</text></a></svg>',
    "in maths": f'<math><mrow href="{URL}"><mi>x</mi></mrow></math>',
    "pinged": f'<a href="./" ping="{URL}">now</a>',
}


@pytest.mark.parametrize("link", LINKS.values(), ids=LINKS.keys())
@pytest.mark.parametrize("path", [PAGE, NEXT, "index.html", "404.html"])
def test_no_page_links_to_a_receiver(path: str, link: str) -> None:
    output = draw().changed(path, "</main>", f"{link}</main>")
    assert "leads to the receiver of orders" in output.found("bypass")


STRAY = {
    "to the receiver": f'<form method="post" action="{URL}"></form>',
    "to the receiver by query": f'<form action="{URL}"></form>',
    "to somebody else": '<form action="https://elsewhere.example/"></form>',
    "to nowhere": "<form></form>",
    "a button alone": "<button>Order</button>",
    "an input alone": '<input type="submit" value="Order">',
    "a picture alone": '<input type="image" alt="Order">',
    "a button of a form": '<button form="f">Order</button>',
    "a button of an unknown type": '<button type="send">Order</button>',
}


@pytest.mark.parametrize("stray", STRAY.values(), ids=STRAY.keys())
@pytest.mark.parametrize("path", [PAGE, NEXT, "index.html"])
def test_no_form_but_the_planned_ones(path: str, stray: str) -> None:
    output = draw().changed(path, "</main>", f"{stray}</main>")
    assert "the order form of no tier" in output.found("bypass")


@pytest.mark.parametrize("path", ["old/order.html", "order.htm", "look/mark.svg", "order.xhtml"])
def test_what_nobody_planned_is_looked_at_too(path: str) -> None:
    output = draw().with_text(path, f'<svg><a href="{URL}"><text>now</text></a></svg>')
    assert "leads to the receiver of orders" in output.found("bypass")


OTHER_FORMS = {
    "another address": (f'action="{URL}"', 'action="https://elsewhere.example/"'),
    "a query": (f'action="{URL}"', f'action="{URL}?tier=online"'),
    "no address": (f'action="{URL}"', ""),
    "by nothing": ('method="post"', 'method=" post"'),
    "by get": ('method="post"', 'method="get"'),
    "into another window": ('method="post"', 'method="post" target="_blank"'),
    "as bare text": ('method="post"', 'method="post" enctype="text/plain"'),
    "without its button": ('<button class="send">', '<button type="button" class="send">'),
    "without a name": (' name="name"', ""),
    "with more": ("</form>", '<input name="coupon"></form>'),
    "with a named button": ('<button class="send">', '<button class="send" name="go">'),
    "of another tier": ('name="tier" value="in-class"', 'name="tier" value="online"'),
    "with another label": ('name="label" value="Guaranteed review"', 'name="label" value="Review"'),
    "with another offer": ('name="offer" value="speaking"', 'name="offer" value="other"'),
}


@pytest.mark.parametrize(("old", "new"), OTHER_FORMS.values(), ids=OTHER_FORMS.keys())
def test_an_order_form_is_the_planned_one(old: str, new: str) -> None:
    text = draw().text(PAGE)
    start = text.index('data-order="1"')
    output = draw().with_text(PAGE, text[:start] + text[start:].replace(old, new, 1))
    assert "order form of tier `in-class`" in output.found("bypass")


DETOURS = {
    "validation is off": ('<form method="post"', '<form novalidate method="post"'),
    "the button sends unasked": ('<button class="send"', '<button formnovalidate class="send"'),
    "the button sends elsewhere": (
        '<button class="send"',
        '<button formaction="https://elsewhere.example/" class="send"',
    ),
    "the button sends otherwise": ('<button class="send"', '<button formmethod="get" class="send"'),
    "the button opens a window": ('<button class="send"', '<button formtarget="x" class="send"'),
    "a field of another form": ('name="statement"', 'name="statement" form="f9"'),
    "a radio of a form": ('name="tier" id="t1"', 'name="tier" form="f1" id="t1"'),
    "a refresh": ("<title>", f'<meta http-equiv="Refresh" content="0;url={URL}"><title>'),
    "another base": ("<title>", '<base href="https://elsewhere.example/"><title>'),
    "a frame": ("</main>", '<iframe src="https://elsewhere.example/"></iframe></main>'),
    "a frame of text": ("</main>", "<iframe srcdoc='<form></form>'></iframe></main>"),
    "an object": ("</main>", '<object data="x.html"></object></main>'),
    "an embedded page": ("</main>", '<embed src="x.html"></main>'),
    "for some browsers": ("<h1>", "<noscript></noscript><h1>"),
    "a shadow": (
        "<article>",
        f'<article><template shadowrootmode="open"><form action="{URL}"></form></template>',
    ),
}


@pytest.mark.parametrize(("old", "new"), DETOURS.values(), ids=DETOURS.keys())
def test_nothing_takes_the_client_around_the_form(old: str, new: str) -> None:
    assert draw().changed(PAGE, old, new).found("bypass")


UNPICKED = {
    "a form that is not marked": (' data-order="2"', "", "tier `online`"),
    "a form marked as another": ('data-order="2"', 'data-order="1"', "tier `online`"),
    "a form marked as none": ('data-order="2"', 'data-order="7"', "tier `online`"),
    "a second mark": ("<h1>", '<p data-order="2">Hello</p><h1>', "tier `online`"),
    "a mark of no tier": ("<h1>", '<p data-order="8">Hello</p><h1>', "order of no tier"),
    "a radio for the other form": ('data-pick="1"', 'data-pick="2"', "picking tier `in-class`"),
    "a radio for no form": (' data-pick="1"', "", "picking tier `in-class`"),
    "a tier that cannot be picked": (
        'value="online" data-pick',
        'value="other" data-pick',
        "online",
    ),
    "a radio of no tier": (
        "</fieldset>",
        '<input type="radio" name="tier" value="vip"></fieldset>',
        "the radio of none",
    ),
    "a checkbox that picks": ("<h1>", '<input type="checkbox" data-pick="2"><h1>', "radio of none"),
    "an option that picks": ("<h1>", '<option data-pick="2" selected><h1>', "radio of none"),
    "a choice in a form": ('<fieldset class="fork">', '<form><fieldset class="fork">', "in a form"),
    "no main": ("<main>", "<div>", "`<main>`"),
    "a choice outside main": (
        "<main><h1>Public speaking</h1>",
        '<fieldset><input type="radio" name="tier" value="in-class"></fieldset><main><h1>',
        "outside `<main>`",
    ),
    "two mains": ("<h1>", "<main></main><h1>", "`<main>`"),
    "the sheet for paper only": (
        f'<link rel="stylesheet" href="../{REVEAL}">',
        f'<link rel="stylesheet" media="print" href="../{REVEAL}">',
        "reveal sheet",
    ),
    "the sheet as an alternative": (
        f'<link rel="stylesheet" href="../{REVEAL}">',
        f'<link rel="alternate stylesheet" title="x" href="../{REVEAL}">',
        "reveal sheet",
    ),
    "the sheet switched off": (
        f'<link rel="stylesheet" href="../{REVEAL}">',
        f'<link rel="stylesheet" disabled href="../{REVEAL}">',
        "reveal sheet",
    ),
    "the sheet with a wrong checksum": (
        f'<link rel="stylesheet" href="../{REVEAL}">',
        f'<link rel="stylesheet" integrity="sha256-x" href="../{REVEAL}">',
        "reveal sheet",
    ),
    "no sheet": (f'<link rel="stylesheet" href="../{REVEAL}">', "", "reveal sheet"),
}


@pytest.mark.parametrize(("old", "new", "said"), UNPICKED.values(), ids=UNPICKED.keys())
def test_a_form_opens_by_its_pick_alone(old: str, new: str, said: str) -> None:
    assert said in draw().changed(PAGE, old, new).found("bypass")


def test_the_reveal_sheet_is_the_engines_to_the_letter() -> None:
    output = draw()
    changed = output.with_text(REVEAL, output.text(REVEAL).replace('[data-pick="2"]', ":target"))
    assert "reveal sheet" in changed.found("bypass")


OPENED = {
    "by address": "[data-order]:target { display: block !important }",
    "by pointer": "main:hover [data-order] { display: block !important }",
    "always": "div { display: block !important }",
    "by resetting all": "#f2 { all: revert !important }",
    "in a layer": "@layer x { [data-order] { display: block !important } }",
    "the link to it": "[data-go] { display: inline }",
    "all amounts at once": ".send span { display: inline-block }",
    "the open amount for good": "[data-open] { display: inline !important }",
    "by a rule within": ".yes { main:has(&) [data-order] { display: grid !important } }",
    "on paper": "@media print { [DATA-ORDER] { display: block !important } }",
}


@pytest.mark.parametrize("css", OPENED.values(), ids=OPENED.keys())
def test_no_style_of_the_theme_opens_a_form_or_an_amount(css: str) -> None:
    assert "decides when" in draw().styled(css).found("bypass")


def test_a_page_with_one_tier_asks_something_before_it_is_ordered() -> None:
    output = draw(replace(single_offer(), choices=()))
    assert "tier `online` is the only one and asks nothing" in output.found("bypass")


def test_the_only_form_waits_for_no_pick() -> None:
    output = draw(single_offer()).changed(PAGE, '<div id="f1">', '<div id="f1" data-order="1">')
    assert "waits for a pick on a page without tiers to pick" in output.found("bypass")
