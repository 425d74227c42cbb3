"""From the rows of a reconciliation to marks: bars, pairs of bars, or steps between two bars."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.reconciliation import FIRST, SECOND
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charts.forecast_reconciliation.row_words import (
    detail,
    fill_of,
    growth_detail,
    growth_label,
    hover,
    is_unchanged,
    label,
    rate_label,
)
from dashboard.charts.forecast_reconciliation.views import FIGURES, GAP
from dashboard.i18n import Text
from dashboard.i18n.numbers import compact, percent
from dashboard.plotting.marks import Fill
from dashboard.plotting.rows import (
    Band,
    Form,
    Row,
    RowMark,
    RowsAxis,
    Scale,
    draw_rows,
    figure_marks,
)

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
    money = RowsAxis(Scale.LINEAR, lambda value: compact(value, language))
    if view == GAP:
        band = Band(tuple(_step(row, context) for row in rows), money, joined=True)
    elif view == FIGURES:
        band = Band(tuple(_point(row, context) for row in rows), money)
    else:
        absent = growth_label(float("nan"), language)
        rates = RowsAxis(Scale.LINEAR, lambda value: percent(value, language), absent)
        band = Band(tuple(pair for row in rows for pair in _pair(row, context)), rates)
    return draw_rows([band], context.canvas)


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
    color, said = _color(row, context), hover(row, context)
    is_open = not pd.isna(row.status) and row.status in OPEN_STATUSES
    fill = Fill.PALE if again else Fill.HATCHED if is_open else Fill.SOLID
    return Row(
        name=getattr(row, f"item_{context.canvas.language}"),
        detail=about,
        label=words,
        color=color,
        strong=False,
        marks=figure_marks(value, color, fill, said, row.claims, _ends(row, again)),
        hover=said,
        claims=row.claims,
    )


def _ends(row: Record, again: bool) -> tuple[float | None, float | None]:
    """Return the ends of what a row sums up; a single figure has none."""
    if not row.rest:
        return None, None
    ends = (row.again_low, row.again_high) if again else (row.low, row.high)
    return ends if not any(pd.isna(end) for end in ends) else (None, None)


def _step(row: Record, context: RenderContext) -> Row:
    """Return a step as a bar from one figure to the next, a tick where it changes nothing."""
    begin, end, fill = float(row.begin), float(row.end), fill_of(row)
    form = Form.TICK if is_unchanged(row) else Form.BAR
    color = context.canvas.theme.ink if fill is Fill.CROSSED else _color(row, context)
    mark = RowMark(form, begin, end, color, fill, hover(row, context), row.claims)
    drawn = _row(row, context, detail(row, context), max(begin, end), label(row, context))
    return replace(drawn, marks=(mark,))


def _color(row: Record, context: RenderContext) -> str:
    """Return the colour of a forecast, the same in every chart of forecasts."""
    theme = context.canvas.theme
    if row.rest:
        return theme.rule
    if pd.isna(row.forecast) or not (pd.isna(row.step) or row.step in {FIRST, SECOND}):
        return theme.muted
    known = list(context.dataset.tables["market_forecasts"]["forecast"].unique())
    return theme.series[known.index(row.forecast) % len(theme.series)]
