"""From located text to the model, every mistake in one pass."""

from generator.decode.site import Decoded, Document, decode

__all__ = ["Decoded", "Document", "decode"]
