"""How fast a save is seen, and what the preview costs while nothing is saved; for Linux.

`make measure-preview` runs it; what it says belongs into docs/measured.md.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from tests.preview.conftest import AT_ROOT
from tests.samples import SHORTEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

OFFERS = 100
SAVES = 20
FILES = 5000
PAUSE = 0.5  # seconds between what was seen and the next save: nobody saves sooner
SETTLING = 45  # seconds in which what was just written is looked at more closely, once or twice
IDLE = 30  # seconds
# Says when the first frame with a new heading is drawn, by the clock of this machine.
WATCH = """(() => {
  const heading = () => document.querySelector("h1")?.textContent;
  let said;
  const say = () => heading() !== said && console.log(`${(said = heading())}|${Date.now()}`);
  new MutationObserver(() => requestAnimationFrame(say))
    .observe(document, { childList: true, subtree: true });
})()"""


@contextmanager
def serving(folder: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run `knowingly serve` for a project, and yield it with its address, built once."""
    command = [sys.executable, "-m", "generator", "serve", "--port", "0", *words]
    log = (folder / "log").open("w", encoding="utf-8")
    with (
        log,
        subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=log, text=True) as run,
    ):
        assert run.stdout is not None
        address = run.stdout.readline().strip()
        while "built in" not in (folder / "log").read_text(encoding="utf-8"):
            time.sleep(0.1)
        try:
            yield run, address
        finally:
            run.terminate()


def project(folder: Path, offers: int) -> Path:
    """Write a site of so many offers."""
    place = folder / "content" / "offers"
    place.mkdir(parents=True)
    (folder / "site.yaml").write_text(AT_ROOT, encoding="utf-8")
    for number in range(offers):
        (place / f"talk-{number}.yaml").write_text(SHORTEST, encoding="utf-8")
    return folder


def time_to_see(page: Page, offer: Path, title: str) -> float:
    """Save an offer under another title, and return the milliseconds until a browser shows it."""
    beside = offer.with_name(f"{offer.name}~")
    beside.write_text(SHORTEST.replace("Public speaking", title), encoding="utf-8")
    time.sleep(PAUSE)
    with page.expect_console_message(lambda said: said.text.startswith(f"{title}|")) as heard:
        begun = time.time() * 1000
        beside.replace(offer)
    return float(heard.value.text.partition("|")[2]) - begun


def measure_saves(folder: Path, offers: int) -> list[float]:
    """Return how long each of several saves took to be seen."""
    with serving(project(folder, offers)) as (_, address), sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=which("chromium-headless-shell") or "/usr/bin/chromium",
            args=["--no-sandbox"],
        )
        page = browser.new_page()
        page.add_init_script(WATCH)
        page.goto(f"{address}talk-0/")
        time.sleep(2)
        offer = folder / "content" / "offers" / "talk-0.yaml"
        return [time_to_see(page, offer, f"Talk {number}") for number in range(SAVES)]


def seconds_used(process: int) -> float:
    """Return the seconds of a core that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure_idling(folder: Path, *words: str) -> float:
    """Return the share of a core that the preview of a project with many files takes."""
    project(folder, 1)
    for number in range(FILES):
        place = folder / "content" / "assets" / str(number // 100)
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number}.jpg").write_bytes(b"x")
    with serving(folder, *words) as (run, _):
        time.sleep(SETTLING)
        before = seconds_used(run.pid)
        time.sleep(IDLE)
        return (seconds_used(run.pid) - before) / IDLE


def spread(values: list[float]) -> str:
    """Return the median with the least and the most."""
    middle = statistics.median(values)
    return f"median {middle:.0f} ms, {min(values):.0f} to {max(values):.0f} ms"


def main() -> None:
    """Measure, and print."""
    sys.stdout.write(f"load of the machine before: {os.getloadavg()[0]:.1f}\n")
    for offers in (1, 10, OFFERS):
        with tempfile.TemporaryDirectory() as folder:
            seen = spread(measure_saves(Path(folder), offers))
        sys.stdout.write(f"{SAVES} saves, {offers} offers: {seen} from save to seen\n")
    for words in ((), ("--poll",)):
        with tempfile.TemporaryDirectory() as folder:
            share = measure_idling(Path(folder), *words)
        how = " ".join(("idle", *words))
        sys.stdout.write(f"{how} with {FILES} files: {share:.2%} of a core\n")


if __name__ == "__main__":
    main()
