"""What the machine can do: is there a browser for images, and fonts for which letters."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass

from dashboard.export.alphabet import EVERY_LETTER, Alphabet

BROWSERS = (
    *("chromium-headless-shell", "chromium", "chromium-browser"),
    *("google-chrome", "google-chrome-stable", "chrome"),
)
"""Programs that draw pictures, the one that starts soonest first: it has no windows at all."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What was found at the start.

    Attributes:
        browser: Path of a browser that can draw images, if there is one.
        korean_font: Family of a font with Korean letters, if there is one.
        alphabet: The letters that there is a font for; every one where nothing tells.
    """

    browser: str | None
    korean_font: str | None
    alphabet: Alphabet = EVERY_LETTER


def find_capabilities() -> Capabilities:
    """Look for a browser and for fonts on this machine."""
    found = (shutil.which(name) for name in BROWSERS)
    fonts = [line.split("\t") for line in _fonts().splitlines()]
    korean = sorted(family for family, languages, _ in fonts if "ko" in languages.split("|"))
    alphabet = Alphabet.read(charset for _, _, charset in fonts)
    return Capabilities(
        next((path for path in found if path), None), korean[0] if korean else None, alphabet
    )


def _fonts() -> str:
    """Return a line for each font: family, languages and letters, between tabulators."""
    program = shutil.which("fc-list")
    if program is None:
        return ""
    asked = "--format=%{family[0]}\\t%{lang}\\t%{charset}\\n"
    listed = subprocess.run(  # noqa: S603 - a fixed command without outside input
        [program, asked], capture_output=True, text=True, timeout=20, check=False
    )
    return listed.stdout
