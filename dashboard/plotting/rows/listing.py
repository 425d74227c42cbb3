"""Rows without an axis, in groups: a mark, a name and a smaller line, in as many columns as fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Figure, Part, pixel_axes, scatter
from dashboard.plotting.marks import Fill, evidence, rule, symbol_marker, word_trace
from dashboard.plotting.rows.columns import MARK, ListedRow, Listing, ListingPlan, RowGroup
from dashboard.plotting.rows.row_names import DETAIL_SIZE, NAME_SIZE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas

__all__ = ["Listing", "RowGroup", "draw_listing"]

_MIDDLE, _HALF = 8, 8
"""Pixels from the top of a row to the middle of its mark; half the height of a line."""

_SYMBOL = 10


def draw_listing(groups: Sequence[RowGroup], canvas: Canvas) -> Figure:
    """Return groups in columns, a thin rule over each; each row has one mark.

    Args:
        groups: At least one group.
        canvas: Language, theme and width.
    """
    plan = ListingPlan(groups, canvas)
    figure = Figure([_headings(plan), _marks(plan), _names(plan)], marks=Listing(tuple(groups)))
    figure.set(
        height=plan.height,
        margin={"l": plan.edge, "r": plan.edge, "t": 4, "b": 0},
        shapes=[_rule(place, plan) for _, place in plan.headings],
        **pixel_axes(plan.width, plan.height),
    )
    return figure


def _marks(plan: ListingPlan) -> Part:
    paper, marks = plan.canvas.theme.paper, [row.marks[0] for row, _ in plan.rows]
    return scatter(
        evidence(marks),
        x=[plan.left(place) + 6 for _, place in plan.rows],
        y=[place.y + _MIDDLE for _, place in plan.rows],
        mode="markers",
        marker=symbol_marker(
            [mark.color for mark in marks],
            [paper if mark.fill is Fill.HATCHED else mark.color for mark in marks],
            [mark.symbol for mark in marks],
            _SYMBOL,
        ),
    )


def _names(plan: ListingPlan) -> Part:
    """Return names with their smaller lines; a click on them is a click on the mark."""
    across = [plan.left(place) + MARK for _, place in plan.rows]
    down = [place.y + _HALF * (len(place.name) + len(place.detail)) for _, place in plan.rows]
    texts = [_text(place, plan) for _, place in plan.rows]
    rows = [row for row, _ in plan.rows]
    return word_trace(texts, (across, down), "middle right", _font(plan), rows)


def _font(plan: ListingPlan) -> Part:
    return {"size": NAME_SIZE, "color": plan.canvas.theme.ink}


def _text(place: ListedRow, plan: ListingPlan) -> str:
    return "<br>".join([*place.name, *(_small(line, plan) for line in place.detail)])


def _headings(plan: ListingPlan) -> Part:
    across = [plan.left(place) for _, place in plan.headings]
    down = [place.y + _HALF * len(place.name) + 2 for _, place in plan.headings]
    texts = [_heading(place, plan) for _, place in plan.headings]
    return word_trace(texts, (across, down), "middle right", _font(plan))


def _heading(place: ListedRow, plan: ListingPlan) -> str:
    lines = [f"<b>{line}</b>" for line in place.name]
    return f"{'<br>'.join(lines)}&nbsp; {_small(place.note, plan)}"


def _small(text: str, plan: ListingPlan) -> str:
    style = f"font-size:{DETAIL_SIZE}px;color:{plan.canvas.theme.muted}"
    return f"<span style='{style}'>{text}</span>"


def _rule(place: ListedRow, plan: ListingPlan) -> Part:
    left, y = plan.left(place), place.y - 4
    return rule(plan.canvas.theme.rule, x0=left, x1=left + plan.column, y0=y, y1=y)
