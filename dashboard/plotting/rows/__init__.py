"""Horizontal rows with a name, a mark and a value: bars from zero, or dots on stems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Figure
from dashboard.plotting.rows.axes import add_reference, set_axes
from dashboard.plotting.rows.marks import bars, dots, stems, unpublished, whiskers
from dashboard.plotting.rows.plan import RowsPlan
from dashboard.plotting.rows.row import Reference, Row, RowsAxis
from dashboard.plotting.rows.words import narrow_words, value_labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas

__all__ = ["Reference", "Row", "RowsAxis", "draw_rows"]


def draw_rows(
    rows: Sequence[Row], axis: RowsAxis, reference: Reference | None, canvas: Canvas
) -> Figure:
    """Return rows from the top down.

    On a wide canvas names stand left of the marks and values right of them; on a narrow one both
    stand on a line above the mark.
    """
    plan = RowsPlan(rows, axis, canvas)
    if reference is not None and not plan.begin < reference.value <= plan.end:
        reference = None
    marks = [*stems(plan), dots(plan)] if axis.logarithmic else [bars(plan)]
    words = narrow_words(plan) if canvas.narrow else [value_labels(plan)]
    figure = Figure([*marks, whiskers(plan), unpublished(plan), *words])
    set_axes(figure, plan)
    if reference is not None:
        add_reference(figure, reference, plan)
    return figure
