"""A site of texts, as it is written into a folder in every test here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.files import File
from generator.store import Written, write_site
from generator.store.disk import DISK

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.store.disk import Disk

MANIFEST = ".knowingly.json"


def write(folder: Path, site: Mapping[str, str], disk: Disk = DISK) -> Written:
    files = [File(path, text.encode()) for path, text in site.items()]
    return write_site(folder, files, project=folder.parent, disk=disk)
