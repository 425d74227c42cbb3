"""The market: how fast each forecast has it grow, how far the forecasts lie apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.arithmetic import between_years, times_as_much, yearly_rate
from dashboard.analysis.forecasts import PROJECTED, STATED, ForecastOfYear, shared_years
from dashboard.analysis.records import by, records
from dashboard.i18n import Text
from dashboard.i18n.numbers import multiple, percent
from dashboard.pages.findings.finding import Finding, FindingFigure, amount, claims_in, named

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from dashboard.charting.drawn import Drawn
    from dashboard.dataset.dataset import Dataset

CHART = "market-growth"

_MOST = 2
_GROWTH = Text(
    "{forecaster}에 따르면 {scope} 규모는 {from_year}년 {first}에서 {to_year}년 {last}로 성장할 "
    "전망입니다(연평균 {rate}, 계산값).",
    "{forecaster} expects the {scope} to grow from {first} in {from_year} to {last} in {to_year} "
    "({rate} a year, computed).",
)
_APART = Text(
    "{year}년 규모는 전망에 따라 {lowest}에서 {highest}까지 {times} 차이가 납니다.",
    "For {year} the figures lie between {lowest} and {highest}, which is {times} as much.",
)
_SCOPES = Text(
    "{year}년 규모는 전망에 따라 {lowest}에서 {highest}까지 {times} 차이가 나지만, 시장 범위가 "
    "서로 다릅니다.",
    "For {year} the figures lie between {lowest} and {highest}, which is {times} as much, "
    "but they do not measure the same market.",
)
_POINT = Text(
    "{forecaster}의 {scope} 전망은 {year}년 {amount} 하나입니다.",
    "{forecaster} gives one figure for the {scope}: {amount} in {year}.",
)
_COMPUTED = Text("{}({})", "{} ({})")
_NONE = Text("조건에 맞는 전망이 없습니다.", "No forecast fits these choices.")


class StatedAmount(Struct, frozen=True):
    """A forecast for a year; columns as in the chart's frame."""

    forecast: str
    forecaster_text: Text
    scope_text: Text
    year: int
    amount: float
    currency: str
    basis: str
    basis_text: Text
    claims: str


def market_findings(drawn: Drawn, dataset: Dataset) -> list[Finding]:
    """Return what the rows of the chart of forecasts say, in the currency chosen there.

    Args:
        drawn: What it draws: a forecast's size in a year, stated, derived or projected.
        dataset: The dataset.
    """
    rows = drawn.rows
    stated = list(records(rows[rows["basis"] == STATED].dropna(subset=["amount"]), StatedAmount))
    if not stated:
        return [Finding(_NONE)]
    told = [*list(_grown(stated, dataset))[:_MOST], *_apart(rows, dataset)]
    return told or [_alone(stated[0], dataset)]


def _alone(point: StatedAmount, dataset: Dataset) -> Finding:
    return Finding(
        _POINT,
        {
            "forecaster": named(point.forecaster_text),
            "scope": named(point.scope_text),
            "year": named(_year(point)),
            "amount": _amount(point, dataset),
        },
    )


def _grown(stated: list[StatedAmount], dataset: Dataset) -> Iterator[Finding]:
    for points in by(stated, lambda point: point.forecast).values():
        ordered = sorted(points, key=lambda point: point.year)
        first, last = ordered[0], ordered[-1]
        if first.year < last.year:
            yield _growth(first, last, dataset)


def _growth(first: StatedAmount, last: StatedAmount, dataset: Dataset) -> Finding:
    years = last.year - first.year
    rate = ((last.amount / first.amount) ** (1 / years) - 1) * 100
    words = Text.of(lambda language: percent(rate, language))
    ends = _amount(first, dataset), _amount(last, dataset)
    return Finding(
        _GROWTH,
        {
            "forecaster": named(last.forecaster_text),
            "scope": named(last.scope_text),
            "from_year": named(_year(first)),
            "to_year": named(_year(last)),
            "first": ends[0],
            "last": ends[1],
            "rate": FindingFigure(
                words,
                claims_in([first.claims, last.claims]),
                yearly_rate(ends[0].words, ends[1].words, years, rate),
            ),
        },
        about=first.forecast,
    )


def _apart(rows: pd.DataFrame, dataset: Dataset) -> Iterator[Finding]:
    spoken = rows[rows["basis"] != PROJECTED].assign(value=rows["amount"])
    years = shared_years(records(spoken, ForecastOfYear))
    if not years:
        return
    widest = years[0]
    ends = spoken[spoken["year"] == widest.year].sort_values("amount")
    low, *_, high = records(ends, StatedAmount)
    words = Text.of(lambda language: multiple(widest.times, language))
    lowest, highest = _amount(low, dataset), _amount(high, dataset)
    how = times_as_much(highest.words, lowest.words, widest.times)
    told = {
        "year": named(_year(low)),
        "lowest": lowest,
        "highest": highest,
        "times": FindingFigure(words, claims_in(ends["claims"]), how),
    }
    yield Finding(_SCOPES if ends["scope_en"].nunique() > 1 else _APART, told)


def _amount(row: StatedAmount, dataset: Dataset) -> FindingFigure:
    """Return an amount; one that no article gives says so, and how it was computed."""
    told = amount(row.amount, row.currency, [row.claims])
    if row.basis == STATED:
        return told
    words = Text.of(
        lambda language: _COMPUTED[language].format(told.words[language], row.basis_text[language])
    )
    how = between_years(row.forecast, row.year, dataset)
    return FindingFigure(words, told.claims, how)


def _year(row: StatedAmount) -> Text:
    return Text(str(row.year), str(row.year))
