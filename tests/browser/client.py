"""Somebody who orders: what they see, and how they press, tick and write."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Locator, Page

# Both ways of pointing, scripts and none, a phone and a desk: for what need not meet them all.
in_two_manners = pytest.mark.parametrize("manner", ["mouse no-scripts 360", "keys scripts 1280"])


class Client:
    """Somebody who orders, by mouse or by keys alone; finds things by what they are called."""

    def __init__(self, page: Page, by: str) -> None:
        self.page = page
        self.uses_keys = by == "keys"
        self.focus = page.locator(":focus")

    def tier(self, label: str) -> Locator:
        return self.page.get_by_role("radio", name=label)

    def form(self, label: str) -> Locator:
        return self.page.get_by_role("region", name=f"Your order: {label}", exact=True)

    def open_forms(self) -> list[str]:
        """Return the headings of the order forms that can be seen."""
        return self.page.get_by_role("heading", name=re.compile("^Your order")).all_inner_texts()

    def read(self) -> str:
        """Return all that can be seen, with single spaces."""
        return " ".join(self.page.locator("body").inner_text().split())

    def fill(
        self,
        form: Locator,
        *,
        extras: Sequence[str] = (),
        name: str = "Anna",
        email: str = "anna@client.example",
        statement: bool = True,
    ) -> None:
        """Give an order what it asks for; what is empty or false stays open."""
        for extra in extras:
            self.pick(form.get_by_role("radio", name=extra))
        self.write(form.get_by_label("Your name"), name)
        self.write(form.get_by_label("Your e-mail address"), email)
        if statement:
            self.tick(form.get_by_role("checkbox"))

    def reach(self, target: Locator) -> None:
        """Tab along, round the page if need be."""
        for _ in range(80):
            if self.is_on(target):
                return
            self.page.keyboard.press("Tab")
        pytest.fail(f"no number of tabs leads to {target}")

    def is_on(self, target: Locator) -> bool:
        return self.focus.and_(target).count() > 0

    def pick(self, radio: Locator) -> None:
        if not self.uses_keys:
            radio.locator("xpath=ancestor::label[1]").click()
            return
        self.reach(radio.locator("xpath=ancestor::fieldset[1]").get_by_role("radio"))
        while not self.is_on(radio):
            self.page.keyboard.press("ArrowDown")
        if not radio.is_checked():
            self.page.keyboard.press("Space")

    def tick(self, box: Locator) -> None:
        if box.is_checked():
            return
        if self.uses_keys:
            self.reach(box)
            self.page.keyboard.press("Space")
        else:
            box.locator("xpath=ancestor::label[1]").click()

    def write(self, field: Locator, text: str) -> None:
        if self.uses_keys:
            self.reach(field)
            self.page.keyboard.press("Control+A")
        else:
            field.click(click_count=3)
        self.page.keyboard.insert_text(text)

    def press(self, button: Locator) -> None:
        if self.uses_keys:
            self.reach(button)
            self.page.keyboard.press("Enter")
        else:
            button.click()


def picks(page: Page) -> Iterator[str]:
    """Bring an offer page into each of its states; yield the tier, or nothing where none is picked.

    Any other page has one state.
    """
    yield ""
    for radio in page.locator("[data-pick]").all():
        radio.check(force=True)
        yield str(radio.get_attribute("value"))
