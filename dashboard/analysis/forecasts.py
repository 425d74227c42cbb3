"""What forecasters said of a market's size: each distinct claim, and how far they lie apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.once import once
from dashboard.analysis.records import Record, records
from dashboard.dataset.description import EVIDENCE

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset

STATED, DERIVED, PROJECTED, REST = "stated", "derived", "projected", "rest"
"""What a point rests on: a claim, a stated rate between two claims, a reader's assumption; or what
other forecasts say of its year."""

END = ["forecast", "year"]
"""What makes two points the same end of a growth rate."""

_SAME = [*END, "amount", "currency", "status", "bound"]
_TOLD = (*END, "basis", "value", "low", "high", "rest")
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
    table = dataset.tables["market_forecasts"]
    claims = table.groupby(_SAME, sort=False)["claim"].agg(";".join).rename("claims")
    points = table.drop_duplicates(_SAME).merge(claims.reset_index(), on=_SAME)
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
    return ordered.drop(columns=["claim", *(set(EVIDENCE) - _KEPT)])


def shared_years(points: pd.DataFrame) -> pd.DataFrame:
    """Return how far forecasts lie apart in the years that more than one of them speaks of.

    A point of the rest stands for as many forecasts as its column ``rest`` says.

    Columns: year, forecasts (how many), lowest, highest (in the unit of ``value``), times (the
    highest over the lowest); years that the most forecasts speak of first, then the widest apart.
    """
    told: dict[tuple[str, int], Record] = {}
    for row in records(points[[name for name in _TOLD if name in points]]):
        if row.basis != PROJECTED:
            told.setdefault((row.forecast, row.year), row)
    years: dict[int, list[Record]] = {}
    for row in told.values():
        years.setdefault(row.year, []).append(row)
    found = [_spread(year, years[year]) for year in sorted(years)]
    shared = pd.DataFrame(found, columns=_SPREAD)
    shared = shared[shared["forecasts"] > 1]
    return shared.sort_values(["forecasts", "times"], ascending=False, ignore_index=True)


def _spread(year: int, rows: list[Record]) -> tuple[int, int, float, float, float]:
    """Return how far the forecasts of one year lie apart."""
    count = sum(max(getattr(row, "rest", 1), 1) for row in rows)
    lowest = min(row.low if row.basis == REST else row.value for row in rows)
    highest = max(row.high if row.basis == REST else row.value for row in rows)
    return year, count, lowest, highest, highest / lowest
