"""What the machine can do: is there a browser for images, is there a Korean font."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass

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
    """

    browser: str | None
    korean_font: str | None


def find_capabilities() -> Capabilities:
    """Look for a browser and a Korean font on this machine."""
    found = (shutil.which(name) for name in BROWSERS)
    return Capabilities(next((path for path in found if path), None), _korean_font())


def _korean_font() -> str | None:
    program = shutil.which("fc-list")
    if program is None:
        return None
    listed = subprocess.run(  # noqa: S603 - a fixed command without outside input
        [program, ":lang=ko", "family"], capture_output=True, text=True, timeout=20, check=False
    )
    families = sorted(line.split(",")[0].strip() for line in listed.stdout.splitlines() if line)
    return families[0] if families else None
