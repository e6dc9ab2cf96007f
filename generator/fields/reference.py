"""The table of fields as a page for authors: every key, what it says and how it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.fields.business import SITE
from generator.fields.offers import OFFER
from generator.fields.shapes import (
    ListOf,
    Named,
    OneOf,
    Record,
    Several,
    Word,
    as_sentence,
    below,
    shapes_in,
)

if TYPE_CHECKING:
    from generator.fields.shapes import Field

BEGINNING = """\
# What you can write

This page is made from the table that the generator itself reads by.

Two kinds of files are yours: `site.yaml`, once, and one file in `content/offers/` for each offer.
The name of the file is the address of its page: `public-speaking.yaml` becomes `/public-speaking/`.
What you say beside the offers, and pictures, are in [pages.md](pages.md).
Both kinds are written in YAML, of which you need four things:

- **A key and a text** stand on one line: `title: Public speaking`. What you write is taken as it
  stands. Put it in quotes where it holds `: ` or ` #`, or begins with a bracket, a brace or one of
  `> | * & ! % @ " '`.
- **What belongs to a key** stands below it, two spaces further in.
- **A list** has one item a line, each after `- `; a short one fits on a line: `[card, cash]`.
- **A long text** begins with `|` and goes on below, further in.

A *name* is yours to give: lower-case letters a to z, digits and hyphens, such as `in-class`. It
becomes part of addresses and of the record of each order, so choose it once.

`knowingly check` reads everything and says what is missing, where, and what to write.

What the client sees is told of the theme `plain`, which comes with the generator:

- *The list* is the first page, with every offer.
- *The page* is that of an offer. It goes from the headline over the comparison to *where one
  picks*, if there is more than one tier, and to the *order form* of each tier, with the sum, the
  statement to tick and the button.
- *The next page* is shown once an order was sent; *the terms page* is what the order accepts.
- *Answers* stand in the comparison, at the top of the order form, on the next page and on the
  terms page; those that matter most also stand where one picks, without what follows them.
"""

TABLE = (
    "| key | what it says | what the client sees | what you write | left out |\n"
    "|---|---|---|---|---|\n"
)

SHAPES = tuple(dict.fromkeys((*shapes_in(OFFER), *shapes_in(SITE))))
RECORDS = tuple(it for it in SHAPES if isinstance(it, Record))
KINDS = {kind for it in SHAPES if isinstance(it, OneOf) for kind in it.kinds}


def reference() -> str:
    """Return the whole page as Markdown."""
    sections = (kinds_section(it) if isinstance(it, OneOf) else section(it) for it in SHAPES)
    return "\n".join((BEGINNING, *sections))


def kinds_section(kinds: OneOf) -> str:
    """Return what can be said of several kinds together."""
    names = ", ".join(map(link, kinds.kinds))
    return f"### {kinds.name}\n\n{places_of(kinds)} It is one of {names}; its key says which.\n"


def section(record: Record) -> str:
    """Return all that can be said of one record."""
    level = "##" if record in {OFFER, SITE} else "####" if record in KINDS else "###"
    says = f"{as_sentence(record.says)} {places_of(record)}".rstrip()
    rows = "".join(map(row, record.fields))
    examples = "".join(map(example, record.fields))
    return f"{level} {record.name}\n\n{says}\n\n{TABLE}{rows}\n```yaml\n{examples}```\n"


def row(field: Field) -> str:
    """Return the line of the table for one key."""
    says = [field.meaning]
    says += [f"Only beside `{field.needs}`."] if field.needs else []
    says += [f"In place of `{field.instead_of}`."] if field.instead_of else []
    says += [as_sentence(field.why)] if field.why else []
    left_out = "**needed**" if field.required else field.default
    cells = (f"`{field.name}`", " ".join(says), field.seen, how_written(field), left_out)
    return f"| {' | '.join(cells)} |\n"


def how_written(field: Field) -> str:
    """Return what stands after a key, or where to read what stands below it."""
    if isinstance(field.shape, Word):
        return field.shape.says
    if isinstance(field.shape, Several):
        return f"{field.shape.item.says}; more after commas or as a list"
    if isinstance(field.shape, ListOf) and isinstance(field.shape.item, Word):
        return f"a list, in each item {field.shape.item.says}"
    see = "".join(f"see {link(it)}" for it in (below(field.shape),) if it)
    many = {ListOf: f"a list, {see}", Named: f"names, {see}"}
    return many.get(type(field.shape), see)


def example(field: Field) -> str:
    """Return a key with its example; as a comment where it replaces another."""
    return f"# {field.as_yaml}\n" if field.instead_of else f"{field.as_yaml}\n"


def link(shape: Record | OneOf) -> str:
    """Return a link to a section."""
    return f"[{shape.name}](#{shape.name.replace('.', '')})"


def places_of(shape: Record | OneOf) -> str:
    """Return where a record stands, as a sentence; nothing for a whole file or one kind."""
    homes: dict[str, list[str]] = {}
    for record in RECORDS:
        for field in record.fields:
            if below(field.shape) is shape:
                named = ", under a name you give" if isinstance(field.shape, Named) else ""
                homes.setdefault(f"`{field.name}:`{named}", []).append(link(record))
    places = [f"below {key} ({', '.join(records)})" for key, records in homes.items()]
    inline = (it for it in RECORDS if it.inline and it.inline[1] is shape)
    places += [f"among the keys of {link(it)}" for it in inline]
    return f"Stands {' or '.join(places)}." if places else ""
