"""What stands behind and in the cells: bands, guide lines and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part, scatter
from dashboard.plotting.marks import evidence, ground, symbol_marker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.plotting.matrix.matrix_plan import MatrixPlace, MatrixPlan
    from dashboard.plotting.matrix.parts import CellMark, CellShape


_LETTERS, _SMALLEST = 0.92, 9.5
"""Size of letters in a mark, as a share of the mark's, and at the least in pixels."""

_BREADTHS = {"star": 1.33, "diamond": 1.3, "triangle-up": 1.16, "triangle-down": 1.16}
"""How broad Plotly draws symbols of a size that are broader than it."""

_BETWEEN = 3
"""Pixels between marks side by side, with their outlines."""


def bands(plan: MatrixPlan) -> list[Part]:
    """Return pale bands behind the rows that stand out, unless all do; neighbours share one."""
    if all(line.strong for line in plan.matrix.lines):
        return []
    runs: list[list[MatrixPlace]] = []
    for line, place in zip(plan.matrix.lines, plan.places, strict=True):
        if not line.strong:
            continue
        if runs and runs[-1][-1].bottom == place.top:
            runs[-1].append(place)
        else:
            runs.append([place])
    color, ends = plan.canvas.theme.band, {"x0": plan.left, "x1": plan.right}
    return [ground(color, layer="below", **ends, y0=run[0].top, y1=run[-1].bottom) for run in runs]


def guides(plan: MatrixPlan) -> list[Part]:
    """Return a thin line down each column and across each row."""
    down = [
        ((head.x, plan.x(index)), (head.y + 3, plan.foot))
        for index, head in enumerate(plan.heads.above)
    ]
    across = [((plan.left, plan.right), (place.middle, place.middle)) for place in plan.places]
    foot = [((plan.left, plan.end), (plan.foot, plan.foot))] * plan.panel.is_last
    return [_lines(plan, across, 0.6), _lines(plan, down + foot, 1)]


_Segment = tuple[tuple[float, float], tuple[float, float]]


def _lines(plan: MatrixPlan, segments: list[_Segment], opacity: float) -> Part:
    return scatter(
        x=[x for xs, _ in segments for x in (*xs, None)],
        y=[y for _, ys in segments for y in (*ys, None)],
        mode="lines",
        line={"color": plan.canvas.theme.rule, "width": 1},
        opacity=opacity,
        hoverinfo="skip",
        cliponaxis=False,
    )


def marks(plan: MatrixPlan) -> Part:
    """Return the marks; several in one cell stand side by side."""
    shown = list(_spread(plan))
    cells = [mark for mark, _, _ in shown]
    return scatter(
        evidence(cells),
        x=[x for _, x, _ in shown],
        y=[plan.places[mark.row].middle for mark in cells],
        mode="markers",
        marker=symbol_marker(
            [_line(plan, mark) for mark in cells],
            [_fill(plan, mark) for mark in cells],
            [f"{mark.shape.symbol}{'-dot' * mark.dotted}" for mark in cells],
            [size * mark.shape.scale for mark, _, size in shown],
            [2.0 if mark.shape.empty else 1.0 for mark in cells],
        ),
    )


def _fill(plan: MatrixPlan, mark: CellMark) -> str:
    theme = plan.canvas.theme
    if mark.shape.faint:
        return theme.rule
    return theme.paper if mark.shape.empty else theme.accent


def _line(plan: MatrixPlan, mark: CellMark) -> str:
    theme = plan.canvas.theme
    if mark.shape.faint:
        return theme.muted
    return theme.paper if mark.dotted and not mark.shape.empty else theme.accent


def numbers(plan: MatrixPlan) -> list[Part]:
    """Return the words in the marks, if there are any."""
    shown = [(mark, x) for mark, x, _ in _spread(plan) if mark.text]
    if not shown:
        return []
    theme, room = plan.canvas.theme, min(plan.slot * 0.6, plan.mark * _LETTERS)
    words = scatter(
        x=[x for _, x in shown],
        y=[plan.places[mark.row].middle for mark, _ in shown],
        text=[mark.text for mark, _ in shown],
        mode="text",
        textfont={
            "size": max(min(11.0, room), _SMALLEST),
            "color": [theme.ink if _is_pale(mark.shape) else theme.paper for mark, _ in shown],
        },
        hoverinfo="skip",
        cliponaxis=False,
    )
    return [words]


def _is_pale(shape: CellShape) -> bool:
    return shape.empty or shape.faint


def _breadth(shape: CellShape) -> float:
    """Return how broad a mark is against its size."""
    return _BREADTHS.get(shape.symbol, 1.0) * shape.scale


def _spread(plan: MatrixPlan) -> Iterator[tuple[CellMark, float, float]]:
    """Return each mark with its place across and its size."""
    cells: dict[tuple[int, int], list[CellMark]] = {}
    for mark in plan.matrix.marks:
        cells.setdefault((mark.row, mark.column), []).append(mark)
    for (_, column), together in cells.items():
        share = plan.slot / len(together)
        broadest = max(_breadth(mark.shape) for mark in together)
        size = min(plan.mark, share * 0.7, (share - _BETWEEN) / broadest)
        step = min(share, size + 5)
        for index, mark in enumerate(together):
            yield mark, plan.x(column) + (index - (len(together) - 1) / 2) * step, size
