"""The axes of rows, and the line to compare with."""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING

from dashboard.plotting.figure import part, scatter
from dashboard.plotting.rows.grounds import behind_values
from dashboard.plotting.rows.names import NAME_SIZE, written
from dashboard.plotting.rows.plan import BETWEEN, RowsPlan
from dashboard.plotting.rows.words import crosses
from dashboard.plotting.text import width

if TYPE_CHECKING:
    from dashboard.plotting.figure import Figure, Part
    from dashboard.plotting.rows.row import Reference


_ABOVE_SIZE, _BETWEEN_NAMES = 11.5, 22
"""Font size of what stands above the plot; pixels between two such names."""

_REACH = 0.42
"""How far the ground beside the axis reaches above and below a mark, in rows."""


def set_axes(figure: Figure, plan: RowsPlan) -> None:
    """Set range, ticks and height for the rows of a plan."""
    theme = plan.canvas.theme
    figure.layout["xaxis"] = part(
        type="log" if plan.axis.logarithmic else "linear",
        range=plan.range,
        tickvals=[tick for tick in plan.ticks if tick <= plan.end],
        ticktext=[plan.axis.write(tick) for tick in plan.ticks if tick <= plan.end],
        gridcolor=theme.rule,
        zeroline=False,
        tickfont={"color": theme.muted, "size": 12},
        tickangle=0,
    )
    figure.layout["yaxis"] = part(
        range=[plan.bottom + 0.6, -0.9 if plan.canvas.narrow else -0.7],
        fixedrange=True,
        tickvals=[] if plan.canvas.narrow else [position for position, _ in plan.placed],
        ticktext=[written(name, theme.muted) for name in plan.names],
        tickfont={"color": theme.ink, "size": NAME_SIZE},
        ticklabelstandoff=6,
        showgrid=False,
        zeroline=False,
    )
    figure.set(
        height=plan.pitch * (plan.bottom + 1.4),
        margin={"l": plan.left, "r": 14, "t": 18, "b": 26},
        bargap=0,
        barmode="overlay",
        shapes=[*strip(plan), *behind_values(plan)],
        annotations=strip_name(plan),
    )


def strip(plan: RowsPlan) -> list[Part]:
    """Return the ground beside the axis on which stands what has no value.

    It runs along all rows; on a phone, where names stand above the marks, beside those rows only.
    """
    if not plan.strip:
        return []
    ground = {
        "type": "rect",
        "layer": "below",
        "x0": plan.edge,
        "x1": plan.moved(plan.begin, -BETWEEN),
        "fillcolor": plan.canvas.theme.ground,
        "line": {"width": 0},
    }
    if not plan.canvas.narrow:
        return [{**ground, "yref": "paper", "y0": 0, "y1": 1}]
    tops = [position - _REACH for position, _ in plan.placed]
    ends = zip(plan.placed, tops, [*tops[1:], plan.bottom + _REACH], strict=True)
    return [
        {**ground, "y0": top, "y1": bottom} for (_, row), top, bottom in ends if row.value is None
    ]


def strip_name(plan: RowsPlan) -> list[Part]:
    """Return the name of the strip above it; on a phone the rows themselves say it."""
    if not (plan.strip and plan.axis.absent) or plan.canvas.narrow:
        return []
    name = part(
        x=0,
        y=1,
        xref="paper",
        yref="paper",
        xanchor="center",
        yanchor="bottom",
        xshift=(plan.strip - BETWEEN) / 2,
        text=plan.axis.absent,
        showarrow=False,
        borderpad=0,
        font={"size": _ABOVE_SIZE, "color": plan.canvas.theme.muted},
    )
    return [name]


def add_reference(figure: Figure, reference: Reference, plan: RowsPlan) -> None:
    """Add a dotted vertical line with its name above it."""
    muted = plan.canvas.theme.muted
    spans = [
        end
        for position, row in plan.published
        if not crosses(row, plan, reference)
        for end in _span(position, plan)
    ]
    line = scatter(
        x=[reference.value] * len(spans),
        y=spans,
        mode="lines",
        line={"color": muted, "width": 1, "dash": "dot"},
        hoverinfo="skip",
    )
    figure.data.append(line)
    for name in figure.layout["annotations"]:
        _move_aside(name, reference, plan)
    words = part(
        x=log10(reference.value) if plan.axis.logarithmic else reference.value,
        y=1,
        yref="paper",
        yanchor="bottom",
        text=reference.name,
        showarrow=False,
        font={"size": _ABOVE_SIZE, "color": muted},
    )
    figure.layout["annotations"] = [*figure.layout["annotations"], words]


def _move_aside(name: Part, reference: Reference, plan: RowsPlan) -> None:
    """Move the name of the strip to the left where that of the line would touch it."""
    half = width(name["text"], _ABOVE_SIZE) / 2
    share = plan.share(reference.value)
    begin = plan.strip + share * plan.room - width(reference.name, _ABOVE_SIZE) / 2
    name["xshift"] = min(name["xshift"], begin - _BETWEEN_NAMES - half)


def _span(position: float, plan: RowsPlan) -> tuple[float, float, None]:
    """Return where the line runs in a row: all along it, or on a phone only beside the mark."""
    reach = 0.22 if plan.canvas.narrow else 0.5
    return position - reach, position + reach, None
