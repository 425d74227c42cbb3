"""The axes of lines over years, and the rule where a reader's assumption begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Figure, Part, part
from dashboard.plotting.lines.plan import TICK_SIZE, LinesPlan
from dashboard.plotting.text import width

if TYPE_CHECKING:
    from dashboard.plotting.lines.line import Fan

_APART = 42


def set_axes(figure: Figure, plan: LinesPlan, below: float) -> None:
    """Set ranges, ticks, height and margins; ``below`` is the room for notes under the years."""
    theme = plan.canvas.theme
    years = years_shown(plan)
    figure.layout["xaxis"] = part(
        range=list(plan.span),
        tickvals=years,
        ticktext=[str(year) for year in years],
        ticklabelstandoff=5,
        showgrid=False,
        zeroline=False,
        tickfont={"color": theme.muted, "size": TICK_SIZE},
    )
    figure.layout["yaxis"] = part(
        type="log" if plan.axis.logarithmic else "linear",
        range=[plan.at(plan.begin), plan.at(plan.end)],
        tickvals=plan.ticks,
        ticktext=[plan.axis.write(tick) for tick in plan.ticks],
        ticklabelstandoff=6,
        gridcolor=theme.rule,
        zeroline=not plan.axis.logarithmic,
        zerolinecolor=theme.rule,
        tickfont={"color": theme.muted, "size": TICK_SIZE},
    )
    figure.set(
        height=plan.height,
        margin={
            "l": plan.left,
            "r": plan.right,
            "t": 24 if plan.fan else 10,
            "b": 30 + below,
        },
        hovermode="closest",
    )


def years_shown(plan: LinesPlan) -> list[int]:
    """Return the years that get a tick: the ends, where lines end, then round ones that fit."""
    step = next((s for s in (1, 2, 5, 10, 20, 50) if s * plan.per_year >= _APART), 100)
    ends = sorted({line.end.x for line in plan.lines}, reverse=True)
    round_years = range(plan.first - plan.first % step, plan.last + 1, step)
    shown: list[int] = []
    start = [plan.fan.start.x] if plan.fan else []
    for year in [plan.first, plan.last, *start, *ends[:4], *round_years]:
        near = any(abs(year - other) * plan.per_year < _APART for other in shown)
        if plan.first <= year and not near:
            shown.append(year)
    return sorted(shown)


def add_rule(figure: Figure, notes: list[Part], fan: Fan, plan: LinesPlan) -> None:
    """Add a thin vertical rule where a fan starts, with the fan's name above the plot."""
    theme = plan.canvas.theme
    rule = {"type": "line", "xref": "x", "yref": "y domain", "y0": 0, "y1": 1, "opacity": 0.55}
    line = {"color": theme.muted, "width": 1}
    figure.layout["shapes"] = [{**rule, "x0": fan.start.x, "x1": fan.start.x, "line": line}]
    over = plan.x(fan.start.x) + width(fan.name, TICK_SIZE) + 4 - plan.width - plan.right
    name = part(
        x=fan.start.x,
        y=1,
        yref="paper",
        xanchor="left",
        yanchor="bottom",
        xshift=6 - max(over + 6, 0),
        text=fan.name,
        showarrow=False,
        font={"size": TICK_SIZE, "color": theme.muted},
    )
    notes.append(name)
