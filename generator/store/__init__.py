"""Reading folders, and writing one so that no reader meets half a site."""

from __future__ import annotations

from generator.store.content import CONTENT, OFFERS, LeftOut
from generator.store.reading import (
    Project,
    catalogue_names,
    read_asset,
    read_catalogue,
    read_project,
    theme_folder,
    theme_names,
)
from generator.store.refusing import refuse_folder
from generator.store.writing import Written, write_site

__all__ = [
    "CONTENT",
    "OFFERS",
    "LeftOut",
    "Project",
    "Written",
    "catalogue_names",
    "read_asset",
    "read_catalogue",
    "read_project",
    "refuse_folder",
    "theme_folder",
    "theme_names",
    "write_site",
]
