"""The lines of rows: stems, threads between marks, joints from row to row, what a whole lacks."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part, scatter
from dashboard.plotting.marks import Fill, rule
from dashboard.plotting.rows.row import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.plotting.rows.plan import RowsPlan

_DOTS = "2px,3px"


def stems(plan: RowsPlan) -> list[Part]:
    """Return thin stems from the start of the axis to each dot."""
    return [
        scatter(
            x=[plan.across.begin, mark.end],
            y=[one.at, one.at],
            mode="lines",
            line={
                "color": mark.color,
                "width": 1.6,
                "dash": "dot" if mark.fill is Fill.HATCHED else "solid",
            },
            opacity=0.6,
            hoverinfo="skip",
        )
        for one, mark in plan.marks(Form.BAR)
    ]


def threads(plan: RowsPlan) -> list[Part]:
    """Return the thin lines between marks, those of one look in one trace."""
    looks: dict[tuple[str, Fill], list[tuple[float | None, float]]] = {}
    for one, mark in plan.marks(Form.THREAD):
        points = looks.setdefault((mark.color, mark.fill), [])
        points += [(end, one.at) for end in (mark.begin, mark.end, None)]
    return [
        scatter(
            x=[x for x, _ in points],
            y=[y for _, y in points],
            mode="lines",
            line={
                "color": color,
                "width": 1.6,
                "dash": _DOTS if fill is Fill.HATCHED else "solid",
            },
            hoverinfo="skip",
        )
        for (color, fill), points in looks.items()
    ]


def rest(plan: RowsPlan) -> Part:
    """Return a dotted outline from the end of each bar to the whole."""
    half, whole = plan.thickness / 2, plan.band.whole
    x: list[float | None] = []
    y: list[float | None] = []
    for one, mark in plan.marks(Form.BAR):
        x += [mark.end, whole, whole, mark.end, None]
        y += [one.at - half, one.at - half, one.at + half, one.at + half, None]
    line = {"color": plan.canvas.theme.muted, "width": 1.2, "dash": "dot"}
    return scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", cliponaxis=False)


def joints(plan: RowsPlan) -> Part:
    """Return thin lines from where each row ends down to the next one."""
    ends: list[tuple[float | None, float | None]] = []
    for at, upper, lower in _joined(plan):
        ends += [(at, upper), (at, lower), (None, None)]
    return scatter(
        x=[x for x, _ in ends],
        y=[y for _, y in ends],
        mode="lines",
        line={"color": plan.canvas.theme.muted, "width": 1, "dash": "dot"},
        hoverinfo="skip",
    )


def joints_behind(plan: RowsPlan) -> list[Part]:
    """Return the same lines, to be put behind the grounds of words."""
    if not (plan.band.joined and plan.canvas.narrow):
        return []
    muted = plan.canvas.theme.muted
    return [
        rule(muted, dash="dot", layer="between", x0=x, x1=x, y0=top, y1=end)
        for x, top, end in _joined(plan)
    ]


def _joined(plan: RowsPlan) -> Iterator[tuple[float, float, float]]:
    for upper, lower in pairwise(plan.placed):
        yield upper.row.marks[-1].end, upper.at, lower.at
