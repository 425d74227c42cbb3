"""From the rows of a reconciliation to marks: bars, pairs of bars, or steps between two bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from msgspec import Struct
from msgspec.structs import replace

from dashboard.analysis.reconciliation import FIRST, SECOND
from dashboard.analysis.records import number
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charts.forecast_reconciliation.row_words import (
    detail,
    fill_of,
    growth_detail,
    growth_label,
    hover,
    is_unchanged,
    label,
    others_label,
    others_rates,
    rate_labels,
)
from dashboard.charts.forecast_reconciliation.views import FIGURES, GAP
from dashboard.i18n import Text
from dashboard.i18n.numbers import money_on_axis, percent
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

_OF = Text("기사에 적힌 값", "as stated"), Text("재계산 값", "recomputed")


def draw_reconciliation(context: RenderContext) -> Figure:
    """Return what the view asks for."""
    view, language = context.state.one("view"), context.canvas.language
    currency = context.rows[0].currency if context.rows else "USD"
    money = RowsAxis(Scale.LINEAR, lambda value: money_on_axis(value, currency, language))
    if view == GAP:
        band = Band(tuple(_step(row, context) for row in context.rows), money, joined=True)
    elif view == FIGURES:
        points = [_point(row, context) for row in context.rows]
        band = Band((*points, *(_range(row, context) for row in context.others)), money)
    else:
        absent = growth_label(float("nan"), language)
        rates = RowsAxis(Scale.LINEAR, lambda value: percent(value, language), absent)
        pairs = [one for row in context.rows for one in _pair(row, context)]
        beyond = [one for row in context.others for one in _pair_of_ranges(row, context)]
        band = Band((*pairs, *beyond), rates)
    return draw_rows([band], context.canvas)


def _point(row: Record, context: RenderContext) -> Row:
    about, said = detail(row, context), label(row, context)
    look = _Look(_color(row, context), _fill(row), hover(row, about, said, context))
    return _row(row, context, about, said, float(row.amount), look)


def _range(row: Record, context: RenderContext) -> Row:
    """Return the range of the figures of a year that are summed up."""
    about, said = _scope(row, context), others_label(row, context)
    look = _Look(context.canvas.theme.rule, Fill.SOLID, hover(row, about, said, context))
    return _row(row, context, about, said, float(row.amount), look, (row.low, row.high))


def _pair(row: Record, context: RenderContext) -> Iterator[Row]:
    """Give a stated rate and the one recomputed from the amounts beside it."""
    language, about = context.canvas.language, growth_detail(row, context)
    labels = rate_labels(row, language)
    look = _Look(_color(row, context), _fill(row), hover(row, about, " / ".join(labels), context))
    if pd.isna(row.from_year):
        yield _row(row, context, about, labels[0], None, look)
        return
    stated, again = (f"{one} · {of[language]}" for one, of in zip(labels, _OF, strict=True))
    yield _row(row, context, about, stated, number(row.stated_growth), look)
    look = replace(look, fill=Fill.PALE)
    yield _row(row, context, about, again, number(row.recomputed_growth), look)


def _pair_of_ranges(row: Record, context: RenderContext) -> Iterator[Row]:
    """Give the range of stated rates that are summed up and of those recomputed."""
    language, about = context.canvas.language, _scope(row, context)
    labels = others_rates(row, language)
    said = hover(row, about, " / ".join(labels), context)
    ends = ((row.low, row.high), (row.again_low, row.again_high))
    for label_, of, own, fill in zip(labels, _OF, ends, (Fill.SOLID, Fill.PALE), strict=True):
        look = _Look(context.canvas.theme.rule, fill, said)
        yield _row(row, context, about, f"{label_} · {of[language]}", number(own[1]), look, own)


def _scope(row: Record, context: RenderContext) -> str:
    return str(getattr(row, f"scope_{context.canvas.language}"))


class _Look(Struct, frozen=True):
    """How the mark of a row looks, and what is said on hovering over it."""

    color: str
    fill: Fill
    hover: str


def _row(
    row: Record,
    context: RenderContext,
    about: str,
    words: str,
    value: float | None,
    look: _Look,
    ends: tuple[float, float] | None = None,
) -> Row:
    known = ends if ends and not any(map(pd.isna, ends)) else (None, None)
    return Row(
        name=getattr(row, f"item_{context.canvas.language}"),
        detail=about,
        label=words,
        color=look.color,
        strong=False,
        marks=figure_marks(value, look.color, look.fill, look.hover, row.claims, known),
        hover=look.hover,
        claims=row.claims,
    )


def _fill(row: Record) -> Fill:
    is_open = not pd.isna(row.status) and row.status in OPEN_STATUSES
    return Fill.HATCHED if is_open else Fill.SOLID


def _step(row: Record, context: RenderContext) -> Row:
    """Return a step as a bar from one figure to the next, a tick where it changes nothing."""
    begin, end, fill = float(row.begin), float(row.end), fill_of(row)
    form = Form.TICK if is_unchanged(row) else Form.BAR
    color = context.canvas.theme.ink if fill is Fill.CROSSED else _color(row, context)
    drawn = _point(row, context)
    mark = RowMark(form, begin, end, color, fill, drawn.hover, row.claims)
    return replace(drawn, marks=(mark,))


def _color(row: Record, context: RenderContext) -> str:
    """Return the colour of a forecast, the same in every chart of forecasts."""
    theme = context.canvas.theme
    if pd.isna(row.forecast) or not (pd.isna(row.step) or row.step in {FIRST, SECOND}):
        return theme.muted
    known = list(context.dataset.tables["market_forecasts"]["forecast"].unique())
    return theme.series[known.index(row.forecast) % len(theme.series)]
