"""From the rows of forecasts to lines and a fan."""

from __future__ import annotations

from itertools import cycle, groupby
from typing import TYPE_CHECKING

from dashboard.analysis.forecasts import STATED, stated_points
from dashboard.analysis.records import by
from dashboard.charts.market_growth.forecast_rows import (
    ForecastRow,
    amount,
    computed,
    in_year,
    projected,
    spoken,
    status_of,
)
from dashboard.charts.market_growth.notes import hover, note
from dashboard.charts.market_growth.other_forecasts import ranges
from dashboard.i18n import Text
from dashboard.i18n.numbers import money_on_axis, percent
from dashboard.plotting.timeseries import (
    MOST_NOTES,
    Fan,
    Line,
    LineAxis,
    LineMark,
    LineStep,
    Point,
    draw_lines,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.figure import Figure

_ASSUMED = Text("사용자 가정 →", "your assumption →")
_STATUS = Text("{text}({status})", "{text} ({status})")
_RATE = Text("연 {rate}", "{rate} a year")
_MORE = Text("그 밖의 전망 {count}건", "{count} more forecasts")


def draw_forecasts(context: RenderContext, rates: Sequence[float]) -> Figure:
    """Return one line a forecast and the fan under three rates in percent, lowest first."""
    lines = _lines(context)
    language = context.canvas.language
    currency = context.state.one("currency")
    axis = LineAxis(
        context.state.one("axis") == "log", lambda value: money_on_axis(value, currency, language)
    )
    fan = _fan(lines, context, rates)
    return draw_lines(list(lines.values()), fan, axis, context.canvas, _MORE, ranges(context))


def _lines(context: RenderContext) -> dict[str, Line]:
    language, every, colors = (
        context.canvas.language,
        spoken(context.rows(ForecastRow)),
        _colors(context),
    )
    lines: dict[str, Line] = {}
    for name, rows in by(every, lambda row: row.forecast).items():
        lines[name] = Line(
            color=colors.get(name, context.canvas.theme.series[-1]),
            points=tuple(_point(row, context, alone=len(rows) == 1) for row in rows),
            heading=_heading(rows[-1], context),
            note=note(rows, every, language) if len(lines) < MOST_NOTES else (),
            name=f"{rows[0].forecaster_text[language]} · {rows[0].scope_text[language]}",
        )
    return lines


def _heading(row: ForecastRow, context: RenderContext) -> str:
    """Return the last value with its year and, if it is none that was measured, its status."""
    language = context.canvas.language
    text = in_year(row, language)
    if row.status == "actual" or row.basis != STATED:
        return text
    return _STATUS[language].format(text=text, status=status_of(row, context))


def _colors(context: RenderContext) -> dict[str, str]:
    """Return the colour of each forecast, the same whichever others are shown."""
    known = stated_points(context.dataset)["forecast"].unique()
    return dict(zip(known, cycle(context.canvas.theme.series), strict=False))


def _point(row: ForecastRow, context: RenderContext, *, alone: bool) -> Point:
    stated = row.basis == STATED
    label = _bare(row, context) if stated else ""
    return Point(row.year, row.amount, _mark(row, alone), label, hover(row, context), row.claims)


def _bare(row: ForecastRow, context: RenderContext) -> str:
    return amount(row, context.canvas.language).removesuffix(" 달러").removesuffix(" 원")


def _mark(row: ForecastRow, alone: bool) -> LineMark:
    if row.basis != STATED:
        return LineMark.DERIVED
    if alone:
        return LineMark.LONE if row.status == "actual" else LineMark.LONE_FORECAST
    return LineMark.MEASURED if row.status == "actual" else LineMark.FORECAST


def _fan(lines: dict[str, Line], context: RenderContext, rates: Sequence[float]) -> Fan | None:
    years = groupby(projected(context.rows(ForecastRow)), key=lambda row: row.year)
    rows = [next(own) for _, own in years]
    line = lines.get(rows[0].forecast) if rows else None
    if line is None or line.end.x >= rows[0].year:
        return None
    steps = [
        LineStep(
            row.year, row.low or 0.0, row.amount, row.high or 0.0, hover(row, context), row.claims
        )
        for row in rows
    ]
    last = rows[-1]
    low, base, high = (
        _end(rate, value, last.currency, context)
        for rate, value in zip(rates, (last.low, last.amount, last.high), strict=True)
    )
    name = _ASSUMED[context.canvas.language]
    return Fan(line.color, line.end, tuple(steps), name, (low, base, high))


def _end(rate: float, amount: float | None, currency: str, context: RenderContext) -> str:
    language = context.canvas.language
    words = _RATE[language].format(rate=percent(rate, language))
    value = computed(amount, currency, language)
    return f"{words}<br>{value}" if context.canvas.narrow else f"{words} · {value}"
