"""The title of a reconciliation: a sentence computed from its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting.status import OPEN_STATUSES
from dashboard.charts.forecast_reconciliation.comparison import compared
from dashboard.charts.forecast_reconciliation.row_kinds import GapStep
from dashboard.charts.forecast_reconciliation.views import FIGURES, GAP, ForecastCounts
from dashboard.i18n import Text
from dashboard.i18n.numbers import multiple, plain

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext

_RATIO = Text(
    "{second}의 {second_year}년 {second_status}은 {first} {first_year}년 {first_status}의 {times}",
    "{second} {second_year} {second_status} is {times} {first}{first_status} for {first_year}",
)
_STATUS = {True: Text("전망", "forecast"), False: Text("실적", "figure")}
_SAME_YEAR = Text(", 같은 {year}년 기준으로는 {times}", ", {times} when both are taken for {year}")
_NO_YEAR = Text(", 같은 연도를 다룬 수치는 없음", ", with no year in common")
_ALONE = Text(
    "비교할 다른 전망 없음: {first} {first_year}년 {first_status}뿐",
    "Nothing to compare the {first_status} of {first} for {first_year} with",
)
_FIGURES = Text(
    "전망 {forecasts}건의 수치 {count}개, 시장 범위나 기준 연도가 서로 다름",
    "{count} figures of {forecasts} forecasts, differing in scope or base year",
)
_FIGURES_ALIKE = Text("시장 규모 수치 {count}개", "Market figures: {count}")
_AGREE = Text(
    "기사에 적힌 성장률 {count}개 모두 재계산 값과 {gap}%포인트 이내로 일치",
    "Growth rates as stated and as recomputed agree within {gap} points ({count} pairs)",
)
_DIFFER = Text(
    "기사에 적힌 성장률 {count}개, 재계산 값과 최대 {gap}%포인트 차이",
    "Growth rates as stated and as recomputed lie up to {gap} points apart ({count} pairs)",
)
_NO_RATE = Text("재계산할 수 있는 성장률 없음", "No growth rate can be recomputed")
_WHOSE, _WHOSE_S = Text("{name}", "{name}’s"), Text("{name}", "{name}’")
_CLOSE = 0.5
"""Points within which two rates agree: the rounding of the printed amounts."""


def title(context: RenderContext) -> str:
    """Return how far forecasts lie apart, or whether stated rates hold."""
    view = context.state.one("view")
    if view == GAP:
        return _gap(context)
    return _figures(context) if view == FIGURES else _growth(context)


def _gap(context: RenderContext) -> str:
    language, pair = context.canvas.language, compared(context)
    ends = [row for row in context.rows(GapStep) if not row.is_between]
    first, second = ends[0], ends[-1]
    alone = first.forecast == second.forecast
    status, other = (_STATUS[one.status in OPEN_STATUSES][language] for one in (first, second))
    sentence = (_ALONE if alone else _RATIO)[language].format(
        first=_name(first, context) if alone else _whose(first, context),
        first_year=first.year,
        first_status=_again(status, other, context) if not alone else status,
        second=_whose(second, context),
        second_year=second.year,
        second_status=other,
        times=multiple(second.amount / first.amount, language),
    )
    if alone or first.year == second.year == pair.year:
        return sentence
    if pair.year is None:
        return sentence + _NO_YEAR[language]
    times = pair.second.points[pair.year].value / pair.first.points[pair.year].value
    return sentence + _SAME_YEAR[language].format(year=pair.year, times=multiple(times, language))


def _name(row: GapStep, context: RenderContext) -> str:
    return row.forecaster_text[context.canvas.language]


def _whose(row: GapStep, context: RenderContext) -> str:
    """Return a forecaster as what follows is theirs: in English with an apostrophe."""
    name = _name(row, context)
    words = _WHOSE_S if name.endswith("s") else _WHOSE
    return words[context.canvas.language].format(name=name)


def _again(status: str, other: str, context: RenderContext) -> str:
    """Return what a figure is; in English only where it is not the same as the one before."""
    if context.canvas.language.is_korean:
        return status
    return "" if status == other else f" {status}"


def _figures(context: RenderContext) -> str:
    counts, language = context.drawn.about_as(ForecastCounts), context.canvas.language
    words = _FIGURES if counts.kinds > 1 else _FIGURES_ALIKE
    count, forecasts = (plain(one, language) for one in (context.drawn.total, counts.forecasts))
    return words[language].format(forecasts=forecasts, count=count)


def _growth(context: RenderContext) -> str:
    counts, language = context.drawn.about_as(ForecastCounts), context.canvas.language
    if not counts.pairs:
        return _NO_RATE[language]
    words = _AGREE if counts.apart <= _CLOSE else _DIFFER
    return words[language].format(count=plain(counts.pairs, language), gap=round(counts.apart, 1))
