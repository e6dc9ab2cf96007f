"""What a browser sent by a form: its fields in their order, and of a file what is told of it."""

from __future__ import annotations

from email.message import Message
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import parse_qsl

from tornado.httputil import HTTPInputError, parse_multipart_form_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tornado.httputil import HTTPFile

Fields: TypeAlias = "tuple[tuple[str, str], ...]"


def fields_of(content_type: str, body: bytes) -> Fields:
    """Return what a form sent, in its order; of a file, its name and how large it is.

    Raises `ValueError` where a body of several parts does not hold them.
    """
    head = Message()
    head["Content-Type"] = content_type
    if head.get_content_type() != "multipart/form-data":
        return tuple(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    try:
        return tuple(fields_in_parts(head.get_boundary("").encode(), body))
    except HTTPInputError as mistake:
        raise ValueError(str(mistake)) from mistake


def fields_in_parts(boundary: bytes, body: bytes) -> Iterator[tuple[str, str]]:
    """Yield the field of each part: tornado would put all files behind all texts."""
    begins, ends = b"--%b\r\n" % boundary, b"--%b--" % boundary
    whole, end, _ = body.rpartition(ends)
    if not end:
        raise ValueError("the body ends before its last part does")
    _, *parts = whole.split(begins)
    for part in parts:
        texts: dict[str, list[bytes]] = {}
        files: dict[str, list[HTTPFile]] = {}
        parse_multipart_form_data(boundary, begins + part + ends, texts, files)
        yield from ((name, it.decode("utf-8", "replace")) for name, (it,) in texts.items())
        yield from ((name, told(it)) for name, (it,) in files.items())


def told(file: HTTPFile) -> str:
    """Return what an order says of a file."""
    return f"{file.filename}, {len(file.body)} bytes"
