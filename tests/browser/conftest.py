"""Sites on loopback, and people who visit them with a real browser."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from playwright.sync_api import ViewportSize

from generator.build import build_site
from generator.files import File
from generator.store import read_project, write_site
from tests.browser.client import Client
from tests.browser.servers import Host, Order, Recorder, serving
from tests.conftest import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
RECEIVER = "https://forms.example/f/42"  # in every site here; the recorder takes its place
TODAY = date(2026, 11, 1)


@dataclass(frozen=True, slots=True)
class Site:
    """A finished site: its sources, where it stands on this machine, what is served there."""

    project: Path
    url: str
    folder: Path

    @property
    def pages(self) -> list[str]:
        """The addresses of all pages, and one that is none, deep down."""
        files = sorted(self.folder.rglob("index.html"))
        paths = [file.parent.relative_to(self.folder).as_posix() for file in files]
        return [
            self.url,
            *(f"{self.url}{it}/" for it in paths if it != "."),
            f"{self.url}not/here/",
        ]


class Publisher(Protocol):
    """Builds the project in a folder, once, and serves it until the session ends.

    `restyle` changes every stylesheet on the way out.
    """

    def __call__(self, project: Path = ROOT, restyle: Callable[[bytes], bytes] = bytes) -> Site: ...


@pytest.fixture(scope="session")
def received() -> list[Order]:
    """Return what the receiver got in the whole session; `orders` is what a test looks at."""
    return []


@pytest.fixture
def orders(received: list[Order]) -> list[Order]:
    """Return what the receiver got since the test began."""
    received.clear()
    return received


@pytest.fixture(scope="session")
def publish(received: list[Order], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Publisher]:
    with ExitStack() as servers:
        receiver = servers.enter_context(serving(partial(Recorder, received))) + "f/42"

        @cache
        def built(project: Path) -> tuple[File, ...]:
            source = read_project(project)
            here = source.site.content.replace(RECEIVER.encode(), receiver.encode())
            outcome = build_site(replace(source, site=File(source.site.path, here)), TODAY)
            assert not outcome.failed, outcome.findings
            return outcome.files

        def publish(project: Path = ROOT, restyle: Callable[[bytes], bytes] = bytes) -> Site:
            files = [
                replace(it, content=restyle(it.content)) if it.path.endswith(".css") else it
                for it in built(project)
            ]
            folder = tmp_path_factory.mktemp(project.name) / "public"
            write_site(folder, files, project=project)
            url = servers.enter_context(serving(partial(Host, directory=str(folder))))
            return Site(project, url, folder)

        yield publish


@pytest.fixture(scope="session")
def demo(publish: Publisher) -> Site:
    """Return the site this project shows: one offer, two tiers, an extra of two options."""
    return publish()


@pytest.fixture(scope="session")
def small(publish: Publisher) -> Site:
    """Return offers at the edges: the shortest, one with a single tier, one with three."""
    return publish(HERE / "sites" / "small")


@pytest.fixture(scope="session")
def many(publish: Publisher) -> Site:
    """Return offers with three, four and five tiers, with long steps and what people ask."""
    return publish(HERE / "sites" / "many")


@pytest.fixture(scope="session")
def varied(publish: Publisher) -> Site:
    """Return offers with prices and fields of every sort."""
    return publish(HERE / "sites" / "varied")


@pytest.fixture(scope="session")
def offers(demo: Site, small: Site) -> list[str]:
    """Return the addresses of all pages on which something is picked."""
    edges = ("shortest", "one-way", "three-ways")
    return [f"{demo.url}public-speaking/", *(f"{small.url}{slug}/" for slug in edges)]


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """Return where the witnesses of package.json lie."""
    return ROOT / "node_modules"


class Visit(Protocol):
    """Opens an address in a fresh context, for which Playwright's options can be given."""

    def __call__(self, url: str, **context: Any) -> Page: ...  # noqa: ANN401  # what Playwright takes


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    with ExitStack() as contexts:

        def visit(url: str, **options: Any) -> Page:  # noqa: ANN401  # what Playwright takes
            context = contexts.enter_context(browser.new_context(**options))
            context.set_default_timeout(PATIENCE)
            page = context.new_page()
            page.goto(url)
            return page

        yield visit


# Each two of the three things that vary meet in every combination.
@pytest.fixture(
    params=[
        "mouse scripts 1280",
        "mouse no-scripts 360",
        "keys scripts 360",
        "keys no-scripts 1280",
    ]
)
def manner(request: pytest.FixtureRequest) -> str:
    """How somebody visits: with what they point, whether scripts run, how wide the page is."""
    return str(request.param)


@pytest.fixture(scope="session")
def page_for(browser: Browser) -> Iterator[Callable[[str], Page]]:
    """Return what opens the page for a manner: one for all tests, since a new one takes long."""
    with ExitStack() as contexts:

        @cache
        def page_for(manner: str) -> Page:
            _, scripts, width = manner.split()
            viewport = ViewportSize(width=int(width), height=800)
            context = browser.new_context(
                viewport=viewport, java_script_enabled=scripts == "scripts"
            )
            contexts.enter_context(context).set_default_timeout(PATIENCE)
            return context.new_page()

        yield page_for


@pytest.fixture
def client(page_for: Callable[[str], Page], manner: str) -> Callable[[str], Client]:
    """Return what sends somebody to an address in the manner of the test."""
    page = page_for(manner)
    # What the test before has picked and written is gone with its page.
    page.goto("about:blank")

    def client(url: str) -> Client:
        page.goto(url)
        return Client(page, manner.partition(" ")[0])

    return client
