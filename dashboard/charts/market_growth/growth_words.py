"""The words around forecasts: title, choices in force, and the picture in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dashboard.analysis.forecasts import DERIVED, STATED
from dashboard.analysis.records import by
from dashboard.charting.captions import Caption, words_shown
from dashboard.charting.exchange_rates import rates_in_force
from dashboard.charts.market_growth.forecast_rows import (
    ForecastRow,
    computed,
    in_year,
    projected,
    spoken,
    status_of,
)
from dashboard.charts.market_growth.growth_titles import title
from dashboard.charts.market_growth.notes import forecaster, note
from dashboard.charts.market_growth.other_forecasts import limits, told_ranges
from dashboard.i18n import Text
from dashboard.i18n.numbers import percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.chart_text import ChartText

_MEASURE = {
    "USD": Text("시장 규모(미국 달러)", "Market size in US dollars"),
    "KRW": Text("시장 규모(원)", "Market size in won"),
}
_SCALE = {
    "linear": Text("선형 눈금", "linear scale"),
    "log": Text("로그 눈금", "log scale"),
}
_SOLID = Text("실선은 실적", "solid: actual")
_DASHED = Text("파선은 전망", "dashed: forecast")
_SMALL = Text("작은 점은 성장률로 계산한 값", "small dots: computed from the growth rate")
_LONE = Text("마름모는 단일 연도 실적", "diamond: a single year's actual figure")
_LONE_FORECAST = Text("빈 마름모는 단일 연도 전망", "open diamond: forecast of a single year")
_FAN = Text(
    "{year}년 이후는 사용자 가정: {forecaster} 값에서 {horizon}년까지 연 {rates} 성장",
    "after {year}: your assumption of {rates} a year on the figure of {forecaster}, to {horizon}",
)
_SORTED = Text("세 성장률은 낮은 순서로 정렬", "the three rates sorted in ascending order")
_NO_FAN = Text(
    "가정 종료 연도가 {year}년 이전이어서 사용자 가정 없음",
    "nothing assumed: the assumption would end by {year}",
)
_HIDDEN = Text(
    "가정 기준 전망이 조건에서 제외되어 사용자 가정 없음",
    "nothing assumed: the forecast to assume from is filtered out",
)
_KIND = Text("꺾은선그래프", "Line chart")
_COMPUTED = Text("{first}~{last}년은 계산값", "{first}–{last} computed")
_ASSUMED = Text(
    "사용자 가정으로는 {year}년 {low}~{high}, 중간값 {base}",
    "Under your assumption {low} to {high} in {year}, {base} at the base rate",
)
_MORE = Text("그 밖의 전망 {count}건", "{count} more forecasts")
_MOST = 12


def caption(
    context: RenderContext, rates: Sequence[float], *, reordered: bool, assumed: bool
) -> ChartText:
    """Return the words around forecasts.

    Args:
        context: What is drawn.
        rates: Low, base and high growth in percent a year.
        reordered: Whether the reader gave the rates in another order.
        assumed: Whether the reader asks for an assumption.
    """
    language = context.canvas.language
    choices = [
        _MEASURE[context.state.one("currency")][language],
        _SCALE[context.state.one("axis")][language],
    ]
    rate = rates_in_force(context)
    fan = _fan(context, rates) if assumed else ""
    order = _SORTED[language] if assumed and reordered else ""
    return Caption(
        title=title(context),
        kind=_KIND[language],
        measure=(*choices, rate, fan, order, limits(context)),
        shown=choices,
        legend=(*_legend(context), limits(context)),
        told=". ".join(_forecasts(context)),
        notes=(" · ".join(filter(None, (fan, order))), rate),
    ).text


def _legend(context: RenderContext) -> list[str]:
    language, rows = context.canvas.language, spoken(context.rows(ForecastRow))
    sizes = Counter(row.forecast for row in rows)
    statuses = [row.status for row in rows if sizes[row.forecast] > 1]
    lone = [row.status for row in rows if sizes[row.forecast] == 1]
    shown = {
        _SOLID: "actual" in statuses,
        _DASHED: any(status != "actual" for status in statuses),
        _SMALL: any(row.basis == DERIVED for row in rows),
        _LONE: "actual" in lone,
        _LONE_FORECAST: any(status != "actual" for status in lone),
    }
    return words_shown(shown, language)


def _fan(context: RenderContext, rates: Sequence[float]) -> str:
    language, rows = context.canvas.language, projected(context.rows(ForecastRow))
    if not rows:
        year = spoken(context.rows(ForecastRow))[-1].year
        words = _NO_FAN if context.state.number("horizon") <= year else _HIDDEN
        return words[language].format(year=year)
    return _FAN[language].format(
        year=rows[0].year - 1,
        forecaster=forecaster(rows[0], language),
        rates=", ".join(percent(rate, language) for rate in rates),
        horizon=rows[-1].year,
    )


def _forecasts(context: RenderContext) -> list[str]:
    """Return every forecast in words."""
    language, rows = context.canvas.language, spoken(context.rows(ForecastRow))
    forecasts = list(by(rows, lambda row: row.forecast).values())
    told = [_told(own, rows, context) for own in forecasts[:_MOST]]
    if len(forecasts) > _MOST:
        told.append(_MORE[language].format(count=len(forecasts) - _MOST))
    told += told_ranges(context)
    for row in projected(context.rows(ForecastRow))[-1:]:
        low, base, high = (
            computed(v, row.currency, language) for v in (row.low, row.amount, row.high)
        )
        told.append(_ASSUMED[language].format(year=row.year, low=low, base=base, high=high))
    return told


def _told(own: list[ForecastRow], every: list[ForecastRow], context: RenderContext) -> str:
    language = context.canvas.language
    stated = [
        in_year(row, language) + language.aside(status_of(row, context))
        for row in own
        if row.basis == STATED
    ]
    years = [row.year for row in own if row.basis == DERIVED]
    derived = [_COMPUTED[language].format(first=min(years), last=max(years))] if years else []
    about = note(own, every, language)
    return f"{about[0]}: {', '.join([*stated, *derived, *about[1:]])}"
