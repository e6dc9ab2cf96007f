"""The commands and their options: what each is imported for only when it is run."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from pathlib import Path

import click

from generator import __version__
from generator.cli.ending import endings
from generator.cli.leaving import raise_when_interrupted


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="knowingly")
def commands() -> None:
    """Turn offers into pages on which a client chooses knowingly.

    Run in the folder that holds site.yaml.
    """


@commands.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, readable=False),
    default=Path("public"),
    show_default=True,
    help="Where the site goes.",
)
@click.option("--strict", is_flag=True, help="Let warnings forbid building, too.")
@click.option(
    "--portable", is_flag=True, help="Name index.html in links, to read the site from a folder."
)
def build(out: Path, *, strict: bool, portable: bool) -> None:
    """Check everything, then write the site."""
    from generator.cli.building import run_build

    raise_when_interrupted()
    sys.exit(run_build(Path.cwd(), out, strict=strict, portable=portable))


@commands.command()
@click.option("--strict", is_flag=True, help="Let warnings fail, too.")
def check(*, strict: bool) -> None:
    """Check everything and write nothing."""
    from generator.cli.building import run_check

    raise_when_interrupted()
    sys.exit(run_check(Path.cwd(), strict=strict))


@commands.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help="Where to listen; 0 takes a port that is free.  [default: 8000, or the next one free]",
)
@click.option("--host", "shared", is_flag=True, help="Let other devices in your network see it.")
@click.option("--open", "opened", is_flag=True, help="Open it in your browser.")
@click.option("--poll", is_flag=True, help="Look for saves where the disk tells of none.")
def serve(port: int | None, *, shared: bool, opened: bool, poll: bool) -> None:
    """Show the site on this machine, anew whenever a file is saved."""
    from generator.cli.serving import Wishes, run_serve

    raise_when_interrupted()
    sys.exit(run_serve(Path.cwd(), Wishes(port=port, shared=shared, poll=poll, opened=opened)))


def run() -> None:
    """Run a command; what the world refuses ends in one sentence, our own bug in its traceback."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a name no letter of the screen fits
    with endings():
        commands.main(standalone_mode=False)
