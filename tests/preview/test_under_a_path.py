"""A site whose address has a path stands under it in the preview, as it will on its host."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from tests.browser.client import Client
from tests.preview.conftest import AT_ROOT, OFFER, site_of
from tests.samples import SHORTEST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

    from tests.preview.conftest import Preview

RUSSIAN = """\
title: Публичные выступления
question: Разберёт ли учитель мою речь?
tiers:
  in-class:
    label: Разбор гарантирован
    guaranteed: Речь разбирают на каждом из восьми занятий.
    if_missed: Возвращаем восьмую часть цены.
  online: {label: Без гарантии, excluded: Речь могут не разобрать ни разу.}
"""
LONG = 20_000  # milliseconds: a save, a build and a reload on a busy machine


@pytest.fixture(params=["/school/", "/школа/", "/caf%C3%A9/a%20school/"])
def root(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def school(folder: Path, root: str) -> Iterator[Preview]:
    """Return a preview of a site in two languages that shares its host with others."""
    site = AT_ROOT.replace("example.org/\n", f"example.org{root}\nlanguages: [en, ru]\n")
    for path, text in (
        ("site.yaml", site),
        ("site.ru.yaml", "name: Школа речи\n"),
        ("content/offers/speaking.ru.yaml", RUSSIAN),
    ):
        (folder / path).write_text(text, encoding="utf-8")
    with site_of(folder) as running:
        yield running


@pytest.fixture
def window(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context() as window:
        yield window


@pytest.mark.browser
def test_every_page_is_styled_and_each_step_of_an_order_leads_on(
    school: Preview, root: str, window: BrowserContext
) -> None:
    home = f"http://127.0.0.1:{school.port}"
    missing: list[str] = []
    window.on("response", lambda it: missing.append(it.url) if it.status >= 400 else None)
    page = window.new_page()
    page.goto(home)
    page.wait_for_url(f"{home}{root}")
    page.get_by_role("link", name="Public speaking").click()
    page.get_by_role("link", name="Русский").click()
    page.wait_for_url(f"{home}{root}ru/speaking/")
    page.go_back()
    buyer = Client(page, "mouse")
    buyer.pick(buyer.tier("No guarantee"))
    form = buyer.form("No guarantee")
    buyer.fill(form)
    buyer.press(form.get_by_role("button"))
    page.wait_for_url(f"{home}{root}speaking/online/next/")
    page.get_by_role("link", name="This order stayed here").click(timeout=LONG)
    expect(page.locator("main")).to_contain_text("For https://forms.example.org/f/42.")
    page.get_by_role("link", name="Pages").click()
    page.get_by_role("link", name=f"{unquote(root)}speaking/", exact=True).click()
    expect(page.locator("h1")).to_have_text("Public speaking")
    assert not missing


@pytest.mark.browser
def test_the_page_of_an_address_that_is_none_is_styled_and_leads_back(
    school: Preview, root: str, window: BrowserContext
) -> None:
    page = window.new_page()
    for lost in (f"{root}no/such/", "/speaking/"):
        page.goto(f"http://127.0.0.1:{school.port}{lost}")
        expect(page.locator("h1")).to_have_text("There is no such page")
        assert page.evaluate("[...document.styleSheets].length") == 2
    school.save(OFFER, SHORTEST.replace("Public speaking", "Singing"))
    page.locator("main a").first.click()
    expect(page.locator("main")).to_contain_text("Singing", timeout=LONG)


def test_a_path_that_is_no_longer_the_sites_is_none_of_the_previews(
    school: Preview, root: str
) -> None:
    school.alter("site.yaml", root, "/courses/")
    school.wait_for("Public speaking", "/courses/speaking/")
    assert school.ask("/school/speaking/").status == 404
    assert school.ask("/").headers["Location"] == "/courses/"


def test_every_link_of_the_outline_leads_to_its_page_whatever_marks_the_path_has(
    folder: Path,
) -> None:
    site = AT_ROOT.replace("example.org/\n", "example.org/100%25/caf%C3%A9%3F/\n")
    (folder / "site.yaml").write_text(site, encoding="utf-8")
    with site_of(folder) as preview:
        links = re.findall('<th scope="row"><a href="([^"]+)"', preview.text("/_preview/site"))
        assert "/100%25/caf%C3%A9%3F/speaking/" in links
        assert {preview.ask(it).status for it in links} == {200}
