"""Breaking names into lines that fit, inside a word if there is no other way."""

from __future__ import annotations

import re

from dashboard.plotting.text import width

_BREAK = re.compile(r"(?<=[-·/])|(?<=\s)")


def fold(text: str, size: float, limit: float, *, bold: bool = False) -> list[str]:
    """Return lines no wider than ``limit`` pixels.

    Text is broken at spaces and behind hyphens; a part that is too wide by itself, anywhere. A dot
    between clauses stands at neither end of a line.
    """
    lines = [""]
    for part in _BREAK.split(text):
        wide = width(part.rstrip(), size, bold=bold) > limit
        lines += [""] * wide
        for piece in part if wide else [part]:
            if width((lines[-1] + piece).rstrip(), size, bold=bold) > limit:
                lines.append("")
            lines[-1] += piece
    kept = (line.strip().removeprefix("· ").removesuffix(" ·") for line in lines)
    return [line for line in kept if line] or [""]


def longest_part(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width in pixels of the widest part that need not be broken."""
    parts = (part.strip() for part in _BREAK.split(text))
    return max((width(part, size, bold=bold) for part in parts), default=0.0)
