"""Rows on an axis of time: dates as imprecise as they are, open where nothing is there yet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dashboard.plotting.figure import Figure, part, scatter
from dashboard.plotting.rows.names import NAME_SIZE, written
from dashboard.plotting.schedule.marks import bars, symbols, threads, words
from dashboard.plotting.schedule.plan import RIGHT, SchedulePlan
from dashboard.plotting.schedule.row import DayLine, SchedulePeriod, ScheduleRow, Thread
from dashboard.plotting.text import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas

__all__ = ["DayLine", "SchedulePeriod", "ScheduleRow", "Thread", "draw_calendar"]

_SMALL = 11.5
_REACH = 0.22
"""How far the line reaches above and below marks that have words above them, in rows."""


def draw_calendar(entries: Sequence[ScheduleRow], line: DayLine, canvas: Canvas) -> Figure:
    """Return rows from the top down on an axis of years, and a line that they all meet.

    Names stand left of the marks and labels right of them; where they do not fit there, both stand
    on a line above the marks.
    """
    plan = SchedulePlan(entries, line, canvas)
    figure = Figure([*threads(plan), bars(plan), symbols(plan), *words(plan)])
    _set_axes(figure, plan)
    _add_line(figure, plan)
    return figure


def _set_axes(figure: Figure, plan: SchedulePlan) -> None:
    theme, above = plan.canvas.theme, plan.above
    figure.layout["xaxis"] = part(
        range=[plan.begin, plan.end],
        tickvals=[date(year, 1, 1).toordinal() for year in plan.ticks],
        ticktext=[str(year) for year in plan.ticks],
        gridcolor=theme.rule,
        zeroline=False,
        tickfont={"color": theme.muted, "size": 12},
        tickangle=0,
    )
    last = plan.bottom
    figure.layout["yaxis"] = part(
        range=[last + 0.6, -0.9 if above else -0.7],
        fixedrange=True,
        tickvals=[] if above else plan.positions,
        ticktext=[written(name, theme.muted) for name in plan.written],
        tickfont={"color": theme.ink, "size": NAME_SIZE},
        ticklabelstandoff=6,
        showgrid=False,
        zeroline=False,
    )
    figure.set(
        height=plan.pitch * (last + 1.4),
        margin={"l": plan.left, "r": RIGHT, "t": 20, "b": 26},
        bargap=0,
        barmode="overlay",
    )


def _add_line(figure: Figure, plan: SchedulePlan) -> None:
    """Add a dotted vertical line beside the marks, with its name above it."""
    muted, at = plan.canvas.theme.muted, plan.line.on.toordinal()
    spans: list[float | None] = [-0.5, plan.bottom + 0.5]
    if plan.above:
        spans = [y for at in plan.positions for y in (at - _REACH, at + _REACH, None)]
    line = scatter(
        x=[at] * len(spans),
        y=spans,
        mode="lines",
        line={"color": muted, "width": 1, "dash": "dot"},
        hoverinfo="skip",
    )
    figure.data.append(line)
    half = plan.days(width(plan.line.name, _SMALL) / 2)
    name = part(
        x=min(max(at, plan.begin + half), plan.end - half),
        y=1,
        yref="paper",
        yanchor="bottom",
        text=plan.line.name,
        showarrow=False,
        font={"size": _SMALL, "color": muted},
    )
    figure.layout["annotations"] = [name]
