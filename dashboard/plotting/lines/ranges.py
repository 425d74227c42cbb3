"""Ranges of values that stand for lines not drawn one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part, scatter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.lines.line import Range

_WIDTH, _CAP = 22, 30
"""Pixels that a range and its ends are wide: more than the marks of lines before it."""

_PALE = 0.22


def range_marks(ranges: Sequence[Range], color: str) -> list[Part]:
    """Return a broad pale stroke for each range, with what is said of it at both of its ends."""
    if not ranges:
        return []
    ends = [(one, value) for one in ranges for value in (one.low, one.high)]
    stroke = scatter(
        x=[x for one in ranges for x in (one.x, one.x, None)],
        y=[y for one in ranges for y in (one.low, one.high, None)],
        mode="lines",
        line={"color": color, "width": _WIDTH},
        opacity=_PALE,
        hoverinfo="skip",
        cliponaxis=False,
    )
    caps = scatter(
        x=[one.x for one, _ in ends],
        y=[value for _, value in ends],
        mode="markers",
        marker={"symbol": "line-ew", "size": _CAP, "line": {"color": color, "width": 1.6}},
        customdata=[one.claims for one, _ in ends],
        hovertext=[one.hover for one, _ in ends],
        hoverinfo="text",
        cliponaxis=False,
    )
    return [stroke, caps]
