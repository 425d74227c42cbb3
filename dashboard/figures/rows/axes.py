"""The axes of rows, and the line to compare with."""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING

from dashboard.figures.plot import part, scatter
from dashboard.figures.rows.plan import NAME_SIZE, Plan
from dashboard.figures.rows.words import name

if TYPE_CHECKING:
    from dashboard.figures.plot import Figure
    from dashboard.figures.rows.row import Reference


def set_axes(figure: Figure, plan: Plan) -> None:
    """Set range, ticks and height for the rows of a plan."""
    theme, last = plan.canvas.theme, plan.placed[-1][0]
    ends = [plan.begin, plan.end]
    figure.layout["xaxis"] = part(
        type="log" if plan.axis.logarithmic else "linear",
        range=[log10(end) for end in ends] if plan.axis.logarithmic else ends,
        tickvals=[tick for tick in plan.ticks if tick <= plan.end],
        ticktext=[plan.axis.write(tick) for tick in plan.ticks if tick <= plan.end],
        gridcolor=theme.rule,
        zeroline=False,
        tickfont={"color": theme.muted, "size": 12},
        tickangle=0,
    )
    figure.layout["yaxis"] = part(
        range=[last + 0.6, -0.9 if plan.canvas.narrow else -0.7],
        fixedrange=True,
        tickvals=[] if plan.canvas.narrow else [position for position, _ in plan.placed],
        ticktext=[name(row, plan) for row in plan.rows],
        tickfont={"color": theme.ink, "size": NAME_SIZE},
        ticklabelstandoff=6,
        showgrid=False,
        zeroline=False,
    )
    figure.set(
        height=plan.pitch * (last + 1.4),
        margin={"l": plan.left, "r": 14, "t": 18, "b": 26},
        bargap=0,
        barmode="overlay",
    )


def add_reference(figure: Figure, reference: Reference, plan: Plan) -> None:
    """Add a dotted vertical line with its name above it."""
    muted = plan.canvas.theme.muted
    beside = plan.published if plan.canvas.narrow else plan.placed
    spans = [end for position, _ in beside for end in _span(position, plan)]
    line = scatter(
        x=[reference.value] * len(spans),
        y=spans,
        mode="lines",
        line={"color": muted, "width": 1, "dash": "dot"},
        hoverinfo="skip",
    )
    figure.data.append(line)
    words = part(
        x=log10(reference.value) if plan.axis.logarithmic else reference.value,
        y=1,
        yref="paper",
        yanchor="bottom",
        text=reference.name,
        showarrow=False,
        font={"size": 11.5, "color": muted},
    )
    figure.layout["annotations"] = [words]


def _span(position: float, plan: Plan) -> tuple[float | None, ...]:
    """Return where the line runs in a row: all along it, or on a phone only beside the mark."""
    reach = 0.22 if plan.canvas.narrow else 0.5
    return (position - reach, position + reach, None if plan.canvas.narrow else position + reach)
