"""The site in a browser, anew whenever a file is saved."""

from __future__ import annotations

from generator.preview.address import (
    FIRST_PORT,
    Address,
    listen,
    listen_anywhere,
    name_in_the_network,
)
from generator.preview.holder import holder_of
from generator.preview.serving import Attempt, Manner, serve

__all__ = [
    "FIRST_PORT",
    "Address",
    "Attempt",
    "Manner",
    "holder_of",
    "listen",
    "listen_anywhere",
    "name_in_the_network",
    "serve",
]
