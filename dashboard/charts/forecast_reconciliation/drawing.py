"""From the rows of a reconciliation to marks: bars, pairs of bars, or steps between two bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.reconciliation import FIRST, SECOND
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charts.forecast_reconciliation.frames import FIGURES, GAP
from dashboard.charts.forecast_reconciliation.labels import (
    chart_request,
    detail,
    growth_detail,
    growth_label,
    hover,
    label,
    rate_label,
)
from dashboard.i18n import Text
from dashboard.i18n.numbers import compact, percent
from dashboard.plotting.rows import Row, RowsAxis, draw_rows
from dashboard.plotting.spans import Segment, Span, SpanStyle, draw_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.analysis.records import Record
    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.figure import Figure

_STATED = Text("기사에 적힌 값", "as stated")
_AGAIN = Text("재계산 값", "recomputed")


def draw_reconciliation(context: RenderContext) -> Figure:
    """Return what the view asks for."""
    view, language = context.state.one("view"), context.canvas.language
    rows = context.rows
    money = RowsAxis(logarithmic=False, write=lambda value: compact(value, language))
    if view == GAP:
        return draw_spans([_step(row, context) for row in rows], money, context.canvas, joined=True)
    if view == FIGURES:
        return draw_rows([_point(row, context) for row in rows], money, None, context.canvas)
    absent = growth_label(float("nan"), language)
    rates = RowsAxis(logarithmic=False, write=lambda value: percent(value, language), absent=absent)
    pairs = [pair for row in rows for pair in _pair(row, context)]
    return draw_rows(pairs, rates, None, context.canvas)


def _point(row: Record, context: RenderContext) -> Row:
    return _row(row, context, detail(row, context), float(row.amount), label(row, context))


def _pair(row: Record, context: RenderContext) -> Iterator[Row]:
    """Give a stated rate and the one recomputed from the amounts beside it."""
    language, about = context.canvas.language, growth_detail(row, context)
    if not row.rest and pd.isna(row.from_year):
        yield _row(row, context, about, None, growth_label(row.stated_growth, language))
        return
    for words, value, again in (
        (_STATED, row.high if row.rest else row.stated_growth, False),
        (_AGAIN, row.again_high if row.rest else row.recomputed_growth, True),
    ):
        shown = None if pd.isna(value) else float(value)
        text = f"{rate_label(row, context, again=again)} · {words[language]}"
        yield _row(row, context, about, shown, text, again=again)


def _row(
    row: Record,
    context: RenderContext,
    about: str,
    value: float | None,
    words: str,
    *,
    again: bool = False,
) -> Row:
    low, high = _ends(row, again)
    return Row(
        name=getattr(row, f"item_{context.canvas.language}"),
        detail=about,
        value=value,
        label=words,
        color=_color(row, context),
        strong=False,
        hatched=not pd.isna(row.status) and row.status in OPEN_STATUSES and not again,
        outlined=again,
        low=low,
        high=high,
        hover=hover(row, context),
        claims=row.claims,
    )


def _ends(row: Record, again: bool) -> tuple[float | None, float | None]:
    """Return the ends of what a row sums up; a single figure has none."""
    if not row.rest:
        return None, None
    ends = (row.again_low, row.again_high) if again else (row.low, row.high)
    return ends if not any(pd.isna(end) for end in ends) else (None, None)


def _step(row: Record, context: RenderContext) -> Span:
    """Return a step as a bar from one figure to the next, a tick where it changes nothing."""
    end = max(float(row.begin), float(row.end))
    look_of = chart_request(row)
    color = context.canvas.theme.ink if look_of is SpanStyle.CROSSED else _color(row, context)
    segment = Segment(
        float(row.begin), float(row.end), color, look_of, "", "", hover(row, context), row.claims
    )
    return Span(_row(row, context, detail(row, context), end, label(row, context)), (segment,))


def _color(row: Record, context: RenderContext) -> str:
    """Return the colour of a forecast, the same in every chart of forecasts."""
    theme = context.canvas.theme
    if row.rest:
        return theme.rule
    if pd.isna(row.forecast) or not (pd.isna(row.step) or row.step in {FIRST, SECOND}):
        return theme.muted
    known = list(context.dataset.tables["market_forecasts"]["forecast"].unique())
    return theme.series[known.index(row.forecast) % len(theme.series)]
