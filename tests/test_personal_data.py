"""Where all about personal data stands: elsewhere, or on a page of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.plan import OfferPage, plan_pages
from generator.render import make_environment, render_page
from generator.theme import load_theme
from tests.conftest import ROOT
from tests.samples import SHORTEST

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model import Site
    from generator.words import Words

DATA = "data: {{for: to answer you, kept: one year, policy: {policy}}}\n"


@pytest.mark.parametrize(
    ("policy", "href"),
    [("https://example.org/data", "https://example.org/data"), ("privacy", "../privacy/")],
)
def test_all_about_personal_data_is_linked(
    site_of: Callable[..., Site], words: Words, policy: str, href: str
) -> None:
    theme = load_theme(ROOT / "themes" / "plain")
    site = site_of(speaking=SHORTEST + DATA.format(policy=policy))
    page = next(it for it in plan_pages(site, words) if isinstance(it, OfferPage))
    html = render_page(page, theme, make_environment(theme.templates, words)).content.decode()
    assert f'<a href="{href}">All about personal data</a>' in html
