"""Marks over time: imprecise times as whiskers, strips for what has no time or no value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard.figures.dated.axes import add_strips, set_axes
from dashboard.figures.dated.mark import Axes, Mark, Path
from dashboard.figures.dated.plan import Plan
from dashboard.figures.dated.traces import arrows, band, dots, ranges, spans
from dashboard.figures.dated.words import add_labels, add_notes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.figures.canvas import Canvas

__all__ = ["Axes", "Mark", "Path", "draw_dated"]


def draw_dated(
    marks: Sequence[Mark], path: Path | None, axes: Axes, canvas: Canvas, notes: Sequence[str]
) -> go.Figure:
    """Return marks over time on a logarithmic axis of values.

    What has no time stands in a strip at the right at the height of its value; what has no value
    in a strip below. Marks that would hide one another stand side by side; their whiskers do not
    move.

    Args:
        marks: At least one mark.
        path: A line through some of them.
        axes: How values are written and what the strips are called.
        canvas: Language, theme and width.
        notes: What is said below the plot.
    """
    plan = Plan(marks, axes, canvas)
    figure = go.Figure()
    if path is not None:
        figure.add_traces(band(path, plan))
    figure.add_traces([spans(plan), ranges(plan), arrows(plan), dots(plan)])
    add_strips(figure, plan)
    add_labels(figure, plan, path)
    set_axes(figure, plan, add_notes(figure, plan, notes))
    return figure
