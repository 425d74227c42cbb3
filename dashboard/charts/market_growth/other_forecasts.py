"""The forecasts beyond those drawn one by one, as a range for each year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.records import values
from dashboard.charting.limits import MOST_LINES, summed_up
from dashboard.charting.terms import CLICK
from dashboard.charts.market_growth.forecast_rows import computed
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import plain, plain_text
from dashboard.plotting.timeseries import Range

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.charting.chart import RenderContext
    from dashboard.i18n import Language, Languages

_NAME = Text("그 밖의 전망 {count}건", "{count} more forecasts")
_SCOPE = Text("연도별 최솟값~최댓값", "from the smallest to the largest of each year")
_IN_YEAR = Text("{year}년 {low}~{high}", "{low} to {high} in {year}")
_LIMITED = Text(
    "전망 {all}건 가운데 먼 연도까지 다룬 {drawn}건만 개별 표시, 나머지는 회색 범위",
    "the {drawn} of {all} forecasts that reach furthest one by one, the others as grey ranges",
)


class OtherForecasts(Struct, frozen=True):
    """What the forecasts that are summed up say of a year; columns as in ``ranges_of``."""

    forecaster_text: Text
    scope_text: Text
    year: int
    low: float
    high: float
    currency: str
    count: int
    claims: str


def furthest(points: pd.DataFrame, first: str) -> list[str]:
    """Return the forecasts to draw one by one: those that reach furthest, and one in any case.

    Args:
        points: Stated points.
        first: The forecast that must be among them.
    """
    last: dict[str, int] = {}
    for forecast, year in zip(values(points["forecast"]), values(points["year"]), strict=True):
        last[forecast] = max(year, last.get(forecast, year))
    if len(last) <= MOST_LINES:
        return list(last)
    others = (forecast for forecast in last if forecast != first)
    ranked = sorted(others, key=last.__getitem__, reverse=True)
    return [first, *ranked[: MOST_LINES - 1]]


def ranges_of(rest: pd.DataFrame, rows: pd.DataFrame, languages: Languages) -> pd.DataFrame:
    """Return a row for each year that forecasts not drawn one by one speak of.

    Columns: as in ``summed_up``, ``count`` being forecasts; no amount, but ``low`` and ``high``.

    Args:
        rest: Their points, the amounts in the same currency.
        rows: The rows drawn one by one.
        languages: The languages of what is said.
    """
    years = (own for _, own in rest.groupby("year"))
    return summed_up(rows, years, lambda own: _summary(own, languages))


def _summary(own: pd.DataFrame, languages: Languages) -> dict[str, object]:
    count = own["forecast"].nunique()
    words = languages.cells(forecaster=_NAME.format(count=plain_text(count)), scope=_SCOPE)
    return {
        **dict.fromkeys(languages.columns("rate_note", "basis"), ""),
        **words,
        "region": "",
        "year": own["year"].iloc[0],
        "low": own["amount"].min(),
        "high": own["amount"].max(),
        "amount": float("nan"),
        "currency": own["currency"].iloc[0],
        "rate_kind": "none",
        "count": count,
    }


def ranges(context: RenderContext) -> list[Range]:
    """Return the ranges to draw."""
    return [
        Range(row.year, row.low, row.high, _hover(row, context.canvas.language), row.claims)
        for row in context.others(OtherForecasts)
    ]


def told_ranges(context: RenderContext) -> list[str]:
    """Return the ranges in words, nothing without any."""
    language, rows = context.canvas.language, context.others(OtherForecasts)
    if not rows:
        return []
    spoken = ", ".join(_in_year(row, language) for row in rows)
    return [f"{_NAME[language].format(count=plain(unseen(context), language))}: {spoken}"]


def limits(context: RenderContext) -> str:
    """Return how many forecasts are not drawn one by one; empty if all are."""
    if not context.others(OtherForecasts):
        return ""
    language, every = context.canvas.language, context.drawn.total
    drawn = plain(every - unseen(context), language)
    return _LIMITED[language].format(all=plain(every, language), drawn=drawn)


def unseen(context: RenderContext) -> int:
    """Return how many forecasts are not drawn one by one."""
    return context.drawn.total - context.frame["forecast"].nunique()


def _hover(row: OtherForecasts, language: Language) -> str:
    name, scope = row.forecaster_text[language], row.scope_text[language]
    return "<br>".join([f"<b>{_in_year(row, language)}</b>", name, scope, CLICK[language]])


def _in_year(row: OtherForecasts, language: Language) -> str:
    low, high = (computed(value, row.currency, language) for value in (row.low, row.high))
    return _IN_YEAR[language].format(year=row.year, low=low, high=high)
