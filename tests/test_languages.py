"""A site in several languages: pages that know each other, and a language nobody had before."""
# ruff: noqa: RUF001  # Russian letters are meant

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po, write_po

from generator.audits import audit_site
from generator.build import build_site, load_words, read_document, read_editions
from generator.fields import OFFER, SITE, ListOf, Named, Several, Word
from generator.files import File
from generator.plan import plan_languages
from generator.preview.watching import look
from generator.render import render_site
from generator.store import read_catalogue, read_project, reading
from generator.theme import load_theme
from generator.translation import Layer
from generator.translation.laying import shape_under, words_in
from generator.tree import Entry, Mapping, Scalar, Sequence
from tests.built import built
from tests.conftest import DAY, ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from generator.build import Outcome
    from generator.fields import Shape
    from generator.tree import Node

LATE = "open: 2026-01-01 .. 2026-02-01\n"
CASES = ROOT / "tests" / "cases"
TWO = CASES / "two-languages"
TERMS = "terms/public-speaking/online/draft/"


@pytest.fixture(scope="module")
def two() -> Outcome:
    return built(TWO)


def page(outcome: Outcome, path: str) -> str:
    return next(it.content.decode() for it in outcome.files if it.path == f"{path}index.html")


def hidden(html: str, name: str) -> set[str]:
    return set(re.findall(f'name="{name}" value="([^"]*)"', html))


def test_a_page_names_its_language(two: Outcome) -> None:
    assert '<html lang="en">' in page(two, "public-speaking/")
    assert '<html lang="ru">' in page(two, "ru/public-speaking/")


@pytest.mark.parametrize("address", ["", "public-speaking/", TERMS])
def test_a_page_names_itself_in_every_language(two: Outcome, address: str) -> None:
    for path in (address, f"ru/{address}"):
        found = re.findall(r'rel="alternate" hreflang="([^"]+)" href="([^"]+)"', page(two, path))
        assert dict(found) == {
            "en": f"https://speaking.example/{address}",
            "ru": f"https://speaking.example/ru/{address}",
            "x-default": f"https://speaking.example/{address}",
        }


def test_a_link_to_a_page_names_the_other_languages_it_is_in(two: Outcome) -> None:
    other = '<meta property="og:locale:alternate" content="{}">'
    assert other.format("ru_RU") in page(two, "public-speaking/")
    assert other.format("en_US") in page(two, "ru/public-speaking/")
    assert "og:locale:alternate" not in page(two, "walk/")


def test_the_language_switch_keeps_the_page(two: Outcome) -> None:
    switch = '<a href="{}" lang="{}" hreflang="{}">{}</a>'
    there = switch.format("../ru/public-speaking/", "ru", "ru", "Русский")
    back = switch.format("../../public-speaking/", "en", "en", "English")
    assert there in page(two, "public-speaking/")
    assert back in page(two, "ru/public-speaking/")


def test_an_offer_in_one_language_has_no_switch_and_no_other_page(two: Outcome) -> None:
    assert "hreflang" not in page(two, "walk/")
    assert "ru/walk/index.html" not in {file.path for file in two.files}


def test_an_offer_without_a_translation_is_listed_with_the_language_it_is_in(two: Outcome) -> None:
    russian = page(two, "ru/")
    _, quiet = russian.split("<h2>Только по-английски:</h2>")
    assert '<a href="../walk/" lang="en" hreflang="en">' in quiet
    assert "Только" not in page(two, "")
    assert "Only" not in page(two, "")


def test_a_plain_page_without_a_translation_is_in_the_foot_with_its_language() -> None:
    outcome = built(CASES / "plain-pages")
    link = '<a href="../about/" lang="en" hreflang="en">About us</a> (по-английски)'
    assert link in page(outcome, "ru/")
    assert "in English" not in page(outcome, "")


def test_offers_in_further_languages_are_listed_under_all_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = in_german(tmp_path, monkeypatch)
    (project / "content" / "offers" / "public-speaking.ru.yaml").unlink()
    russian = page(build_site(read_project(project), DAY), "ru/")
    said = re.findall("<h2>(Только.*?)</h2>", russian)
    assert said == ["Только по-английски и\u00a0на\u00a0языке «немецкий»:", "Только по-английски:"]


def test_the_title_of_an_offer_without_a_translation_is_its_authors(tmp_path: Path) -> None:
    project = copied(tmp_path)
    walk = project / "content" / "offers" / "walk.yaml"
    text = walk.read_text("utf-8")
    title = "title: A guaranteed walk for 777 RUB"
    walk.write_text(re.sub("^title: .*", title, text), encoding="utf-8")
    outcome = build_site(read_project(project), DAY)
    assert not outcome.failed, outcome.findings
    assert ">A guaranteed walk for 777 RUB</a>" in page(outcome, "ru/")


def test_an_order_carries_the_language_and_the_terms_it_was_read_in(two: Outcome) -> None:
    ours, theirs = page(two, "public-speaking/"), page(two, "ru/public-speaking/")
    assert hidden(ours, "language") == {"en"}
    assert hidden(theirs, "language") == {"ru"}
    assert hidden(theirs, "page") == {"https://speaking.example/ru/public-speaking/"}
    assert hidden(ours, "price") == hidden(theirs, "price")
    assert not hidden(ours, "terms_digest") & hidden(theirs, "terms_digest")
    assert f'href="../{TERMS}"' in theirs


def test_spaces_are_held_in_what_is_read_and_plain_in_what_is_sent(two: Outcome) -> None:
    russian = page(two, "ru/public-speaking/")
    said = "Ваше выступление могут ни разу не разобрать"
    [_, statement] = re.findall('name="statement" value="([^"]*)"', russian)
    assert said in statement
    held = said.replace("ни ", "ни\u00a0").replace("не ", "не\u00a0")
    assert f"значит: «{held}».<" in russian


def test_form_and_terms_say_which_language_governs_where_it_is_another(two: Outcome) -> None:
    said = "правильным считается <a"
    assert said in page(two, "ru/public-speaking/")
    assert said in page(two, f"ru/{TERMS}")
    for path in ("public-speaking/", TERMS):
        assert 'class="governing"' not in page(two, path)


def test_the_translation_may_govern(tmp_path: Path) -> None:
    project = copied(tmp_path)
    site = project / "site.yaml"
    site.write_text(f"{site.read_text('utf-8')}governing_language: ru\n", encoding="utf-8")
    outcome = build_site(read_project(project), DAY)
    assert "this one holds: <a" in page(outcome, TERMS)
    assert ">Russian</a>" in page(outcome, TERMS)
    assert 'class="governing"' not in page(outcome, f"ru/{TERMS}")


def test_a_language_has_no_page_for_missing_addresses_of_its_own(two: Outcome) -> None:
    assert [it.path for it in two.files if it.path.endswith("404.html")] == ["404.html"]


def test_the_sitemap_names_the_languages_of_each_page(two: Outcome) -> None:
    sitemap = next(it.content.decode() for it in two.files if it.path == "sitemap.xml")
    assert sitemap.count("<loc>") == 5
    assert sitemap.count('hreflang="ru" href="https://speaking.example/ru/public-speaking/"') == 2
    assert "<loc>https://speaking.example/walk/</loc></url>" in sitemap


def test_what_is_found_in_a_value_is_said_once(tmp_path: Path) -> None:
    assert names_of(with_offer(copied(tmp_path), LATE)) == ["past-date"]


def test_what_the_words_of_one_language_need_is_allowed_for_all(tmp_path: Path) -> None:
    project = copied(tmp_path)
    allow = "allow: [{rule: long-label, because: It is the name., until: 2027-01-01}]\n"
    assert names_of(with_offer(project, allow)) == ["stale-allow"]
    russian = project / "content" / "offers" / "public-speaking.ru.yaml"
    words = russian.read_text("utf-8").replace(
        "Разбор с гарантией", "Разбор на каждом из занятий с гарантией и без спешки"
    )
    russian.write_text(words, encoding="utf-8")
    assert not [it for it in names_of(project) if it == "stale-allow"]


def with_offer(project: Path, more: str) -> Path:
    """Return a project whose translated offer says something more."""
    with (project / "content" / "offers" / "public-speaking.yaml").open(
        "a", encoding="utf-8"
    ) as it:
        it.write(more)
    return project


def names_of(project: Path) -> list[str]:
    """Return the names of what is found."""
    return [it.name for it in build_site(read_project(project), DAY).findings]


def test_a_page_that_names_another_as_its_translation_is_found() -> None:
    sites, _ = read_editions(read_project(TWO), DAY)
    voices = tuple(load_words(it.language) for it in sites)
    pages = plan_languages(tuple(zip(sites, voices, strict=True)))
    files = render_site(pages, load_theme(ROOT / "themes" / "plain"), *voices)
    wrong = b'hreflang="ru" href="https://speaking.example/ru/"'
    right = b'hreflang="ru" href="https://speaking.example/ru/public-speaking/"'
    bent = [File(it.path, it.content.replace(right, wrong)) for it in files]
    found = {it.message for it in audit_site(pages, bent, *voices) if it.name == "dead-link"}
    assert found == {"`https://speaking.example/ru/` is not this page in another language"}


def test_a_saved_translation_is_seen() -> None:
    assert {"site.ru.yaml", "content/offers/public-speaking.ru.yaml"} <= look(TWO).files.keys()


def test_a_third_language_is_a_catalogue_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome = build_site(read_project(in_german(tmp_path, monkeypatch)), DAY)
    assert not outcome.failed, outcome.findings
    shown = page(outcome, "de/public-speaking/")
    assert '<html lang="de">' in shown
    assert "⟦Order: Ohne Zusage, " in shown
    assert "9.000\u00a0RUB" in shown
    assert 'lang="ru" hreflang="ru">Русский</a>' in shown
    assert 'lang="de" hreflang="de">Deutsch</a>' in page(outcome, "ru/public-speaking/")


def in_german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project in three languages, one of which nobody had before."""
    catalogues = tmp_path / "locale"
    for language, content in (
        ("en", read_catalogue("en")),
        ("ru", read_catalogue("ru")),
        ("de", german(read_catalogue("en"))),
    ):
        place = catalogues / language / "LC_MESSAGES"
        place.mkdir(parents=True)
        (place / "knowingly.po").write_bytes(content)
    monkeypatch.setattr(reading, "CATALOGUES", catalogues)
    project = copied(tmp_path)
    site = project / "site.yaml"
    site.write_text(site.read_text("utf-8").replace("[en, ru]", "[en, ru, de]"), encoding="utf-8")
    (project / "site.de.yaml").write_text("name: Redeschule\n", encoding="utf-8")
    offers = project / "content" / "offers"
    russian = (offers / "public-speaking.ru.yaml").read_text("utf-8")
    words = russian.replace("Без гарантии", "Ohne Zusage").replace("Разбор с гарантией", "Rede")
    (offers / "public-speaking.de.yaml").write_text(words, encoding="utf-8")
    return project


def german(english: bytes) -> bytes:
    """Return a catalogue for a test: what is English in brackets, under a German head."""
    catalogue = read_po(BytesIO(english), locale="de")
    for message in catalogue:
        if message.id:
            forms = message.string if isinstance(message.string, tuple) else (message.string,)
            marked = tuple(f"⟦{it}⟧" for it in forms)
            message.string = marked if message.pluralizable else marked[0]
    written = BytesIO()
    write_po(written, catalogue)
    return written.getvalue()


def copied(folder: Path) -> Path:
    """Return a copy of the project with two languages."""
    project = folder / "project"
    for path in ("site.yaml", "site.ru.yaml", *map(str, sorted(TWO.glob("content/offers/*")))):
        source = TWO / path
        target = project / source.relative_to(TWO)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    return project


PROJECTS = [ROOT, *(it.parent for it in CASES.glob("*/expected") if it.parent.name != "demo")]


@pytest.mark.parametrize("project", PROJECTS, ids=lambda path: path.name)
def test_an_original_laid_over_itself_is_itself(project: Path) -> None:
    files = read_project(project)
    for shape, file in ((SITE, files.site), *((OFFER, it) for it in files.offers)):
        original = read_document(file)[0].node
        assert original is not None
        words = only_words(shape, original)
        assert words is not None
        layer = Layer()
        assert layer.lay(shape, original, words, "the file") == original
        assert not layer.findings


@pytest.mark.parametrize("project", PROJECTS, ids=lambda path: path.name)
def test_every_sentence_taken_from_a_translation_is_missed(project: Path) -> None:
    for file in read_project(project).offers:
        original = read_document(file)[0].node
        assert original is not None
        for sentence in words_in(OFFER, original):
            layer = Layer()
            words = only_words(OFFER, original, without=sentence)
            assert words is not None
            layer.lay(OFFER, original, words, "the offer")
            assert {it.name for it in layer.findings} == {"missing-translation"}


def only_words(shape: Shape, node: Node, without: Node | None = None) -> Node | None:
    """Return what a translator has to write, with the original's words; nothing where that is none.

    An item of a list stays, so that those after it keep their places.
    """
    match shape, node:
        case Word(), Scalar():
            return node if shape.is_words(node.text) and node is not without else None
        case ListOf(), Sequence():
            items = [only_words(shape.item, it, without) for it in node.items]
            empty = Mapping((), node.span)
            kept = [it or empty for it in items if it or not isinstance(shape.item, Word)]
            return Sequence(tuple(kept), node.span) if any(items) else None
        case _, Mapping():
            entries = (
                Entry(it.key, words)
                for it in node.entries
                if (under := shape_of(shape, it.key.text, node))
                and (words := only_words(under, it.value, without))
            )
            kept_entries = tuple(entries)
            return Mapping(kept_entries, node.span) if kept_entries else None
    return None


def shape_of(shape: Shape, key: str, node: Mapping) -> Shape | None:
    """Return what stands under a key or a name."""
    if isinstance(shape, Named):
        return shape.item
    assert not isinstance(shape, Word | ListOf | Several)
    return shape_under(shape, key, node)
