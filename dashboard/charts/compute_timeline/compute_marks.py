"""The training compute of a model as a mark over time; that of others as a range of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import number
from dashboard.charting import status as marks
from dashboard.charting.terms import CLICK, is_korean, series_of, word
from dashboard.charts.compute_timeline.compute_words import (
    CORRECTED,
    built_by,
    date_of,
    figure_of,
    range_of,
)
from dashboard.i18n.numbers import plain
from dashboard.plotting.timeseries import DatedMark, Extent

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.charting.chart import RenderContext


def marks_of(context: RenderContext) -> list[DatedMark]:
    """Return a mark for each row that is drawn one by one, the newest first."""
    return [_mark(row, context) for row in reversed(context.rows)]


def _mark(row: Record, context: RenderContext) -> DatedMark:
    language = context.canvas.language
    return DatedMark(
        name=getattr(row, f"model_{language}"),
        label=" · ".join(filter(None, (figure_of(row, context), built_by(row, language)))),
        x=number(row.moment),
        earliest=number(row.earliest) or 0.0,
        latest=number(row.latest) or 0.0,
        y=number(row.point),
        low=None,
        high=None,
        color=context.canvas.theme.of_country(row.country),
        strong=is_korean(row),
        hollow=row.status in marks.OPEN_STATUSES,
        apart=False,
        limit=row.bound if row.bound in {"at_most", "at_least"} else "",
        hover=_hover(row, context),
        claims=row.claims,
        series=series_of(row, context),
    )


def _hover(row: Record, context: RenderContext) -> str:
    language = context.canvas.language
    before = getattr(row, f"corrected_{language}")
    lines = [
        f"<b>{getattr(row, f'model_{language}')}</b> {built_by(row, language)}",
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
            begin=number(row.earliest),
            end=number(row.latest),
            low=number(row.low),
            high=number(row.high),
            half=(row.half_low, row.half_high),
            label=plain(row.count, language),
            hover="<br>".join([*range_of(row, language), CLICK[language]]),
            claims=row.claims,
        )
        for row in context.others
    ]
