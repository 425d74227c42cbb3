"""One band of rows that share a unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.plotting.rows import Row, RowsAxis


@dataclass(frozen=True, slots=True)
class Band:
    """One band.

    Attributes:
        heading: What stands above it: the unit.
        rows: Its rows, at least one.
        axis: Its own axis, which no other band shares.
        whole: What its values are parts of, such as 100 percent; 0 for nothing.
    """

    heading: str
    rows: tuple[Row, ...]
    axis: RowsAxis
    whole: float = 0.0
