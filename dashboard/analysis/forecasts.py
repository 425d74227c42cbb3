"""What forecasters said of a market's size: each distinct claim, and how far they lie apart."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import pandas as pd
from msgspec import Struct

from dashboard.analysis.once import once
from dashboard.dataset.description import EVIDENCE, EVIDENCE_OF_DATA

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.dataset.dataset import Dataset

STATED, DERIVED, PROJECTED = "stated", "derived", "projected"
"""What a point rests on: a claim, a stated rate between two claims, a reader's assumption."""

END = ["forecast", "year"]
"""What makes two points the same end of a growth rate."""

_SAME = [*END, "amount", "currency", "status", "bound"]
_KEPT = {"source", "status", "bound"}


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


class ForecastOfYear(Struct, frozen=True):
    """What a forecast says of a year.

    Attributes:
        forecast: The forecast.
        year: The year.
        basis: ``stated``, ``derived`` or ``projected``.
        value: Its amount, in whichever unit all are given.
    """

    forecast: str
    year: int
    basis: str
    value: float


class SharedYear(Struct, frozen=True):
    """How far forecasts lie apart in a year that more than one of them speaks of.

    Attributes:
        year: The year.
        forecasts: How many forecasts.
        times: The highest over the lowest.
    """

    year: int
    forecasts: int
    times: float


def shared_years(
    told: Iterable[ForecastOfYear], ranges: Mapping[int, YearRange] = MappingProxyType({})
) -> list[SharedYear]:
    """Return how far forecasts lie apart in the years that more than one of them speaks of.

    Args:
        told: What forecasts say; what rests on a reader's assumption does not count, and of several
            figures of one forecast the first.
        ranges: What further forecasts say of a year.

    Returns:
        Years that the most forecasts speak of first, then the widest apart.
    """
    first: dict[tuple[str, int], ForecastOfYear] = {}
    for one in told:
        if one.basis != PROJECTED:
            first.setdefault((one.forecast, one.year), one)
    years: dict[int, list[float]] = {}
    for one in first.values():
        years.setdefault(one.year, []).append(one.value)
    found = [
        _spread(year, years.get(year, []), ranges.get(year)) for year in sorted({*years, *ranges})
    ]
    shared = [one for one in found if one.forecasts > 1]
    return sorted(shared, key=lambda one: (one.forecasts, one.times), reverse=True)


def _spread(year: int, values: list[float], beyond: YearRange | None) -> SharedYear:
    """Return how far the forecasts of one year lie apart."""
    ends = [*values, *([] if beyond is None else [beyond.low, beyond.high])]
    count = len(values) + (beyond.count if beyond is not None else 0)
    return SharedYear(year, count, max(ends) / min(ends))
