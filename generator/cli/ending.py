"""How a run ends: what went wrong in one sentence, and the exit code that says whose part it is."""

from __future__ import annotations

import signal
import sys
import traceback
from contextlib import contextmanager
from enum import IntEnum
from typing import TYPE_CHECKING

import click

from generator.cli.leaving import INTERRUPTED
from generator.cli.talking import let_go, say
from generator.diagnostics import GeneratorError

if TYPE_CHECKING:
    from collections.abc import Iterator


class Exit(IntEnum):
    """What a script can rely on."""

    FINE = 0
    FINDINGS = 1
    USAGE = 2
    OUR_BUG = 3
    WORLD = 4
    INTERRUPTED = INTERRUPTED


@contextmanager
def endings() -> Iterator[None]:
    """Turn whatever ends a run into what a person reads and the exit code a script reads."""
    try:
        yield
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except click.ClickException as mistake:
        mistake.show()
        sys.exit(Exit.USAGE)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(interrupted())
    except GeneratorError as refusal:
        say(f"knowingly: {refusal}")
        if refusal.help:
            say(f"  = help: {refusal.help}")
        sys.exit(Exit.WORLD)
    except OSError as refusal:
        if isinstance(refusal.__context__, KeyboardInterrupt):  # nobody reads what click says of it
            let_go(sys.stderr)
            sys.exit(interrupted())
        say_if_possible(f"knowingly: {refusal.strerror or refusal}")
        sys.exit(Exit.WORLD)
    except Exception:  # noqa: BLE001  # the last place that can say it is ours
        traceback.print_exc()
        say("knowingly: this is a mistake of ours, not yours")
        sys.exit(Exit.OUR_BUG)


def interrupted() -> Exit:
    """Answer Ctrl-C: pressed again, it does nothing to a run that ends already."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return Exit.INTERRUPTED


def say_if_possible(text: str) -> None:
    """Print one message, unless messages are what cannot be written."""
    try:
        say(text)
    except OSError:
        let_go(sys.stderr)
