"""`serve`: the site on this machine, and a line for each time it is built."""

from __future__ import annotations

import asyncio
import sys
import traceback
import webbrowser
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from io import StringIO
from threading import Thread
from typing import TYPE_CHECKING

import segno

from generator.build import Outcome, build_site
from generator.cli.ending import Exit
from generator.cli.talking import emphasized, hand_out, print_findings, say, white_on_black
from generator.cli.withheld import withheld
from generator.diagnostics import Diagnostic, GeneratorError
from generator.memory import AFRESH, LastTime, Memory
from generator.preview import (
    FIRST_PORT,
    Address,
    Attempt,
    Manner,
    holder_of,
    listen,
    listen_anywhere,
    name_in_the_network,
    serve,
)
from generator.report import summary, visible
from generator.store import read_project
from generator.store.reading import SITE_FILE

if TYPE_CHECKING:
    from pathlib import Path
    from socket import socket


@dataclass(frozen=True, slots=True)
class Wishes:
    """How an author wants the preview; `port` is `None` where any will do."""

    port: int | None = None
    shared: bool = False
    poll: bool = False
    opened: bool = False


def run_serve(folder: Path, wishes: Wishes) -> Exit:
    """Show the site until the author ends it; the address goes to stdout, all else to stderr.

    Raises `GeneratorError` where the folder holds no project or the port cannot be had.
    """
    expect_project(folder)
    shared = name_in_the_network() if wishes.shared else ""
    if wishes.shared and not shared:
        raise GeneratorError(
            "this machine is in no network", "run `knowingly serve` without `--host`"
        )
    with listen_as(wishes) as listening:
        address = Address(listening.getsockname()[1], shared)
        print_address(address)
        last_word = whose_first_port(address) if wishes.port is None else ""
        if wishes.opened:
            open_browser(address.url)
        build, manner = partial(build_now, folder, LastTime()), Manner(shared, poll=wishes.poll)
        tell = partial(print_attempt, last_word=last_word)
        asyncio.run(serve(folder.resolve(), listening, build, tell, manner))
    return Exit.FINE


def open_browser(url: str) -> None:
    """Open the author's browser while the site is served: one in a terminal ends only later."""
    Thread(target=webbrowser.open, args=[url], daemon=True).start()


def expect_project(folder: Path) -> None:
    """Raise `GeneratorError` where there is no project; what is wrong in one is shown."""
    try:
        read_project(folder)
    except GeneratorError:
        if not (folder / SITE_FILE).is_file():
            raise


def listen_as(wishes: Wishes) -> socket:
    """Take the port that was named, or the next one that is free."""
    if wishes.port is None:
        return listen_anywhere(shared=wishes.shared)
    return listen(wishes.port, shared=wishes.shared)


def print_address(address: Address) -> None:
    """Print where the preview is."""
    say(f"every page with its findings and sizes: {address.outline}")
    say(f"orders you try stay on this machine: {address.orders}")
    if address.shared:
        say(f"everybody in this network can see it, drafts and all, at {address.shared_url}")
        if sys.stderr.isatty():
            print_code(address.shared_url)
    say("Ctrl-C ends the preview; your site is at")
    hand_out(address.url)


def print_code(url: str) -> None:
    """Draw what a phone scans to open an address, in colours that it reads on any screen."""
    drawn = StringIO()
    segno.make(url).terminal(drawn, compact=True)
    for line in drawn.getvalue().splitlines():
        say(white_on_black(line))


def whose_first_port(address: Address) -> str:
    """Return whose the port is that the preview would have had; nothing where it has it."""
    if address.port == FIRST_PORT:
        return ""
    holder = holder_of(FIRST_PORT)
    whose = f"shows {visible(holder)}" if holder else "is taken by another program"
    return f"port {FIRST_PORT} {whose}; this preview is at {address.url}"


def build_now(folder: Path, memory: Memory = AFRESH) -> Outcome:
    """Build what is saved, remembering the last good build and the last attempt."""
    outcome = build_saved(folder, memory)
    if outcome.failed:  # what this kept from being built is wanted again once it is mended
        memory.forget_attempts()
    else:
        memory.forget()
    return outcome


def build_saved(folder: Path, memory: Memory) -> Outcome:
    """Build what is saved; whatever stops it is a finding, since the next save may mend it."""
    try:
        project = read_project(folder)
        outcome = build_site(project, date.today(), memory=memory)  # noqa: DTZ011  # the author's day
    except GeneratorError as refusal:
        return Outcome((Diagnostic(name="stopped", message=str(refusal), help=refusal.help),))
    except Exception as mistake:  # noqa: BLE001  # the preview outlives a mistake of ours, too
        traceback.print_exc()
        message = f"the generator stopped: {type(mistake).__name__}: {mistake}"
        advice = "undo what was saved last; this is a mistake of ours, not yours"
        return Outcome((Diagnostic(name="stopped", message=message, help=advice),))
    return replace(outcome, unpublished=withheld(outcome, project)) if outcome.failed else outcome


def print_attempt(attempt: Attempt, last_word: str = "") -> None:
    """Print the findings as `check` does, then when, why and how a build ended.

    The `last_word` stands out after the first build, where it stays in sight.
    """
    outcome = attempt.outcome
    print_findings(outcome.findings)
    ending = f"built in {attempt.milliseconds} ms"
    if outcome.failed:
        ending = f"not built: {summary(outcome.findings)}"
    now = datetime.now()  # noqa: DTZ005  # the author's clock
    say(f"{now:%H:%M:%S} {occasion(attempt)}{ending}")
    if attempt.is_first and last_word:
        say(emphasized(last_word))
    if attempt.loop:
        say(f"saved again and again without a rest: {some(attempt.loop)}")
        say("  = help: if it is not you, it is a program of yours; the preview writes nothing")


def occasion(attempt: Attempt) -> str:
    """Return what led to a build: `a new day: `, `site.yaml changed: `; nothing for the first."""
    day = "a new day: " if attempt.is_new_day else ""
    return f"{day}{some(attempt.changed)} changed: " if attempt.changed else day


def some(paths: tuple[str, ...]) -> str:
    """Return the first of some paths, and how many more there are."""
    first, *others = paths
    return visible(first) + (f" and {len(others)} more" if others else "")
