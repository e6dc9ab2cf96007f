"""`serve`: the site on this machine, and a line for each time it is built."""

from __future__ import annotations

import asyncio
import sys
import traceback
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from generator.build import Outcome, build_site
from generator.cli.ending import Exit
from generator.cli.talking import print_findings, say
from generator.diagnostics import Diagnostic, GeneratorError
from generator.preview import Address, Attempt, listen, serve
from generator.report import summary, visible
from generator.store import read_project

if TYPE_CHECKING:
    from pathlib import Path


def run_serve(folder: Path, port: int) -> Exit:
    """Show the site until the author ends it; the address goes to stdout, all else to stderr.

    Raises `GeneratorError` where the folder holds no project or the port cannot be had.
    """
    read_project(folder)
    with listen(port) as listening:
        say("orders sent from this preview go to the real receiver; Ctrl-C ends it")
        sys.stdout.write(f"{Address(listening.getsockname()[1]).url}\n")
        sys.stdout.flush()
        asyncio.run(serve(folder, listening, partial(build_now, folder), print_attempt))
    return Exit.FINE


def build_now(folder: Path) -> Outcome:
    """Build what is saved; whatever stops it is a finding, since the next save may mend it."""
    try:
        return build_site(read_project(folder), date.today())  # noqa: DTZ011  # the author's day
    except GeneratorError as refusal:
        return Outcome((Diagnostic(name="stopped", message=str(refusal), help=refusal.help),))
    except Exception as mistake:  # noqa: BLE001  # the preview outlives a mistake of ours, too
        traceback.print_exc()
        message = f"the generator stopped: {type(mistake).__name__}: {mistake}"
        advice = "undo what was saved last; this is a mistake of ours, not yours"
        return Outcome((Diagnostic(name="stopped", message=message, help=advice),))


def print_attempt(attempt: Attempt) -> None:
    """Print the findings as `check` does, then when, why and how a build ended."""
    outcome = attempt.outcome
    print_findings(outcome.findings)
    ending = f"built in {attempt.milliseconds} ms"
    if outcome.failed:
        ending = f"not built: {summary(outcome.findings)}"
    now = datetime.now()  # noqa: DTZ005  # the author's clock
    say(f"{now:%H:%M:%S} {occasion(attempt.changed)}{ending}")


def occasion(changed: tuple[str, ...]) -> str:
    """Return what led to a build: `site.yaml changed: `, or nothing for the first."""
    if not changed:
        return ""
    first, *others = changed
    more = f" and {len(others)} more" if others else ""
    return f"{visible(first)}{more} changed: "
