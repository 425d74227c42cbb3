"""A matrix of marks: named rows, headed columns, totals at both ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.matrix.cells import bands, guides, marks, numbers
from dashboard.figures.matrix.panels import panels
from dashboard.figures.matrix.parts import Head, Line, Mark, Matrix, Shape
from dashboard.figures.matrix.plan import Plan
from dashboard.figures.matrix.targets import targets
from dashboard.figures.matrix.words import edges, feet, heads, names, sections, totals
from dashboard.figures.plot import Figure, Part

if TYPE_CHECKING:
    from dashboard.figures.canvas import Canvas

__all__ = ["Head", "Line", "Mark", "Matrix", "Shape", "draw_matrix"]


def draw_matrix(matrix: Matrix, canvas: Canvas) -> Figure:
    """Return a matrix with at least one row and one column.

    Heads stand above their columns, in two tiers where one is too narrow; on a narrow canvas they
    are numbers, explained by a key above. Where rows have to stand very close, many stand in two
    panels side by side.
    """
    plans = [Plan(part, canvas, panel) for part, panel in panels(matrix, canvas)]
    height = max(plan.height for plan in plans)
    figure = Figure([trace for plan in plans for trace in _traces(plan)])
    figure.set(
        height=height,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        shapes=[band for plan in plans for band in bands(plan)],
        annotations=[heading for plan in plans for heading in sections(plan)],
        hovermode="closest",
        xaxis={"range": [0, canvas.width], "visible": False, "fixedrange": True},
        yaxis={"range": [height, 0], "visible": False, "fixedrange": True},
    )
    return figure


def _traces(plan: Plan) -> list[Part]:
    rows = [*guides(plan), marks(plan), names(plan), totals(plan)]
    foot = [feet(plan)] * plan.panel.is_last
    return [*rows, *foot, edges(plan), *heads(plan), targets(plan), *numbers(plan)]
