"""Rows of segments: parts of a whole side by side, or steps that lead from one bar to another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.plotting.figure import Figure
from dashboard.plotting.rows.axes import set_axes
from dashboard.plotting.rows.grounds import behind_names
from dashboard.plotting.rows.plan import RowsPlan
from dashboard.plotting.rows.words import narrow_words, value_labels
from dashboard.plotting.spans.marks import (
    bars,
    fits,
    grounds,
    joints,
    joints_behind,
    labels_on_hatching,
    ticks,
)
from dashboard.plotting.spans.span import Segment, Span, SpanStyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.rows import Row, RowsAxis

__all__ = ["Segment", "Span", "SpanStyle", "draw_spans"]

_ASIDES = 3
"""More parts than these are not told behind a value."""


def draw_spans(
    spans: Sequence[Span], axis: RowsAxis, canvas: Canvas, *, joined: bool = False
) -> Figure:
    """Return rows of segments from the top down, names and values as in ``draw_rows``.

    Args:
        spans: The rows, each with a value.
        axis: The axis from zero.
        canvas: Language, theme and width.
        joined: Whether thin lines lead from the end of each row to the next, on a narrow canvas
            behind the grounds of words; the axis then has a tick beyond the last bar.
    """
    plan = _plan(spans, axis, canvas, beyond=joined)
    lines = [joints(spans, plan)] if joined and not canvas.narrow else []
    words = narrow_words(plan) if canvas.narrow else [value_labels(plan)]
    figure = Figure([*lines, bars(spans, plan), ticks(spans, plan), *words])
    set_axes(figure, plan)
    figure.layout["annotations"] += labels_on_hatching(spans, plan)
    behind = joints_behind(spans, plan) if joined and canvas.narrow else []
    shapes = [*figure.layout["shapes"], *behind_names(plan), *grounds(spans, plan)]
    figure.layout["shapes"] = [*behind, *shapes]
    return figure


def _plan(spans: Sequence[Span], axis: RowsAxis, canvas: Canvas, *, beyond: bool) -> RowsPlan:
    """Return a plan whose values say what has no room inside its segment.

    Longer values leave less room for the segments, so that more of them may have to be said there.
    """
    outside: set[tuple[int, int]] = set()
    while True:
        rows = [_row(span, number, outside) for number, span in enumerate(spans)]
        plan = RowsPlan(rows, axis, canvas)
        if beyond:
            plan = RowsPlan(rows, axis, canvas, whole=_next_tick(spans, plan))
        found = {
            (number, place)
            for number, span in enumerate(spans)
            for place, one in enumerate(span.segments)
            if one.aside and not fits(one, plan)
        }
        if found <= outside:
            return plan
        outside |= found


def _next_tick(spans: Sequence[Span], plan: RowsPlan) -> float:
    """Return the first round value that no bar reaches beyond."""
    largest = max(span.row.value or 0.0 for span in spans)
    last, step = plan.ticks[-1], plan.ticks[1] if len(plan.ticks) > 1 else 0.0
    return last if last >= largest else last + step


def _row(span: Span, number: int, outside: set[tuple[int, int]]) -> Row:
    """Return a row whose value tells what stands in none of its segments, unless that is much."""
    told = [one.aside for place, one in enumerate(span.segments) if (number, place) in outside]
    if not 0 < len(told) <= _ASIDES:
        return span.row
    return replace(span.row, label=f"{span.row.label} ({', '.join(told)})")
