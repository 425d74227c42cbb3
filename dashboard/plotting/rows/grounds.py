"""Grounds that keep lines of the grid away from words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.rows.names import LINE, NAME_SIZE
from dashboard.plotting.rows.words import ABOVE, beside
from dashboard.plotting.text import width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.plotting.figure import Part
    from dashboard.plotting.rows.plan import RowsPlan
    from dashboard.plotting.rows.row import Row

_AIR = 2
_Box = tuple[float, float, float, int]
"""Both ends of words, their height and their lines."""


def behind_values(plan: RowsPlan) -> list[Part]:
    """Return grounds behind the values of rows."""
    placed = plan.published if plan.canvas.narrow else plan.placed
    return _grounds([_box(at, row, plan) for at, row in placed], plan)


def behind_names(plan: RowsPlan) -> list[Part]:
    """Return grounds behind names that stand in the plot: above the marks of a narrow one."""
    if not plan.canvas.narrow:
        return []
    named = zip(plan.placed, plan.names, strict=True)
    return _grounds(
        (
            (plan.edge, plan.moved(plan.edge, name.width + _AIR), ABOVE + at, name.count)
            for (at, row), name in named
            if row.value is not None
        ),
        plan,
    )


def _grounds(boxes: Iterable[_Box], plan: RowsPlan) -> list[Part]:
    line = LINE / plan.pitch
    return [
        {
            "type": "rect",
            "layer": "between",
            "x0": left,
            "x1": right,
            "y0": low + line / 2,
            "y1": low + line / 2 - count * line,
            "fillcolor": plan.canvas.theme.paper,
            "line": {"width": 0},
        }
        for left, right, low, count in boxes
    ]


def _box(position: float, row: Row, plan: RowsPlan) -> _Box:
    wide = width(row.label, NAME_SIZE, bold=row.strong)
    if plan.canvas.narrow:
        return plan.moved(plan.end, -wide - 3), plan.end, ABOVE + position, 1
    start = beside(row, plan)
    return start, plan.moved(start, wide + _AIR), position, 1
