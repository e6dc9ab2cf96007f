"""Where people and forms are reached, each address read strictly and refused exactly."""

from __future__ import annotations

import re
from dataclasses import replace
from ipaddress import ip_address
from urllib.parse import SplitResult, unquote, urlsplit

from generator.fields.misread import Misread, quoted, unread
from generator.fields.texts import is_name
from generator.telephone import dialled, fault_of

EMAIL = re.compile(r"[^\s@<>()\"',;:]+@[^\s@<>()\"',;:.]+(?:\.[^\s@<>()\"',;:.]+)+")
LONGEST_EMAIL = 254
SUCH_AS = "https://forms.example.org/f/42"
BROKEN = re.compile(r"[\x00-\x20\x7f\s\"'<>\\^`{|}]")

# As Telegram gives them out.
ACCOUNT_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{3,31}")


def read_email(text: str) -> str | Misread:
    """Read an e-mail address; whether it exists only a letter can tell."""
    address = text.strip()
    if EMAIL.fullmatch(address) and len(address) <= LONGEST_EMAIL:
        return address
    meant = email_in(address)
    help_ = f"write `{meant}`" if meant else "write one such as `hello@example.org`"
    return unread(text, "an e-mail address", help_)


def email_in(text: str) -> str:
    """Return the one address that a short text holds, spaces inside it taken out, or nothing."""
    if len(text) > LONGEST_EMAIL:
        return ""
    found = EMAIL.findall(text) or EMAIL.findall("".join(text.split()))
    return found[0] if len(found) == 1 else ""


def read_phone(text: str) -> str | Misread:
    """Read a telephone number as people write it, with all its digits."""
    number = " ".join(text.split())
    help_ = "write it in full, with the code of the country, such as `+7 495 123-45-67`"
    if not dialled(number):
        return unread(text, "a telephone number", help_)
    fault = fault_of(number)
    return Misread(f"{quoted(text)} {fault}", help_) if fault else number


def read_web_address(text: str) -> str | Misread:
    """Read an https address; plain http only on this machine, for trying things out."""
    address = text.strip()
    parts = split_address(address)
    if parts and (parts.scheme == "https" or (parts.scheme == "http" and is_here(parts))):
        return address
    if parts and parts.scheme == "http":
        return Misread(
            f"{quoted(text)} is not encrypted",
            "begin it with `https://`",
            "whoever carries the order can read it, and change it",
            "insecure-address",
        )
    near = ":" not in address and "." in address and split_address(f"https://{address}")
    better = "begin it with `https://`" if near else f"write one such as `{SUCH_AS}`"
    return unread(text, "a web address", better)


def read_policy(text: str) -> str | Misread:
    """Read an https address, or the name of a page of the site."""
    if is_name(text.strip()):
        return text.strip()
    address = read_web_address(text)
    if isinstance(address, Misread) and ":" not in text:
        help_ = "write one such as `https://example.org/privacy/`, or `privacy` for a page of yours"
        return unread(text, "an address or the name of a page", help_)
    return address


def split_address(address: str) -> SplitResult | None:
    """Take an address apart, unless it is none; a name, a password or `..` in it is refused too."""
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return None
    upward = ".." in unquote(parts.path).split("/")
    unusable = not host or "_" in host or "@" in parts.netloc
    return None if unusable or upward or BROKEN.search(address) else parts


def is_here(parts: SplitResult) -> bool:
    """Tell whether an address is on this machine."""
    host = parts.hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def read_receiver_address(text: str) -> str | Misread:
    """Read where orders go, which must be encrypted."""
    address = read_web_address(text)
    if isinstance(address, Misread) and address.name == "insecure-address":
        return replace(address, name="insecure-receiver")
    return address


def read_site_address(text: str) -> str | Misread:
    """Read the address the site will have, ending in a slash."""
    address = read_web_address(text)
    if isinstance(address, Misread):
        return address
    if "?" in address or "#" in address:
        help_ = "leave out what begins with `?` or `#`"
        return Misread(f"{quoted(text)} goes on after the address", help_)
    return address if address.endswith("/") else f"{address}/"


def read_account(text: str) -> str | Misread:
    """Read a name on Telegram, with or without its `@`, or the address it has there."""
    line = text.strip()
    name = re.sub(r"^(https?://)?t\.me/|^@", "", line, flags=re.IGNORECASE).rstrip("/")
    if not ACCOUNT_NAME.fullmatch(name):
        help_ = "write the name alone, such as `speakingschool`"
        return Misread(f"{quoted(text)} is no name on Telegram", help_)
    if name != line.removeprefix("@"):
        return Misread(f"{quoted(text)} is an address, not a name", f"write `{name}`")
    return name
