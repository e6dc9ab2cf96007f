"""Words, names and the like, each read strictly and refused exactly."""

from __future__ import annotations

import re
from unicodedata import combining, normalize

from babel import Locale, UnknownLocaleError

from generator.fields import meant
from generator.fields.misread import Misread, quoted
from generator.model import US, YOU

NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
LONGEST_NAME = 40
# Windows keeps these names for devices, whatever follows a dot: a folder cannot have one.
DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
VERSION = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,30}[A-Za-z0-9])?")
TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
FOLDER = re.compile(r"[a-z][a-z0-9-]*")
BLANK = re.compile(r"\{\w*\}")
LONGEST_LABEL = 80
LONGEST_PROSE = 20_000
YES_NO = {"yes": True, "true": True, "no": False, "false": False}


def read_line(text: str) -> str | Misread:
    """Read running text: white space folded, at least one letter or digit."""
    line = " ".join(text.split())
    if any(map(str.isalnum, line)):
        return line
    return Misread(f"{quoted(text)} says nothing", "write it in words")


def read_label(text: str) -> str | Misread:
    """Read what stands where one presses: running text, short, with nothing to be filled in."""
    line = read_line(text)
    if isinstance(line, Misread):
        return line
    if blank := BLANK.search(line):
        help_ = "write it in words; the page adds amounts by itself"
        return Misread(f"`{blank[0]}` would be filled in by nobody", help_)
    if len(line) > LONGEST_LABEL:
        message = f"the label has {len(line)} characters, more than {LONGEST_LABEL}"
        why = "the end of a long label is not read, and the consequence often stands there"
        return Misread(message, "write two to five words", why, "long-label")
    return line


def read_who(text: str) -> str | Misread:
    """Read who does a thing; `Us` and `You` are `us` and `you`."""
    line = read_line(text)
    if isinstance(line, str) and line.lower() in {US, YOU}:
        return line.lower()
    return line


def read_prose(text: str) -> str | Misread:
    """Read Markdown, kept as written but for white space at its ends."""
    line = read_line(text)
    if len(text) > LONGEST_PROSE:
        message = f"the text has {len(text)} characters, more than {LONGEST_PROSE}"
        why = "nobody reads so much before they choose"
        return Misread(message, "say the main thing, and link to the rest", why)
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
    """Return a name that looks or sounds like `text`, or nothing where there is none."""
    plain = normalize("NFKD", text.lower().translate(meant.LATIN))
    letters = "".join(it for it in plain if not combining(it))
    better = "-".join(re.findall(r"[a-z0-9]+", letters))[:LONGEST_NAME].strip("-0123456789")
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
