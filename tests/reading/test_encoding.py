"""Which bytes make a text, and where they do not."""

from __future__ import annotations

import codecs

import pytest

from generator.report import as_text
from generator.source import Source
from generator.tree import Limits, read_source


def text_of(data: bytes) -> str:
    source, findings = read_source("site.yaml", data)
    assert source
    assert not findings
    return source.text


def said_of(data: bytes) -> str:
    source, (finding, *_) = read_source("site.yaml", data)
    assert source is None
    return as_text(finding)


def test_a_source_knows_its_path_and_its_text() -> None:
    source, findings = read_source("content/offers/a.yaml", "title: Публичные 😀\n".encode())
    assert source == Source("content/offers/a.yaml", "title: Публичные 😀\n")
    assert findings == ()


def test_a_byte_order_mark_is_not_part_of_the_text() -> None:
    assert text_of(codecs.BOM_UTF8 + b"title: x\n") == "title: x\n"


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_all_line_ends_are_read_as_one(end: bytes) -> None:
    assert text_of(b"title: x" + end + end + b"label: y" + end) == "title: x\n\nlabel: y\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_wide_encoding_is_named(encoding: str) -> None:
    name = encoding[:6].upper()
    assert said_of("# Публичные\ntitle: Публичные\n".encode(encoding)) == (
        f"error[wide-encoding]: the file is saved as {name}\n"
        " --> site.yaml\n"
        "  = help: save it as UTF-8"
    )


def test_an_undecodable_byte_is_shown_in_its_line() -> None:
    assert said_of("a: 1\r\nd: é\r\ntitle: ".encode() + b"caf\xe9 noir\r\n") == (
        "error[undecodable-byte]: the byte 0xE9 is not UTF-8\n"
        " --> site.yaml:3:11\n"
        "  |\n"
        "3 | title: caf\ufffd noir\n"
        "  |           ^ read up to here\n"
        "  = help: save the file as UTF-8; the editor names it under `Save as` or `Encoding`"
    )


def test_a_whole_file_in_another_encoding_is_one_finding() -> None:
    source, findings = read_source("site.yaml", "title: Публичные выступления\n".encode("cp1251"))
    assert source is None
    assert [finding.name for finding in findings] == ["undecodable-byte"]


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\0", "U+0000 (control character)"),
        ("\x0b", "U+000B (control character)"),
        ("\x1b", "U+001B (control character)"),
        ("\x85", "U+0085 (control character)"),
        ("\u2028", "U+2028 (line separator)"),
        ("\ufeff", "U+FEFF (zero width no-break space)"),
        ("\uffff", "U+FFFF (control character)"),
    ],
)
def test_a_character_that_no_editor_shows_is_located(char: str, name: str) -> None:
    source, (finding,) = read_source("site.yaml", f"a: b\ntitle: x{char}y\n".encode())
    assert source is None
    assert finding.message == f"{name} stands in the text"
    assert finding.span
    assert (finding.span.line, finding.span.column) == (2, 9)


def test_every_hidden_character_is_found_up_to_a_limit() -> None:
    _, few = read_source("site.yaml", b"a: \1\nb: \2\n")
    _, many = read_source("site.yaml", b"\1" * 5000, Limits(findings=7))
    assert len(few) == 2
    assert len(many) == 7


def test_tabs_and_letters_of_all_scripts_are_text() -> None:
    text = "a:\tЖ字🎤\u00a0\u200d\ue000\ufffd\U0010ffff\n"
    assert text_of(text.encode()) == text


def test_a_file_beyond_the_limit_is_not_read() -> None:
    assert said_of(b"a: " + b"x" * 1024 * 1024) == (
        "error[too-large]: the file holds 1,048,579 bytes, more than 1,048,576\n"
        " --> site.yaml\n"
        "  = help: split it: an offer is a few thousand bytes, "
        "and pictures stand in files of their own"
    )


def test_a_file_at_the_limit_is_read() -> None:
    source, findings = read_source("site.yaml", b"x" * 10, Limits(size=10))
    assert source
    assert not findings


def test_an_empty_file_is_an_empty_text() -> None:
    assert text_of(b"") == ""
