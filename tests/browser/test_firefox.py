"""The way from the pick to the next page, in another browser."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.browser.conftest import Site
    from tests.browser.servers import Order

pytestmark = pytest.mark.browser

FLOW = Path(__file__).parent / "firefox_flow.mjs"


def test_firefox_goes_the_same_way(demo: Site, orders: list[Order]) -> None:
    command = ["node", str(FLOW), f"{demo.url}public-speaking/"]
    flow = subprocess.run(command, check=False, capture_output=True, text=True)
    assert flow.returncode == 0, flow.stderr
    [order] = orders
    sent = dict(order.fields)
    assert (sent["tier"], sent["name"]) == ("online", "Anna")
    assert sent["choice_workbook"] == "with: With the printed workbook, 900 RUB"
