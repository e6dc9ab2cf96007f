"""`build` and `check`: the same way, with and without writing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from generator.build import build_site
from generator.cli.ending import Exit
from generator.cli.talking import (
    print_findings,
    print_published,
    print_ready,
    print_unpublished,
    print_written,
)
from generator.cli.withheld import withheld
from generator.store import read_project, refuse_folder, write_site

if TYPE_CHECKING:
    from pathlib import Path


def run_build(folder: Path, out: Path, *, strict: bool, portable: bool) -> Exit:
    """Check everything, then write the site into `out`, or nothing at all."""
    refuse_folder(folder / out, folder)
    project = read_project(folder)
    outcome = build_site(project, date.today(), portable=portable)  # noqa: DTZ011  # the author's day
    print_findings(outcome.findings)
    if outcome.failed or (strict and outcome.findings):
        print_unpublished(withheld(outcome, project))
        return Exit.FINDINGS
    written = write_site(folder / out, outcome.files, project=folder)
    print_published(outcome, project, out)
    print_written(written, len(outcome.pages), out)
    return Exit.FINE


def run_check(folder: Path, *, strict: bool) -> Exit:
    """Check everything and write nothing."""
    project = read_project(folder)
    outcome = build_site(project, date.today())  # noqa: DTZ011  # the author's day
    print_findings(outcome.findings)
    if outcome.failed or (strict and outcome.findings):
        print_unpublished(withheld(outcome, project))
        return Exit.FINDINGS
    print_ready(outcome, project)
    return Exit.FINE
