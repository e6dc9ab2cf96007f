"""Who asks by another name, from another site or for what is none of theirs."""

from __future__ import annotations

import logging
import socket
from contextlib import closing
from http.client import HTTPResponse
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from generator.build import Outcome
from generator.files import File
from tests.preview.conftest import HEAD, previewing, run_apart
from tests.textcases import assert_accepted

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from tests.preview.conftest import Preview

SITE = (
    File("index.html", f"{HEAD}front".encode()),
    File("404.html", f"{HEAD}lost".encode()),
    File("_headers", b"for the host"),
    File(".nojekyll", b"for the host"),
)
HOSTILE = Path(__file__).parent / "hostile.txt"
PRIVATE = "name: nobody's business"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    folder = tmp_path_factory.mktemp("project")
    for path in ("site.yaml", ".env", "content/_draft.yaml"):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(PRIVATE)
    with previewing(folder, lambda: Outcome((), files=SITE)) as running:
        running.next_attempt()
        yield running


@pytest.mark.parametrize(
    "path",
    [
        "/../site.yaml",
        "/%2e%2e/site.yaml",
        "/%2e%2e%2fsite.yaml",
        "/..%5csite.yaml",
        "/index.html/../../site.yaml",
        "//site.yaml",
        "//127.0.0.1/site.yaml",
        "//",
        "//index.html",
        "/./index.html",
        "/site.yaml",
        "/content/",
        "/content/_draft.yaml",
        "/.env",
        "/.nojekyll",
        "/_headers",
        "/.git/config",
        "/index.html%00.css",
        "/%ff%fe",
        "/%",
        "/forcereload",
        "/forcereload?path=x",
        "/_preview/page.js/../site.yaml",
        "/_preview/socket/",
        "index.html",
        "*",
    ],
)
def test_what_is_no_page_is_not_found(preview: Preview, path: str) -> None:
    answer = preview.ask(path)
    assert answer.status == 404
    assert answer.body.endswith(b"</head>lost")


@pytest.mark.parametrize(
    "host",
    [
        "elsewhere.example",
        "elsewhere.example:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost.elsewhere.example:{port}",
        "127.0.0.1:{port}.elsewhere.example",
        "elsewhere.example@127.0.0.1:{port}",
        "0.0.0.0:{port}",
        "",
    ],
)
@pytest.mark.parametrize("path", ["/", "/_preview/page.js", "/_preview/socket", "/no/such/page"])
def test_only_our_own_names_are_answered(preview: Preview, host: str, path: str) -> None:
    answer = preview.ask(path, Host=host.format(port=preview.port))
    assert answer.status in {400, 403}
    assert b"front" not in answer.body
    assert b"lost" not in answer.body


def test_nothing_is_fetched_from_elsewhere(preview: Preview) -> None:
    for url in ("http://elsewhere.example/", f"http://127.0.0.1:{preview.port}/../site.yaml"):
        answer = preview.ask(url, Host=f"127.0.0.1:{preview.port}")
        assert answer.status in {403, 404}


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LocalHost", "[::1]"])
def test_our_own_names_are_answered(preview: Preview, name: str) -> None:
    assert preview.ask("/", Host=f"{name}:{preview.port}").status == 200


def test_hostile_requests_get_the_answers_that_are_written_down(
    preview: Preview, caplog: pytest.LogCaptureFixture
) -> None:
    def say(case: re.Match[str]) -> str:
        answer = raw_answer(preview.port, case["written"])
        assert PRIVATE not in answer
        return answer.replace(str(preview.port), "PORT").strip()

    assert_accepted(HOSTILE, say)
    assert preview.ask("/").status == 200
    assert not [it for it in caplog.records if it.levelno >= logging.WARNING]


@pytest.mark.parametrize("length", [9_000, 70_000, 1_000_000])
def test_a_url_that_is_too_long_is_told_so(preview: Preview, length: int) -> None:
    answer = preview.ask("/" + "x" * length)
    assert answer.status == 414
    assert answer.body.startswith(b"414: the preview shows pages at")


@pytest.mark.parametrize(
    "request_",
    [
        b"\x16\x03\x01\x02\0 hello\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a@b\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
)
def test_what_is_no_http_is_answered_as_strictly_as_all_else(
    preview: Preview, request_: bytes
) -> None:
    with socket.create_connection(("127.0.0.1", preview.port), timeout=20) as connection:
        connection.sendall(request_)
        with closing(HTTPResponse(connection)) as response:
            response.begin()
            assert response.status == 400
            assert response.getheader("Cache-Control") == "no-store"
            assert response.getheader("X-Content-Type-Options") == "nosniff"
            assert response.read() == b"400: no browser sends such a request\n"


def test_connections_that_wait_for_ever_keep_no_page_from_being_shown(preview: Preview) -> None:
    waiting = [socket.create_connection(("127.0.0.1", preview.port)) for _ in range(150)]
    waiting[0].settimeout(20)
    assert preview.ask("/").status == 200
    assert waiting[0].recv(1) == b""
    for connection in waiting:
        connection.close()


def raw_answer(port: int, request: str) -> str:
    """Return status and last line of what comes back for a request, sent as it is written."""
    head, _, body = request.replace("PORT", str(port)).strip().partition("\n\n")
    lines = "".join(f"{line}\r\n" for line in head.splitlines())
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(f"{lines}\r\n{body}".encode())
        with closing(HTTPResponse(connection)) as response:
            response.begin()
            *_, last = "", *response.read().decode().splitlines()
            return f"{response.status} {response.reason}\n{last}"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "NONSENSE"])
def test_nothing_can_be_sent(preview: Preview, method: str) -> None:
    assert preview.ask("/", method=method).status == 405


def test_no_other_machine_can_connect(preview: Preview) -> None:
    with socket.socket() as other, pytest.raises(ConnectionRefusedError):
        other.connect(("127.0.0.2", preview.port))


@pytest.mark.parametrize(
    "origin",
    [
        "http://elsewhere.example",
        "http://127.0.0.1",
        "http://127.0.0.1:1",
        "http://localhost:{port}",
        "http://127.0.0.1:{port}.elsewhere.example",
        "https://127.0.0.1:{port}",
        "ftp://127.0.0.1:{port}",
        "//127.0.0.1:{port}",
        "http://127.0.0.1:{port}/",
        "http://somebody@127.0.0.1:{port}",
        "null",
        "",
    ],
)
@pytest.mark.parametrize("site", ["cross-site", "same-site", "same-origin", "none"])
def test_a_page_of_another_site_cannot_open_the_socket(
    preview: Preview, origin: str, site: str
) -> None:
    said = {"Origin": origin.format(port=preview.port), "Sec-Fetch-Site": site}
    assert opening_status(preview, **said) == 403


def test_a_page_under_another_name_cannot_open_the_socket(preview: Preview) -> None:
    name = f"elsewhere.example:{preview.port}"
    assert opening_status(preview, Host=name, Origin=f"http://{name}") == 403


def test_our_own_page_opens_the_socket(preview: Preview) -> None:
    assert opening_status(preview, Origin=f"http://127.0.0.1:{preview.port}") == 101


def opening_status(preview: Preview, **headers: str) -> int:
    """Return the status with which the socket is opened or refused."""

    async def connect() -> int:
        url = f"ws://127.0.0.1:{preview.port}/_preview/socket"
        try:
            connection = await websocket_connect(HTTPRequest(url, headers=headers))
        except HTTPClientError as refusal:
            return refusal.code
        connection.close()
        await connection.read_message()
        return 101

    return run_apart(connect())
