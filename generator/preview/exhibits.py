"""What answers for the gallery: read and drawn when it is asked for, while pages go on."""

from __future__ import annotations

from functools import partial

from tornado.web import HTTPError

from generator.diagnostics import GeneratorError
from generator.preview.apart import apart
from generator.preview.gallery import (
    NOT_READ,
    drawn_example,
    gallery_page,
    read_gallery,
    reasons,
)
from generator.preview.guarded import OfFolder, with_charset
from generator.preview.live import COMPONENTS
from generator.preview.ownpage import framed_page, own_page
from generator.preview.showing import HTML
from generator.preview.watching import today


class Components(OfFolder):
    """Shows what the theme is made of."""

    async def get(self) -> None:
        """Send it."""
        self.write_own(await apart(self.page))

    head = get

    def page(self) -> bytes:
        """Return all examples, or why there are none."""
        try:
            return gallery_page(read_gallery(self.folder, today()))
        except GeneratorError as refusal:
            return own_page(NOT_READ, reasons(refusal), address=COMPONENTS)


class OneExample(OfFolder):
    """Shows one component, for a frame."""

    async def get(self, component: str, number: str) -> None:
        """Send it; other examples and languages than those there are do not exist."""
        page = await apart(partial(self.page, component, int(number)))
        if page is None:
            raise HTTPError(404)
        self.set_header("Content-Type", with_charset(HTML))
        self.write(page)

    head = get

    def page(self, component: str, number: int) -> bytes | None:
        """Return the example, why it cannot be drawn, or nothing where it is none."""
        language = self.get_query_argument("language", "")
        try:
            gallery = read_gallery(self.folder, today())
        except GeneratorError as refusal:
            return framed_page(NOT_READ, reasons(refusal))
        example = gallery.find(component, number)
        if example is None or language not in gallery.languages:
            return None
        return drawn_example(gallery, example, language)
