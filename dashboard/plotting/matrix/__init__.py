"""A matrix of marks: named rows, headed columns, totals at both ends."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING

from msgspec.structs import replace

from dashboard.plotting.figure import Figure, Part, pixel_axes
from dashboard.plotting.matrix.cells import bands, guides, marks, numbers
from dashboard.plotting.matrix.matrix_plan import MatrixPlan
from dashboard.plotting.matrix.panels import panels
from dashboard.plotting.matrix.parts import CellMark, CellShape, Head, Matrix, MatrixLine
from dashboard.plotting.matrix.targets import targets
from dashboard.plotting.matrix.words import edges, feet, heads, names, sections, totals

if TYPE_CHECKING:
    from dashboard.plotting.canvas import Canvas

__all__ = ["CellMark", "CellShape", "Head", "Matrix", "MatrixLine", "draw_matrix"]


def draw_matrix(matrix: Matrix, canvas: Canvas) -> Figure:
    """Return a matrix with at least one row and one column.

    Heads stand above their columns, in two tiers where one is too narrow; on a narrow canvas they
    are numbers, explained by a key above. Where rows and columns are the same, letters before the
    names stand above the columns; on a narrow canvas the key has the names. Where rows have to
    stand very close, many stand in two panels side by side.
    """
    plans = _plans(matrix, canvas)
    height = max(plan.height for plan in plans)
    figure = Figure([trace for plan in plans for trace in _traces(plan)], marks=matrix)
    figure.set(
        height=height,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        shapes=[band for plan in plans for band in bands(plan)],
        annotations=[heading for plan in plans for heading in sections(plan)],
        hovermode="closest",
        **pixel_axes(canvas.width, height),
    )
    return figure


def _plans(matrix: Matrix, canvas: Canvas) -> list[MatrixPlan]:
    """Return a plan for each panel, those with wider names on more room: columns are alike."""
    plans = [MatrixPlan(part, canvas, panel) for part, panel in panels(matrix, canvas)]
    if len(plans) == 1:
        (plan,) = plans
        is_keyed = matrix.square and plan.heads.key
        return [MatrixPlan(_lettered(matrix, canvas), canvas)] if is_keyed else plans
    mean = sum(plan.names for plan in plans) / len(plans)
    return [
        MatrixPlan(plan.matrix, canvas, replace(plan.panel, wider=plan.names - mean))
        for plan in plans
    ]


def _lettered(matrix: Matrix, canvas: Canvas) -> Matrix:
    """Return a square matrix whose columns have the letters of its rows as names.

    Numbers would be taken for those in its cells, or for those of another matrix beside it. On a
    narrow canvas rows have letters only, and the names are in the key: columns have their room.
    """
    lines, heads = matrix.lines, matrix.heads
    letters = ascii_uppercase if len(lines) <= len(ascii_uppercase) else range(1, len(lines) + 1)
    signs = [str(one) for one in letters[: len(lines)]]
    if canvas.narrow:
        heads = [
            replace(head, sign=sign, strong=line.strong)
            for sign, head, line in zip(signs, heads, lines, strict=True)
        ]
        lines = [replace(line, name=sign) for sign, line in zip(signs, lines, strict=True)]
        return replace(matrix, lines=lines, heads=heads)
    lines = [
        replace(line, name=f"{sign}.&nbsp;{line.name}")
        for sign, line in zip(signs, lines, strict=True)
    ]
    heads = [
        replace(head, name=sign, details=(), alarms=())
        for sign, head in zip(signs, heads, strict=True)
    ]
    return replace(matrix, lines=lines, heads=heads)


def _traces(plan: MatrixPlan) -> list[Part]:
    rows = [*guides(plan), marks(plan), names(plan), totals(plan)]
    foot = [feet(plan)] * plan.panel.is_last
    return [*rows, *foot, edges(plan), *heads(plan), targets(plan), *numbers(plan)]
