"""Rows of a frame as records with named fields."""

from __future__ import annotations

from collections import namedtuple
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Record = Any
"""A named tuple whose fields are the columns of a frame, known at run time only."""


def records(frame: pd.DataFrame) -> Iterator[Record]:
    """Return the rows of a frame in order, each with its columns as fields."""
    kind = _kind(tuple(frame.columns))
    return map(kind._make, zip(*(values(frame[name]) for name in frame.columns), strict=True))


def values(column: pd.Series) -> list[Any]:
    """Return the values of a column all at once, which is many times faster than one by one."""
    is_text = isinstance(column.dtype, pd.StringDtype)
    return list((column.to_numpy() if is_text else column).tolist())


def by(rows: Iterable[Record], column: str) -> dict[Any, list[Record]]:
    """Return rows by the value of a column, both in order of appearance."""
    found: dict[Any, list[Record]] = {}
    for row in rows:
        found.setdefault(getattr(row, column), []).append(row)
    return found


def number(value: float) -> float | None:
    """Return a number of a record; None if it is missing."""
    return None if pd.isna(value) else float(value)


@lru_cache(maxsize=512)
def _kind(columns: tuple[str, ...]) -> Any:
    """Return the kind of record of some columns; making one is dearer than making a record."""
    return namedtuple("Record", columns)
