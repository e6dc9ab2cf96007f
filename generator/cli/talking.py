"""What is printed: findings and summaries on stderr, what scripts use on stdout."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

from generator.report import as_text, summary, visible

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.build import Outcome
    from generator.diagnostics import Diagnostic
    from generator.model import Offer
    from generator.store import LeftOut, Project, Written


def say(text: str = "") -> None:
    """Print one message."""
    write_line(sys.stderr, text)


def hand_out(line: str) -> None:
    """Print what a script may read."""
    write_line(sys.stdout, line)


def write_line(stream: TextIO | None, line: str) -> None:
    """Write a line to whoever reads it; one that has read enough, or is not there, stops nothing.

    Raises `OSError` where what is written cannot be kept, as on a full disk.
    """
    if stream is None:  # closed before we began
        return
    try:
        stream.write(f"{line}\n")
        stream.flush()
    except BrokenPipeError:
        let_go(stream)


def let_go(stream: TextIO) -> None:
    """Send what is still to come, and Python's own flush at the end, where nothing is refused."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def print_findings(findings: Iterable[Diagnostic]) -> None:
    """Print every finding, and how many there are last."""
    findings = tuple(findings)
    for finding in findings:
        say(as_text(finding, colour=is_coloured()) + "\n")
    if findings:
        say(summary(findings))


def is_coloured() -> bool:
    """Tell whether somebody looks who wants colours."""
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR")


def emphasized(text: str) -> str:
    """Return a message as it stands out where somebody looks."""
    return f"\x1b[1m{text}\x1b[0m" if is_coloured() else text


def white_on_black(text: str) -> str:
    """Return a drawing as it is seen, too, where the terminal itself is bright."""
    return f"\x1b[97;40m{text}\x1b[0m" if is_coloured() else text


def print_published(outcome: Outcome, project: Project, out: Path) -> None:
    """Print what is published, and for all else why it is not."""
    for offer in outcome.offers:
        say(f"published: {offer.slug}{remark_on(offer)}")
        hand_out(str(out / offer.slug / "index.html"))
    for text in outcome.texts:
        say(f"published: {text.slug}")
        hand_out(str(out / text.slug / "index.html"))
    print_unpublished(project.left_out)


def print_ready(outcome: Outcome, project: Project) -> None:
    """Print what could be published, each with what its author may want to know."""
    for advice in outcome.advice:
        say(f"ready to publish: {advice.offer.slug}{remark_on(advice.offer)}")
        for it in advice.composed:
            say(f"  clients of {it.tier} affirm: {visible(it.statement)}")
        if advice.next_part:
            say(f"  next: {advice.next_part}")
    for text in outcome.texts:
        say(f"ready to publish: {text.slug}")
    print_unpublished(project.left_out)


def remark_on(offer: Offer) -> str:
    """Return what is to be said of an offer whose terms have no name yet."""
    return "" if offer.version else ", its terms are a draft: name them with `version:`"


def print_unpublished(files: Iterable[LeftOut]) -> None:
    """Print, file by file, what is on no page and why."""
    for file in files:
        say(f"not published: {file.path}: {file.reason}")


def print_written(written: Written, pages: int, out: Path) -> None:
    """Print what changed in the output folder."""
    files = f"{written.changed} written, {written.unchanged} unchanged, {written.removed} removed"
    say(f"{counted(pages, 'page')} in {out}: {files}")
    for path in written.kept:
        say(
            f"left alone: {out / path}, which is no longer part of the site but was changed by hand"
        )


def counted(number: int, noun: str) -> str:
    """Return `1 page`, `2 pages`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
