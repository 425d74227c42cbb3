"""Entries in groups: a mark, a name and a smaller line each, in as many columns as fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Figure, Part, scatter
from dashboard.plotting.listing.entry import Entry, Group
from dashboard.plotting.listing.plan import DETAIL_SIZE, MARK, NAME_SIZE, ListingPlan, PlacedEntry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas

__all__ = ["Entry", "Group", "draw_listing"]

_MIDDLE, _HALF = 8, 8
"""Pixels from the top of an entry to the middle of its mark; half the height of a line."""


def draw_listing(groups: Sequence[Group], canvas: Canvas) -> Figure:
    """Return groups in columns, a thin rule over each.

    Args:
        groups: At least one group.
        canvas: Language, theme and width.
    """
    plan = ListingPlan(groups, canvas)
    figure = Figure([_headings(plan), _marks(plan), _names(plan)])
    figure.set(
        height=plan.height,
        margin={"l": plan.edge, "r": plan.edge, "t": 4, "b": 0},
        shapes=[_rule(place, plan) for _, place in plan.headings],
        xaxis={"range": [0, plan.width], "visible": False, "fixedrange": True},
        yaxis={"range": [plan.height, 0], "visible": False, "fixedrange": True},
    )
    return figure


def _marks(plan: ListingPlan) -> Part:
    paper, entries = plan.canvas.theme.paper, [entry for entry, _ in plan.entries]
    return scatter(
        _known(plan),
        x=[plan.left(place) + 6 for _, place in plan.entries],
        y=[place.y + _MIDDLE for _, place in plan.entries],
        mode="markers",
        marker={
            "size": 10,
            "symbol": [entry.symbol for entry in entries],
            "color": [paper if entry.hollow else entry.color for entry in entries],
            "line": {"color": [entry.color for entry in entries], "width": 2},
            "opacity": 1,
        },
    )


def _names(plan: ListingPlan) -> Part:
    """Return names with their smaller lines; a click on them is a click on the mark."""
    return scatter(
        _known(plan),
        x=[plan.left(place) + MARK for _, place in plan.entries],
        y=[place.y + _HALF * (len(place.name) + len(place.detail)) for _, place in plan.entries],
        mode="text",
        text=[_text(place, plan) for _, place in plan.entries],
        textposition="middle right",
        textfont={"size": NAME_SIZE, "color": plan.canvas.theme.ink},
    )


def _known(plan: ListingPlan) -> dict[str, object]:
    return {
        "customdata": [entry.claims for entry, _ in plan.entries],
        "hovertext": [entry.hover for entry, _ in plan.entries],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _text(place: PlacedEntry, plan: ListingPlan) -> str:
    return "<br>".join([*place.name, *(_small(line, plan) for line in place.detail)])


def _headings(plan: ListingPlan) -> Part:
    return scatter(
        x=[plan.left(place) for _, place in plan.headings],
        y=[place.y + _HALF * len(place.name) + 2 for _, place in plan.headings],
        mode="text",
        text=[_heading(place, plan) for _, place in plan.headings],
        textposition="middle right",
        textfont={"size": NAME_SIZE, "color": plan.canvas.theme.ink},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _heading(place: PlacedEntry, plan: ListingPlan) -> str:
    lines = [f"<b>{line}</b>" for line in place.name]
    return f"{'<br>'.join(lines)}&nbsp; {_small(place.note, plan)}"


def _small(text: str, plan: ListingPlan) -> str:
    style = f"font-size:{DETAIL_SIZE}px;color:{plan.canvas.theme.muted}"
    return f"<span style='{style}'>{text}</span>"


def _rule(place: PlacedEntry, plan: ListingPlan) -> dict[str, object]:
    left, y = plan.left(place), place.y - 4
    line = {"color": plan.canvas.theme.rule, "width": 1}
    return {"type": "line", "x0": left, "x1": left + plan.column, "y0": y, "y1": y, "line": line}
