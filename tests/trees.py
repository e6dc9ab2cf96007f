"""Projects as plain trees of text, which tests can take apart and decode."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any, TypeAlias

from hypothesis import strategies as st

from generator.build import read_document
from generator.decode import decode
from generator.fields import OFFER, SITE, records_in
from generator.files import File
from generator.tree import Mapping, Node, Scalar, Sequence
from tests import samples
from tests.conftest import DAY, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.decode import Decoded, Document
    from generator.fields import Record

Tree: TypeAlias = Any  # a text, or lists and mappings of trees
Path: TypeAlias = "tuple[str | int, ...]"


def document(path: str, text: str) -> Document:
    return read_document(File(path, text.encode()))[0]


def tree_of(text: str) -> Tree:
    return plain(document("any.yaml", text).node)


def plain(node: Node | None) -> Tree:
    match node:
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [plain(it) for it in items]
        case Mapping(entries=entries):
            return {it.key.text: plain(it.value) for it in entries}
    return None


def written(tree: Tree) -> str:
    """Write a tree as JSON: every JSON text is YAML."""
    return json.dumps(tree, ensure_ascii=False, indent=1)


def decoded(site: Tree, offer: Tree) -> Decoded:
    files = document("site.yaml", written(site)), document("speaking.yaml", written(offer))
    return decode(files[0], files[1:], DAY)


def paths_in(tree: Tree, path: Path = ()) -> Iterator[Path]:
    keys = tree if isinstance(tree, dict) else range(len(tree)) if isinstance(tree, list) else ()
    for key in keys:
        yield (*path, key)
        yield from paths_in(tree[key], (*path, key))


def at(tree: Tree, path: Path) -> Tree:
    for key in path:
        tree = tree[key]
    return tree


def without(tree: Tree, path: Path) -> Tree:
    tree = deepcopy(tree)
    del at(tree, path[:-1])[path[-1]]
    return tree


def with_value(tree: Tree, path: Path, value: Tree) -> Tree:
    tree = deepcopy(tree)
    at(tree, path[:-1])[path[-1]] = value
    return tree


def leaves(tree: Tree) -> Iterator[str]:
    for path in paths_in(tree):
        if isinstance(at(tree, path), str):
            yield at(tree, path)


SHORT_SITE, SHORT_OFFER = tree_of(samples.SITE), tree_of(samples.SHORTEST)
LONG_SITE = tree_of((ROOT / "site.yaml").read_text(encoding="utf-8"))
LONG_OFFER = tree_of(
    (ROOT / "content" / "offers" / "public-speaking.yaml").read_text(encoding="utf-8")
)

RECORDS: dict[str, Record] = {it.name: it for root in (SITE, OFFER) for it in records_in(root)}

# What reaches every part of the decoder: our own keys and texts, shuffled, among any others.
KEYS = sorted({key for record in RECORDS.values() for key in record.keys} | {"in-class", "review"})
TEXTS = sorted({*leaves(LONG_SITE), *leaves(LONG_OFFER)})
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
scalars = st.sampled_from(TEXTS) | ANY_TEXT
trees = st.recursive(
    scalars,
    lambda below: (
        st.lists(below, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS) | ANY_TEXT, below, max_size=5)
    ),
    max_leaves=12,
)


@st.composite
def damaged(draw: st.DrawFn, tree: Tree) -> Tree:
    """Draw a tree in which a few parts are lost, or are something else."""
    for _ in range(draw(st.integers(1, 4))):
        paths = list(paths_in(tree))
        if not paths:
            break
        path, is_lost = draw(st.sampled_from(paths)), draw(st.booleans())
        tree = without(tree, path) if is_lost else with_value(tree, path, draw(trees))
    return tree
