"""What every answer of the preview keeps to, whoever asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tornado.web import HTTPError, RequestHandler

from generator.preview.live import live_page
from generator.preview.showing import HTML

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from generator.preview.address import Address
    from generator.preview.stage import Stage

LONGEST_URL = 8000  # characters
ALWAYS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


class Guarded(RequestHandler):
    """Answers to our own names alone, and lets nothing be kept or taken for what it is not."""

    stage: Stage
    address: Address

    def initialize(self, stage: Stage, address: Address) -> None:
        """Take what `answers` hands to every handler."""
        self.stage = stage
        self.address = address

    @property
    def host(self) -> str:
        """The name by which the browser asked."""
        return self.request.host.lower()

    @property
    def is_from_our_page(self) -> bool:
        """Tell whether a page of ours asks, by its scheme, name and port."""
        return self.request.headers.get("Origin", "").lower() == f"http://{self.host}"

    def set_default_headers(self) -> None:
        """Send these with every reply, refusals included."""
        for name, value in ALWAYS.items():
            self.set_header(name, value)

    def prepare(self) -> None:
        """Turn away whoever came by another name, before anything is answered."""
        if not self.address.answers_to(self.host):
            raise HTTPError(403)
        if len(self.request.uri or "") > LONGEST_URL:
            raise HTTPError(414)

    def log_exception(
        self,
        typ: type[BaseException] | None,
        value: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        """Keep what strangers ask for from the author's terminal; a mistake of ours is printed."""
        if not isinstance(value, HTTPError):
            super().log_exception(typ, value, tb)

    def write_error(self, status_code: int, **_: Any) -> None:  # noqa: ANN401  # tornado's
        """Say where the pages are, and nothing of what was asked for."""
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        url = self.address.url_from(self.request.remote_ip or "")
        self.finish(f"{status_code}: the preview shows pages at {url}\n")

    def write_own(self, page: bytes) -> None:
        """Send a page of the preview's own."""
        self.set_header("Content-Type", with_charset(HTML))
        self.write(live_page(page, self.stage.showing.revision, self.host))


class OfFolder(Guarded):
    """Answers from the files of the project, by no path that anybody asks for."""

    folder: Path

    def initialize(self, stage: Stage, address: Address, folder: Path) -> None:  # type: ignore[override]
        """Take the project's folder, too."""
        super().initialize(stage, address)
        self.folder = folder


def with_charset(media_type: str) -> str:
    """Return a `Content-Type`; every text of ours is UTF-8."""
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type
