"""Offer pages on which a client cannot sign up without choosing consciously."""

__version__ = "0.1.0"
