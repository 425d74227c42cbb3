"""What forecasters said of a market's size: each distinct claim, and how far they lie apart."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import pandas as pd
from msgspec import Struct

from dashboard.analysis.once import once
from dashboard.analysis.records import records
from dashboard.dataset.description import EVIDENCE, EVIDENCE_OF_DATA

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.dataset.dataset import Dataset

STATED, DERIVED, PROJECTED = "stated", "derived", "projected"
"""What a point rests on: a claim, a stated rate between two claims, a reader's assumption."""

END = ["forecast", "year"]
"""What makes two points the same end of a growth rate."""

_SAME = [*END, "amount", "currency", "status", "bound"]
_KEPT = {"source", "status", "bound"}
_SPREAD = ["year", "forecasts", "lowest", "highest", "times"]


@once
def stated_points(dataset: Dataset) -> pd.DataFrame:
    """Return each distinct claim of a market's size, in the order of forecasts and years.

    Columns: forecast, forecaster, forecaster_ko, forecaster_en, scope_ko, scope_en, region, year,
    amount (in units of ``currency``), currency, stated_amount, stated_currency (the same money as
    the article prints it beside), status, bound, source, basis (``stated``), low, high (missing),
    claims (joined with ``;``).
    """
    rows = dataset.columns("market_forecasts")
    groups = rows.groups(_SAME)
    points = groups.frame(rows.names(dataset.languages)).assign(claims=groups.joined("claim"))
    points = points.dropna(subset=_SAME, ignore_index=True)
    names = dataset.tables["organizations"].set_index("organization")
    names = names[dataset.languages.columns("name")]
    names.columns = pd.Index(dataset.languages.columns("forecaster"))
    points = points.join(names, on="forecaster")
    points["year"] = points["year"].astype(int)
    points["amount"] = points["amount"].astype(float)
    points["basis"], points["low"], points["high"] = STATED, float("nan"), float("nan")
    ordered = points.sort_values("year", kind="stable")
    order = {forecast: index for index, forecast in enumerate(points["forecast"].unique())}
    ordered = ordered.sort_values("forecast", key=lambda column: column.map(order), kind="stable")
    evidence = {"claim", *EVIDENCE, *EVIDENCE_OF_DATA} - _KEPT
    return ordered.drop(columns=list(evidence & set(ordered.columns)))


class YearRange(Struct, frozen=True):
    """What some forecasts say of a year together.

    Attributes:
        count: How many forecasts.
        low: The lowest of them.
        high: The highest of them.
    """

    count: int
    low: float
    high: float


class _Told(Struct, frozen=True):
    forecast: str
    year: int
    basis: str
    value: float


class SharedYear(Struct, frozen=True):
    """How far forecasts lie apart in a year that more than one of them speaks of."""

    year: int
    forecasts: int
    times: float


def shared_years(
    points: pd.DataFrame, ranges: Mapping[int, YearRange] = MappingProxyType({})
) -> pd.DataFrame:
    """Return how far forecasts lie apart in the years that more than one of them speaks of.

    Args:
        points: Columns forecast, year, basis, value.
        ranges: What further forecasts say of a year.

    Columns: year, forecasts (how many), lowest, highest (in the unit of ``value``), times (the
    highest over the lowest); years that the most forecasts speak of first, then the widest apart.
    """
    told: dict[tuple[str, int], _Told] = {}
    for row in records(points, _Told):
        if row.basis != PROJECTED:
            told.setdefault((row.forecast, row.year), row)
    years: dict[int, list[float]] = {}
    for row in told.values():
        years.setdefault(row.year, []).append(row.value)
    found = [
        _spread(year, years.get(year, []), ranges.get(year)) for year in sorted({*years, *ranges})
    ]
    shared = pd.DataFrame(found, columns=_SPREAD)
    shared = shared[shared["forecasts"] > 1]
    return shared.sort_values(["forecasts", "times"], ascending=False, ignore_index=True)


def _spread(
    year: int, values: list[float], beyond: YearRange | None
) -> tuple[int, int, float, float, float]:
    """Return how far the forecasts of one year lie apart."""
    ends = [] if beyond is None else [beyond.low, beyond.high]
    lowest, highest = min(values + ends), max(values + ends)
    count = len(values) + (beyond.count if beyond is not None else 0)
    return year, count, lowest, highest, highest / lowest
