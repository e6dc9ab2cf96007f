"""`knowingly serve` as an author runs it."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
from contextlib import AbstractContextManager, contextmanager
from queue import Queue
from threading import Event
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from click.testing import CliRunner
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from generator.build import Outcome
from generator.cli.commands import commands
from generator.cli.ending import Exit
from generator.cli.serving import Wishes, print_address, print_attempt, run_serve, whose_first_port
from generator.diagnostics import Diagnostic, GeneratorError
from generator.preview import (
    FIRST_PORT,
    Address,
    Attempt,
    address,
    holder,
    listen,
    listen_anywhere,
    name_in_the_network,
    serve,
)
from tests.preview.conftest import OFFER, previewing, run_apart
from tests.samples import SHORTEST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import IO


def serving(folder: Path, *words: str) -> AbstractContextManager[subprocess.Popen[str]]:
    return running(folder, "-m", "generator", "serve", *(words or ("--port", "0")))


@contextmanager
def running(folder: Path, *words: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, *words],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as run:
        try:
            yield run
        finally:
            run.kill()


def out(run: subprocess.Popen[str]) -> IO[str]:
    assert run.stdout is not None
    return run.stdout


def err(run: subprocess.Popen[str]) -> IO[str]:
    assert run.stderr is not None
    return run.stderr


def lines_until(pattern: str, stream: IO[str]) -> str:
    """Read until a line holds `pattern`, and return all of them."""
    lines = ""
    for line in stream:
        lines += line
        if re.search(pattern, line):
            return lines
    raise AssertionError(lines)


def test_it_says_where_it_is_and_each_build_and_ends_at_once(folder: Path) -> None:
    with serving(folder) as run:
        address = out(run).readline().strip()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
        assert "every page with its findings and sizes: http:" in err(run).readline()
        assert "stay on this machine: http:" in err(run).readline()
        assert err(run).readline() == "Ctrl-C ends the preview; your site is at\n"
        assert re.fullmatch(r"\d\d:\d\d:\d\d built in \d+ ms\n", err(run).readline())

        (folder / OFFER).write_text("title: [\n")
        said = lines_until("not built", err(run))
        assert said.startswith("error[unclosed-bracket]: `[` is not closed\n")
        assert re.search(rf"\n\d\d:\d\d:\d\d {OFFER} changed: not built: 1 error\n$", said)

        with urlopen(f"{address}speaking/", timeout=10) as page:  # noqa: S310
            assert page.status == 200
            run.send_signal(signal.SIGINT)
            assert run.wait(10) == Exit.INTERRUPTED
        assert err(run).read().strip() == ""
        assert out(run).read() == ""


HANGING = """
from threading import Event
from generator.cli import main, serving

def hang(*_):
    print("it has begun", flush=True)
    Event().wait()

serving.build_now = hang
main()
"""


def test_a_build_that_hangs_does_not_hold_up_the_end(folder: Path) -> None:
    with running(folder, "-c", HANGING, "serve", "--port", "0") as run:
        lines_until("it has begun", out(run))
        run.send_signal(signal.SIGINT)
        assert run.wait(10) == Exit.INTERRUPTED
        assert "Traceback" not in err(run).read()


def test_an_end_that_is_asked_for_twice_and_read_by_nobody_is_the_same_end(folder: Path) -> None:
    with serving(folder) as run:
        assert out(run).readline()
        err(run).close()
        for _ in range(3):
            run.send_signal(signal.SIGINT)
        assert run.wait(10) == Exit.INTERRUPTED


def test_twenty_open_pages_do_not_hold_up_the_end(folder: Path) -> None:
    async def look_on(run: subprocess.Popen[str], address: str) -> None:
        url = f"ws{address.removeprefix('http')}_preview/socket"
        own = {"Origin": address.rstrip("/\n")}
        pages = [await websocket_connect(HTTPRequest(url, headers=own)) for _ in range(20)]
        for page in pages:
            await page.write_message('{"command": "hello", "path": "/"}')
            assert await page.read_message()
        run.send_signal(signal.SIGINT)
        for page in pages:
            assert await page.read_message() is None
            page.close()

    with serving(folder) as run:
        address = out(run).readline().strip()
        lines_until("built in", err(run))
        run_apart(look_on(run, address))
        assert run.wait(10) == Exit.INTERRUPTED
        assert "Traceback" not in err(run).read()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_the_system_and_a_closed_terminal_end_it_without_a_word(folder: Path, number: int) -> None:
    with serving(folder) as run:
        lines_until("built in", err(run))
        run.send_signal(number)
        assert run.wait(10) == -number
        assert not err(run).read()


def test_a_laptop_that_slept_shows_what_was_saved_meanwhile(folder: Path) -> None:
    with serving(folder) as run:
        lines_until("built in", err(run))
        run.send_signal(signal.SIGSTOP)
        (folder / OFFER).write_text(SHORTEST.replace("Public", "Loud"), encoding="utf-8")
        run.send_signal(signal.SIGCONT)
        assert f"{OFFER} changed: built in" in lines_until("built in", err(run))


def test_a_project_that_went_away_and_came_back_is_shown_and_its_saves_are_seen(
    folder: Path,
) -> None:
    with serving(folder) as run:
        address = out(run).readline().strip()
        lines_until("built in", err(run))
        beside = shutil.copytree(folder, folder.with_name("beside"))
        shutil.rmtree(folder)
        lines_until(f"there is no `site.yaml` in `{folder}`", err(run))
        beside.rename(folder)
        lines_until(" built in", err(run))
        (folder / OFFER).write_text(SHORTEST.replace("Public speaking", "Singing"))
        lines_until(f"{OFFER} changed: built in", err(run))
        with urlopen(f"{address}speaking/", timeout=10) as page:  # noqa: S310
            assert "<h1>Singing" in page.read().decode()


def test_a_build_that_many_saves_led_to_names_the_first(capsys: pytest.CaptureFixture[str]) -> None:
    print_attempt(Attempt(("a.yaml", "b.yaml", "c\x1b.yaml"), Outcome(()), 7))
    print_attempt(Attempt(("c\x1b.yaml",), Outcome(()), 7))
    first, second = capsys.readouterr().err.splitlines()
    assert first.endswith(" a.yaml and 2 more changed: built in 7 ms")
    assert second.endswith(" c<U+001B>.yaml changed: built in 7 ms")


def test_a_build_that_a_new_day_led_to_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    print_attempt(Attempt((), Outcome(()), 7, is_new_day=True))
    print_attempt(Attempt(("a.yaml",), Outcome(()), 7, is_new_day=True))
    first, second = capsys.readouterr().err.splitlines()
    assert re.fullmatch(r"\d\d:\d\d:\d\d a new day: built in 7 ms", first)
    assert second.endswith(" a new day: a.yaml changed: built in 7 ms")


def test_a_loop_is_said_with_its_files(capsys: pytest.CaptureFixture[str]) -> None:
    print_attempt(Attempt(("site.yaml",), Outcome(()), 7, loop=("site.yaml", "a\x1b.yaml")))
    built, said, advice = capsys.readouterr().err.splitlines()
    assert built.endswith(" site.yaml changed: built in 7 ms")
    assert said == "saved again and again without a rest: site.yaml and 1 more"
    assert "the preview writes nothing" in advice


def test_a_mistake_of_ours_ends_the_preview_with_its_traceback(folder: Path) -> None:
    def build() -> Outcome:
        raise ZeroDivisionError

    with listen(0) as listening, pytest.raises(ZeroDivisionError):
        run_apart(serve(folder, listening, build, print_attempt))


def test_a_port_that_is_taken_is_named_with_another(folder: Path) -> None:
    with listen(0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(GeneratorError, match=f"^port {port} is taken$") as refusal:
            run_serve(folder, Wishes(port=port))
    assert refusal.value.help == f"name another: `knowingly serve --port {port + 1}`"


def test_a_second_preview_takes_the_next_port_and_knows_whose_the_first_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with previewing(folder, lambda: Outcome(())) as first, listen(0) as silent:
        first.next_attempt()
        monkeypatch.setattr(holder, "PATIENCE", first.patience)
        monkeypatch.setattr(address, "FIRST_PORT", first.port)
        monkeypatch.setattr("generator.cli.serving.FIRST_PORT", first.port)
        with listen_anywhere() as taken:
            port = taken.getsockname()[1]
            assert port != first.port
        shows = f"port {first.port} shows {folder.resolve()}"
        here = f"this preview is at http://127.0.0.1:{port}/"
        assert whose_first_port(Address(port)) == f"{shows}; {here}"
        assert not whose_first_port(Address(first.port))
        monkeypatch.setattr(holder, "PATIENCE", 0.01)
        monkeypatch.setattr("generator.cli.serving.FIRST_PORT", silent.getsockname()[1])
        assert whose_first_port(Address(port)).endswith(f" is taken by another program; {here}")


def test_whose_the_first_port_is_stands_last_after_the_first_build_with_its_findings(
    capsys: pytest.CaptureFixture[str],
) -> None:
    broken = Outcome((Diagnostic(name="broken", message="something is broken"),))
    print_attempt(Attempt((), broken, 7), "port 8000 shows /elsewhere")
    assert capsys.readouterr().err.splitlines()[-1] == "port 8000 shows /elsewhere"
    print_attempt(Attempt(("site.yaml",), broken, 7), "port 8000 shows /elsewhere")
    print_attempt(Attempt((), broken, 7, is_new_day=True), "port 8000 shows /elsewhere")
    assert "8000" not in capsys.readouterr().err


def test_a_preview_whose_port_is_busy_says_so_after_its_first_build(folder: Path) -> None:
    with listen_anywhere(), serving(folder, "--poll") as run:
        said = lines_until("this preview is at", err(run))
        assert re.search(rf" built in \d+ ms\nport {FIRST_PORT} .*\n$", said)


def test_a_preview_for_the_network_says_so_with_its_address(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_address(Address(8000, "192.0.2.7"))
    assert (
        "everybody in this network can see it, drafts and all, at http://192.0.2.7:8000/\n"
        in capsys.readouterr().err
    )


def test_the_code_to_scan_is_white_on_black_whatever_the_terminals_colours(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    print_address(Address(8000, "192.0.2.7"))
    code = [it for it in capsys.readouterr().err.splitlines() if "\N{FULL BLOCK}" in it]
    assert len(code) > 10
    assert all(re.fullmatch(r"\x1b\[97;40m[^\x1b]+\x1b\[0m", it) for it in code)


def test_a_preview_for_the_network_answers_to_its_address_there(folder: Path) -> None:
    name = name_in_the_network()
    with serving(folder, "--host", "--port", "0") as run:
        port = out(run).readline().strip().rpartition(":")[2].rstrip("/")
        lines_until("built in", err(run))
        with urlopen(f"http://{name}:{port}/speaking/", timeout=10) as page:
            assert page.status == 200
        with pytest.raises(HTTPError, match="404") as refusal:
            urlopen(f"http://{name}:{port}/_preview/project", timeout=10)
        with refusal.value as answer:
            assert answer.read().decode().endswith(f" shows pages at http://{name}:{port}/\n")


def test_a_machine_in_no_network_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.cli.serving.name_in_the_network", lambda: "")
    with pytest.raises(GeneratorError, match="in no network"):
        run_serve(folder, Wishes(port=0, shared=True))


def test_it_serves_while_it_opens_a_browser(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened, served = Queue[str](), Event()

    def browse(url: str) -> None:
        assert served.wait(20)
        opened.put(url)

    monkeypatch.setattr("webbrowser.open", browse)
    monkeypatch.setattr("generator.cli.serving.serve", lambda *_: None)
    monkeypatch.setattr("asyncio.run", lambda _: served.set())
    assert run_serve(folder, Wishes(port=0, opened=True)) == Exit.FINE
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", opened.get(timeout=20))


def test_saves_are_seen_without_the_system_telling_of_them(folder: Path) -> None:
    with serving(folder, "--poll", "--port", "0") as run:
        lines_until("built in", err(run))
        (folder / OFFER).write_text(SHORTEST.replace("Public", "Loud"), encoding="utf-8")
        assert f"{OFFER} changed: built in" in lines_until("built in", err(run))


def test_a_folder_that_holds_no_project_is_not_served(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match=r"there is no `site\.yaml`"):
        run_serve(tmp_path, Wishes(port=0))


@pytest.mark.parametrize("lost", ["content", "content/offers"])
def test_a_project_whose_offers_went_missing_is_served_with_what_is_wrong(
    folder: Path, lost: str
) -> None:
    (folder / lost).rename(folder / "away")
    with serving(folder) as run:
        address = out(run).readline().strip()
        assert "there is no folder `content/offers`" in lines_until("not built: 1 error", err(run))
        with pytest.raises(HTTPError, match="503") as answer:
            urlopen(f"{address}speaking/", timeout=10)  # noqa: S310
        answer.value.close()
        (folder / "away").rename(folder / lost)
        lines_until("built in", err(run))


@pytest.mark.parametrize("port", ["65536", "-1", "http"])
def test_a_port_that_is_none_is_a_mistake_in_the_command(port: str) -> None:
    assert CliRunner().invoke(commands, ["serve", "--port", port]).exit_code == Exit.USAGE


def test_a_port_that_the_system_keeps_to_itself_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied (while attempting to bind)")

    monkeypatch.setattr("generator.preview.address.create_server", refuse)
    with pytest.raises(GeneratorError, match=r"^cannot listen on port 80: Permission denied$"):
        listen(80)
