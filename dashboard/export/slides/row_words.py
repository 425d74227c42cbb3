"""The words of rows on a slide, and how much room they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.text import plain_text, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.rows import Row

LETTERS = 10.0
"""Size of the letters of a chart in points: none is smaller on a slide."""

_MOST, _LEAST, _AIR = 0.44, 0.08, 22
_BETWEEN = " · "


def plain(text: str) -> str:
    """Return a text of a mark in plain words on one line."""
    return plain_text(text).strip()


def width_of(text: str, size: float = LETTERS) -> float:
    """Return the width of a text in points."""
    return width(text, size)


def category(line: Row | str) -> str:
    """Return what a row is called: name and detail; what has no value says so itself."""
    if isinstance(line, str):
        return f"[{line}]"
    parts = [plain(line.name), plain(line.detail)]
    if line.reach is None:
        parts.append(plain(line.label))
    return _BETWEEN.join(filter(None, parts))


def names_share(names: Sequence[str], room: float) -> float:
    """Return the share of a chart's width that names have."""
    widest = max(map(width_of, names), default=0.0) + _AIR
    return min(max(widest / room, _LEAST), _MOST)
