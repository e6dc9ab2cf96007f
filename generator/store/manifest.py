"""What an output folder remembers of our writing in it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from generator.store.paths import is_plain

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT = 1

_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is ours in a folder.

    `files` are those we wrote, each with the digest of its bytes; `folders` are those we made.
    `writing` is what a build set out to write, recorded before its first write and emptied after
    its last: where a build was killed, it tells what else is ours.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    folders: frozenset[str] = frozenset()
    writing: Mapping[str, str] = field(default_factory=dict)


def digest(content: bytes) -> str:
    """Return the SHA-256 of `content`, in lower-case hexadecimal."""
    return sha256(content).hexdigest()


def encode(manifest: Manifest) -> bytes:
    """Return `manifest` as sorted JSON, the same bytes for the same manifest."""
    data = {
        "format": FORMAT,
        "files": dict(manifest.files),
        "folders": sorted(manifest.folders),
        "writing": dict(manifest.writing),
    }
    return json.dumps(data, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def decode(content: bytes) -> Manifest:
    """Return what `encode` was given; raise ValueError for bytes that it cannot have made."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ValueError("it is not JSON") from error
    if not isinstance(data, dict) or data.keys() != {"format", "files", "folders", "writing"}:
        raise ValueError("it has other parts than `files`, `folders`, `format` and `writing`")
    if data["format"] != FORMAT:
        raise ValueError(f"its format is {data['format']!r}, not {FORMAT}")
    return Manifest(
        files=_digests(data["files"]),
        folders=_folders(data["folders"]),
        writing=_digests(data["writing"]),
    )


def _digests(data: object) -> Mapping[str, str]:
    if not isinstance(data, dict):
        raise ValueError("its files are not a table of digests")  # noqa: TRY004  # all damage is one
    for path, value in data.items():
        _refuse_outside(path)
        if not (isinstance(value, str) and _DIGEST.fullmatch(value)):
            raise ValueError(f"`{path}` has no digest")
    return data


def _folders(data: object) -> frozenset[str]:
    if not (isinstance(data, list) and all(isinstance(path, str) for path in data)):
        raise ValueError("its folders are not a list of paths")
    for path in data:
        _refuse_outside(path)
    return frozenset(data)


def _refuse_outside(path: str) -> None:
    if not is_plain(path):
        raise ValueError(f"`{path}` does not lie inside the folder")
