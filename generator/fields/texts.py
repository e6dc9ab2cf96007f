"""Words, names and the like, each read strictly and refused exactly."""

from __future__ import annotations

import re

from babel import Locale, UnknownLocaleError

from generator.fields import meant
from generator.fields.misread import Misread, quoted

NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
LONGEST_NAME = 40
# Windows keeps these names for devices, whatever follows a dot: a folder cannot have one.
DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
VERSION = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,30}[A-Za-z0-9])?")
TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
FOLDER = re.compile(r"[a-z][a-z0-9-]*")
YES_NO = {"yes": True, "true": True, "no": False, "false": False}


def read_line(text: str) -> str | Misread:
    """Read running text: white space folded, at least one letter or digit."""
    line = " ".join(text.split())
    if any(map(str.isalnum, line)):
        return line
    return Misread(f"{quoted(text)} says nothing", "write it in words")


def read_prose(text: str) -> str | Misread:
    """Read Markdown, kept as written but for white space at its ends."""
    line = read_line(text)
    return line if isinstance(line, Misread) else text.strip()


def read_name(text: str) -> str | Misread:
    """Read the name of a thing, which can stand in addresses, folders and form fields."""
    if is_name(text):
        return text
    help_ = "write lower-case letters a to z, digits and hyphens, a letter first"
    if better := name_like(text):
        help_ += f", such as `{better}`"
    if NAME.fullmatch(text) and DEVICE.fullmatch(text):
        help_ = f"write another, such as `{text}-1`: Windows keeps this one for itself"
    why = "it becomes part of addresses and of the record of each order"
    return Misread(f"{quoted(text)} cannot be a name", help_, why, "unusable-name")


def is_name(text: str) -> bool:
    """Tell whether a text can be a name."""
    return bool(NAME.fullmatch(text)) and len(text) <= LONGEST_NAME and not DEVICE.fullmatch(text)


def name_like(text: str) -> str:
    """Return a name that looks like `text`, or nothing where there is none."""
    better = "-".join(re.findall(r"[a-z0-9]+", text.lower()))[:LONGEST_NAME].strip("-0123456789")
    return better if is_name(better) else ""


def read_version(text: str) -> str | Misread:
    """Read the author's name for these terms; it becomes part of an address."""
    name = text.strip()
    if VERSION.fullmatch(name) and ".." not in name and not DEVICE.fullmatch(name):
        return name
    help_ = "write letters, digits, dots and hyphens, at most 32, such as `2026-09`"
    return Misread(f"{quoted(text)} cannot stand in an address", help_)


def read_folder_name(text: str) -> str | Misread:
    """Read the name of a theme's folder."""
    if FOLDER.fullmatch(text.strip()):
        return text.strip()
    return Misread(f"{quoted(text)} is no theme's name", "write its folder, such as `plain`")


def read_language(text: str) -> str | Misread:
    """Read a language tag that locale data knows, such as `en` or `en-GB`."""
    tag = text.strip().replace("_", "-")
    try:
        if TAG.fullmatch(tag):
            return str(Locale.parse(tag, sep="-")).replace("_", "-")
    except (UnknownLocaleError, ValueError):
        pass
    return Misread(f"{quoted(text)} is no language", "write a tag such as `en`, `en-GB` or `ru`")


def read_yes_no(text: str) -> bool | Misread:
    """Read `yes` or `no`; `true` and `false` say the same."""
    word = text.strip()
    if word in YES_NO:
        return YES_NO[word]
    near = word.lower()
    likely = "yes" if near in meant.YES else "no" if near in meant.NO else ""
    help_ = f"did you mean `{likely}`?" if likely else "write `yes` or `no`"
    return Misread(f"{quoted(text)} is neither yes nor no", help_)
