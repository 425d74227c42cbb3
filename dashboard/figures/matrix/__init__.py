"""A matrix of marks: named rows, headed columns, totals at both ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.matrix.cells import bands, guides, marks
from dashboard.figures.matrix.parts import Head, Line, Mark, Matrix, Shape
from dashboard.figures.matrix.plan import Plan
from dashboard.figures.matrix.targets import targets
from dashboard.figures.matrix.words import edges, feet, heads, names, sections, totals
from dashboard.figures.plot import Figure

if TYPE_CHECKING:
    from dashboard.figures.canvas import Canvas

__all__ = ["Head", "Line", "Mark", "Matrix", "Shape", "draw_matrix"]


def draw_matrix(matrix: Matrix, canvas: Canvas) -> Figure:
    """Return a matrix with at least one row and one column.

    Heads stand above their columns, in two tiers where one is too narrow; on a narrow canvas they
    are numbers, explained by a key above.
    """
    plan = Plan(matrix, canvas)
    figure = Figure([*guides(plan), marks(plan), names(plan), totals(plan), feet(plan)])
    figure.data += [edges(plan), *heads(plan), targets(plan)]
    figure.set(
        height=plan.height,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        shapes=bands(plan),
        annotations=sections(plan),
        hovermode="closest",
        xaxis={"range": [0, canvas.width], "visible": False, "fixedrange": True},
        yaxis={"range": [plan.height, 0], "visible": False, "fixedrange": True},
    )
    return figure
