"""Which amounts may be added up, and what keeps the others apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    import pandas as pd

OBSTACLES = (
    "status",
    "funds",
    "currency",
    "period",
    "rivals",
    "overlap",
    "undisclosed",
    "unit",
)
"""What keeps amounts from being added, in the order in which it is said."""


_ONE_THING = ["investment", "kind", "instrument"]


class Sum(Struct, frozen=True):
    """The sum of amounts, or what keeps them apart.

    Attributes:
        low: The least that it can be; missing where it must not be formed.
        high: The most that it can be.
        obstacles: Members of ``OBSTACLES``; empty where the sum stands.
    """

    low: float
    high: float
    obstacles: tuple[str, ...]


def added(rows: pd.DataFrame) -> Sum:
    """Return the sum of amounts where it means something.

    Amounts are kept apart when one is spent and another planned (``status``), one is public money
    and another private (``funds``), they were stated in different currencies (``currency``), they
    are for periods of different length or for none (``period``), two of them are claims about one
    thing (``rivals``), two are of one group, so that one may be a part of the other
    (``overlap``), one was never published (``undisclosed``), or one is money and another staff
    (``unit``).

    Args:
        rows: Rows of ``valued``.
    """
    sized = rows[rows["value"].notna() | rows["value_high"].notna()]
    found = tuple(one for one in OBSTACLES if _stands(one, rows, sized)) if len(rows) > 1 else ()
    if found or rows.empty:
        return Sum(float("nan"), float("nan"), found)
    low = rows["value"].fillna(rows["value_low"]).sum(skipna=False)
    high = rows["value"].fillna(rows["value_high"]).sum(skipna=False)
    return Sum(float(low), float(high), ())


def _stands(obstacle: str, rows: pd.DataFrame, sized: pd.DataFrame) -> bool:
    if obstacle == "undisclosed":
        return len(sized) < len(rows)
    if obstacle == "rivals":
        return bool(sized.duplicated(_ONE_THING).any())
    if obstacle == "overlap":
        return bool(sized.drop_duplicates(_ONE_THING)["group"].duplicated().any())
    column = {"period": "years", "unit": "kind"}.get(obstacle, obstacle)
    return bool(sized[column].nunique(dropna=False) > 1)
