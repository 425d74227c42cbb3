"""Rows of segments: parts of a whole side by side, or steps that lead from one bar to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.plot import Figure
from dashboard.figures.rows.axes import set_axes
from dashboard.figures.rows.plan import Plan
from dashboard.figures.rows.words import narrow_words, value_labels
from dashboard.figures.spans.marks import bars, joints, labels_on_hatching, ticks
from dashboard.figures.spans.span import Look, Segment, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.figures.canvas import Canvas
    from dashboard.figures.rows import Axis

__all__ = ["Look", "Segment", "Span", "draw_spans"]


def draw_spans(
    spans: Sequence[Span], axis: Axis, canvas: Canvas, *, joined: bool = False
) -> Figure:
    """Return rows of segments from the top down, names and values as in ``draw_rows``.

    Args:
        spans: The rows, each with a value.
        axis: The axis from zero.
        canvas: Language, theme and width.
        joined: Whether thin lines lead from the end of each row to the next; on a narrow canvas
            names stand in their way.
    """
    plan = Plan([span.row for span in spans], axis, canvas)
    lines = [joints(spans, plan)] if joined and not canvas.narrow else []
    words = narrow_words(plan) if canvas.narrow else [value_labels(plan, None)]
    figure = Figure([*lines, bars(spans, plan), ticks(spans, plan), *words])
    set_axes(figure, plan)
    figure.layout["annotations"] += labels_on_hatching(spans, plan)
    return figure
