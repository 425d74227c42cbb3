"""A matrix of marks: named rows, headed columns, totals at both ends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.plotting.figure import Figure, Part
from dashboard.plotting.matrix.cells import bands, guides, marks, numbers
from dashboard.plotting.matrix.panels import panels
from dashboard.plotting.matrix.parts import CellMark, CellShape, Head, Matrix, MatrixLine
from dashboard.plotting.matrix.plan import MatrixPlan
from dashboard.plotting.matrix.targets import targets
from dashboard.plotting.matrix.words import edges, feet, heads, names, sections, totals

if TYPE_CHECKING:
    from dashboard.plotting.canvas import Canvas

__all__ = ["CellMark", "CellShape", "Head", "Matrix", "MatrixLine", "draw_matrix"]


def draw_matrix(matrix: Matrix, canvas: Canvas) -> Figure:
    """Return a matrix with at least one row and one column.

    Heads stand above their columns, in two tiers where one is too narrow; on a narrow canvas they
    are numbers, explained by a key above. Where rows have to stand very close, many stand in two
    panels side by side.
    """
    plans = _plans(matrix, canvas)
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


def _plans(matrix: Matrix, canvas: Canvas) -> list[MatrixPlan]:
    """Return a plan for each panel, those with wider names on more room: columns are alike."""
    plans = [MatrixPlan(part, canvas, panel) for part, panel in panels(matrix, canvas)]
    if len(plans) == 1:
        (plan,) = plans
        is_keyed = matrix.square and plan.heads.key
        return [MatrixPlan(_numbered(matrix), canvas)] if is_keyed else plans
    mean = sum(plan.names for plan in plans) / len(plans)
    return [
        MatrixPlan(plan.matrix, canvas, replace(plan.panel, wider=plan.names - mean))
        for plan in plans
    ]


def _numbered(matrix: Matrix) -> Matrix:
    """Return a square matrix whose columns have the numbers of its rows as names."""
    lines = [
        replace(line, name=f"{number}. {line.name}") for number, line in enumerate(matrix.lines, 1)
    ]
    heads = [
        replace(head, name=str(number), details=(), alarms=())
        for number, head in enumerate(matrix.heads, 1)
    ]
    return replace(matrix, lines=lines, heads=heads)


def _traces(plan: MatrixPlan) -> list[Part]:
    rows = [*guides(plan), marks(plan), names(plan), totals(plan)]
    foot = [feet(plan)] * plan.panel.is_last
    return [*rows, *foot, edges(plan), *heads(plan), targets(plan), *numbers(plan)]
