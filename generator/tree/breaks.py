"""What breaks the structure of a text, in words."""

from __future__ import annotations

from generator.tree.wording import Wording

TAB = Wording(
    name="tab-indentation",
    message="a tab stands where spaces indent",
    help="indent with two spaces for each level; editors can convert tabs to spaces",
)
MISSING_SPACE = Wording(
    name="missing-space",
    message="no space follows the colon after `{key}`",
    label="read as one text, not as a field",
    help="write `{key}: {rest}`",
)
MISSING_SPACE_IN_BRACKETS = Wording(
    name="missing-space",
    message="no space follows the colon after `{key}`",
    help="write a space after the colon",
)
MISSING_COLON = Wording(
    name="missing-colon",
    message="this line has no `key:`",
    help="write `key: value`; a text that goes on from the line above is indented deeper than it",
)
LONG_KEY = Wording(
    name="long-key",
    message="more than 1,024 characters stand before the colon",
    help="a key is one word; put a text with a colon in quotes",
)
UNEVEN_INDENTATION = Wording(
    name="uneven-indentation",
    message="this line is indented by {found}, the lines it belongs with by {expected}",
    help="indent it by {expected} spaces",
)
UNEVEN_TEXT = Wording(
    name="uneven-indentation",
    message="this line is indented by {found}, the lines it belongs with by {expected}",
    label="read as more of the text above",
    help="indent it by {expected} spaces, or put the whole text in quotes",
)
MISPLACED_ITEM = Wording(
    name="misplaced-item",
    message="a list item stands among fields",
    help="indent the list under its key; put text that begins with `- ` in quotes",
)
ITEM_BESIDE_KEY = Wording(
    name="misplaced-item",
    message="a list begins on the line of its key",
    help="write each item on a line of its own below; put text that begins with `- ` in quotes",
)
MISPLACED_FIELD = Wording(
    name="misplaced-field",
    message="this line stands among list items and does not begin with `- `",
    help="begin it with `- `, or indent it by {deeper} to make it part of the item above",
)
UNCLOSED_QUOTE = Wording(
    name="unclosed-quote",
    message="this quote is not closed",
    help="write {quote} where the text ends, or leave this one out if it needs no quotes",
)
LATE_QUOTE = Wording(
    name="unclosed-quote",
    message="this quote is not closed on its line",
    label="closes on line {line}, where more text follows",
    help="write {quote} where the text ends, or leave this one out if it needs no quotes",
)
TEXT_AFTER_QUOTE = Wording(
    name="text-after-quote",
    message="text goes on after the closing quote",
    label="the text was over before this",
    help="put the whole text in quotes, and write {quote} inside it as {escaped}",
)
TEXT_AFTER_BRACKET = Wording(
    name="text-after-bracket",
    message="text goes on after the closing `{bracket}`",
    label="the value was over before this",
    help="put the whole value in quotes if it is one text",
)
COLON_IN_VALUE = Wording(
    name="colon-in-value",
    message="a colon and a space stand inside a value without quotes",
    help="put the value in quotes",
)
COLON_IN_BRACES = Wording(
    name="colon-in-value",
    message="a colon stands inside a value without quotes",
    help="put the value in quotes, or a comma before the next field",
)
RESERVED_START = Wording(
    name="reserved-start",
    message="a text begins with {char}, which YAML keeps for itself",
    help="put the text in quotes",
)
UNCLOSED_BRACKET = Wording(
    name="unclosed-bracket",
    message="`{opening}` is not closed",
    help="write `{closing}` after its last value; put text that begins with `{opening}` in quotes",
)
MISSING_COMMA = Wording(
    name="missing-comma",
    message="no comma stands before this",
    label="`,` or `{closing}` belongs here",
    help="put a comma between two values",
)
STRAY_COMMA = Wording(
    name="stray-comma",
    message="nothing stands before this comma",
    help="delete it, or put the text it is part of in quotes",
)
STRAY_BRACKET = Wording(
    name="stray-bracket",
    message="`{bracket}` closes nothing",
    help="delete it, or put the text it is part of in quotes",
)
BLOCK_HEADER = Wording(
    name="text-beside-block",
    message="text stands on the line of `{char}`",
    help="move it to the next line, indented; put text that begins with `{char}` in quotes",
)
UNKNOWN_ESCAPE = Wording(
    name="unknown-escape",
    message="`{escape}` stands for nothing between double quotes",
    help="write `\\\\` for a backslash, or use single quotes",
)
BROKEN_STRUCTURE = Wording(
    name="broken-structure",
    message="the text cannot be read past this place",
    label="{problem}",
    help="compare it with the lines around; put a text with `: `, ` #` or brackets in quotes",
)
