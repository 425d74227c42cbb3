"""Marks over time: imprecise times as whiskers, strips for what has no time or no value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.dated.axes import set_axes, strips
from dashboard.plotting.dated.extents import extent_marks
from dashboard.plotting.dated.mark import Axes, DatedMark, Extent, Path
from dashboard.plotting.dated.plan import DatedPlan
from dashboard.plotting.dated.traces import arrows, band, dots, numbered, ranges, spans
from dashboard.plotting.dated.words import key_below, labels
from dashboard.plotting.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas

__all__ = ["Axes", "DatedMark", "Extent", "Path", "draw_dated"]


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
    around it. Every mark has its name beside it, or a number that a key below explains.

    Args:
        marks: At least one mark.
        path: A line through some of them.
        axes: How values are written and what the strips are called.
        canvas: Language, theme and width.
        extents: What stands for marks that are not drawn one by one.
    """
    plan = DatedPlan(marks, axes, canvas, extents)
    lines = [*extent_marks(plan), *([] if path is None else band(path, plan))]
    named = labels(plan, path)
    whiskers = [spans(plan), ranges(plan), arrows(plan)]
    figure = Figure([*lines, *whiskers, dots(plan, named.numbers), numbered(plan, named.numbers)])
    if extents:
        figure.set(barmode="overlay")
    shapes, names = strips(plan)
    below, depth = key_below(plan, named.numbers)
    figure.set(shapes=shapes, annotations=[*names, *named.beside, *below])
    set_axes(figure, plan, depth)
    return figure
