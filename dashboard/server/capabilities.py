"""What the machine can do: is there a browser for images, and fonts for which letters."""

from __future__ import annotations

import shutil
import subprocess
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.export.alphabet import Alphabet
from dashboard.plotting.brand import Brand

if TYPE_CHECKING:
    from pathlib import Path

BROWSERS = (
    *("chromium-headless-shell", "chromium", "chromium-browser"),
    *("google-chrome", "google-chrome-stable", "chrome"),
)
"""Programs that draw pictures, the one that starts soonest first: it has no windows at all."""


class Capabilities(Struct, frozen=True, dict=True):
    """What was found; fonts are listed when they are first asked for, since no page needs them.

    Attributes:
        browser: Path of a browser that can draw images, if there is one.
    """

    browser: str | None

    @cached_property
    def korean_font(self) -> str | None:
        """Family of a font with Korean letters, if there is one."""
        found = (family for family, languages, _ in self._fonts if "ko" in languages.split("|"))
        return min(found, default=None)

    @cached_property
    def families(self) -> frozenset[str]:
        """Families of the fonts that there are; none where nothing tells."""
        return frozenset(family for family, _, _ in self._fonts)

    @cached_property
    def alphabet(self) -> Alphabet:
        """The letters that there is a font for; every one where nothing tells."""
        return Alphabet.read(charset for _, _, charset in self._fonts)

    @cached_property
    def _fonts(self) -> list[list[str]]:
        return [line.split("\t") for line in _listed().splitlines()]


def find_capabilities() -> Capabilities:
    """Look for a browser on this machine."""
    found = (shutil.which(name) for name in BROWSERS)
    return Capabilities(next((path for path in found if path), None))


def _listed() -> str:
    """Return a line for each font: family, languages and letters, between tabulators."""
    program = shutil.which("fc-list")
    if program is None:
        return ""
    asked = "--format=%{family[0]}\\t%{lang}\\t%{charset}\\n"
    listed = subprocess.run(  # noqa: S603 - a fixed command without outside input
        [program, asked], capture_output=True, text=True, timeout=20, check=False
    )
    return listed.stdout


def brand_of(path: Path | None, capabilities: Capabilities) -> Brand:
    """Return the look that a file describes; the Atlas's own without one.

    Raises:
        BrokenBrandError: If it has faults; names all of them.
    """
    if path is None:
        return Brand()
    # Few servers have a brand: its reader is loaded, and fonts are listed, where one has.
    from dashboard.brand_file import read_brand

    return read_brand(path, capabilities.families)
