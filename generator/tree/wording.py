"""What reading YAML finds wrong, in words; what breaks its structure is in `breaks`."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from generator.source import Span

_LONGEST_QUOTE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A diagnostic with blanks (`{key}`) and without a place."""

    name: str
    message: str
    label: str = ""
    why: str = ""
    help: str = ""
    severity: Severity = Severity.ERROR

    def at(self, span: Span, **words: object) -> Diagnostic:
        """Say it of `span`, with `words` in the blanks."""
        return Diagnostic(
            name=self.name,
            message=self.message.format(**words),
            span=span,
            severity=self.severity,
            label=self.label.format(**words),
            why=self.why.format(**words),
            help=self.help.format(**words),
        )


def short(text: str) -> str:
    """Return `text` on one line, cut to what a message can hold."""
    line = text.replace("\n", " ")
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1] + "…"


def character(char: str) -> str:
    """Return what an author can look up about a character nobody sees."""
    return f"U+{ord(char):04X} ({unicodedata.name(char, 'control character').lower()})"


# The file as bytes.

TOO_LARGE = Wording(
    name="too-large",
    message="the file holds {size:,} bytes, more than {limit:,}",
    help="split it: an offer is a few thousand bytes, and pictures stand in files of their own",
)
WIDE_ENCODING = Wording(
    name="wide-encoding",
    message="the file is saved as {encoding}",
    help="save it as UTF-8",
)
UNDECODABLE = Wording(
    name="undecodable-byte",
    message="the byte {byte} is not UTF-8",
    label="read up to here",
    help="save the file as UTF-8; the editor names it under `Save as` or `Encoding`",
)
HIDDEN_CHARACTER = Wording(
    name="hidden-character",
    message="{character} stands in the text",
    why="no editor shows it, and on the page it becomes a box or breaks a line",
    help="delete it",
)

# What YAML allows and a promise does not.

DUPLICATE_KEY = Wording(
    name="duplicate-key",
    message="`{key}` stands twice",
    label="first on line {line}",
    why="only one of the two would reach the client, and nobody would know which",
    help="keep one of them",
)
ANCHOR = Wording(
    name="anchor",
    message="`{text}` is an anchor",
    why="what a client is promised is read where it stands, not put together from elsewhere",
    help="delete it; put text that begins with `&` in quotes",
)
ALIAS = Wording(
    name="alias",
    message="`{text}` is an alias",
    why="what a client is promised is read where it stands, not put together from elsewhere",
    help="write out what it stands for; put text that begins with `*` in quotes",
)
TAG = Wording(
    name="tag",
    message="`{text}` is a tag",
    why="what a value means is decided by its field, never by a tag",
    help="delete it; put text that begins with `!` in quotes",
)
MERGE_KEY = Wording(
    name="merge-key",
    message="`<<` merges fields from elsewhere",
    why="what a client is promised is read where it stands, not put together from elsewhere",
    help="write the fields out",
)
DIRECTIVE = Wording(
    name="directive",
    message="`{text}` is a directive",
    help="delete the line; put text that begins with `%` in quotes",
)
SECOND_DOCUMENT = Wording(
    name="second-document",
    message="a second document begins here",
    label="everything below would be lost",
    help="delete this line, or move what follows to a file of its own",
)
COMPLEX_KEY = Wording(
    name="complex-key",
    message="the key `{text}` is more than a word",
    help="write `key: value`; put text that begins with `{{`, `[` or `?` in quotes",
)
EMPTY_KEY = Wording(
    name="empty-key",
    message="a colon stands without a key before it",
    help="write the name of the field before it",
)
LONE_WORD = Wording(
    name="lone-word",
    message="`{text}` stands between braces without a value",
    label="read as a field of its own",
    help="put text that holds a comma or braces in quotes",
)

# Too much.

TOO_DEEP = Wording(
    name="too-deep",
    message="lists and mappings stand in each other more than {limit} deep",
    help="no field lies that deep; put text that begins with `[` or `{{` in quotes",
)
TOO_MANY_VALUES = Wording(
    name="too-many-values",
    message="the file holds more than {limit:,} values",
    help="split it: an offer holds a few hundred",
)
TOO_MANY_MISTAKES = Wording(
    name="too-many-mistakes",
    message="{limit} mistakes stand in this file; the reading ends here",
    severity=Severity.NOTE,
)

# What can be read, but not as its author meant it.

ODD_SPACE = Wording(
    name="odd-space",
    message="{character} stands where a plain space belongs",
    label="looks like a space, read as a letter",
    help="replace it with a plain space",
)
ODD_SPACE_IN_VALUE = Wording(
    name="odd-space",
    message="{character} begins a line of the value",
    label="looks like a space, read as a letter",
    help="replace it with a plain space, or put the value in quotes",
    severity=Severity.WARNING,
)
HIDDEN_IN_KEY = Wording(
    name="hidden-character",
    message="{character} stands in the key `{key}`",
    label="the key looks right and is another word",
    help="type the key anew",
)
HIDDEN_IN_VALUE = Wording(
    name="hidden-character",
    message="{character} stands in the value",
    why="it makes two texts look alike that are not",
    help="type the text anew",
    severity=Severity.WARNING,
)
ESCAPED_CHARACTER = Wording(
    name="hidden-character",
    message="{character} is written by an escape",
    why="no editor shows it, and on the page it becomes a box or breaks a line",
    help="delete the escape",
)
CURLY_KEY = Wording(
    name="curly-quotes",
    message="the key `{key}` stands in typographic quotes",
    label="read as part of the key",
    help="write `{bare}:`",
)
CURLY_VALUE = Wording(
    name="curly-quotes",
    message="the value stands in typographic quotes",
    why="the client would see them on the page",
    help='write straight quotes ("…") or none',
    severity=Severity.WARNING,
)
CUT_BY_COMMENT = Wording(
    name="cut-by-comment",
    message="`{comment}` is read as a comment",
    label="the client would not see this",
    help="put the value in quotes; a comment has a space after its `#`",
    severity=Severity.WARNING,
)
JOINED_FIELD = Wording(
    name="missing-space",
    message="no space follows the colon after `{key}`",
    label="read as one text, not as a field",
    help="write `{key}: {rest}`; put it in quotes if it is text",
    severity=Severity.WARNING,
)
JOINED_ITEM = Wording(
    name="joined-item",
    message="an item that is indented deeper becomes part of the text above",
    help="indent it like the items above; put the whole in quotes if it is one text",
    severity=Severity.WARNING,
)
