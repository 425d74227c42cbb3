"""Rows of a frame as records with named fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

Record = Any
"""A named tuple whose fields are the columns of a frame, known at run time only."""


def records(frame: pd.DataFrame) -> Iterator[Record]:
    """Return the rows of a frame in order, each with its columns as fields."""
    return iter(frame.itertuples(index=False))
