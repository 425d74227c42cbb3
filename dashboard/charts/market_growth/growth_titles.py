"""The title of forecasts: a sentence computed from the rows, true under every choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.forecasts import (
    DERIVED,
    STATED,
    ForecastOfYear,
    SharedYear,
    YearRange,
    shared_years,
)
from dashboard.charts.market_growth.forecast_rows import ForecastRow, amount, spoken, status_of
from dashboard.charts.market_growth.notes import forecaster
from dashboard.charts.market_growth.other_forecasts import OtherForecasts
from dashboard.i18n import Text
from dashboard.i18n.numbers import multiple

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext

_BY = Text("{forecaster}: {sentence}", "{forecaster}: {sentence}")
_GROWS = Text(
    "{scope} {last}년 {amount}({status}), {first}년의 {times}",
    "{scope} of {amount} in {last} ({status}), {times} that of {first}",
)
_ALONE = Text("{scope} {last}년 {amount}({status})", "{scope} of {amount} in {last} ({status})")
_APART = Text(
    "{year}년 AI 시장 규모 전망 {count}건, 최대 {times} 차이",
    "{count} forecasts of the AI market in {year} lie {times} apart",
)
_TWO = Text(
    "{year}년 AI 시장 규모 전망 {count}건, {times} 차이",
    "{count} forecasts of the AI market in {year} lie {times} apart",
)
_ON_PATH = Text(
    "{forecaster}의 {year}년 {status}, {other} 추세로 계산한 같은 해 값의 {times}",
    "The {year} {status} by {forecaster} is {times} the value computed from that of {other}",
)
_COMPUTED = Text(", {computed}건은 계산값", " ({computed} of them computed)")
_DIFFER = Text("(시장 범위가 서로 다름)", "; the two measure different markets")
_NO_YEAR = Text(
    "전망 {count}건, 같은 연도를 다룬 전망 없음", "{count} forecasts, none of the same year"
)


def title(context: RenderContext) -> str:
    """Return how far forecasts lie apart, or where the only one leads."""
    language, every = context.canvas.language, context.rows(ForecastRow)
    rows = spoken(every)
    others = context.others(OtherForecasts)
    count = context.drawn.total if others else len({row.forecast for row in rows})
    if count == 1:
        return _single(rows, context)
    beyond = {row.year: YearRange(row.count, row.low, row.high) for row in others}
    told = (ForecastOfYear(row.forecast, row.year, row.basis, row.amount) for row in every)
    years = shared_years(told, beyond)
    if not years:
        return _NO_YEAR[language].format(count=count)
    year = years[0]
    own = [row for row in rows if row.year == year.year]
    sentence = _apart(year, own, context)
    return sentence + (_DIFFER[language] if _scopes_differ(rows, year.year) else "")


def _apart(year: SharedYear, rows: list[ForecastRow], context: RenderContext) -> str:
    """Return how far the values of a year lie apart, and which of them no forecaster stated."""
    language = context.canvas.language
    stated = [row for row in rows if row.basis == STATED]
    computed = [row for row in rows if row.basis == DERIVED]
    if year.forecasts == len(stated) + len(computed) == 2 and len(stated) == 1:
        (one,), (other,) = stated, computed
        return _ON_PATH[language].format(
            forecaster=forecaster(one, language),
            year=year.year,
            status=status_of(one, context),
            other=forecaster(other, language),
            times=multiple(one.amount / other.amount, language),
        )
    words = _TWO if year.forecasts == 2 else _APART
    sentence = words[language].format(
        year=year.year, times=multiple(year.times, language), count=year.forecasts
    )
    return sentence + (_COMPUTED[language].format(computed=len(computed)) if computed else "")


def _scopes_differ(rows: list[ForecastRow], year: int) -> bool:
    return len({(row.scope_text.en, row.region) for row in rows if row.year == year}) > 1


def _single(rows: list[ForecastRow], context: RenderContext) -> str:
    """Return where a forecast leads; its forecaster is named unless the filter does."""
    language, first, last = context.canvas.language, rows[0], rows[-1]
    words = _ALONE if first.year == last.year else _GROWS
    sentence = words[language].format(
        scope=last.scope_text[language],
        last=last.year,
        amount=amount(last, language),
        status=status_of(last, context),
        first=first.year,
        times=multiple(last.amount / first.amount, language),
    )
    if context.state.many("forecasts"):
        return sentence
    return _BY[language].format(forecaster=forecaster(last, language), sentence=sentence)
