"""The site on a real host: `make release-check`, not part of `make test`."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.client import Client

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.browser.conftest import Site, Visit
    from tests.browser.servers import Order

pytestmark = pytest.mark.browser

WRANGLER = Path(__file__).parent / "node_modules" / ".bin" / "wrangler"
QUIET = {"WRANGLER_SEND_METRICS": "false", "CLOUDFLARE_CF_FETCH_ENABLED": "false", "CI": "1"}
READY_WITHIN = 60  # seconds


@pytest.fixture(scope="module")
def hosted(demo: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the demo on the runtime of Cloudflare Pages."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [str(WRANGLER), "pages", "dev", str(demo.folder), "--ip", "127.0.0.1"]
    command += ["--port", str(port), "--compatibility-date", "2026-04-01"]
    folder = tmp_path_factory.mktemp("wrangler")
    with (folder / "log").open("wb") as log:
        host = subprocess.Popen(
            command, stdout=log, stderr=log, cwd=folder, env={**os.environ, **QUIET}
        )
        try:
            wait_for(port)
            yield f"http://127.0.0.1:{port}/"
        finally:
            host.terminate()
            host.wait()


def wait_for(port: int) -> None:
    for _ in range(READY_WITHIN * 2):
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        time.sleep(0.5)
    pytest.fail("the host did not come up")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host sent: status, headers by their names in lower case, body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def answer_of(hosted: str, path: str) -> Answer:
    with closing(HTTPConnection(urlsplit(hosted).netloc)) as connection:
        connection.request("GET", f"/{path}", headers={"Connection": "close"})
        got = connection.getresponse()
        headers = {name.lower(): value for name, value in got.getheaders()}
        return Answer(got.status, headers, got.read())


def test_every_page_comes_with_its_policy(hosted: str, demo: Site) -> None:
    for url in demo.pages[:-1]:
        answer = answer_of(hosted, url.removeprefix(demo.url))
        policy = answer.headers["content-security-policy"]
        assert answer.status == 200, url
        assert policy.startswith("default-src 'none'; style-src 'self';"), url
        assert policy.endswith("frame-ancestors 'none'"), url


def test_an_address_that_is_none_is_answered_by_our_page(hosted: str, demo: Site) -> None:
    answer = answer_of(hosted, "not/here/")
    assert answer.status == 404
    assert answer.body == (demo.folder / "404.html").read_bytes()


def test_an_address_without_its_slash_leads_to_the_page(hosted: str) -> None:
    answer = answer_of(hosted, "public-speaking")
    assert answer.status == 308
    assert answer.headers["location"] == "/public-speaking/"


def test_an_order_goes_all_the_way(hosted: str, visit: Visit, orders: list[Order]) -> None:
    buyer = Client(visit(f"{hosted}public-speaking/", java_script_enabled=False), "mouse")
    buyer.pick(buyer.tier("No guarantee of a review"))
    form = buyer.form("No guarantee of a review")
    buyer.fill(form, extras=["Without it"])
    buyer.press(form.get_by_role("button"))
    expect(buyer.page).to_have_url(f"{hosted}public-speaking/online/next/")
    assert [dict(it.fields)["tier"] for it in orders] == ["online"]
