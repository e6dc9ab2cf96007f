"""Ctrl-C before a run has begun: while Python still imports what it needs."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from generator.cli.ending import Exit

if TYPE_CHECKING:
    from pathlib import Path

# Presses Ctrl-C in the middle of an import, which takes whatever is raised for no such module.
PRESSED = """
import signal, sys

class Finger:
    def find_spec(self, name, *_):
        if name == {module!r}:
            try:
                signal.raise_signal(signal.SIGINT)
            except KeyboardInterrupt:
                {swallowed}
            print("after it")

sys.meta_path.insert(0, Finger())
{before}
from generator.cli import main
main()
"""


def pressed(folder: Path, words: str, **put: str) -> subprocess.CompletedProcess[str]:
    filled = PRESSED.format(**{"swallowed": "raise", "before": ""} | put)
    command = [sys.executable, "-c", filled, *words.split()]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("swallowed", ["raise", "pass"])
@pytest.mark.parametrize(
    ("words", "module"),
    [
        ("--version", "click"),
        ("--help", "generator.report"),
        ("check", "jinja2"),
        ("build", "selectolax"),
        ("serve --port 0", "babel"),
        ("serve --port 0", "tornado"),
    ],
)
def test_ctrl_c_among_the_imports_ends_a_run_at_once_and_in_silence(
    folder: Path, words: str, module: str, swallowed: str
) -> None:
    ended = pressed(folder, words, module=module, swallowed=swallowed)
    assert (ended.returncode, ended.stdout, ended.stderr) == (Exit.INTERRUPTED, "", "")


def test_a_run_that_is_to_ignore_ctrl_c_goes_on(folder: Path) -> None:
    ignored = "signal.signal(signal.SIGINT, signal.SIG_IGN)"
    ended = pressed(folder, "--version", module="click", before=ignored)
    assert ended.returncode == Exit.FINE
    assert ended.stdout.startswith("after it\nknowingly, version ")
