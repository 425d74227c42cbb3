"""Marks over time: imprecise times as whiskers, strips for what has no time or no value."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from dashboard.i18n.dates import edtf, on_axis
from dashboard.plotting.figure import Figure, part
from dashboard.plotting.marks import ground, note
from dashboard.plotting.timeseries.dated_extents import extent_marks
from dashboard.plotting.timeseries.dated_marks import (
    arrows,
    band,
    dots,
    numbered,
    ranges,
    spans,
)
from dashboard.plotting.timeseries.dated_plan import plan_of
from dashboard.plotting.timeseries.dated_words import key_below, labels
from dashboard.plotting.timeseries.series import Dated
from dashboard.plotting.timeseries.space import TICK_SIZE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.i18n import Language
    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.figure import Part
    from dashboard.plotting.timeseries.dated_plan import DatedPlan
    from dashboard.plotting.timeseries.series import Axes, DatedMark, Extent, Path


def draw_dated(
    marks: Sequence[DatedMark],
    path: Path | None,
    axes: Axes,
    canvas: Canvas,
    extents: Sequence[Extent] = (),
) -> Figure:
    """Return marks over time on a logarithmic axis of values.

    What has no time stands in a strip at the right at the height of its value; what has no value
    in a strip below. No mark leaves its time or its value: one that another would hide shows
    around it. Every mark has its name beside it, or a number that a key below explains; in a crowd
    the largest and those that stand out have theirs as far as there is room, and it is said so.

    Args:
        marks: At least one mark.
        path: A line through some of them.
        axes: How values are written and what the strips are called.
        canvas: Language, theme and width.
        extents: What stands for marks that are not drawn one by one.
    """
    plan = plan_of(marks, axes, canvas, extents)
    lines = [*extent_marks(plan), *([] if path is None else band(path, plan))]
    named = labels(plan, path)
    whiskers = [spans(plan), ranges(plan), arrows(plan)]
    figure = Figure([*lines, *whiskers, dots(plan, named.numbers), numbered(plan, named.numbers)])
    figure.marks = Dated(tuple(marks), path, axes, tuple(extents))
    if extents:
        figure.set(barmode="overlay")
    shapes, names = strips(plan)
    below, depth = key_below(plan, named.numbers)
    figure.set(shapes=shapes, annotations=[*names, *named.beside, *below])
    set_axes(figure, plan, depth)
    return figure


_STEPS = (1, 3, 6, 12, 24, 60, 120)
_APART = 46


def set_axes(figure: Figure, plan: DatedPlan, below: float) -> None:
    """Set ranges, ticks, height and margins; ``below`` is the room for notes under the time."""
    theme = plan.canvas.theme
    months = _months(plan) if plan.has_time else []
    chart_request = {"tickfont": {"color": theme.muted, "size": TICK_SIZE}, "zeroline": False}
    figure.layout["xaxis"] = part(
        chart_request,
        range=[plan.moment(0), plan.moment(plan.width)],
        tickvals=[month / 12 for month in months],
        ticktext=_tick_words(months, plan.canvas.language),
        tickangle=0,
        ticklabelstandoff=5,
        ticklabeloverflow="allow",
        showgrid=False,
    )
    figure.layout["yaxis"] = part(
        chart_request,
        type="log",
        range=[plan.log(0), plan.log(plan.height)],
        tickvals=plan.ticks,
        ticktext=[plan.axes.write(tick) for tick in plan.ticks],
        ticklabelstandoff=6,
        gridcolor=theme.rule,
    )
    figure.set(
        height=plan.height,
        margin={"l": plan.left, "r": plan.right, "t": 26 if plan.side else 8, "b": 30 + below},
        hovermode="closest",
    )


def _months(plan: DatedPlan) -> list[int]:
    """Return the months that get a tick, counted from the year 0; those of the strip do not."""
    step = next((s for s in _STEPS if s / 12 * plan.per_year >= _APART), _STEPS[-1])
    first, last = plan.moment(0) * 12, plan.moment(plan.timed - 12) * 12
    return [number * step for number in range(ceil(first / step), floor(last / step) + 1)]


def _tick_words(months: list[int], language: Language) -> list[str]:
    """Return months in words; the first one says its year too."""
    words = [on_axis(month // 12, month % 12 + 1, language) for month in months]
    first = [edtf(f"{month // 12:04}-{month % 12 + 1:02}", language) for month in months[:1]]
    return words if months and months[0] % 12 == 0 else [*first, *words[1:]]


def strips(plan: DatedPlan) -> tuple[list[Part], list[Part]]:
    """Return the strips for what has no time and for what has no value, and their names."""
    theme, begin = plan.canvas.theme, plan.moment(0)
    end, border = plan.moment(plan.width), plan.moment(plan.timed)
    shapes: list[Part] = []
    names: list[Part] = []
    if plan.side:
        side = ground(theme.ground, layer="below", x0=border, x1=end, y0=0, y1=1, yref="paper")
        shapes.append(side)
        names.append(_name(plan, plan.axes.undated, x=border, y=1, yref="paper"))
    if plan.foot:
        ends = {"y0": plan.value(0), "y1": plan.value(plan.foot)}
        shapes.append(ground(theme.ground, layer="below", x0=begin, x1=end, **ends))
        names.append(_name(plan, plan.axes.unpublished, x=begin, y=plan.log(2)))
    return shapes, names


def _name(plan: DatedPlan, text: str, **place: object) -> Part:
    muted, words = plan.canvas.theme.muted, {"xanchor": "left", "yanchor": "bottom"}
    return note(text, TICK_SIZE, muted, **words, xshift=4, yshift=3, **place)
