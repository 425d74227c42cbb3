"""The lines of rows: stems, threads between marks, joints from row to row, what a whole lacks."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part, scatter
from dashboard.plotting.marks import Fill
from dashboard.plotting.rows.row import Form
from dashboard.plotting.rows.row_names import LINE
from dashboard.plotting.rows.words import boxes_of

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
    """Return thin lines from where each row ends down to the next one, none through words."""
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


def _joined(plan: RowsPlan) -> Iterator[tuple[float, float, float]]:
    """Give where each row ends, and the heights of it and the next: where no words are between."""
    boxes = list(boxes_of(plan))
    half = LINE / plan.pitch / 2
    for upper, lower in pairwise(plan.placed):
        at = upper.row.marks[-1].end
        if not any(
            left <= at <= right
            and upper.at < low + half
            and low - half * (2 * count - 1) < lower.at
            for left, right, low, count in boxes
        ):
            yield at, upper.at, lower.at
