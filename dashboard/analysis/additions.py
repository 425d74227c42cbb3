"""Which amounts may be added up, and what keeps the others apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.records import by, records

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


class _Amount(Struct, frozen=True):
    """What may keep an amount from being added to others; columns as in ``valued``."""

    value: float | None
    value_high: float | None
    amount: float | None
    high: float | None
    investment: str | None
    kind: str | None
    instrument: str | None
    group: str | None
    status: str | None
    funds: str | None
    currency: str | None
    years: float | None


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
    found = _obstacles(rows) if len(rows) > 1 else ()
    if found or rows.empty:
        return Sum(float("nan"), float("nan"), found)
    low = rows["value"].fillna(rows["value_low"]).sum(skipna=False)
    high = rows["value"].fillna(rows["value_high"]).sum(skipna=False)
    return Sum(float(low), float(high), ())


def _obstacles(rows: pd.DataFrame) -> tuple[str, ...]:
    every = list(records(rows, _Amount))
    sized = [one for one in every if one.value is not None or one.value_high is not None]
    things = by(sized, lambda one: (one.investment, one.kind, one.instrument))
    stated = [one for one in every if one.amount is not None or one.high is not None]
    groups = [claims[0].group for claims in things.values()]
    stands = {
        "status": len({one.status for one in sized}) > 1,
        "funds": len({one.funds for one in sized}) > 1,
        "currency": len({one.currency for one in sized}) > 1,
        "period": len({one.years for one in sized}) > 1 or len(sized) < len(stated),
        "rivals": len(things) < len(sized),
        "overlap": len(set(groups)) < len(groups),
        "undisclosed": len(stated) < len(every),
        "unit": len({one.kind for one in sized}) > 1,
    }
    return tuple(one for one in OBSTACLES if stands[one])
