"""Where a band lies in the figure, its axes and its heading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.plotting.rows.axes import strip
from dashboard.plotting.rows.names import NAME_SIZE, written

if TYPE_CHECKING:
    from dashboard.plotting.bands.band import Band
    from dashboard.plotting.figure import Part
    from dashboard.plotting.rows.plan import RowsPlan

_HEADING_SIZE, _EDGE = 12.5, 6
_RULE = 28, 26
"""Pixels from a band up to the rule over its heading: usually, and at the least."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The place of a band.

    Attributes:
        plan: Pixels and positions of its rows.
        number: Its number, from 1: its axes have it too.
        bottom: Where its rows end, as a share of the height from below.
        top: Where its rows begin.
    """

    plan: RowsPlan
    number: int
    bottom: float
    top: float

    @property
    def axes(self) -> dict[str, str]:
        """The names of its axes, as a trace refers to them."""
        suffix = "" if self.number == 1 else str(self.number)
        return {"xaxis": f"x{suffix}", "yaxis": f"y{suffix}"}


def axes(frame: Frame) -> Part:
    """Return domain, range and ticks of a band's own axes, by their names in the layout."""
    plan, names = frame.plan, frame.axes
    theme = plan.canvas.theme
    shown = [tick for tick in plan.ticks if tick <= plan.end]
    values = {
        "type": "log" if plan.axis.logarithmic else "linear",
        "range": plan.range,
        "tickvals": shown,
        "ticktext": [plan.axis.write(tick) for tick in shown],
        "gridcolor": theme.rule,
        "zeroline": False,
        "tickfont": {"color": theme.muted, "size": 12},
        "tickangle": 0,
        "anchor": names["yaxis"],
        "fixedrange": True,
    }
    positions = {
        "domain": [frame.bottom, frame.top],
        "range": [plan.bottom + 0.6, -0.6],
        "fixedrange": True,
        "tickvals": [] if plan.canvas.narrow else [position for position, _ in plan.placed],
        "ticktext": [written(name, theme.muted) for name in plan.names],
        "tickfont": {"color": theme.ink, "size": NAME_SIZE},
        "ticklabelstandoff": 6,
        "showgrid": False,
        "zeroline": False,
        "anchor": names["xaxis"],
    }
    suffix = names["xaxis"][1:]
    return {f"xaxis{suffix}": values, f"yaxis{suffix}": positions}


def heading(band: Band, frame: Frame) -> Part:
    """Return the unit above a band."""
    return {
        "text": f"<b>{band.heading}</b>",
        "x": 0,
        "y": frame.top,
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "bottom",
        "xshift": _EDGE - frame.plan.left,
        "yshift": 4,
        "showarrow": False,
        "borderpad": 0,
        "font": {"size": _HEADING_SIZE, "color": frame.plan.canvas.theme.muted},
    }


def strips(frame: Frame) -> list[Part]:
    """Return the ground beside a band's axis for what has no value."""
    x, y = frame.axes.values()
    found = []
    for shape in strip(frame.plan):
        ends = {"y0": -0.6, "y1": frame.plan.bottom + 0.6} if "yref" in shape else {}
        found.append({**shape, **ends, "xref": x, "yref": y})
    return found


def rule(frame: Frame) -> Part:
    """Return the rule over a heading that parts a band from the one before."""
    plan = frame.plan
    over = plan.canvas.closer(*_RULE)
    return {
        "type": "line",
        "xref": "paper",
        "yref": "paper",
        "yanchor": frame.top,
        "ysizemode": "pixel",
        "x0": (_EDGE - plan.left) / plan.plot,
        "x1": 1,
        "y0": over,
        "y1": over,
        "line": {"color": plan.canvas.theme.rule, "width": 1},
    }
