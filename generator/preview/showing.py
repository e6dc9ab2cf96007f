"""What a browser gets for an address: one build, in memory, by exact path."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from hashlib import blake2b
from mimetypes import MimeTypes
from secrets import token_hex
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from generator.addresses import root_of
from generator.plan import forms_on
from generator.preview.findings import good_page, stopped_page
from generator.preview.kept import kept_here
from generator.preview.live import FINDINGS, live_page
from generator.report import summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from generator.build import Outcome
    from generator.diagnostics import Diagnostic
    from generator.files import File
    from generator.plan import AnyPage, OrderForm
    from generator.preview.orders import Order
    from generator.store import LeftOut

NOT_FOUND_PAGE = "404.html"
# A host reads these and shows them to nobody.
FOR_THE_HOST = frozenset({"_headers", "_redirects", ".nojekyll"})
HTML = "text/html"
# The names a system's own tables give differ; Python's are the same everywhere.
TYPES = MimeTypes()
TYPES.add_type("image/webp", ".webp")  # Python's, too, but not in all its versions


@dataclass(frozen=True, slots=True)
class Reply:
    """What is sent for one address; `media_type` names no character set.

    `location` is the address to which it sends on, if it does.
    """

    status: int
    media_type: str
    content: bytes = field(repr=False)
    location: str = ""


@dataclass(frozen=True, slots=True)
class Showing:
    """What is shown until the next build.

    `pages` maps addresses, each beginning with the `root` under which the site stands on its host,
    to the bytes that the host would send; `elsewhere` is the reply to every other address. A page
    says from which `revision` it is, so that one that fell behind can be told. `findings` and
    `unpublished` are those of the last build; the pages are old where it failed when it was
    `tried`, and were `built` by an earlier one, whose `plan` is.
    """

    pages: Mapping[str, bytes] = field(repr=False)
    elsewhere: Reply
    built: datetime
    findings: tuple[Diagnostic, ...] = ()
    is_old: bool = False
    plan: tuple[AnyPage, ...] = field(default=(), repr=False)
    unpublished: tuple[LeftOut, ...] = ()
    tried: datetime | None = None
    root: str = "/"
    revision: str = field(default_factory=lambda: f"r{token_hex(6)}")

    @property
    def state(self) -> str:
        """What a page says of itself: since when it is old, what was found, or nothing."""
        if self.is_old and self.pages:
            return f"As of {self.moment}; since then: {summary(self.findings)}"
        return summary(self.findings) if self.findings and self.pages else ""

    @property
    def moment(self) -> str:
        """When the pages were built, by the author's clock; with the day where it was another."""
        day = self.built.date()
        is_past = self.tried is not None and self.tried.date() != day
        return f"{day.day} {day:%B}, {self.built:%H:%M}" if is_past else f"{self.built:%H:%M}"

    @property
    def mark(self) -> str:
        """What is the same as long as the same is wrong, wherever it has moved to."""
        found = {
            (it.name, it.message, it.span.source.path if it.span else "") for it in self.findings
        }
        return blake2b(repr(sorted(found)).encode(), digest_size=8).hexdigest()

    @property
    def forms(self) -> tuple[OrderForm, ...]:
        """The order forms on the pages."""
        return forms_on(self.plan)

    @property
    def receivers(self) -> frozenset[str]:
        """Where the finished pages would send orders."""
        return frozenset(form.receiver.url for form in self.forms)

    def path_after(self, order: Order) -> str:
        """Return where the sender of an order goes on; empty where it is no order of ours."""
        return f"{self.root}{order.form.next_address}" if order.form else ""

    def findings_page(self) -> bytes:
        """Return what was found in what is saved."""
        if not self.is_old:
            return good_page(self.findings)
        return stopped_page(self.findings, self.moment if self.pages else "")

    def reply(self, path: str) -> Reply:
        """Return what is sent for `path`, percent-encoded as a browser asks for it."""
        address = unquote(path)
        if address == FINDINGS:
            return Reply(200, HTML, self.findings_page())
        if address == "/" != self.root:
            return Reply(302, HTML, b"", quote(self.root))
        if address.endswith("/"):
            address += "index.html"
        if address not in self.pages:
            return self.elsewhere
        return Reply(200, type_of(address), self.pages[address])

    def view(self, path: str, host: str) -> Reply:
        """Return what a browser gets that asks for `path` by our name `host`.

        A page hears of each build, and its orders stay here.
        """
        reply = self.reply(path)
        if reply.media_type != HTML:
            return reply
        content = live_page(kept_here(reply.content, self.receivers), self.revision, host)
        return replace(reply, content=content)


def show_next(outcome: Outcome, before: Showing | None, now: datetime) -> Showing:
    """Return what to show after a build: the site, or else the last good one, or else why not."""
    if not outcome.failed:
        url = next((it.frame.url for it in outcome.pages), "")
        shown = site_showing(outcome.files, now, root_of(url))
        return replace(
            shown,
            findings=outcome.findings,
            plan=outcome.pages,
            unpublished=outcome.unpublished,
        )
    if before is not None and before.pages:
        return replace(
            before,
            findings=outcome.findings,
            unpublished=outcome.unpublished,
            is_old=True,
            tried=now,
        )
    why_not = Reply(503, HTML, stopped_page(outcome.findings))
    return Showing({}, why_not, now, outcome.findings, is_old=True, unpublished=outcome.unpublished)


def site_showing(files: Iterable[File], now: datetime, root: str = "/") -> Showing:
    """Return a finished site as a host shows it."""
    pages = {f"{root}{file.path}": file.content for file in files if file.path not in FOR_THE_HOST}
    missing = Reply(404, HTML, pages.get(f"{root}{NOT_FOUND_PAGE}", b""))
    return Showing(pages, missing, now, root=root)


def type_of(address: str) -> str:
    """Return the media type of a file by its suffix."""
    return TYPES.guess_type(address)[0] or "application/octet-stream"
