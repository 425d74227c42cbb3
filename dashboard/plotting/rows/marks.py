"""Bars, dots on stems, whiskers, and the marks of figures never published, beside the axis."""

from __future__ import annotations

from dashboard.plotting.figure import Part, bar, scatter
from dashboard.plotting.rows.plan import RowsPlan, base
from dashboard.plotting.theme import pale

_PALE = 0.28


def bars(plan: RowsPlan) -> Part:
    """Return bars from zero: filled, hatched, or pale with an outline."""
    shown = plan.published
    fills = [pale(row.color, _PALE) if row.outlined else row.color for _, row in shown]
    return bar(
        base(shown),
        x=[row.value for _, row in shown],
        orientation="h",
        width=plan.thickness,
        marker={
            "color": fills,
            "line": {"color": [row.color for _, row in shown], "width": 1.6},
            "pattern": {
                "shape": ["/" if row.hatched else "" for _, row in shown],
                "fillmode": "replace",
                "fgcolor": [row.color for _, row in shown],
                "bgcolor": plan.canvas.theme.paper,
                "size": 7,
                "solidity": 0.32,
            },
        },
    )


def stems(plan: RowsPlan) -> list[Part]:
    """Return thin stems from the start of the axis to each dot."""
    return [
        scatter(
            x=[plan.begin, row.value],
            y=[position, position],
            mode="lines",
            line={"color": row.color, "width": 1.6, "dash": "dot" if row.hatched else "solid"},
            opacity=0.6,
            hoverinfo="skip",
        )
        for position, row in plan.published
    ]


def dots(plan: RowsPlan) -> Part:
    """Return dots: filled, open for what is not there yet, a diamond for what stands apart."""
    shown = plan.published
    symbols = ["diamond" if row.outlined else "circle" for _, row in shown]
    return scatter(
        base(shown),
        x=[row.value for _, row in shown],
        mode="markers",
        marker={
            "size": 13,
            "symbol": symbols,
            "opacity": 1,
            "color": [plan.canvas.theme.paper if row.hatched else row.color for _, row in shown],
            "line": {"color": [row.color for _, row in shown], "width": 2.2},
        },
    )


def whiskers(plan: RowsPlan) -> Part:
    """Return a whisker for each row that is a range."""
    shown = [(at, row) for at, row in plan.placed if row.low is not None is not row.high]
    lows, highs = [row.low or 0.0 for _, row in shown], [row.high or 0.0 for _, row in shown]
    return scatter(
        base(shown),
        x=highs,
        mode="markers",
        marker={"opacity": 0},
        error_x={
            "type": "data",
            "symmetric": False,
            "array": [0.0] * len(shown),
            "arrayminus": [high - low for low, high in zip(lows, highs, strict=True)],
            "color": plan.canvas.theme.ink,
            "thickness": 1.4,
            "width": 6,
        },
    )


def unpublished(plan: RowsPlan) -> Part:
    """Return a mark in the strip for each figure that was never published, open if planned."""
    shown = plan.unpublished
    return scatter(
        base(shown),
        x=[plan.where(row) for _, row in shown],
        mode="markers",
        marker={
            "size": 11,
            "symbol": "circle",
            "color": [plan.canvas.theme.paper if row.hatched else row.color for _, row in shown],
            "line": {"color": [row.color for _, row in shown], "width": 2},
        },
    )
