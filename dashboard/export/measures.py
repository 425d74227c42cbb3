"""How wide columns of a sheet are and how high its rows: no program does it alike by itself."""

from __future__ import annotations

import re
from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.export.cells import Cell

_NARROWEST, _WIDEST = 8, 60
_ROOM = 250
"""Digits that all columns of a sheet have together, so that print on A4 can still be read."""

_LONGEST_WORD = 20
_WORDS = re.compile(r"\s+|(?<=-)(?=[^\W\d])")
"""Where a text may be broken; in no number and no date."""

ROOM_OF_FILTER = 3
"""Digits that the button of a filter takes from a heading."""

_LINE, _HIGHEST = 15.0, 409.0
"""Points of a line, and of the highest row that Excel has."""

_INDENT = 1
"""Digits of room before a text."""

_RAGGED = 1.1
"""How much more room a text needs in lines that end between words."""


def widths(headings: Sequence[str], columns: Sequence[Sequence[Cell]]) -> list[int]:
    """Return the width of each column in digits; the widest give way until all have room."""
    pairs = list(zip(headings, columns, strict=True))
    wanted, least = [_width(*one) for one in pairs], [_least(*one) for one in pairs]
    widest, fitted = _WIDEST, wanted
    while widest > _NARROWEST and sum(fitted) > _ROOM:
        widest -= 1
        fitted = [max(min(width, widest), own) for width, own in zip(wanted, least, strict=True)]
    return fitted


def height(cells: Iterable[Cell], across: Iterable[int]) -> float:
    """Return the height of a row in points.

    Args:
        cells: What it holds.
        across: The width of each column in digits.
    """
    lines = [_lines(str(cell), width) for cell, width in zip(cells, across, strict=True)]
    return min(max(lines, default=1) * _LINE, _HIGHEST)


def _lines(text: str, width: int) -> int:
    digits = [_digits(line) for line in text.split("\n")]
    room = width - _INDENT
    return sum(1 if one <= room else ceil(one * _RAGGED / room) for one in digits)


def _width(head: str, values: Sequence[Cell]) -> int:
    widest = max([_digits(head) + ROOM_OF_FILTER, *[_needed(_written(one)) for one in values]])
    return max(_NARROWEST, min(widest, _WIDEST))


def _least(head: str, values: Sequence[Cell]) -> int:
    """Return the width that holds every word, unless one is very long."""
    words = (word for text in (head, *map(_written, values)) for word in _WORDS.split(text))
    return max(_NARROWEST, min(max(map(_needed, words)), _LONGEST_WORD))


def _written(value: Cell) -> str:
    if isinstance(value, bool) or value is None:
        return str(value or "")
    return f"{value:,}" if isinstance(value, int) else str(value)


def _needed(text: str) -> int:
    return _digits(text) + 1 + _INDENT


def _digits(text: str) -> int:
    """Return how wide a text is; a Korean letter is as wide as two digits."""
    return len(text) if text.isascii() else len(text) + sum(map(_wider, text))


@lru_cache(maxsize=2048)
def _wider(letter: str) -> int:
    """Return how many digits more than one a letter takes; a sheet has the same few again."""
    return int(east_asian_width(letter) in "WF")
