"""The axes of rows, and the line to compare with."""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING

from dashboard.figures.rows.plan import NAME_SIZE, Plan
from dashboard.figures.rows.words import name

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from dashboard.figures.rows.row import Reference


def set_axes(figure: go.Figure, plan: Plan) -> None:
    """Set range, ticks and height for the rows of a plan."""
    theme, count = plan.canvas.theme, len(plan.rows)
    ends = [plan.begin, plan.end]
    figure.update_xaxes(
        type="log" if plan.axis.logarithmic else "linear",
        range=[log10(end) for end in ends] if plan.axis.logarithmic else ends,
        tickvals=[tick for tick in plan.ticks if tick <= plan.end],
        ticktext=[plan.axis.write(tick) for tick in plan.ticks if tick <= plan.end],
        gridcolor=theme.rule,
        zeroline=False,
        tickfont={"color": theme.muted, "size": 12},
    )
    figure.update_yaxes(
        range=[count - 0.4, -0.9 if plan.canvas.narrow else -0.7],
        fixedrange=True,
        tickvals=[] if plan.canvas.narrow else list(range(count)),
        ticktext=[name(row, plan) for row in plan.rows],
        tickfont={"color": theme.ink, "size": NAME_SIZE},
        ticklabelstandoff=6,
        showgrid=False,
        zeroline=False,
    )
    figure.update_layout(
        height=plan.pitch * (count + 0.4),
        margin={"l": plan.left, "r": 14, "t": 18, "b": 26},
        bargap=0,
        barmode="overlay",
    )


def add_reference(figure: go.Figure, reference: Reference, plan: Plan) -> None:
    """Add a dotted vertical line with its name above it."""
    muted = plan.canvas.theme.muted
    beside = [index for index, _ in plan.published] if plan.canvas.narrow else range(len(plan.rows))
    spans = [part for index in beside for part in _span(index, plan)]
    figure.add_scatter(
        x=[reference.value] * len(spans),
        y=spans,
        mode="lines",
        line={"color": muted, "width": 1, "dash": "dot"},
        hoverinfo="skip",
    )
    figure.add_annotation(
        x=log10(reference.value) if plan.axis.logarithmic else reference.value,
        y=1,
        yref="paper",
        yanchor="bottom",
        text=reference.name,
        showarrow=False,
        font={"size": 11.5, "color": muted},
    )


def _span(index: int, plan: Plan) -> tuple[float | None, ...]:
    """Return where the line runs in a row: all along it, or on a phone only beside the mark."""
    reach = 0.22 if plan.canvas.narrow else 0.5
    return (index - reach, index + reach, None if plan.canvas.narrow else index + reach)
