"""What a picture's bytes are: its kind, whether they are all there, and how large it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import imagesize

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST = 5_000_000  # bytes

PNG_END = b"IEND\xaeB`\x82"
JPEG_START, JPEG_END, JPEG_SCAN = b"\xff\xd8\xff", b"\xff\xd9", 0xDA
BOX_HEAD = 8


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of picture that every browser shows and that can do nothing but be seen.

    `is_whole` tells of bytes that begin as this kind whether they also end as it does.
    """

    name: str
    suffixes: tuple[str, ...]
    begins: Callable[[bytes], bool]
    is_whole: Callable[[bytes], bool]


def is_whole_jpeg(content: bytes) -> bool:
    """Tell whether the picture itself ends; the small one in its head ends in the same way."""
    place = 2
    while place + 4 <= len(content) and content[place] == 0xFF:  # noqa: PLR2004  # begins a segment
        if content[place + 1] == JPEG_SCAN:
            return JPEG_END in content[place:]
        if content[place + 1] == 0xFF:  # noqa: PLR2004  # fills up
            place += 1
            continue
        place += 2 + int.from_bytes(content[place + 2 : place + 4], "big")
    return False


def is_whole_webp(content: bytes) -> bool:
    """Tell whether there are as many bytes as its head says."""
    return len(content) >= BOX_HEAD + int.from_bytes(content[4:8], "little")


def is_whole_avif(content: bytes) -> bool:
    """Tell whether the box with the picture is there, and no box goes on beyond the end."""
    place, met = 0, set()
    while place + BOX_HEAD <= len(content):
        met.add(content[place + 4 : place + BOX_HEAD])
        size = int.from_bytes(content[place : place + 4], "big")
        if size == 1:
            size = int.from_bytes(content[place + 8 : place + 16], "big")
        if size < BOX_HEAD:
            return size == 0 and b"mdat" in met  # 0 is a box that ends with the file
        place += size
    return place == len(content) and b"mdat" in met


def brands(content: bytes) -> bytes:
    """Return the kinds that a file of boxes says it is."""
    return content[8 : int.from_bytes(content[:4], "big")] if content[4:8] == b"ftyp" else b""


KINDS = (
    Kind("PNG", ("png",), lambda it: it.startswith(b"\x89PNG\r\n\x1a\n"), lambda it: PNG_END in it),
    Kind("JPEG", ("jpg", "jpeg"), lambda it: it.startswith(JPEG_START), is_whole_jpeg),
    Kind("WebP", ("webp",), lambda it: it[:4] == b"RIFF" and it[8:12] == b"WEBP", is_whole_webp),
    Kind("AVIF", ("avif",), lambda it: b"avif" in brands(it), is_whole_avif),
)
# What else a picture may turn out to be, and why it is not shown.
REFUSED: tuple[tuple[Callable[[bytes], bool], str], ...] = (
    (lambda it: it.startswith(b"GIF8"), "a GIF, which may move and cannot be stopped"),
    (lambda it: b"<svg" in it[:2000].lower(), "an SVG drawing, which can carry scripts"),
    (lambda it: b"hei" in brands(it) or b"mif1" in brands(it), "a HEIC, which few browsers show"),
    (lambda it: it[:4] in {b"II*\0", b"MM\0*"}, "a TIFF, which few browsers show"),
    (lambda it: it.startswith(b"BM"), "a BMP, which is many times larger than a PNG"),
    (lambda it: it.startswith(b"%PDF"), "a PDF, which is no picture"),
)


def kind_of(content: bytes) -> Kind | None:
    """Return what the bytes begin as, or nothing where it is none of `KINDS`."""
    return next((it for it in KINDS if it.begins(content)), None)


def said_of(content: bytes) -> str:
    """Return what bytes are that are none of `KINDS`."""
    if not content:
        return "empty"
    return next((said for begins, said in REFUSED if begins(content)), "no picture")


def size_of(content: bytes) -> tuple[int, int]:
    """Return width and height as a browser draws it, turned as a camera says; 0 where unknown."""
    width, height = imagesize.get(BytesIO(content))
    return (width, height) if min(width, height) > 0 else (0, 0)
