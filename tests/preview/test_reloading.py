"""What an open page hears over its socket."""

from __future__ import annotations

import asyncio
import json
import re
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from tornado.websocket import websocket_connect

from tests.preview.conftest import OFFER, run_apart, socket_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import pytest
    from tornado.websocket import WebSocketClientConnection

    from tests.preview.conftest import Preview


def hello(revision: str, path: str = "/") -> str:
    return json.dumps({"command": "hello", "revision": revision, "path": path})


def revision_of(page: str) -> str:
    found = re.search(r"\?revision=(r[0-9a-f]+)", page)
    assert found
    return found[1]


@asynccontextmanager
async def socket(preview: Preview) -> AsyncIterator[WebSocketClientConnection]:
    page = await websocket_connect(socket_of(preview))
    try:
        yield page
    finally:
        page.close()
        await closed(page)


async def closed(page: WebSocketClientConnection) -> None:
    while await asyncio.wait_for(page.read_message(), 10) is not None:
        pass


@asynccontextmanager
async def open_page(
    preview: Preview, revision: str, path: str = "/"
) -> AsyncIterator[WebSocketClientConnection]:
    """Open the socket of a page that is up to date."""
    async with socket(preview) as page:
        await page.write_message(hello(revision, path))
        assert (await heard(page))["command"] == "badge"
        yield page


async def heard(page: WebSocketClientConnection) -> dict[str, Any]:
    message = await asyncio.wait_for(page.read_message(), 10)
    assert message is not None, "the socket was closed"
    said = json.loads(message)
    assert isinstance(said, dict)
    return said


def test_every_open_page_reloads_after_a_build(echo: Preview) -> None:
    async def look_on() -> None:
        now = revision_of(echo.text("/"))
        async with open_page(echo, now) as one, open_page(echo, now) as other:
            for title in ("Singing", "Dancing"):
                echo.alter(OFFER, "title: ", f"title: {title} ")
                for page in (one, other):
                    assert (await heard(page))["command"] == "reload"
                    while title not in echo.text("/"):
                        assert (await heard(page))["command"] == "reload"

    run_apart(look_on())


def test_a_page_that_fell_behind_reloads_as_soon_as_it_connects(echo: Preview) -> None:
    async def look_on() -> None:
        behind = revision_of(echo.text("/"))
        echo.alter(OFFER, "Public speaking", "Singing")
        await asyncio.to_thread(echo.next_attempt)
        async with socket(echo) as page:
            await page.write_message(hello(behind))
            said = await heard(page)
            assert said["command"] == "reload"
            assert "Singing" in said["page"]

    run_apart(look_on())


def test_a_page_that_a_build_did_not_change_goes_on_with_its_revision(echo: Preview) -> None:
    async def look_on() -> None:
        now = revision_of(echo.text("/"))
        async with open_page(echo, now, "/no/such/page") as page:
            echo.alter(OFFER, "Public speaking", "Singing")
            said = await heard(page)
            assert (said["command"], said["moved"]) == ("restyle", {})
            assert said["revision"] != now
            assert (await heard(page))["says"] == []

    run_apart(look_on())


def test_a_failed_build_reloads_nothing_and_is_told_with_the_time_of_what_is_shown(
    echo: Preview,
) -> None:
    async def look_on() -> None:
        now = revision_of(echo.text("/"))
        async with open_page(echo, now) as page:
            echo.save(OFFER, "broken")
            assert (await asyncio.to_thread(echo.next_attempt)).outcome.failed
            assert (await heard(page))["revision"] == now
            said = await heard(page)
            [line] = said["says"]
            assert re.fullmatch(r"As of \d\d:\d\d; since then: 1 error", line["text"])

    run_apart(look_on())


def test_the_page_of_findings_reloads_after_every_build(echo: Preview) -> None:
    async def look_on() -> None:
        now = revision_of(echo.text("/_preview/findings"))
        async with open_page(echo, now, "/_preview/findings") as page:
            echo.save(OFFER, "broken")
            assert await heard(page) == {"command": "reload"}
            assert "something is broken" in echo.text("/_preview/findings")

    run_apart(look_on())


def test_a_page_that_was_closed_disturbs_no_other(echo: Preview) -> None:
    async def look_on() -> None:
        now = revision_of(echo.text("/"))
        async with open_page(echo, now) as still_open:
            async with open_page(echo, now):
                pass
            echo.alter(OFFER, "Public speaking", "Singing")
            assert (await heard(still_open))["command"] == "reload"

    run_apart(look_on())


def test_nonsense_leaves_the_socket_as_it_was(
    echo: Preview, caplog: pytest.LogCaptureFixture
) -> None:
    nonsense = ["", "{", "[]", "17", "null", '"hello"', "[" * 4000, '{"command": {}}']

    async def look_on() -> None:
        async with socket(echo) as page:
            for message in nonsense:
                await page.write_message(message)
            await page.write_message(b"\xff\x00", binary=True)
            await page.write_message(hello(revision_of(echo.text("/"))))
            assert (await heard(page))["command"] == "badge"

    run_apart(look_on())
    assert not caplog.records


def test_a_message_without_end_closes_the_socket(echo: Preview) -> None:
    async def look_on() -> None:
        page = await websocket_connect(socket_of(echo))
        await page.write_message("x" * 10_000)
        await closed(page)
        page.close()

    run_apart(look_on())
    assert echo.ask("/").status == 200
