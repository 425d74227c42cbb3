"""From the rows of a reconciliation to marks: bars, pairs of bars, or steps between two bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from dashboard.charting.status import OPEN_STATUSES
from dashboard.charting.terms import term
from dashboard.charts.forecast_reconciliation.row_kinds import (
    FigureRange,
    GapStep,
    ItemRow,
    RateRange,
    ReconciledRow,
    StatedFigure,
    StatedRate,
)
from dashboard.charts.forecast_reconciliation.row_words import (
    detail,
    fill_of,
    growth_detail,
    growth_label,
    hover,
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

    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.figure import Figure

_OF = Text("기사에 적힌 값", "as stated"), Text("재계산 값", "recomputed")


def draw_reconciliation(context: RenderContext) -> Figure:
    """Return what the view asks for."""
    view, language = context.state.one("view"), context.canvas.language
    currency = context.state.one("currency")
    money = RowsAxis(Scale.LINEAR, lambda value: money_on_axis(value, currency, language))
    if view == GAP:
        band = Band(tuple(_step(row, context) for row in context.rows(GapStep)), money, joined=True)
    elif view == FIGURES:
        points = [_point(row, context) for row in context.rows(StatedFigure)]
        band = Band(
            (*points, *(_range(row, context) for row in context.others(FigureRange))), money
        )
    else:
        absent = growth_label(None, language)
        rates = RowsAxis(Scale.LINEAR, lambda value: percent(value, language), absent)
        pairs = [one for row in context.rows(StatedRate) for one in _pair(row, context)]
        beyond = [one for row in context.others(RateRange) for one in _pair_of_ranges(row, context)]
        band = Band((*pairs, *beyond), rates)
    return draw_rows([band], context.canvas)


def _point(row: StatedFigure, context: RenderContext) -> Row:
    about, said = detail(row, context), label(row, context)
    look = _Look(_color(row, context), _fill(row), hover(row, about, said, context))
    return _row(row, context, about, said, row.amount, look)


def _range(row: FigureRange, context: RenderContext) -> Row:
    """Return the range of the figures of a year that are summed up."""
    about, said = row.scope_text[context.canvas.language], others_label(row, context)
    look = _Look(context.canvas.theme.rule, Fill.SOLID, hover(row, about, said, context))
    return _row(row, context, about, said, row.amount, look, (row.low, row.high))


def _pair(row: StatedRate, context: RenderContext) -> Iterator[Row]:
    """Give a stated rate and the one recomputed from the amounts beside it."""
    language, about = context.canvas.language, growth_detail(row, context)
    labels = rate_labels(row, language)
    look = _Look(_color(row, context), _fill(row), hover(row, about, " / ".join(labels), context))
    if row.from_year is None:
        yield _row(row, context, about, labels[0], None, look)
        return
    stated, again = (f"{one} · {of[language]}" for one, of in zip(labels, _OF, strict=True))
    yield _row(row, context, about, stated, row.stated_growth, look)
    look = replace(look, fill=Fill.PALE)
    yield _row(row, context, about, again, row.recomputed_growth, look)


def _pair_of_ranges(row: RateRange, context: RenderContext) -> Iterator[Row]:
    """Give the range of stated rates that are summed up and of those recomputed."""
    language = context.canvas.language
    about = row.scope_text[language]
    labels = others_rates(row, language)
    said = hover(row, about, " / ".join(labels), context)
    ends = ((row.low, row.high), (row.again_low, row.again_high))
    for label_, of, own, fill in zip(labels, _OF, ends, (Fill.SOLID, Fill.PALE), strict=True):
        look = _Look(context.canvas.theme.rule, fill, said)
        yield _row(row, context, about, f"{label_} · {of[language]}", own[1], look, own)


class _Look(Struct, frozen=True):
    """How the mark of a row looks, and what is said on hovering over it."""

    color: str
    fill: Fill
    hover: str


def _row(
    row: ItemRow,
    context: RenderContext,
    about: str,
    words: str,
    value: float | None,
    look: _Look,
    ends: tuple[float | None, float | None] = (None, None),
) -> Row:
    known = (None, None) if None in ends else ends
    return Row(
        name=row.item_text[context.canvas.language],
        detail=about,
        label=words,
        color=look.color,
        strong=False,
        marks=figure_marks(
            value, look.color, look.fill, look.hover, row.claims, known, _series(row, look, context)
        ),
        hover=look.hover,
        claims=row.claims,
    )


def _series(row: ItemRow, look: _Look, context: RenderContext) -> str:
    """Return what a look stands for: whose forecast or which step, and how it is known."""
    language = context.canvas.language
    forecaster = row.forecaster_text if isinstance(row, ReconciledRow) else None
    name = (forecaster and forecaster[language]) or row.item_text[language]
    kinds = {
        Fill.PALE: _OF[1][language],
        Fill.HATCHED: term(context.dataset, "status", "forecast")[language],
    }
    return " · ".join(filter(None, (name, kinds.get(look.fill, ""))))


def _fill(row: ReconciledRow) -> Fill:
    return Fill.HATCHED if row.status in OPEN_STATUSES else Fill.SOLID


def _step(row: GapStep, context: RenderContext) -> Row:
    """Return a step as a bar from one figure to the next, a tick where it changes nothing."""
    fill = fill_of(row)
    form = Form.TICK if row.is_unchanged else Form.BAR
    color = context.canvas.theme.ink if fill is Fill.CROSSED else _color(row, context)
    drawn = _point(row, context)
    series = _series(row, _Look(color, fill, ""), context)
    mark = RowMark(form, row.begin, row.end, color, fill, drawn.hover, row.claims, series=series)
    return replace(drawn, marks=(mark,))


def _color(row: ReconciledRow, context: RenderContext) -> str:
    """Return the colour of a forecast, the same in every chart of forecasts."""
    theme = context.canvas.theme
    if row.forecast is None or (isinstance(row, GapStep) and row.is_between):
        return theme.muted
    known = context.dataset.values("market_forecasts", "forecast")
    return theme.series[known.index(row.forecast) % len(theme.series)]
