"""No script, nothing from another host, the planned policy, links that lead somewhere, ids once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.files import File
from generator.plan import plan_pages
from tests.audits.foreign import PAGE, REVEAL, SHEET, WORDS, Output, draw, html_of
from tests.audits.offers import SPEAKING, site_of

FAR = "https://elsewhere.example"
FOREIGN = {
    "a sheet": f'<link rel="stylesheet" href="{FAR}/x.css">',
    "an icon": f'<link rel="icon" href="{FAR}/x.ico">',
    "a font ahead": f'<link rel="preload" as="font" href="{FAR}/x.woff2">',
    "a greeting": f'<link rel="preconnect" href="{FAR}">',
    "a name": '<link rel="dns-prefetch" href="//elsewhere.example">',
    "a manifest": f'<link rel="manifest" href="{FAR}/m.json">',
    "a picture": f'<img src="{FAR}/x.png" alt="">',
    "a picture without scheme": '<img src="//elsewhere.example/x.png" alt="">',
    "a picture with backslashes": '<img src="\\\\elsewhere.example\\x.png" alt="">',
    "a picture in capitals": '<img SRC="HTTPS://elsewhere.example/x.png" alt="">',
    "a picture of a size": f'<img srcset="x.png 1x, {FAR}/y.png 2x" alt="">',
    "a picture of a kind": f'<picture><source srcset="{FAR}/y.webp"></picture>',
    "a poster": f'<video poster="{FAR}/x.png"></video>',
    "a film": f'<video src="{FAR}/x.mp4"></video>',
    "a film of a kind": f'<video><source src="{FAR}/x.mp4"></video>',
    "a sound": f'<audio src="{FAR}/x.mp3"></audio>',
    "captions": f'<video><track src="{FAR}/x.vtt"></video>',
    "a frame": f'<iframe src="{FAR}"></iframe>',
    "an object": f'<object data="{FAR}/x.svg"></object>',
    "an embedded thing": f'<embed src="{FAR}/x.svg">',
    "a script": f'<script src="{FAR}/x.js"></script>',
    "a background": f'<table background="{FAR}/x.png"></table>',
    "a picture to press": f'<input type="image" src="{FAR}/x.png" alt="">',
    "a part of a picture": f'<svg><use href="{FAR}/x.svg#a"/></svg>',
    "a picture in a picture": f'<svg><image xlink:href="{FAR}/x.png"/></svg>',
    "a filling": f'<svg><rect fill="url({FAR}/x.svg#a)"/></svg>',
    "a style": f"<p style=\"background: URL( '{FAR}/x.png' )\">x</p>",
    "a sheet within": f"<style>p {{ background: url({FAR}/x.png) }}</style>",
    "a ping": f'<a href="./" ping="{FAR}">x</a>',
}


@pytest.mark.parametrize("markup", FOREIGN.values(), ids=FOREIGN.keys())
@pytest.mark.parametrize("path", [PAGE, "index.html", "terms/speaking/online/2026-09/index.html"])
def test_a_page_loads_nothing_from_another_host(path: str, markup: str) -> None:
    output = draw().changed(path, "</main>", f"{markup}</main>")
    assert "is loaded from another host" in output.found("foreign-request")


FOREIGN_CSS = {
    "a picture": f"p {{ background: url({FAR}/x.png) }}",
    "a picture in quotes": f'p {{ background: url("{FAR}/x.png") }}',
    "a picture without scheme": "p { background: url(//elsewhere.example/x.png) }",
    "a picture set": f'p {{ background: image-set("{FAR}/x.png" 1x) }}',
    "a font": f"@font-face {{ font-family: x; src: url({FAR}/x.woff2) }}",
    "an import": f'@import "{FAR}/x.css";',
    "an import by address": f"@import url({FAR}/x.css) screen;",
    "a variable": f"p {{ --x: url({FAR}/x.png) }}",
    "a mark": f"li::before {{ content: url({FAR}/x.png) }}",
    "a cursor on paper": f"@media print {{ p {{ cursor: url({FAR}/x.cur), auto }} }}",
    "an animation": f"@keyframes a {{ to {{ background: url({FAR}/x.png) }} }}",
    "escaped": "p { background: u\\72l(https\\3a //elsewhere.example/x.png) }",
}


@pytest.mark.parametrize("css", FOREIGN_CSS.values(), ids=FOREIGN_CSS.keys())
def test_a_sheet_loads_nothing_from_another_host(css: str) -> None:
    assert "is loaded from another host" in draw().styled(css).found("foreign-request")


SCRIPTS = {
    "a script": "<script>1</script>",
    "a file": '<script src="x.js"></script>',
    "a module": '<script type="module">1</script>',
    "a script dressed as data": '<script type="application/ld+json" src="x.js"></script>',
    "a map of modules": '<script type="importmap">{}</script>',
    "pages to load ahead": '<script type="speculationrules">{}</script>',
    "other data": '<script type="application/json">{}</script>',
    "a script in a picture": "<svg><script>1</script></svg>",
    "when pressed": '<p onclick="1">x</p>',
    "when loaded": '<body onload="1">',
    "when a picture fails": '<img src="x.png" alt="" OnError="1">',
    "a link": '<a href="javascript:1">x</a>',
    "a link with spaces": '<a href=" java\nscript:1">x</a>',
    "a form": '<form action="javascript:1"></form>',
    "a page as data": '<a href="data:text/html,x">x</a>',
}


@pytest.mark.parametrize("markup", SCRIPTS.values(), ids=SCRIPTS.keys())
@pytest.mark.parametrize("path", [PAGE, "404.html"])
def test_nothing_on_a_page_runs(path: str, markup: str) -> None:
    output = draw().changed(path, "</main>", f"{markup}</main>")
    assert "runs" in output.found("script-needed")


def test_data_for_machines_is_no_script() -> None:
    data = '<script type="application/ld+json">{"name":"x"}</script></main>'
    assert draw().changed(PAGE, "</main>", data).findings() == ()


META = '<meta http-equiv="Content-Security-Policy"'
POLICIES = {
    "none": (META, "<meta", "declares 0 policies"),
    "two": ("<title>", f"{META} content=\"default-src 'none'\"><title>", "declares 2 policies"),
    "a wider one": ("default-src &#x27;none&#x27;", "default-src *", "declares the policy"),
    "one for scripts": (
        "style-src &#x27;self&#x27;",
        "style-src &#x27;self&#x27;; script-src &#x27;self&#x27;",
        "declares the policy",
    ),
    "another receiver": (
        "https://forms.example.org/f/42;",
        "https://elsewhere.example;",
        "declares the",
    ),
    "a report only": (META, '<meta http-equiv="Content-Security-Policy-Report-Only"', "declares"),
}


@pytest.mark.parametrize(("old", "new", "said"), POLICIES.values(), ids=POLICIES.keys())
def test_the_declared_policy_is_the_planned_one(old: str, new: str, said: str) -> None:
    assert said in draw().changed(PAGE, old, new).found("policy-mismatch")


def test_the_policy_comes_before_what_it_binds() -> None:
    text = draw().text(PAGE)
    start = text.index(META)
    meta = text[start : text.index("\n", start)]
    moved = text.replace(meta, "").replace("</head>", f"{meta}</head>")
    assert "comes after what it must bind" in draw().with_text(PAGE, moved).found("policy-mismatch")


FORBIDDEN = {
    "a style": '<p style="color: red">x</p>',
    "a sheet within": "<style>p { color: red }</style>",
    "a film": '<video src="x.mp4"></video>',
    "a manifest": '<link rel="manifest" href="m.json">',
    "a picture as data": '<img src="data:image/png;base64,x" alt="">',
    "a font ahead": '<link rel="preload" as="font" href="x.woff2">',
}


@pytest.mark.parametrize("markup", FORBIDDEN.values(), ids=FORBIDDEN.keys())
def test_a_page_lives_within_its_policy(markup: str) -> None:
    output = draw().changed(PAGE, "</main>", f"{markup}</main>")
    assert "the policy forbids" in output.found("policy-mismatch")


def test_a_sheet_lives_within_every_policy() -> None:
    output = draw().styled("@font-face { font-family: x; src: url(x.woff2) }")
    assert "the policy forbids `x.woff2`" in output.found("policy-mismatch")
    output = draw().styled("p { background: url(data:image/png;base64,x) }")
    assert "the policy forbids" in output.found("policy-mismatch")


DEAD = {
    "a page": '<a href="../other/">x</a>',
    "a page without its slash": '<a href="../speaking">x</a>',
    "in other letters": '<a href="../Speaking/">x</a>',
    "a fragment": '<a href="#nowhere">x</a>',
    "a fragment elsewhere": '<a href="../#nowhere">x</a>',
    "a picture": '<img src="x.png" alt="">',
    "a part of a picture": '<svg><use href="#nowhere"/></svg>',
    "a sheet": '<link rel="stylesheet" href="x.css">',
    "out of the site": '<a href="../../x/">x</a>',
    "encoded out of the site": '<a href="..%2f..%2f..%2fx">x</a>',
    "from the root": '<a href="/courses/speaking/">x</a>',
    "by its full address": '<a href="https://example.org/courses/speaking/">x</a>',
    "another canonical": '<link rel="canonical" href="https://example.org/courses/">',
}


@pytest.mark.parametrize("markup", DEAD.values(), ids=DEAD.keys())
def test_no_link_is_dead(markup: str) -> None:
    assert draw().changed(PAGE, "</main>", f"{markup}</main>").found("dead-link")


ALIVE = {
    "the page itself": '<a href="">x</a><a href="#">x</a><a href="#top">x</a><a href="?x=1">x</a>',
    "a page": '<a href="../">x</a><a href="./">x</a><a href="../speaking/#f1">x</a>',
    "a file by its name": '<a href="../index.html">x</a>',
    "a part of a sheet": f'<a href="../{SHEET}#x">x</a>',
    "encoded": '<a href="../spe%61king/">x</a>',
    "a text on it": '<a href="#:~:text=hello">x</a>',
    "mail": '<a href="mailto:hello@example.org">x</a>',
    "canonical": '<link rel="canonical" href="https://example.org/courses/speaking/">',
    "in another language": '<link rel="alternate" hreflang="ru" href="https://example.org/courses/ru/">',
}


@pytest.mark.parametrize("markup", ALIVE.values(), ids=ALIVE.keys())
def test_a_link_to_what_is_there_is_left_alone(markup: str) -> None:
    assert draw().changed(PAGE, "</main>", f"{markup}</main>").findings() == ()


def test_a_fragment_of_a_picture_is_looked_up_in_it() -> None:
    output = draw().with_text("look/marks.svg", '<svg><symbol id="dot"/></svg>')
    use = '<svg><use href="../look/marks.svg#{}"/></svg></main>'
    assert output.changed(PAGE, "</main>", use.format("dot")).findings() == ()
    assert output.changed(PAGE, "</main>", use.format("dash")).found("dead-link")


def test_the_page_for_no_address_links_from_the_root_of_the_host() -> None:
    output = draw()
    assert 'href="/courses/"' in output.text("404.html")
    assert output.findings() == ()
    assert output.changed("404.html", 'href="/courses/"', 'href="speaking/"').found("dead-link")
    assert output.changed("404.html", 'href="/courses/"', 'href="/speaking/"').found("dead-link")


def test_a_sheet_names_files_that_are_there() -> None:
    output = draw().with_text("look/dot.png", "")
    assert output.styled("p { background: url(dot.png) }").findings() == ()
    assert output.styled("p { background: url(dash.png) }").found("dead-link")
    assert output.styled("p { background: url(/look/dot.png) }").found("dead-link")


def test_links_that_name_files_work_as_well() -> None:
    planned = plan_pages(site_of(SPEAKING), WORDS, portable=True)
    pages = (File(page.path, html_of(page).encode()) for page in planned)
    rest = (it for it in draw().files if not it.path.endswith(".html"))
    output = Output(planned, (*pages, *rest))
    assert "index.html" in output.text(PAGE)
    assert output.findings() == ()


def test_an_address_that_is_none_leads_nowhere() -> None:
    output = draw().changed(
        PAGE, "</main>", '<a href="https://[x/">x</a><a href="//[">y</a></main>'
    )
    assert output.findings() == ()


def test_a_site_without_a_known_address_is_audited_alike() -> None:
    planned = plan_pages(replace(site_of(SPEAKING), url=""), WORDS)
    pages = (File(page.path, html_of(page).encode()) for page in planned)
    rest = (it for it in draw().files if not it.path.endswith(".html"))
    assert Output(planned, (*pages, *rest)).findings() == ()


def test_an_id_stands_once() -> None:
    output = draw().changed(PAGE, "<h1>", '<h1 id="t1">')
    assert output.found("duplicate-id") == "the id `t1` stands there again"


def test_a_file_that_is_missing_is_named_where_it_is_linked() -> None:
    found = draw().without(REVEAL).found("dead-link")
    assert f"`../{REVEAL}` leads to nothing in the output" in found
