"""What Ctrl-C does: it ends a run where it stands, or is raised where work is to be put in order.

Python raises it wherever it is, even among its imports, and prints how it came there.
"""

from __future__ import annotations

import os
import signal

INTERRUPTED = 130  # what shells say of a run that Ctrl-C ended


def leave_when_interrupted() -> None:
    """Let Ctrl-C end the process at once and without a word: nothing has begun.

    A run that is to ignore it, such as one in the background of a script, goes on doing so.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, leave)


def raise_when_interrupted() -> None:
    """Let Ctrl-C be raised as `KeyboardInterrupt` from now on, as Python does."""
    if signal.getsignal(signal.SIGINT) is leave:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def leave(*_: object) -> None:
    """End the process where it stands."""
    os._exit(INTERRUPTED)
