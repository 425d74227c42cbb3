"""Why two forecasts differ: the gap between them in steps that multiply to it exactly.

A forecast's figure for a year is where it starts, grown at its own rate, in some currency. So the
second figure divided by the first is a product of factors: the year (both moved to one year along
their own paths), the rate of exchange, the level in the year in which the later of them starts,
and the growth from there. The factors do not depend on the order in which they are taken. The
amounts do; they are taken in the order above, from the first forecast to the second, so that what
stands between two steps is a figure that somebody can look up: the first forecast in the common
year. Their sum is the gap, to the last digit.

What a forecast counts is part of its level: two scopes cannot be told apart from two levels unless
one forecaster states both. And a forecast of a single year has neither a start nor a rate: then
everything after the common year remains in one piece, which a reader may lay on the start or on
the growth by an assumption.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
from msgspec import Struct

from dashboard.analysis.forecasts import (
    END,
    STATED,
    ForecastOfYear,
    shared_years,
    stated_points,
)
from dashboard.analysis.growth import derived_points, stated_growth
from dashboard.analysis.once import once
from dashboard.analysis.records import records

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Text

FIRST, YEAR, EXCHANGE, BASE, GROWTH, SCOPE = "first", "year", "exchange", "base", "growth", "scope"
REST, LATER, SECOND = "rest", "later", "second"
"""The steps from the first forecast to the second, in their order."""

KNOWN, ASSUMED, UNKNOWN = "known", "assumed", "unknown"
"""Whether a step follows from the claims, from the reader's assumption, or cannot be told."""

SAME_GROWTH, SAME_START = "growth", "start"
"""What a reader may assume where a forecast states neither a start nor a rate."""


class Start(Struct, frozen=True):
    """Where a forecast starts, and how it grows from there up to the common year.

    Attributes:
        year: The last year that it reports as measured, else the first that it states.
        amount: The market in that year, in the forecast's own currency.
        growth: Percent a year from there to the common year.
        claims: The claims behind the start, joined with ``;``.
    """

    year: int
    amount: float
    growth: float
    claims: str


class ForecastPoint(Struct, frozen=True):
    """A forecast's figure for a year; columns as in ``converted``."""

    forecaster_text: Text
    scope_text: Text
    region: str
    year: int
    value: float
    amount: float
    currency: str
    rate: float | None
    claims: str


class Side:
    """One forecast: its figures by year along its own path."""

    def __init__(self, rows: pd.DataFrame) -> None:
        ordered = rows.drop_duplicates(END).sort_values("year", kind="stable")
        self.points = {row.year: row for row in records(ordered, ForecastPoint)}
        self._cells = dict(zip(self.points, ordered.to_dict("records"), strict=True))
        stated = rows[rows["basis"] == STATED]
        self.last = self.points[int(stated["year"].max())]
        base = base_years(rows).iloc[0]
        self.base_year: int | None = None if pd.isna(base) else int(base)

    @property
    def scope(self) -> tuple[str, str]:
        """What it counts and where."""
        return self.last.scope_text.en, self.last.region

    def cells(self, year: int) -> dict[str, Any]:
        """Return its figure for a year with every column."""
        return {str(name): value for name, value in self._cells[year].items()}

    def factor(self, year: int) -> float:
        """Return the rate at which its figure for a year was converted."""
        return self.points[year].value / self.points[year].amount

    def start(self, year: int) -> Start | None:
        """Return where it starts on its way to a year; None if it states no earlier one."""
        if self.base_year is None or self.base_year >= year:
            return None
        return self.since(self.base_year, year)

    def since(self, base: int, year: int) -> Start:
        """Return its level in one year and its growth up to another."""
        begin, end = self.points[base], self.points[year]
        growth = ((end.amount / begin.amount) ** (1 / (year - base)) - 1) * 100
        return Start(base, begin.amount, growth, begin.claims)


@once
def forecast_paths(dataset: Dataset) -> pd.DataFrame:
    """Return the stated points of every forecast and the years that a stated rate leads through.

    Columns: those of ``stated_points``.
    """
    points = stated_points(dataset)
    return pd.concat([points, derived_points(points, stated_growth(dataset))], ignore_index=True)


def base_years(paths: pd.DataFrame) -> pd.Series[int]:
    """Return the year that each forecast starts from, missing for a forecast of a single year.

    It is the last year that it reports as measured, else the first that it states.

    Args:
        paths: Columns of ``forecast_paths``.
    """
    stated = paths[paths["basis"] == STATED]
    years = stated.groupby("forecast", sort=False)["year"].agg(["min", "max"])
    measured = stated[stated["status"] == "actual"].groupby("forecast")["year"].max()
    known = measured.reindex(years.index).fillna(years["min"]).astype("Int64")
    return known.where(known < years["max"])


def farthest_apart(paths: pd.DataFrame) -> tuple[str, str]:
    """Return the lowest and the highest forecast of the year in which they lie farthest apart.

    Args:
        paths: Columns of ``forecast_paths`` and ``value``; not empty.

    Without a year in common the lowest and the highest of the last figures count.
    """
    years = shared_years(records(paths, ForecastOfYear))
    last = paths.sort_values("year", kind="stable").drop_duplicates("forecast", keep="last")
    same = paths[paths["year"] == years[0].year] if years else last
    ordered = list(same.sort_values("value", kind="stable")["forecast"])
    return ordered[0], ordered[-1]


def common_year(first: Side, second: Side) -> int | None:
    """Return the last year that both forecasts speak of; None if there is none."""
    return max(first.points.keys() & second.points.keys(), default=None)
