"""What stands around every page drawn here: its sheet is in it, and it loads nothing else."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from generator.policy import FIXED

PAGE = Markup("""\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="data:,">
<style>{sheet}</style>
</head>
<body>
{body}
</body>
</html>
""")


def self_contained(
    title: str, sheet: Markup, body: Markup, *also: str, language: str = "en"
) -> bytes:
    """Return a page with its sheet in it, which may do nothing but what its policy `also` says."""
    digest = b64encode(sha256(sheet.encode()).digest()).decode()
    policy = "; ".join((FIXED[0], f"style-src 'sha256-{digest}'", *also))
    return PAGE.format(
        language=language, policy=policy, title=title, sheet=sheet, body=body
    ).encode()
