"""The largest of some models as a title says it: what exists first, and what is planned beyond."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.charting.status import OPEN_STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.analysis.records import Record


@dataclass(frozen=True, slots=True)
class Largest:
    """The largest of some sizes.

    Attributes:
        built: The largest of a model that exists; None if there is none.
        planned: The largest that is only planned, where it is larger than that; else None.
    """

    built: Record | None
    planned: Record | None


def largest_of(rows: Iterable[Record]) -> Largest:
    """Return the largest of rows with a size; of equal ones the first.

    Args:
        rows: Fields point (missing without a size) and status.
    """
    sized = [row for row in rows if not pd.isna(row.point)]
    planned = [row for row in sized if row.status in OPEN_STATUSES]
    built = [row for row in sized if row.status not in OPEN_STATUSES]
    first = max(built, key=_size, default=None)
    beyond = max(planned, key=_size, default=None)
    if first is not None and beyond is not None and _size(beyond) <= _size(first):
        beyond = None
    return Largest(first, beyond)


def _size(row: Record) -> float:
    return float(row.point)
