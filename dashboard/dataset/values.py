"""One cell: the text of a file, the value that it means."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.dataset.description import Column

Value = str | int | float | bool
_TRUTH = {"true": True, "false": False}

MOST_DIGITS = 40
"""Digits before the point of a number: the computation that trains a model takes 10²⁵ operations.
A whole number has at most 18, so that it fits into 64 bits."""

MOST_DECIMALS = 20
"""Digits behind the point."""

_INTEGER = re.compile(r"-?\d{1,18}", re.ASCII)
_NUMBER = re.compile(rf"-?\d{{1,{MOST_DIGITS}}}(\.\d{{1,{MOST_DECIMALS}}})?", re.ASCII)


def read_value(text: str, kind: str) -> Value | None:
    """Read a cell; an empty cell has no value.

    Raises:
        ValueError: the text is not of that type.
    """
    if not text:
        return None
    if kind == "string":
        return text
    if kind == "boolean" and text in _TRUTH:
        return _TRUTH[text]
    if kind == "integer" and _INTEGER.fullmatch(text):
        return int(text)
    if kind == "number" and _NUMBER.fullmatch(text):
        return float(text)
    raise ValueError(f"is not a value of type {kind}")


@lru_cache(maxsize=4096)
def read_number(text: str) -> Decimal | None:
    """Read a number exactly; none if the text is not a plain number."""
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def items(text: str, column: Column | None) -> tuple[str, ...]:
    """The entries of a list in a cell; a cell that is no list has one entry or none."""
    if not text:
        return ()
    if column is None or not column.separator or column.separator not in text:
        return (text,)
    return tuple(entry for entry in text.split(column.separator) if entry)
