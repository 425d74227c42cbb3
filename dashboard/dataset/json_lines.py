"""Where each value of a JSON text stands, so that a fault can name its line."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]
"""The names and places that lead to a value."""

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]|[^\s{}\[\],:"]+')


def json_lines(text: str) -> dict[Path, int]:
    """Return the line of every value, counted from 1.

    Args:
        text: JSON that has been read without an error.
    """
    lines: dict[Path, int] = {}
    _place(_tokens(text), (), lines)
    return lines


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    line, before = 1, 0
    for found in _TOKEN.finditer(text):
        line += text.count("\n", before, found.start())
        before = found.start()
        yield found[0], line


def _place(tokens: Iterator[tuple[str, int]], path: Path, lines: dict[Path, int]) -> bool:
    """Note the line of the next value and of those in it; false where a list or object ends."""
    sign, line = next(tokens)
    if sign in "]}":
        return False
    lines[path] = line
    if sign == "[":
        place = 0
        while _place(tokens, (*path, place), lines):
            place += 1
    elif sign == "{":
        while (name := next(tokens)[0]) != "}":
            _place(tokens, (*path, json.loads(name)), lines)
    return True
