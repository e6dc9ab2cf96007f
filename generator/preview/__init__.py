"""The site in a browser, anew whenever a file is saved."""

from __future__ import annotations

from generator.preview.address import Address, listen
from generator.preview.serving import Attempt, serve

__all__ = ["Address", "Attempt", "listen", "serve"]
