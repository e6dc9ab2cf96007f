"""What a text holds, and where each part of it stands."""

from __future__ import annotations

import pytest

from generator.source import Source
from generator.tree import Mapping, Node, Scalar, Sequence, parse


def read(text: str) -> Node:
    node, findings = parse(Source("offer.yaml", text))
    assert not findings
    assert node
    return node


def value_of(text: str) -> Node:
    """Return the value of the only field."""
    node = read(text)
    assert isinstance(node, Mapping)
    (entry,) = node.entries
    return entry.value


def outline(node: Node) -> object:
    """Return what stands in the source at each part of `node`."""
    if isinstance(node, Scalar):
        return node.span.text
    if isinstance(node, Sequence):
        return [node.span.text, [outline(item) for item in node.items]]
    return [node.span.text, {entry.key.span.text: outline(entry.value) for entry in node.entries}]


@pytest.mark.parametrize(
    "text",
    ["no", "1.10", "09:30", "2026-02-30", "1e999 RUB", "~", "null", "0x1F", ".inf", "=", "-"],
)
def test_a_text_is_what_its_author_typed(text: str) -> None:
    value = value_of(f"field: {text}\n" if text != "-" else 'field: "-"\n')
    assert isinstance(value, Scalar)
    assert value.text == text


@pytest.mark.parametrize(
    ("written", "text", "quoted"),
    [
        ("plain words", "plain words", False),
        ("'it''s'", "it's", True),
        ('"a\\tb"', "a\tb", True),
        ("''", "", True),
        ("", "", False),
        ("|\n  two\n  lines", "two\nlines", True),
        (">-\n  two\n  lines", "two lines", True),
    ],
)
def test_a_value_tells_whether_it_was_quoted(*, written: str, text: str, quoted: bool) -> None:
    value = value_of(f"field: {written}")
    assert isinstance(value, Scalar)
    assert (value.text, value.quoted) == (text, quoted)
    assert value.span.text == written


def test_every_part_ends_at_its_last_character() -> None:
    text = (
        "# An offer\n"
        "title: Public speaking   # a comment\n"
        "\n"
        "tiers:\n"
        "  online:\n"
        "    label: No guarantee\n"
        "    body: |  # a comment\n"
        "      Eight evenings.\n"
        "\n"
        "      # and this is text\n"
        "\n"
        "    # a comment\n"
        "\n"
        "for: [ in-class, {a: b} ]  # a comment\n"
        "prepare:\n"
        "- A topic,\n"
        "  and a friend\n"
        "-   # nothing\n"
        "end:   # nothing\n"
    )
    node = read(text)
    assert outline(node) == [
        text.removeprefix("# An offer\n").removesuffix("   # nothing\n"),
        {
            "title": "Public speaking",
            "tiers": [
                text[text.index("online") : text.index("\n\n    # a comment")],
                {
                    "online": [
                        text[text.index("label") : text.index("\n\n    # a comment")],
                        {
                            "label": "No guarantee",
                            "body": text[text.index("|") : text.index("\n\n    # a comment")],
                        },
                    ]
                },
            ],
            "for": ["[ in-class, {a: b} ]", ["in-class", ["{a: b}", {"a": "b"}]]],
            "prepare": [
                "- A topic,\n  and a friend\n-",
                ["A topic,\n  and a friend", ""],
            ],
            "end": "",
        },
    ]


@pytest.mark.parametrize(
    ("text", "column"),
    [("title:", 7), ("title:   \nlabel: x", 7), ("{title: , label: x}", 8), ("title: # none\n", 7)],
)
def test_an_empty_value_stands_right_after_its_colon(text: str, column: int) -> None:
    node = read(text)
    assert isinstance(node, Mapping)
    value = node.entries[0].value
    assert value == Scalar("", value.span, quoted=False)
    assert value.span.column == column


@pytest.mark.parametrize("header", ["|", ">-", "|2+"])
def test_an_empty_block_is_its_sign(header: str) -> None:
    value = value_of(f"body: {header}  # nothing\n\n# a comment\n")
    assert isinstance(value, Scalar)
    assert value.quoted
    assert value.span.text == header


def test_columns_count_characters_whatever_their_bytes() -> None:
    node = read("Ж: 😀😀 é\n字: x\n")
    assert outline(node) == ["Ж: 😀😀 é\n字: x", {"Ж": "😀😀 é", "字": "x"}]


def test_a_field_inside_a_list_in_brackets_is_a_mapping() -> None:
    assert outline(value_of("x: [a: b , {c: d}]")) == [
        "[a: b , {c: d}]",
        [["a: b", {"a": "b"}], ["{c: d}", {"c": "d"}]],
    ]


def test_two_texts_that_hold_the_same_are_equal_wherever_it_stands() -> None:
    assert read("{a: [x]}") == read("# moved\na:\n  - x\n")


def test_quotes_are_part_of_what_a_value_is() -> None:
    assert read("a: '1'") != read("a: 1")


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "--- # nothing\n"])
def test_an_empty_document_holds_nothing_and_is_no_mistake(text: str) -> None:
    assert parse(Source("offer.yaml", text)) == (None, ())


def test_a_document_may_begin_and_end_with_its_marks() -> None:
    assert read("---\na: b\n...\n") == read("a: b")


@pytest.mark.parametrize(("text", "kind"), [("- a", Sequence), ("a", Scalar), ("''", Scalar)])
def test_a_document_may_be_of_any_shape(text: str, kind: type) -> None:
    assert isinstance(read(text), kind)


def test_of_two_equal_keys_the_first_is_kept() -> None:
    node, findings = parse(Source("offer.yaml", "a: 1\nb: 2\na: 3\n"))
    assert [finding.name for finding in findings] == ["duplicate-key"]
    assert node == read("a: 1\nb: 2")


def test_what_is_refused_is_left_out_and_the_rest_is_kept() -> None:
    text = "a: &x 1\nb: *x\n<<: *x\n? [c]\n: 2\nd: !t 3\n{e: 4}: 5\nf: {g, h: 6}\n"
    node, findings = parse(Source("offer.yaml", text))
    assert [finding.name for finding in findings] == [
        "anchor",
        "alias",
        "merge-key",
        "complex-key",
        "tag",
        "complex-key",
        "lone-word",
    ]
    assert isinstance(node, Mapping)
    values = {entry.key.text: entry.value for entry in node.entries}
    assert list(values) == ["a", "b", "d", "f"]
    assert values["b"] == Scalar("*x", values["b"].span, quoted=False)
    assert values["f"] == read("{h: 6}")
