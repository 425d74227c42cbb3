"""The training compute of a model as a mark over time; that of others as a range of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting import status as marks
from dashboard.charting.terms import CLICK, is_korean, series_of, word
from dashboard.charts.compute_timeline.compute_words import (
    CORRECTED,
    ComputeRow,
    OtherComputes,
    date_of,
    figure_of,
    range_of,
)
from dashboard.i18n.numbers import plain
from dashboard.plotting.timeseries import DatedMark, Extent

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext


def marks_of(context: RenderContext) -> list[DatedMark]:
    """Return a mark for each row that is drawn one by one, the newest first."""
    return [_mark(row, context) for row in reversed(context.rows(ComputeRow))]


def _mark(row: ComputeRow, context: RenderContext) -> DatedMark:
    language = context.canvas.language
    return DatedMark(
        name=row.model_text[language],
        label=" · ".join(filter(None, (figure_of(row, context), row.developers_text[language]))),
        x=row.moment,
        earliest=row.earliest or 0.0,
        latest=row.latest or 0.0,
        y=row.point,
        low=None,
        high=None,
        color=context.canvas.theme.of_country(row.country),
        strong=is_korean(row.country),
        hollow=row.status in marks.OPEN_STATUSES,
        apart=False,
        limit=row.bound if row.bound in {"at_most", "at_least"} else "",
        hover=_hover(row, context),
        claims=row.claims,
        series=series_of(row.country, row.status, context),
    )


def _hover(row: ComputeRow, context: RenderContext) -> str:
    language = context.canvas.language
    before = row.corrected_text[language]
    lines = [
        f"<b>{row.model_text[language]}</b> {row.developers_text[language]}",
        f"{figure_of(row, context)} · {word('status', row.status, context)}",
        date_of(row, language),
        CORRECTED[language].format(figures=before) if before else "",
        CLICK[language],
    ]
    return "<br>".join(filter(None, lines))


def extents(context: RenderContext) -> list[Extent]:
    """Return what is drawn for the figures that are summed up."""
    language = context.canvas.language
    return [
        Extent(
            begin=row.earliest,
            end=row.latest,
            low=row.low,
            high=row.high,
            half=(row.half_low, row.half_high),
            label=plain(row.count, language),
            hover="<br>".join([*range_of(row, language), CLICK[language]]),
            claims=row.claims,
        )
        for row in context.others(OtherComputes)
    ]
