"""From words on a command line to an exit code; no logic."""

from __future__ import annotations

from generator.cli.leaving import leave_when_interrupted


def main() -> None:
    """Run a command; Ctrl-C is answered before anything that takes time is imported."""
    leave_when_interrupted()
    from generator.cli.commands import run

    run()
